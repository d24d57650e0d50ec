"""The phrases that fill the slots of a frame: `obj`, `subj`, `on/upon`, `obj.of`, `inf.obj`, `that.subj`."""

from stancegraph.loaders.extract.arguments import Arguments, met_for, nearest_subject, verb_arguments
from stancegraph.loaders.extract.frame import Frame
from stancegraph.loaders.extract.tree import Tree


def fill(tree: Tree, slot: str, args: Arguments) -> list[int]:
    """Heads of the phrases that fill a slot; empty when nothing does."""
    first, dot, rest = slot.partition(".")
    if first == "obj":
        return (
            args.objects or _said_or_done(tree, args)
            if not dot
            else [k for head in args.objects for k in _under(tree, head, rest)]
        )
    if first == "subj":
        heads = [] if args.subject is None else tree.conjuncts(args.subject)
        return heads if not dot else [k for head in heads for k in _under(tree, head, rest)]
    if first in {"inf", "that", "ing"}:
        clause = {"inf": args.inf, "that": args.that, "ing": args.ing}[first]
        if clause is None:
            return []
        return [clause] if not dot else _in_clause(tree, rest, clause)
    heads = [k for prep in first.split("/") for k in args.obliques.get(prep, [])]
    return heads if not dot else [k for head in heads for k in _under(tree, head, rest)]


def _in_clause(tree: Tree, slot: str, clause: int) -> list[int]:
    """Of `that the prisoners be freed` no subject: it is not they who are to free anybody."""
    args = verb_arguments(tree, clause)
    passive = slot == "subj" and tree.kids(clause, "nsubj:pass")
    return [k for k in fill(tree, slot, args) if not passive or k in tree.named]


def _said_or_done(tree: Tree, args: Arguments) -> list[int]:
    """`backs what Chad said`: whose words or deeds they are."""
    clause = args.that
    if clause is None or not any(tree.lower[k] == "what" and k < clause for k in tree.kids(clause, "obj")):
        return []
    return [c for k in tree.kids(clause, "nsubj") for c in tree.conjuncts(k)]


def _under(tree: Tree, head: int, place: str) -> list[int]:
    """What hangs on a phrase: `poss` its owner, `own` the owner however named (`Chad's`, `Chadian`), else a preposition.

    `from` is also that of a clause: `rockets fired from Chad`.
    """
    if place == "poss":
        return tree.kids(head, "nmod:poss")
    if place == "own":
        return [k for k in tree.kids(head, "nmod:poss", "amod", "compound") if k in tree.named][:1]
    if place == "inf":
        return [k for k in tree.kids(head, "acl", "xcomp") if any(tree.lower[m] == "to" for m in tree.kids(k, "mark"))]
    preps = place.split("/")
    fired = [k for clause in tree.kids(head, "acl") for k in tree.kids(clause, "obl") if tree.preposition(k) == "from"]
    below = [k for k in (*tree.kids(head, "nmod"), *fired) if tree.preposition(k) in preps]
    return [c for k in below for c in tree.conjuncts(k)]


def holder_of(tree: Tree, i: int, frame: Frame, args: Arguments) -> int | None:
    """Head of the phrase that names the holder: the frame's slot, else the subject unless it is the target, else the noun that the parse has cut off."""
    if not frame.holder:
        if args.subject is None and not args.passive and tree.tags[i].startswith("V"):
            return nearest_subject(tree, i)
        return args.subject
    heads = fill(tree, frame.holder, args)
    if heads:
        return heads[0]
    return None if any(slot.partition(".")[0] == "subj" for slot in frame.slots) else args.subject


def targets_of(tree: Tree, i: int, frame: Frame, args: Arguments) -> tuple[tuple[int, ...], ...]:
    """The filled slots of the frame, best first; else whom the holder has met for it."""
    filled = tuple(group for slot in frame.slots if (group := tuple(fill(tree, slot, args))))
    met = () if filled else tuple(met_for(tree, i))
    return (met,) if met else filled
