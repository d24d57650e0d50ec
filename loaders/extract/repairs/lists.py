"""Lists that the parse has torn apart, and clauses that it has taken for the end of a list."""

from collections.abc import Mapping

from stancegraph.loaders.extract.tree import SUBJECTS, Tree, move

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def listed_names(tree: Tree, i: int) -> None:
    """`by Chad, Niger and Mali`, read as a Chad that is Niger: names in a list stand beside each other."""
    first = tree.heads[i]
    if tree.deps[i] != "appos" or i not in tree.named or first not in tree.named or i < first:
        return
    last = [k for k in [*tree.kids(i, "conj"), *tree.kids(first, "conj")] if k > i and k in tree.named]
    if not last or not tree.kids(last[0], "cc"):
        return
    between = range(max(tree.phrase(i)) + 1, min(tree.kids(last[0], "cc")))
    if tree.lower[max(first, min(tree.phrase(i)) - 1)] == "," and not any(tree.lower[k] == "," for k in between):
        tree.deps[i] = "conj"


def listed_subjects(tree: Tree, i: int) -> None:
    """`Chad, Niger and Mali agreed`, with Chad as a subject, or as an adjunct, of its own: one list."""
    if tree.deps[i] != "nsubj" or i not in tree.named or not tree.kids(i, "conj"):
        return
    beside = tree.kids(tree.heads[i], "nsubj", "obl", "obl:unmarked")
    before = [k for k in beside if k < i and k in tree.named and not tree.kids(k, "case")]
    if (
        before
        and tree.lower[min(tree.phrase(i)) - 1] == ","
        and max(tree.phrase(before[-1])) == min(tree.phrase(i)) - 2
    ):
        tree.deps[before[-1]] = "nsubj"
        move(tree, i, before[-1], "conj")


def torn_list(tree: Tree, i: int) -> None:
    """`its envoy to Chad, Jane Doe, for talks`, read as a list: without `and` a name between commas is an apposition."""
    first = tree.heads[i]
    if tree.deps[i] != "conj" or not tree.kids(first, "case") or i < first or not tree.tags[i].startswith("N"):
        return
    if any(tree.kids(k, "cc") for k in [first, *tree.kids(first, "conj")]):
        return
    end = max(tree.phrase(i)) + 1
    if tree.kids(i, "case"):
        move(tree, i, tree.heads[first], "obl")
    elif tree.tags[i].startswith("NNP") and tree.lower[end : end + 1] == [","]:
        tree.deps[i] = "appos"


def next_clause(tree: Tree, i: int) -> None:
    """`left for Chad, and Niger, which has none, backed it`, read as Chad and Niger: a name before a verb begins a clause."""
    marks = tree.kids(i, "cc")
    if tree.deps[i] != "conj" or i not in tree.named or not marks or marks[0] == 0 or tree.lower[marks[0] - 1] != ",":
        return
    verb = _after(tree, i)
    if verb >= len(tree) or tree.tags[verb] not in _FINITE or verb in tree.ancestors(i):
        return
    if tree.deps[verb] not in {"advcl", "parataxis", "conj", "dep"} or tree.kids(
        verb, *SUBJECTS, "aux", "aux:pass", "mark", "cc"
    ):
        return
    above = next((k for k in tree.ancestors(i) if tree.tags[k] in _FINITE), None)
    if above is None or above > i:
        return
    move(tree, i, verb, "nsubj")
    move(tree, verb, above, "conj")
    tree.tags[verb] = "VBD" if tree.tags[verb] == "VBN" else tree.tags[verb]


def _after(tree: Tree, i: int) -> int:
    """The word after a name, its relative clause and adverbs."""
    aside = tree.kids(i, "acl:relcl", "appos")
    at = max(tree.subtree(aside[-1]) if aside else tree.phrase(i)) + 1
    while at < len(tree) and (tree.tags[at] == "RB" or (aside and tree.lower[at] == ",")):
        at += 1
    return at


def verb_in_name(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`halted aid, and the Union cut support`, read as a cut support of the Union: a name before a verb's past acts."""
    noun, name = tree.heads[i], tree.heads[i - 1] if i and tree.deps[i - 1] == "flat" else i - 1
    past = verb_of.get(tree.lower[i], tree.lower[i]) != tree.lower[i] or tree.tags[i] == "VBN"
    if tree.deps[i] != "amod" or not past or name < 0 or name not in tree.named or tree.deps[name] != "compound":
        return
    marks = tree.kids(noun, "cc") if tree.deps[noun] == "conj" and noun > i else []
    if not marks or tree.lower[marks[0] - 1] != "," or tree.heads[name] not in {noun, i}:
        return
    above = next((k for k in tree.ancestors(noun) if tree.tags[k] in _FINITE), None)
    if above is None or above > i:
        return
    move(tree, i, above, "conj")
    move(tree, noun, i, "obj")
    move(tree, name, i, "nsubj")
    tree.tags[i] = "VBD"
