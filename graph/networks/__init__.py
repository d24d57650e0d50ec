"""Networks of agreement and conflict, from the stances of a graph or from any event list."""

from stancegraph.graph.networks.compute import calendar_networks, choose, network, networks
from stancegraph.graph.networks.events import EventList, events
from stancegraph.graph.networks.graphs import long_frame, long_table, to_networkx
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.readers import from_frame, read_csv
from stancegraph.graph.networks.settings import Settings
from stancegraph.graph.networks.stances import graph_events, stance_events, stance_settings

__all__ = [
    "EventList",
    "Network",
    "Settings",
    "calendar_networks",
    "choose",
    "events",
    "from_frame",
    "graph_events",
    "long_frame",
    "long_table",
    "network",
    "networks",
    "read_csv",
    "stance_events",
    "stance_settings",
    "to_networkx",
]
