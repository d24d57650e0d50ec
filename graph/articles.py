"""Articles with the words in them that carry stances."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import neo4j

from stancegraph.graph.model.errors import UnknownArticle
from stancegraph.graph.queries import run
from stancegraph.graph.reading import BEGIN, END, checked_limit, checked_window, said
from stancegraph.graph.testimony import Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """An article as the graph keeps it.

    Attributes:
        family_id: near-copies of one text; the article's own id when it stands alone.
        text: None in lists, and where the licence keeps it back.
    """

    id: str
    external_id: str | None
    url: str | None
    title: str | None
    publisher: str | None
    published_on: date
    language: str | None
    licence: str | None
    family_id: str
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of an article's text under one set of marks; pieces join to the whole text.

    Attributes:
        start, end: code points in the article's text, half-open.
        evidence_ids: the evidence whose span covers the run; empty for the text between.
    """

    start: int
    end: int
    text: str
    evidence_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedArticle:
    """An article, what it tells, and its text cut at the borders of the quoted spans."""

    article: ArticleEntry
    stances: tuple[Testimony, ...]
    pieces: tuple[Piece, ...]


def is_kept_back(licence: str | None, redacted: Sequence[str]) -> bool:
    """Whether an article of that licence does not show its text; `*` stands for every licence."""
    return "*" in redacted or (licence or "") in redacted


def article_entry(graph: neo4j.Driver, article_id: str) -> ArticleEntry:
    """One article with its text; UnknownArticle when no article has that id."""
    rows = run(graph, "article", article_id=article_id)
    if not rows:
        raise UnknownArticle(f"no article {article_id[:200]!r}; the list of articles shows which there are")
    return ArticleEntry(**{name: getattr(rows[0], name) for name in ArticleEntry.__dataclass_fields__})


def article(graph: neo4j.Driver, article_id: str, *, redacted: Sequence[str] = ()) -> MarkedArticle:
    """One article with its stances, by where they stand in it.

    Args:
        redacted: licences whose articles do not show their text; `*` stands for every one. Quotes stay.

    Raises:
        UnknownArticle: no article has that id.
    """
    found = article_entry(graph, article_id)
    stances = tuple(one for one in said(graph, "stances_in_article", article_id=article_id) if one.is_known(None))
    if is_kept_back(found.licence, redacted):
        kept = tuple(
            Piece(start=one.start, end=one.end, text=one.exact, evidence_ids=(one.evidence_id,)) for one in stances
        )
        return MarkedArticle(article=replace(found, text=None), stances=stances, pieces=kept)
    return MarkedArticle(article=found, stances=stances, pieces=tuple(pieces(found.text or "", stances)))


def pieces(text: str, stances: Sequence[Testimony]) -> list[Piece]:
    """The text cut at the borders of the spans; joined, the pieces are the text."""
    spans = [(one.start, one.end, one.evidence_id) for one in stances if 0 <= one.start < one.end <= len(text)]
    cuts = sorted({0, len(text), *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    return [
        Piece(
            start=start,
            end=end,
            text=text[start:end],
            evidence_ids=tuple(sorted(i for first, last, i in spans if first <= start and end <= last)),
        )
        for start, end in pairwise(cuts)
    ]


def articles(
    graph: neo4j.Driver,
    *,
    words: str = "",
    publisher: str | None = None,
    since: date = BEGIN,
    until: date = END,
    after: tuple[date, str] | None = None,
    limit: int = 50,
) -> list[ArticleEntry]:
    """Articles published in [since, until) without their text, newest first, after a given (day, id)."""
    since, until = checked_window(since, until)
    after_on, after_id = after or (END, "")
    rows = run(
        graph,
        "article_page",
        words=words.lower(),
        publisher=publisher,
        since=since,
        until=until,
        after_on=after_on,
        after_id=after_id,
        limit=checked_limit(limit),
    )
    names = [name for name in ArticleEntry.__dataclass_fields__ if name != "text"]
    return [ArticleEntry(**{name: getattr(row, name) for name in names}) for row in rows]
