"""Phrases that say when."""

from stancegraph.loaders.extract.lexicon import lexicon
from stancegraph.loaders.extract.tree import Tree

_TIME = lexicon().classes["TIME"]


def is_time(tree: Tree, k: int) -> bool:
    """The phrase names a day, a month, a year."""
    word = tree.lower[k]
    return (
        word in _TIME
        or word.removesuffix("s") in _TIME
        or (tree.tags[k] == "CD" and word.isdigit() and len(word) in {1, 2, 4})
    )
