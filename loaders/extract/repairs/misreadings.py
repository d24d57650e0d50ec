"""Verbs that the parser takes for passives, nouns or halves of a compound, and nouns that it takes for verbs."""

from collections.abc import Mapping

from stancegraph.loaders.extract.tree import OBJECTS, Tree, move

_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "gets", "got"})

#: what may have befallen a country, after a hyphen
_STRICKEN = frozenset(
    {
        "hit",
        "torn",
        "stricken",
        "ravaged",
        "ridden",
        "plagued",
        "wracked",
        "racked",
        "battered",
        "prone",
        "held",
        "controlled",
    }
)


def correct(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """Mend word i in place where the words around it give the misreading away."""
    _plural(tree, i)
    _active(tree, i)
    _passive(tree, i, verb_of)
    _subject_as_auxiliary(tree, i)
    _joined_subject(tree, i)
    _verb_after_to(tree, i, verb_of)
    _hyphenated(tree, i, verb_of)
    _stricken(tree, i)
    _no_longer(tree, i)


def _plural(tree: Tree, i: int) -> None:
    """`several member states suspended the talks`, with `states` as a verb: a clause as subject would be a csubj."""
    if tree.tags[i] == "VBZ" and tree.deps[i] in {"nsubj", "nsubj:pass"}:
        tree.tags[i] = "NNS"
        for k in tree.kids(i, "nsubj"):
            tree.deps[k] = "compound"


def _active(tree: Tree, i: int) -> None:
    """`Niger accused Chad`, read as a passive: without a form of `be` and with an object it is none."""
    subjects = tree.kids(i, "nsubj:pass") if tree.tags[i] in {"VBN", "VBD"} else []
    if not subjects or not tree.kids(i, *OBJECTS):
        return
    if not any(tree.lower[k] in _BE for k in tree.kids(i, "aux", "aux:pass", "cop")):
        tree.tags[i] = "VBD"
        for k in subjects:
            tree.deps[k] = "nsubj"


def _passive(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`the text was vetoed by France`, read as an adjective."""
    past = tree.tags[i] == "JJ" and verb_of.get(tree.lower[i], tree.lower[i]) != tree.lower[i]
    if past and tree.kids(i, "cop") and any(tree.preposition(k) == "by" for k in tree.kids(i, "obl")):
        tree.tags[i] = "VBN"
        for k in tree.children[i]:
            tree.deps[k] = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(tree.deps[k], tree.deps[k])


def _subject_as_auxiliary(tree: Tree, i: int) -> None:
    """`Chile backed the plan`, with Chile as an auxiliary."""
    verb = tree.heads[i]
    if tree.deps[i] == "aux" and tree.tags[i].startswith("N") and not tree.kids(verb, "nsubj", "nsubj:pass"):
        tree.deps[i] = "nsubj"


def _joined_subject(tree: Tree, i: int) -> None:
    """`Chad and Israel exchanged envoys`, read as Chad, and Israel exchanged: both are the subject."""
    noun = tree.heads[i]
    if tree.deps[i] != "conj" or not tree.tags[noun].startswith("N"):
        return
    subjects, joints = tree.kids(i, "nsubj"), tree.kids(i, "cc")
    joined = subjects and joints and joints[0] == noun + 1 and subjects[0] > joints[0]
    if not joined or tree.kids(noun, "nsubj", "cop"):
        return
    outer = tree.heads[noun]
    move(tree, i, i if outer == noun else outer, tree.deps[noun])
    move(tree, noun, i, "nsubj")
    move(tree, subjects[0], noun, "conj")
    move(tree, joints[0], subjects[0], "cc")


def _verb_after_to(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`offered to mediate`, read as a noun after a preposition: a bare verb that is no noun is an infinitive."""
    if tree.tags[i] != "NN" or verb_of.get(tree.lower[i]) != tree.lower[i]:
        return
    cases = tree.kids(i, "case")
    bare = cases and tree.lower[cases[0]] == "to" and cases[0] == i - 1
    if bare and not tree.kids(i, "det", "amod", "nmod:poss", "compound"):
        tree.tags[i], tree.deps[i], tree.deps[cases[0]] = "VB", "xcomp", "mark"
        for k in tree.kids(i, "nmod"):
            tree.deps[k] = "obl"


def _hyphenated(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`Iran test-fired a rocket`: the nouns before the first half are the subject of the second."""
    first = i - 2
    if first < 0 or tree.lower[i - 1] != "-" or f"{tree.lower[first]}-{tree.lower[i]}" not in verb_of:
        return
    nouns = [k for k in tree.children[first] if k < first and tree.tags[k].startswith("N")]
    if nouns and not tree.kids(i, "nsubj"):
        move(tree, nouns[-1], i, "nsubj")


def _stricken(tree: Tree, i: int) -> None:
    """`sent medics to quake-hit Chad`, read as sent to quake: what befell a country describes it."""
    first, name = i - 2, i + 1
    if first < 1 or tree.lower[i] not in _STRICKEN or tree.lower[i - 1] != "-" or name not in tree.named:
        return
    name = next((k for k in tree.ancestors(name) if k > i and k in tree.named), name)
    joint, outer = first - 1, tree.heads[first]
    if tree.tags[joint] not in {"IN", "TO"} or outer in range(joint, name + 1) or name in tree.ancestors(outer):
        return
    tree.tags[joint], tree.tags[first], tree.tags[i] = "IN", "NN", "VBN"
    move(tree, name, outer, "obl" if tree.tags[outer].startswith("V") else "nmod")
    move(tree, joint, name, "case")
    move(tree, i, name, "amod")
    move(tree, first, i, "compound")
    move(tree, i - 1, i, "punct")


def _no_longer(tree: Tree, i: int) -> None:
    """`Chad no longer backs it`, read as longer backs: the two words belong to the verb after them."""
    if tree.lower[i - 1 : i + 1] == ["no", "longer"] and tree.tags[i + 1 : i + 2] and tree.tags[i + 1].startswith("V"):
        move(tree, i, i + 1, "advmod")
        move(tree, i - 1, i, "advmod")
