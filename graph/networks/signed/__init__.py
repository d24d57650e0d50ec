"""Signed networks: who is whose friend or foe, and how far that is from balance."""

from stancegraph.graph.networks.signed.agreement import agreement_networks
from stancegraph.graph.networks.signed.balance import Balance, Dyad, balance
from stancegraph.graph.networks.signed.files import read_signed, report
from stancegraph.graph.networks.signed.frustration import Frustration, frustration
from stancegraph.graph.networks.signed.periods import Period, signed_networks
from stancegraph.graph.networks.signed.stances import signed_network
from stancegraph.graph.networks.signed.triangles import Triangles, triangles

__all__ = [
    "Balance",
    "Dyad",
    "Frustration",
    "Period",
    "Triangles",
    "agreement_networks",
    "balance",
    "frustration",
    "read_signed",
    "report",
    "signed_network",
    "signed_networks",
    "triangles",
]
