"""Objects that the parse takes for the subject of a clause, for an apposition, or for a part of another phrase."""

from stancegraph.loaders.extract.tree import OBJECTS, Tree, move

#: what one does to something, at somebody, and never says
_FIRED = frozenset({"fired", "fires", "launched", "launches", "hurled", "shot", "lobbed", "dropped"})


def object_as_subject(tree: Tree, i: int) -> None:
    """`halted trade, banned ships`, `demanded a vote, and Chad banned it`, read as trade that banned: it is the first verb's object."""
    if tree.deps[i] != "ccomp" or tree.tags[i] != "VBD":
        return
    verb, subjects = tree.heads[i], tree.kids(i, "nsubj")
    first = min([i, *(k for k in tree.kids(i, "advmod") if k < i)])
    if tree.lower[first - 1] != "," or len(subjects) != 1:
        return
    thing = subjects[0]
    closed = tree.kids(i, "mark") or tree.kids(verb, *OBJECTS) or tree.kids(thing, "acl:relcl", "appos", "acl")
    if closed or not tree.tags[verb].startswith("V") or not verb < thing < i or thing in tree.named:
        return
    joints = [k for k in range(thing, i) if tree.deps[k] == "cc" and tree.lower[k - 1] == ","]
    others = [tree.heads[k] for k in joints if tree.deps[tree.heads[k]] == "conj" and tree.tags[tree.heads[k]] != "CD"]
    move(tree, thing, verb, "obj")
    move(tree, i, verb, "conj")
    for k in others[-1:]:
        move(tree, k, i, "nsubj")
        for c in [c for c in range(k + 1, i) if not k <= tree.heads[c] < i and not tree.kids(c, "cc", "case")]:
            if tree.tags[c].startswith("N"):
                move(tree, c, k, "appos")


def fired_object(tree: Tree, i: int) -> None:
    """`fired rockets at Chad in what it called a reply`, read as rockets that were a reply: they are what was fired."""
    verb = tree.heads[i]
    if tree.deps[i] != "ccomp" or tree.lower[verb] not in _FIRED:
        return
    things = [k for k in tree.kids(i, "nsubj") if verb < k < i and not tree.kids(i, "mark")]
    if not things or tree.kids(verb, *OBJECTS):
        return
    move(tree, things[0], verb, "obj")
    move(tree, i, verb, "advcl")
    for k in [k for k in tree.kids(things[0], "nmod") if tree.preposition(k) in {"at", "into", "on", "against"}]:
        move(tree, k, verb, "obl")


def object_as_apposition(tree: Tree, i: int) -> None:
    """`halted trade with Chad`, read as a halted, the trade: right after a verb without an object a noun is its object."""
    verb = tree.heads[i]
    plain = tree.deps[i] == "appos" and tree.tags[verb] in {"VBD", "VBN"} and not tree.kids(verb, *OBJECTS, "aux:pass")
    if plain and tree.kids(verb, "nsubj") and verb < i and tree.lower[verb + 1 : i].count(",") == 0:
        tree.deps[i] = "obj"
        tree.tags[verb] = "VBN" if tree.kids(verb, "aux") else "VBD"


def apposition_as_oblique(tree: Tree, i: int) -> None:
    """`Jane Doe, the Malian minister, met him`, with the minister hung on a verb before Doe: it is what she is."""
    if tree.deps[i] != "obl" or not tree.tags[i].startswith("N"):
        return
    words = tree.subtree(i)
    closed = words[0] > 1 and tree.lower[words[0] - 1] == "," and tree.lower[words[-1] + 1 : words[-1] + 2] == [","]
    if not closed or tree.kids(i, "case", "cc"):
        return
    name = words[0] - 2
    while tree.deps[name] == "flat":
        name = tree.heads[name]
    if tree.deps[name] == "nsubj" and tree.heads[name] > words[-1] and tree.heads[i] < name:
        move(tree, i, name, "appos")


def accused_of(tree: Tree, i: int) -> None:
    """`accused the West of double standards`, read as a West of double standards: of what it is accused."""
    head = tree.heads[i]
    if tree.deps[i] != "nmod" or tree.preposition(i) != "of" or tree.deps[head] not in OBJECTS:
        return
    if tree.lower[tree.heads[head]].startswith(("accus", "suspect", "convict")) and tree.heads[head] < head:
        move(tree, i, tree.heads[head], "obl")
