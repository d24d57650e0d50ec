"""The signed network of actors: on which targets they agree more than they differ."""

from collections.abc import Iterator
from datetime import timedelta

from stancegraph.graph.networks.compute import calendar_networks, network
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.graphs import to_networkx
from stancegraph.graph.networks.signed.periods import Period
from stancegraph.graph.networks.stances import actor_names, onemode_settings


def agreement_networks(events: EventList, *, months: int = 0) -> Iterator[Period]:
    """Congruence less conflict of an event list of stances, whole or by calendar period, named by the actors' names.

    Args:
        events: as `graph_events` gives them.
        months: 0 for the whole; else 1, 2, 3, 4, 6 or 12.

    Raises:
        BadParameter: another number of months.
    """
    if not len(events):
        return
    settings, names = onemode_settings(qualifier_aggregation="subtract"), actor_names(events)
    for one in calendar_networks(events, settings, months=months) if months else [network(events, settings)]:
        tied = to_networkx(one)
        for node, told in tied.nodes(data=True):
            told["label"] = names[node]
        yield Period(since=one.start.date(), until=one.end.date() + timedelta(days=1), network=tied)
