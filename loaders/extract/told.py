"""What a frame is about is told, not done: `accused X of supplying arms` is no delivery."""

from collections.abc import Iterator

from stancegraph.loaders.extract.arguments import Arguments
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.tree import Tree

#: `is proud to announce that`: what is announced is done
_ANNOUNCING = frozenset({"announce", "say", "report", "declare", "confirm"})


def told(tree: Tree, lexicon: Lexicon, args: Arguments, code: str = "") -> Iterator[int]:
    """The verbs of the clauses that a cue of that code only tells of."""
    for clause in _clauses(tree, lexicon, args, code):
        asides = {k for a in tree.subtree(clause) if tree.deps[a] == "appos" for k in tree.subtree(a)}
        # `accused X of a raid, a charge that X denies`: the denial is
        yield from (k for k in tree.subtree(clause) if tree.tags[k].startswith("V") and k not in asides)


def _clauses(tree: Tree, lexicon: Lexicon, args: Arguments, code: str) -> Iterator[int]:
    # `called X to congratulate him`: the infinitive is done as well
    for clause in (None if code == "CONSULTS" else args.inf, args.that, args.ing):
        if clause is not None and lexicon.verb_of.get(tree.lower[clause]) not in _ANNOUNCING:
            yield clause
    obliques = [k for heads in args.obliques.values() for k in heads]
    yield from (k for k in obliques if tree.tags[k] == "VBG")
    if code == "DENIES":
        # `rejected allegations that it had armed X`: what is only alleged is not done
        for noun in (*(() if args.subject is None else (args.subject,)), *args.objects, *obliques):
            yield from (k for k in tree.kids(noun, "acl", "acl:relcl", "ccomp") if tree.kids(k, "mark"))
