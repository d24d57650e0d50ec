"""The samples as a graph: articles and votes through the real pipeline, recorded month by month as an archive grows."""

import csv
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path

import neo4j

from stancegraph.graph.actors import authority
from stancegraph.graph.judgements import judge
from stancegraph.graph.model import Membership
from stancegraph.graph.model.judgement import Judgement
from stancegraph.graph.reading import day_after
from stancegraph.graph.stances import Filters, stances
from stancegraph.graph.stores import VoteWriter, Writer, write_actors
from stancegraph.graph.testimony import Testimony
from stancegraph.loaders.pipeline import Extracted, extracted, write
from stancegraph.loaders.registry import feed_named
from stancegraph.loaders.votes import read as read_votes
from stancegraph.loaders.votes.pipeline import load as load_votes
from stancegraph.loaders.workers import Choice, extractor

SAMPLES = Path(__file__).parent / "samples"


@cache
def told() -> tuple[Extracted, ...]:
    """The sample articles with what the extractor finds in them, by day; extracted once a run."""
    read = feed_named("jsonl").read(str(SAMPLES / "articles.jsonl"))
    found = [one for one in extracted(read, extractor(Choice())) if isinstance(one, Extracted)]
    return tuple(sorted(found, key=lambda one: (one.article.published_on, one.article.external_id or "")))


def load_samples(graph: neo4j.Driver) -> None:
    """Write them all into an empty graph; each month is recorded when it is over."""
    for (year, month), some in groupby(
        told(), key=lambda one: (one.article.published_on.year, one.article.published_on.month)
    ):
        over = month_after(year, month)
        write(list(some), Writer(graph, clock=lambda over=over: over))  # type: ignore[misc]
    report = load_votes(read_votes(str(SAMPLES / "votes.csv")), VoteWriter(graph, clock=lambda: month_after(2013, 12)))
    assert not report.rejected
    write_actors(graph, [], members())
    for judgement in judgements(graph):
        judge(graph, judgement)


def members() -> list[Membership]:
    """States in the bodies of the samples."""
    with open(SAMPLES / "members.csv", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    known = authority()
    return [
        Membership(
            member=known.actor(row["member"]),
            body=known.actor(row["body"]),
            since=date.fromisoformat(row["since"]) if row["since"] else None,
            until=date.fromisoformat(row["until"]) if row["until"] else None,
        )
        for row in rows
    ]


def month_after(year: int, month: int) -> datetime:
    """The first moment of the next month."""
    return datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)


def judgements(graph: neo4j.Driver) -> Iterator[Judgement]:
    """Which targets of the samples are one text, found by who said what of them; as `judgements.toml` says."""
    for row in tomllib.loads((SAMPLES / "judgements.toml").read_text("utf-8"))["same"]:
        filters = Filters(
            actor_id=row["actor"], codes=(row["code"],), since=row["said_on"], until=day_after(row["said_on"])
        )
        for one in stances(graph, filters).items:
            left, right = one.evidence[0].target_id, row["target"]
            if left != right and one.evidence[0].target_kind == "text":
                at = datetime(2014, 1, 2, tzinfo=UTC)
                yield Judgement(kind="targets", left=left, right=right, verdict="same", by="Sample Reviewer", at=at)


def target_of(graph: neo4j.Driver, actor: str, code: str, said_on: date) -> str:
    """Id of the target of a stance, found by its holder, code and day."""
    return _evidence(graph, actor, code, said_on).target_id


def stance_of(graph: neo4j.Driver, actor: str, code: str, said_on: date) -> str:
    """Id of a stance, found by its holder, code and day."""
    return _evidence(graph, actor, code, said_on).stance_id


def _evidence(graph: neo4j.Driver, actor: str, code: str, said_on: date) -> Testimony:
    found = stances(graph, Filters(actor_id=actor, codes=(code,), since=said_on, until=day_after(said_on))).items
    if not found:
        raise LookupError(f"the samples have no stance {actor} {code} {said_on}; mend questions.toml or the samples")
    return found[0].evidence[0]
