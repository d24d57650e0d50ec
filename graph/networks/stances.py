"""Event lists from the stances of a graph."""

from collections.abc import Iterable
from datetime import date, datetime, time

import neo4j

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.events import EventList, events
from stancegraph.graph.networks.settings import Settings
from stancegraph.graph.reading import BEGIN, END, checked_window, said
from stancegraph.graph.testimony import Testimony
from stancegraph.graph.timelines import once_each


def stance_events(stances: Iterable[Testimony], *, neutral: bool = False, names: bool = False) -> EventList:
    """Held stances as an event list, each once, with its closest evidence.

    Statement variables: `actor` and `target` (ids, or names on request), `actor_name`, `target_name`, `code`, `polarity`
    (integer) and `agreement` (boolean: polarity +1). Document variables: `publisher`, `actor_country`, `target_kind`, `speaker`; `author` and
    `source` are the speaker and the publisher once more, for filters under the names of the field. The document is the
    family of near-copies, so that copies count as one for duplicates and for the bootstrap.

    Args:
        stances: any order; copies of one stance count once.
        neutral: keep stances of polarity 0. They are neither for nor against, so `agreement` is then missing and
            `polarity` is the qualifier. They are left out by default: polarity 0 ties nobody.
        names: actors and targets by name; two that share a name become one node.
    """
    return _listed(once_each(stances), neutral=neutral, names=names)


def _listed(stances: Iterable[Testimony], *, neutral: bool, names: bool) -> EventList:
    kept = [one for one in stances if neutral or one.polarity]
    statement: dict[str, list[str | int | bool]] = {
        "actor": [one.actor_name if names else one.actor_id for one in kept],
        "target": [one.target_name if names else one.target_id for one in kept],
        "actor_name": [one.actor_name for one in kept],
        "target_name": [one.target_name for one in kept],
        "code": [one.code for one in kept],
        "polarity": [one.polarity for one in kept],
    }
    if not neutral:
        statement["agreement"] = [one.polarity > 0 for one in kept]
    publishers, speakers = [one.publisher or "" for one in kept], [one.speaker_name or "" for one in kept]
    return events(
        ids=[one.stance_id for one in kept],
        moments=[datetime.combine(one.said_on, time()) for one in kept],
        statement=statement,
        document={
            "author": speakers,
            "source": publishers,
            "speaker": speakers,
            "publisher": publishers,
            "actor_country": [one.holder_state for one in kept],
            "target_kind": [one.target_kind for one in kept],
        },
        document_ids=[one.family_id for one in kept],
        places=[(one.start, one.end) for one in kept],
    )


def graph_events(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
    neutral: bool = False,
    names: bool = False,
) -> EventList:
    """Held stances of a graph, said in [since, until), as an event list; see `stance_events`."""
    since, until = checked_window(since, until)
    found = once_each(
        said(graph, "stances_in_window", since=since, until=until), known_at=known_at, first_hand=first_hand
    )
    return _listed(found, neutral=neutral, names=names)


def stance_settings(**changed: object) -> Settings:
    """Settings for an event list of stances: actor by target with agreement; anything can be changed by name."""
    given: dict[str, object] = {"variable1": "actor", "variable2": "target", "qualifier": "agreement"} | changed
    if unknown := sorted(set(given) - set(Settings.__dataclass_fields__)):
        raise BadParameter(f"no setting {unknown}; there are {sorted(Settings.__dataclass_fields__)}")
    return Settings(**given)  # type: ignore[arg-type]  # its __post_init__ refuses what does not fit


def onemode_settings(**changed: object) -> Settings:
    """The same for actors tied to actors."""
    return stance_settings(network_type="onemode", **changed)


def actor_names(found: EventList) -> dict[str, str]:
    """Actor id -> name, of an event list of stances."""
    ids, names = found.variable("actor"), found.variable("actor_name")
    return {str(ids.at(index)): str(names.at(index)) for index in range(len(found))}
