"""Questions about what an answer rests on."""

from dataclasses import dataclass
from datetime import date, datetime

import neo4j

from stancegraph.graph.holders import holder
from stancegraph.graph.questions.holding import position_on
from stancegraph.graph.questions.registry import question
from stancegraph.graph.relations import utterances
from stancegraph.graph.stances import stances_between
from stancegraph.graph.targets import target as target_entry
from stancegraph.graph.testimony import Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class Overturning:
    """A voice without whose family, together with the others of the answer, the verdict changes."""

    verdict: str
    family_id: str
    stance_id: str
    article_id: str
    said_on: date
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The independent families behind one edge.

    Attributes:
        families: copies of one text counted once.
        utterances: families that print the same quote counted once.
    """

    actor_id: str
    code: str
    target_id: str
    families: int
    utterances: int
    articles: int
    stances: int
    family_ids: tuple[str, ...]


@question(24, "How many independent families support this edge?")
def edge_support(
    graph: neo4j.Driver,
    *,
    actor: str,
    code: str,
    target: str,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Support]:
    """One row: live stances of that code, copies of one text counted once."""
    found = stances_between(graph, holder(graph, actor).id, target_entry(graph, target).id)
    live = [one for one in found if one.code == code and one.counts(known_at=known_at, first_hand=first_hand)]
    families = tuple(sorted({one.family_id for one in live}))
    return [
        Support(
            actor_id=actor,
            code=code,
            target_id=target,
            families=len(families),
            utterances=utterances(live),
            articles=len({one.article_id for one in live}),
            stances=len({one.stance_id for one in live}),
            family_ids=families,
        )
    ]


@question(25, "What would overturn this answer?")
def overturned_by(
    graph: neo4j.Driver,
    *,
    actor: str,
    target: str,
    as_of: date | None = None,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Overturning]:
    """The smallest set of families without which the verdict changes."""
    found = position_on(graph, actor=actor, target=target, as_of=as_of, known_at=known_at, first_hand=first_hand)[
        0
    ].position
    return [_overturning(found.verdict, voice) for voice in found.overturned_by]


def _overturning(verdict: str, voice: Testimony) -> Overturning:
    return Overturning(
        verdict=verdict,
        family_id=voice.family_id,
        stance_id=voice.stance_id,
        article_id=voice.article_id,
        said_on=voice.said_on,
        exact=voice.exact,
    )
