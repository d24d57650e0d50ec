"""Pictures of networks: a polarity is told by the style of a line as well as by its colour."""

from stancegraph.graph.export.pictures.drawing import VIEWS, draw
from stancegraph.graph.export.pictures.timeline import Point, draw_timeline

__all__ = ["VIEWS", "Point", "draw", "draw_timeline"]
