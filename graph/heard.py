"""Voices as the graph holds them today, without their words: ten times the speed of reading the words."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import neo4j

from stancegraph.graph.holders import Holder
from stancegraph.graph.queries import run
from stancegraph.graph.targets import TargetEntry
from stancegraph.graph.voices import Voice


def target_voices(graph: neo4j.Driver, target: TargetEntry, *, as_of: date) -> list[Voice]:
    """What counts towards positions on the target on a day."""
    return [
        voice
        for row in run(graph, "target_voices", target_id=target.id, as_of=as_of)
        for voice in _voices((row.actor_id, row.actor_name), (target.id, target.name), row.voices)
    ]


def actor_voices(graph: neo4j.Driver, actor: Holder, *, as_of: date) -> list[Voice]:
    """What counts towards the actor's positions on a day."""
    return [
        voice
        for row in run(graph, "actor_voices", actor_id=actor.id, as_of=as_of)
        for voice in _voices((actor.id, actor.name), (row.target_id, row.target_name), row.voices)
    ]


def _voices(actor: tuple[str, str], target: tuple[str, str], told: Iterable[Any]) -> Iterator[Voice]:
    for family_id, day, polarity, distance, stance_id, evidence_id in told:
        yield Voice(
            stance_id=stance_id,
            evidence_id=evidence_id,
            family_id=family_id,
            actor_id=actor[0],
            actor_name=actor[1],
            target_id=target[0],
            target_name=target[1],
            polarity=polarity,
            said_on=date(day // 10000, day // 100 % 100, day % 100),
            distance=distance,
        )
