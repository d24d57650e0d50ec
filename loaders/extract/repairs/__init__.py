"""Faults that a small parser makes again and again, mended by what stands around them."""

from stancegraph.loaders.extract.repairs.repairs import repair

__all__ = ["repair"]
