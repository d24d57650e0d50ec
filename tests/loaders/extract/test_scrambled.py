"""Lines without sense: whatever the parser makes of them and the repairs do to it, a tree stays a tree."""

import random

import pytest

from stancegraph.loaders.extract.lexicon import lexicon
from stancegraph.loaders.extract.parser import Parser
from stancegraph.loaders.extract.repairs import repair
from stancegraph.loaders.extract.tree import Tree

WORDS = [
    "Chad",
    "Mali",
    "France",
    "EU",
    "UN",
    "Russia",
    "China",
    "condemns",
    "backs",
    "urges",
    "says",
    "strikes",
    "raids",
    "talks",
    "calls",
    "vows",
    "sanctions",
    "plan",
    "draft",
    "veto",
    "sham",
    ",",
    "and",
    "but",
    ":",
    ";",
    "-",
    "to",
    "of",
    "on",
    "in",
    "after",
    "as",
    "by",
    "from",
    "over",
    "no",
    "longer",
    "rules",
    "out",
    "war-torn",
    "quake-hit",
    "Kremlin",
    "rebels",
    "police",
    "fire",
    "frozen",
    "expelled",
    "illegal",
    "the",
    "a",
    "new",
    "troops",
    "envoy",
    "for",
    "against",
    "NATO",
    "ruling",
    "who",
    "which",
    "that",
    "said",
    "had",
    "been",
    "called",
    "told",
    "accused",
    "'s",
    '"',
    "'",
    "&",
    "(",
    ")",
    ".",
    "not",
    "will",
]
LINES = 1_000


def scrambled(seed: int) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=chance.randint(2, 16))) for _ in range(LINES)]


def is_tree(tree: Tree) -> bool:
    """Every word hangs below a root, and stands among the children of its head and nowhere else."""
    for i in range(len(tree)):
        head, steps = i, 0
        while tree.heads[head] != head and steps <= len(tree):
            head, steps = tree.heads[head], steps + 1
        if steps > len(tree):
            return False
    below = [[k for k in range(len(tree)) if tree.heads[k] == i and k != i] for i in range(len(tree))]
    return below == tree.children


@pytest.mark.parametrize("seed", range(3))
def test_a_mended_tree_is_a_tree(seed: int) -> None:
    lines, forms = scrambled(seed), lexicon().verb_of
    for line, tree in zip(lines, Parser().trees((0, line) for line in lines), strict=True):
        tree.named = frozenset(k for k, word in enumerate(tree.words) if word in {"Chad", "Mali", "EU", "UN", "NATO"})
        repair(tree, forms)
        assert is_tree(tree), line
