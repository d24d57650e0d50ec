"""The names under which a noun phrase is known to the lexicon."""

from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.tree import Tree

#: the name that every phrase has whose head is a known actor or a proper name
ACTOR = "actor"
#: `a number of troops`, `an end of talks`: how many `of` are looked through
_DEPTH = 3


def content_head(tree: Tree, i: int, lexicon: Lexicon) -> int:
    """The word that says what the phrase is about: `troops` in `thousands of troops`."""
    for _ in range(_DEPTH):
        if lexicon.noun_of.get(tree.lower[i], tree.lower[i]) not in lexicon.classes["CONTAINERS"]:
            break
        inner = [k for k in tree.kids(i, "nmod") if tree.preposition(k) == "of"]
        if not inner:
            break
        i = inner[0]
    return i


def names(tree: Tree, i: int, lexicon: Lexicon) -> frozenset[str]:
    """Base form of the head, and of the head with the word before it (`nuclear_talks`), looking through `thousands of`."""
    if i not in tree.known_as:
        tree.known_as[i] = _names(tree, i, lexicon)
    return tree.known_as[i]


def _names(tree: Tree, i: int, lexicon: Lexicon) -> frozenset[str]:
    found = set()
    for head in {i, content_head(tree, i, lexicon)}:
        word = tree.lower[head]
        if head in tree.named or tree.tags[head].startswith("NNP"):
            found.add(ACTOR)
        base = lexicon.noun_of.get(word, word)
        found |= {word, base}
        for k in tree.kids(head, "compound", "amod", "flat", "nmod:poss", "nmod:desc"):
            if tree.tags[head].startswith("NNP") and tree.deps[k] != "nmod:poss":
                found.add(tree.lower[k])
            found.add(f"{tree.lower[k]}_{base}")
            found.add(f"{tree.lower[k]}_{word}")
        if tree.tags[head] == "$" or (
            tree.tags[head] == "CD" and any(tree.tags[k] == "$" for k in tree.children[head])
        ):
            found.add("money")
        for k in tree.kids(head, "nmod"):
            if tree.preposition(k) == "of":
                found.add(f"{base}_of_{tree.lower[k]}")
        verb = lexicon.verb_of.get(word)
        if verb is not None and tree.tags[head].startswith("V"):
            found.add(verb)
    return frozenset(found)
