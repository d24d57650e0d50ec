"""Roll calls in, votes to the sink, counts that add up."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from stancegraph.graph.model import Rejected, Vote
from stancegraph.graph.model.errors import BadArticle


class VoteSink(Protocol):
    """Where votes go."""

    def add(self, vote: Vote) -> None:
        """Take a vote; it may be written later."""
        ...

    def flush(self) -> int:
        """Write what waits; how many votes were new or corrected."""
        ...


@dataclass(slots=True, kw_only=True)
class VoteReport:
    """Counts that add up: read == loaded + already_there + len(rejected)."""

    read: int = 0
    loaded: int = 0
    already_there: int = 0
    rejected: list[Rejected] = field(default_factory=list)


def load(votes: Iterable[Vote | Rejected], sink: VoteSink, *, strict: bool = False) -> VoteReport:
    """Give each vote to the sink; BadArticle at the first rejection when `strict` is set, after what came before it."""
    report = VoteReport()
    for item in votes:
        report.read += 1
        if isinstance(item, Vote):
            sink.add(item)
            continue
        report.rejected.append(item)
        if strict:
            report.loaded = sink.flush()
            raise BadArticle(f"{item.where}: {item.reason}; {report.loaded} votes were loaded before it")
    report.loaded = sink.flush()
    report.already_there = report.read - len(report.rejected) - report.loaded
    return report
