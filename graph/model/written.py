"""What a sink reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many things a sink had not seen before: articles, stances, pieces of evidence."""

    articles: int = 0
    stances: int = 0
    evidence: int = 0
