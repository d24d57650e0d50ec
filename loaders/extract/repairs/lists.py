"""Lists that the parse has torn apart, and clauses that it has taken for the end of a list."""

from collections.abc import Mapping

from stancegraph.loaders.extract.arguments import is_time
from stancegraph.loaders.extract.tree import SUBJECTS, Tree, move

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
#: participles that hardly describe a thing
_TOLD = frozenset(
    {"reiterated", "urged", "pledged", "vowed", "expressed", "voiced", "demanded", "condemned", "denounced", "praised",
     "offered", "rejected", "announced", "accused", "blamed", "recalled", "summoned", "criticised", "criticized"}
)  # fmt: skip
#: what may stand before the subject of a clause
_OPENING = frozenset({",", ":", '"', "-", "the", "but", "while", "as", "that", "after", "because", "when", "if", "and"})


def listed_names(tree: Tree, i: int) -> None:
    """`by Chad, Niger and Mali`, read as a Chad that is Niger: names in a list stand beside each other."""
    first = tree.heads[i]
    if tree.deps[i] != "appos" or i not in tree.named or first not in tree.named or i < first:
        return
    others = [k for k in [*tree.kids(i, "conj"), *tree.kids(first, "conj")] if k > i and k in tree.named]
    last = [k for k in others if tree.kids(k, "cc")]
    if not last:
        return
    between = range(max(tree.phrase(i)) + 1, min(tree.kids(last[0], "cc")))
    alone = last[0] == others[0] and any(tree.lower[k] == "," for k in between)  # `Lima, Peru, and Quito`
    if tree.lower[max(first, min(tree.phrase(i)) - 1)] == "," and not alone:
        tree.deps[i] = "conj"


def listed_subjects(tree: Tree, i: int) -> None:
    """`Chad, Niger and Mali agreed`, with Chad as a subject, or as an adjunct, of its own: one list."""
    if tree.deps[i] != "nsubj" or i not in tree.named or not tree.kids(i, "conj"):
        return
    beside = tree.kids(tree.heads[i], "nsubj", "obl", "obl:unmarked")
    before = [k for k in beside if k < i and k in tree.named and not tree.kids(k, "case")]
    first = min(tree.phrase(i))
    if before and tree.lower[first - 1] == "," and _last_word(tree, before[-1]) == first - 2:
        tree.deps[before[-1]] = "nsubj"
        for k in tree.kids(before[-1], "appos"):
            if k in tree.named and tree.lower[min(tree.phrase(k)) - 1] == ",":
                tree.deps[k] = "conj"
        move(tree, i, before[-1], "conj")


def _last_word(tree: Tree, i: int) -> int:
    return max(k for k in tree.subtree(i) if tree.lower[k] != ",")


def subject_list(tree: Tree, i: int) -> None:
    """`Chad, the Niger Republic, Mali and Togo left`, torn in any way: three names and more before a verb are its subject."""
    names = _names_around(tree, i) if tree.lower[i] == "and" else []
    after = _verb_after(tree, names[-1][-1] + 1) if len(names) > 2 else None
    if after is None or (names[0][0] and tree.lower[names[0][0] - 1] not in _OPENING):
        return
    verb = tree.heads[after] if tree.deps[after] in {"aux", "aux:pass", "cop"} else after
    heads = [next((k for k in reversed(run) if tree.heads[k] not in run), run[-1]) for run in names]
    if any(verb in run for run in names) or any(tree.preposition(k) == "by" for k in tree.kids(after, "obl")):
        return  # `Chad, Mali and Togo backed by Niger`
    over = [k for k in tree.ancestors(verb) if k in heads]
    if over:
        above, dep = tree.heads[over[-1]], tree.deps[over[-1]]
        move(tree, verb, verb if above == over[-1] else above, dep)
    move(tree, heads[0], verb, "nsubj:pass" if tree.kids(verb, "aux:pass") else "nsubj")
    for k in heads[1:]:
        move(tree, k, heads[0], "conj")
    for k in [k for k in tree.children[heads[0]] if k > after]:
        move(tree, k, verb, tree.deps[k])
    move(tree, i, heads[-1], "cc")


def _names_around(tree: Tree, i: int) -> list[range]:
    """The names of the list whose last is after the `and` at i, each as a run of words; empty where none stands there."""
    start = i + 1 + (tree.lower[i + 1 : i + 2] == ["the"])
    found = [range(start, _end_of_name(tree, start))]
    at = i - 1 - (tree.lower[i - 1] == ",")
    while at >= 0 and at in tree.named and found[0]:
        first = at
        while first - 1 in tree.named:
            first -= 1
        found.insert(0, range(first, at + 1))
        at = first - 1 - (tree.lower[first - 1] == "the")
        if at < 1 or tree.lower[at] != ",":
            break
        at -= 1
    return found if found[-1] else []


def _end_of_name(tree: Tree, k: int) -> int:
    while k in tree.named:
        k += 1
    return k


def _verb_after(tree: Tree, k: int) -> int | None:
    """The finite verb there, behind a day and adverbs."""
    if tree.lower[k : k + 1] == ["on"] and k + 1 < len(tree) and is_time(tree, k + 1):
        k += 2
    while k < len(tree) and tree.tags[k] == "RB":
        k += 1
    return k if k < len(tree) and tree.tags[k] in _FINITE else None


def told_in_list(tree: Tree, i: int) -> None:
    """`welcomed the end of the siege and reiterated support`, read as a siege and a reiterated support: a second verb."""
    noun = tree.heads[i]
    joined = tree.deps[i] == "amod" and tree.deps[noun] == "conj" and i and tree.lower[i - 1] == "and"
    above = _verb_above(tree, noun, i) if joined and tree.lower[i] in _TOLD else None
    if above is not None:
        nouns = [a for a in tree.ancestors(noun) if tree.tags[a].startswith("N")]
        for k in [k for a in nouns for k in tree.kids(a, "nmod") if k > noun and k not in nouns]:
            move(tree, k, noun, "nmod")
        move(tree, i, above, "conj")
        move(tree, noun, i, "obj")
        tree.tags[i] = "VBD"


def _verb_above(tree: Tree, word: int, i: int) -> int | None:
    """The finite verb over a word, where it stands before word i."""
    above = next((k for k in tree.ancestors(word) if tree.tags[k] in _FINITE), i)
    return above if above < i else None


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
    above = _verb_above(tree, i, i)
    if above is None:
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
    above = _verb_above(tree, noun, i)
    if above is None:
        return
    move(tree, i, above, "conj")
    move(tree, noun, i, "obj")
    move(tree, name, i, "nsubj")
    tree.tags[i] = "VBD"
