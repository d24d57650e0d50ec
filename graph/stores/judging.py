"""Judgements in the graph: written with all that they do to stances, in one transaction; then settled."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from uuid import uuid4

import neo4j

from stancegraph.graph.model.judgement import Judgement
from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.recoding import Told, Word, recoded_id
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.settling import settle
from stancegraph.graph.stores.standing import settle_standing
from stancegraph.graph.stores.transact import Unit, read, write


def write_judgement(graph: neo4j.Driver, judgement: Judgement) -> None:
    """Write it and all that follows from it; writing it again changes nothing."""

    def say(unit: Unit, journal: Journal) -> None:
        if not unit.run("known_judgements", ids=[judgement.id]):
            unit.run("judgement", rows=[judgement_row(judgement)])
            journal.note("judged", "judgement", [judgement.id])

    _apply(graph, judgement, say, at=judgement.at)


def write_withdrawal(graph: neo4j.Driver, judgement: Judgement) -> None:
    """Take it back with all that followed from it; `withdrawn_at` and `withdrawn_by` are set."""
    at, by = judgement.withdrawn_at or datetime.now(UTC), judgement.withdrawn_by or judgement.by

    def say(unit: Unit, journal: Journal) -> None:
        ((count,),) = unit.run("withdraw_judgement", judgement_id=judgement.id, by=by, at=at.isoformat())
        journal.note("withdrawn", "judgement", [judgement.id][:count])

    _apply(graph, judgement, say, at=at)


def replacement_of(graph: neo4j.Driver, judgement: Judgement) -> str:
    """Id of the stance that a recode puts in the place of the one it is about."""
    one = Told(*read(graph, "standing", {"ids": [judgement.left]})[0])
    told = judgement.recoding
    word = Word(
        left=judgement.left,
        id=judgement.id,
        kind=judgement.kind,
        verdict=judgement.verdict,
        by=judgement.by,
        at=judgement.at,
        code=told.code,
        polarity=told.polarity,
        modality=told.modality,
        actor_id=told.actor_id,
        target_id=told.target_id,
        said_on=told.said_on,
        stands=True,
    )
    return recoded_id(one, word)


def judgement_row(judgement: Judgement) -> Row:
    """A judgement with the properties of its node."""
    told = judgement.recoding
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "at": judgement.at.astimezone(UTC).isoformat(),
        "note": judgement.note,
        "code": told.code,
        "polarity": told.polarity,
        "modality": told.modality,
        "actor_id": told.actor_id,
        "target_id": told.target_id,
        "said_on": told.said_on,
    }


def _apply(graph: neo4j.Driver, judgement: Judgement, say: Callable[[Unit, Journal], None], *, at: datetime) -> None:
    mark, moment = uuid4().hex, at.astimezone(UTC).isoformat()

    def work(unit: Unit) -> None:
        journal = Journal()
        say(unit, journal)
        touched = settle_standing(unit, _about(unit, judgement), at=moment, journal=journal)
        unit.run("mark_unsettled", id=mark, pair_ids=[], stance_ids=touched, article_ids=[])
        journal.write(unit, at=moment)

    write(graph, work)
    settle(graph)


def _about(unit: Unit, judgement: Judgement) -> Sequence[str]:
    """The stances on which a judgement acts; none for actors and targets, which are merged when the graph is settled."""
    if judgement.kind == "stance":
        return [judgement.left]
    if judgement.kind == "article":
        return [found for (found,) in unit.run("stances_told_by", article_ids=[judgement.left])]
    return []
