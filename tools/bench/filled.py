"""A graph of 100,000 invented stances, loaded once for every benchmark that asks it something."""

import tempfile
from collections import Counter
from functools import cache

from invented import synthetic

from stancegraph.graph.stores import Writer, open_graph

STANCES = 100_000


@cache
def filled() -> tuple[tempfile.TemporaryDirectory[str], tuple[str, ...]]:
    """The folder of the embedded graph, gone when the process ends, and the targets of most stances, busiest first."""
    folder = tempfile.TemporaryDirectory()
    about: Counter[str] = Counter()
    with open_graph(folder.name) as graph, Writer(graph) as writer:
        for article, stances in synthetic(STANCES):
            writer.add(article, stances)
            about.update(stance.target.id for stance in stances)
    return folder, tuple(target for target, _ in about.most_common(20))
