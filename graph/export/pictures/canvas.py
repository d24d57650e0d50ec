"""Figures of matplotlib that look alike and come out the same each time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import wrap
from typing import IO, Any, Final

from stancegraph.graph.export.optional import library
from stancegraph.graph.model.errors import BadParameter

SUFFIXES: Final = (".svg", ".png", ".pdf")
#: dots per inch of a PNG
_DOTS: Final = 160
_FONT: Final = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "svg.hashsalt": "stancegraph",
    "svg.fonttype": "none",
    "axes.titlesize": 11,
}
#: letters of a label before it is cut, and of one of its lines where it may have two
_LETTERS: Final = 40
_LINE: Final = 24


def suffix_of(path: Path, known: tuple[str, ...]) -> str:
    """The ending of the file's name in small letters; BadParameter when it is none of those."""
    suffix = path.suffix.lower()
    if suffix not in known:
        raise BadParameter(f"no picture {path.name!r} by its ending; there are {list(known)}")
    return suffix


@contextmanager
def figure(stream: IO[bytes], suffix: str, *, width: float, height: float, title: str | None) -> Iterator[Any]:
    """A figure with one pair of axes, which is written to the stream when the block ends.

    Yields:
        matplotlib's Axes; `axes.figure` is the figure, in inches.

    Raises:
        BadParameter: matplotlib is not installed.
    """
    matplotlib = library("matplotlib", extra="plot")
    figures = library("matplotlib.figure", extra="plot")
    with matplotlib.rc_context(_FONT):
        drawn = figures.Figure(figsize=(width, height), layout="constrained")
        axes = drawn.add_subplot()
        if title:
            axes.set_title(title)
        yield axes
        undated = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}, ".png": {}}[suffix]
        drawn.savefig(stream, format=suffix[1:], dpi=_DOTS, metadata=undated, bbox_inches="tight", pad_inches=0.15)


def short(words: str) -> str:
    """The words, cut with an ellipsis when they are long."""
    return words if len(words) <= _LETTERS else words[: _LETTERS - 1].rstrip() + "…"


def folded(words: str) -> str:
    """The words on two lines at most, cut with an ellipsis when they need more."""
    return "\n".join(wrap(words, _LINE, max_lines=2, placeholder="…")) or words[:_LINE]
