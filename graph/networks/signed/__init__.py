"""Signed graphs: who is whose friend or foe, and how far that is from balance."""

from stancegraph.graph.networks.signed.files import read_signed, report
from stancegraph.graph.networks.signed.frustration import Frustration, frustration
from stancegraph.graph.networks.signed.triangles import Triangles, triangles

__all__ = ["Frustration", "Triangles", "frustration", "read_signed", "report", "triangles"]
