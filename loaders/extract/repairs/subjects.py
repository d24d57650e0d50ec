"""Subjects that the parse has hung elsewhere."""

from collections.abc import Mapping

from stancegraph.loaders.extract.arguments import is_time
from stancegraph.loaders.extract.tree import Tree, move

_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "as", "because", "while", "when", "than"})
#: what a state or body is to another: the name that follows says which one
_RELATIONS = frozenset(
    {"ally", "neighbour", "neighbor", "rival", "foe", "enemy", "partner", "patron", "backer", "member", "co-sponsor", "adversary", "donor", "host"}
)  # fmt: skip


def owner_in_list(tree: Tree, i: int) -> None:
    """`Chad's Jane Doe and Mali's John Roe met`, read as Doe and Mali, and another subject: the second is the other one's."""
    if tree.deps[i] != "conj":
        return
    first = tree.heads[i]
    while tree.deps[first] == "flat":
        first = tree.heads[first]
    verb = tree.heads[first]
    ends = [k for k in tree.kids(i, "case") if tree.tags[k] == "POS"]
    second = next((k for k in tree.kids(verb, "nsubj") if ends and k > ends[0]), None)
    if tree.deps[first] == "nsubj" and second is not None:
        move(tree, i, second, "nmod:poss")
        move(tree, second, first, "conj")


def owner(tree: Tree, i: int) -> None:
    """`the States' bombing of`, read as states that bomb: what follows a possessive is a noun."""
    if tree.tags[i] != "POS" or i + 1 >= len(tree) or tree.tags[i + 1] != "VBG":
        return
    noun, deed = tree.heads[i], i + 1
    if tree.heads[noun] == deed or tree.heads[noun] == noun or noun > i or noun in tree.subtree(deed):
        return
    above, dep = tree.heads[noun], tree.deps[noun]
    move(tree, deed, above, dep)
    move(tree, noun, deed, "nmod:poss")
    tree.tags[deed] = "NN"


def swallowed_subject(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`said Chad was sorry`, `reported Mr Doe, the mayor, resigned`: the object before a clause without a subject is its subject."""
    if not tree.tags[i].startswith("V"):
        return
    for clause in tree.kids(i, "ccomp", "conj", "xcomp"):
        if (
            clause < i
            or tree.kids(clause, "nsubj", "nsubj:pass", "csubj")
            or any(tree.lower[m] == "to" for m in tree.kids(clause, "mark"))
        ):
            continue
        nouns = [k for k in tree.kids(i, "obj") if i < k < clause]
        finite = tree.tags[clause] in {"VBD", "VBZ", "VBP"} or bool(tree.kids(clause, "aux", "aux:pass", "cop"))
        bare = tree.tags[clause] == "NN" and not tree.kids(clause, "det", "amod", "nmod:poss")
        if tree.deps[clause] == "xcomp" and bare and tree.lower[clause] in verb_of and nouns:
            tree.tags[clause] = "VB"
            continue
        if not nouns or not finite or tree.deps[clause] == "xcomp" or tree.kids(clause, "cc"):
            continue
        if (
            tree.deps[clause] == "conj"
            and tree.lower[clause - 1] == ","
            and "," not in tree.lower[nouns[-1] : clause - 1]
        ):
            continue
        move(tree, nouns[-1], clause, "nsubj:pass" if tree.kids(clause, "aux:pass") else "nsubj")
        tree.deps[clause] = "ccomp"
        return


def fronted_subject(tree: Tree, i: int) -> None:
    """`After the vote, an envoy said`, read as a vote that is an envoy: the apposition before a verb without a subject is its subject."""
    if (
        tree.tags[i] not in {"VBD", "VBZ", "VBP"}
        or tree.kids(i, "nsubj", "nsubj:pass", "csubj", "expl")
        or tree.deps[i] not in {"ROOT", "root", "ccomp", "parataxis"}
    ):
        return
    for k in tree.kids(i, "obl", "advcl"):
        named = [a for a in tree.kids(k, "appos") if k < a < i and any(tree.lower[c] == "," for c in range(k + 1, a))]
        if k < i and named:
            move(tree, named[-1], i, "nsubj")
            return


def fronted_title(tree: Tree, i: int) -> None:
    """`The special envoy, Jane Doe, welcomed it`, with the envoy as an adjunct: the name says who that is."""
    verb = tree.heads[i]
    if tree.deps[i] != "nsubj" or i not in tree.kids(verb) or not tree.tags[i].startswith("NNP"):
        return
    phrase = tree.phrase(i)
    low, high = min(phrase), max(phrase)
    before = [k for k in tree.kids(verb, "obl", "obl:unmarked") if k < low and not tree.kids(k, "case")]
    if not before or is_time(tree, before[-1]) or max(tree.phrase(before[-1])) != low - 2:
        return
    if (
        tree.lower[low - 1] == ","
        and tree.lower[high + 1 : high + 2] == [","]
        and tree.tags[before[-1]] in {"NN", "NNP"}
    ):
        tree.deps[before[-1]] = "nsubj"
        move(tree, i, before[-1], "appos")


def clause_after(tree: Tree, i: int) -> None:
    """`after Chad sanctioned Niger`, read as after Chad: a noun between a conjunction and a verb is its subject."""
    if tree.tags[i] not in {"VBD", "VBZ", "VBP"} or tree.kids(i, "nsubj:pass", "csubj", "expl", "aux"):
        return
    if i == 0 or tree.heads[i] == i or not tree.tags[i - 1].startswith("N"):
        return
    noun = _top_noun(tree, i)
    above = tree.heads[noun]
    marks = _conjunctions(tree, noun)
    if not marks or tree.deps[noun] not in {"obl", "nmod"} or noun in tree.subtree(i) or i in tree.subtree(noun):
        return
    # `recalled its envoys after Chad sanctioned Niger`: the envoys are what is recalled
    before = tree.kids(i, "nsubj")
    if before and not (len(before) == 1 and above < before[0] < marks[0]):
        return
    for k in before:
        move(tree, k, above, "obj")
    move(tree, noun, i, "nsubj")
    move(tree, marks[0], i, "mark")
    verb = next((k for k in (above, *tree.ancestors(above)) if tree.tags[k].startswith("V")), above)
    if tree.heads[i] != verb and verb not in tree.subtree(i):
        move(tree, i, verb, "advcl")
    tree.deps[i] = "advcl"


def _conjunctions(tree: Tree, noun: int) -> list[int]:
    return [k for k in tree.kids(noun, "case") if tree.lower[k] in _CONJUNCTIONS]


def _top_noun(tree: Tree, i: int) -> int:
    """The head of the noun phrase that ends right before word i."""
    noun = i - 1
    while (
        tree.heads[noun] < i
        and tree.tags[tree.heads[noun]].startswith("N")
        and tree.deps[noun] in {"compound", "flat", "nmod", "nmod:poss", "conj"}
        and not _conjunctions(tree, noun)
    ):
        noun = tree.heads[noun]
    return noun


def contrast(tree: Tree, i: int) -> None:
    """`regretted the decision to leave, while Chad applauded it`, with `while` as a part of leaving: it is the regret's."""
    if tree.deps[i] != "advcl" or not tree.kids(i, "nsubj"):
        return
    marks = [k for k in tree.kids(i, "mark") if tree.lower[k] in {"while", "whereas"}]
    if (
        not marks
        or marks[0] == 0
        or tree.lower[marks[0] - 1] != ","
        or tree.deps[tree.heads[i]] not in {"acl", "xcomp"}
    ):
        return
    finite = (k for k in tree.ancestors(i) if tree.tags[k] in {"VBD", "VBZ", "VBP"} or tree.kids(k, "aux", "aux:pass"))
    above = next(finite, None)
    if above is not None and above < i:
        move(tree, i, above, "advcl")


def described_name(tree: Tree, i: int) -> None:
    """`its ally Niger objected`, read as an ally called Niger or as two subjects: who acts is the one with the name."""
    name = i + 1
    if name >= len(tree) or tree.lower[i] not in _RELATIONS or tree.tags[name] != "NNP":
        return
    while tree.heads[name] == name + 1 and tree.deps[name] == "compound":
        name += 1
    apposed = tree.deps[name] == "appos" and tree.deps[i] == "nsubj"
    if (tree.deps[name] == "flat" or apposed) and tree.heads[name] == i:
        move(tree, name, tree.heads[i], tree.deps[i])
        move(tree, i, name, "nmod:desc")
    elif tree.heads[name] == tree.heads[i] and tree.deps[name] == tree.deps[i] == "nsubj":
        move(tree, i, name, "nmod:desc")
