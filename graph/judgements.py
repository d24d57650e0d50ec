"""What people say of stances, of articles, of two actors or two targets; applied at once, and for as long as it stands."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import neo4j

from stancegraph.graph.articles import article
from stancegraph.graph.holders import holder
from stancegraph.graph.model.errors import BadParameter, UnknownJudgement
from stancegraph.graph.model.judgement import Judgement, Recoding
from stancegraph.graph.queries import run
from stancegraph.graph.reading import LIMIT, checked_limit
from stancegraph.graph.stances import stance
from stancegraph.graph.stores.judging import replacement_of, write_judgement, write_withdrawal
from stancegraph.graph.targets import target
from stancegraph.graph.testimony import utc


def judge(graph: neo4j.Driver, judgement: Judgement) -> Judgement:
    """Write a judgement and let it act: on the stance, on what an article tells, on which actors or targets are one.

    The same judgement again changes nothing. It counts from its own moment; of several on one stance the newest holds.

    Raises:
        UnknownStance, UnknownArticle, UnknownActor, UnknownTarget: what it is about is not in the graph.
        BadParameter: a recode that leaves the stance as it is.
    """
    _check(graph, judgement)
    write_judgement(graph, judgement)
    return judgement


def withdraw(graph: neo4j.Driver, judgement_id: str, *, by: str, at: datetime | None = None) -> Judgement:
    """Take a judgement back, as if it had not been given from that moment on.

    Raises:
        UnknownJudgement: no judgement has that id.
        BadParameter: it was withdrawn before.
    """
    found = judgement_by_id(graph, judgement_id)
    if not found.stands:
        raise BadParameter(f"judgement {found.id} was withdrawn at {found.withdrawn_at} by {found.withdrawn_by}")
    withdrawn = replace(found, withdrawn_at=utc(at or datetime.now(UTC)), withdrawn_by=by)
    write_withdrawal(graph, withdrawn)
    return withdrawn


def judgement_by_id(graph: neo4j.Driver, judgement_id: str) -> Judgement:
    """One judgement; UnknownJudgement when no such id."""
    rows = run(graph, "judgement_by_id", judgement_id=judgement_id)
    if not rows:
        raise UnknownJudgement(f"no judgement {judgement_id[:200]!r}; `stance review judgements` lists them")
    return _judgement(rows[0])


def judgements(
    graph: neo4j.Driver,
    *,
    kind: str | None = None,
    about: str | None = None,
    withdrawn: bool = False,
    after_id: str = "",
    limit: int = LIMIT,
) -> list[Judgement]:
    """Judgements by id, after a given one.

    Args:
        kind: stance, article, actors or targets; None = all.
        about: id of the stance, article, actor or target; None = any.
        withdrawn: also those that were taken back.
    """
    rows = run(
        graph,
        "judgements",
        kind=kind,
        about=about,
        withdrawn=withdrawn,
        after_id=after_id,
        limit=checked_limit(limit),
    )
    return [_judgement(row) for row in rows]


def _check(graph: neo4j.Driver, judgement: Judgement) -> None:
    ends = (judgement.left, judgement.right or judgement.left)
    match judgement.kind:
        case "stance":
            stance(graph, judgement.left)
            if judgement.verdict == "recode":
                _check_recoding(graph, judgement)
        case "article":
            article(graph, judgement.left)
        case "actors":
            for end in ends:
                holder(graph, end)
        case _:
            for end in ends:
                target(graph, end)


def _check_recoding(graph: neo4j.Driver, judgement: Judgement) -> None:
    recoding = judgement.recoding
    if recoding.actor_id is not None:
        holder(graph, recoding.actor_id)
    if recoding.target_id is not None:
        target(graph, recoding.target_id)
    if replacement_of(graph, judgement) == judgement.left:
        raise BadParameter(f"stance {judgement.left} says this already; say what changes, or accept it")


def _judgement(row: Any) -> Judgement:
    names = ("code", "polarity", "modality", "actor_id", "target_id", "said_on")
    return Judgement(
        kind=row.kind,
        left=row.left,
        right=row.right,
        verdict=row.verdict,
        by=row.by,
        at=utc(row.at),
        note=row.note,
        recoding=Recoding(**{name: getattr(row, name) for name in names}),
        withdrawn_at=None if row.withdrawn_at is None else utc(row.withdrawn_at),
        withdrawn_by=row.withdrawn_by,
    )
