"""Phrases with a preposition around a cue, and the objects that the parse takes for such."""

from stancegraph.loaders.extract.arguments.arguments import Arguments
from stancegraph.loaders.extract.arguments.times import is_time
from stancegraph.loaders.extract.tree import Tree

#: `called off the strike`, read as going off somewhere
PARTICLES = frozenset({"off", "out", "up", "down", "over", "back", "away"})
#: `gave Chad a week to reply`
_GIVE = frozenset({"give", "gives", "gave", "given", "giving"})


def hidden_object(tree: Tree, i: int, k: int, found: Arguments) -> None:
    """Objects that the parse takes for adjuncts: without a preposition, after a particle, after `up to`, the time that is given."""
    particle = tree.preposition(k)
    if (not particle and not found.objects and tree.deps[k] == "obl" and not is_time(tree, k)) or _is_up_to(tree, k):
        found.objects.extend(tree.conjuncts(k))
    if not particle and tree.lower[i] in _GIVE and is_time(tree, k) and tree.kids(i, "iobj", "obj"):
        found.objects.append(k)
    if particle in PARTICLES and tree.lower[i + 1 : i + 2] == [particle]:
        found.particles.add(particle)
        found.objects.extend(tree.conjuncts(k))


def add_oblique(tree: Tree, k: int, found: Arguments) -> None:
    prep = tree.preposition(k)
    heads = [c for c in tree.conjuncts(k) if not is_time(tree, c) and not _is_count(tree, c)] or _before_day(tree, k)
    if prep and heads:
        found.obliques.setdefault(prep, []).extend(heads)
        first, joint, last = prep.partition("_")
        if joint and first in PARTICLES:
            found.particles.add(first)
            found.obliques.setdefault(last, []).extend(heads)
        for c in tree.kids(k, "conj"):
            other = tree.preposition(c)
            if other and other != prep:
                found.obliques.setdefault(other, []).extend(tree.conjuncts(c))


def _is_count(tree: Tree, k: int) -> bool:
    """`rejected by 285 votes to 272`: how it went, not by whom."""
    return tree.lower[k].rstrip("s") == "vote" and bool(tree.kids(k, "nummod"))


def _before_day(tree: Tree, k: int) -> list[int]:
    """`attacks on the Gaza Strip Sunday`, read as one name: the part before the day."""
    return [c for c in tree.kids(k, "compound", "flat") if not is_time(tree, c) and tree.tags[c].startswith("NNP")][-1:]


def _is_up_to(tree: Tree, k: int) -> bool:
    """`allow up to 500 refugees`, read as allowing to refugees."""
    case = tree.kids(k, "case")
    return (
        bool(case)
        and case[0] > 0
        and tree.lower[case[0]] == "to"
        and tree.lower[case[0] - 1] == "up"
        and bool(tree.kids(k, "nummod"))
    )


def add_nominal(tree: Tree, head: int, found: Arguments) -> None:
    for k in tree.kids(head, "nmod", "obl"):
        prep = tree.preposition(k)
        if prep:
            found.obliques.setdefault(prep, []).extend(
                c for c in tree.conjuncts(k) if c not in found.obliques.get(prep, [])
            )
    for k in tree.kids(head, "nmod"):
        if tree.preposition(k) == "of":
            _inner_obliques(tree, k, found)
    for k in tree.kids(head, "acl"):
        marks = {tree.lower[m] for m in tree.kids(k, "mark")}
        if "to" in marks and found.inf is None:
            found.inf = k
        elif tree.tags[k] == "VBG":
            for mark in marks:
                found.obliques.setdefault(mark, []).append(k)


def _inner_obliques(tree: Tree, k: int, found: Arguments) -> None:
    """`a state of siege in Bolivia`, `the bust of an emperor to Algeria`: what hangs on the inner noun, where the outer has none."""
    for inner in tree.kids(k, "nmod"):
        prep = tree.preposition(inner)
        if prep and prep != "of" and prep not in found.obliques:
            found.obliques[prep] = tree.conjuncts(inner)
