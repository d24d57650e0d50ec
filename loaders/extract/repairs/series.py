"""Headlines that say several things of one actor: `Chad condemns raid, urges talks`."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from stancegraph.loaders.extract.tree import Tree, move

#: tags of words with which an object begins, and of a particle before it
_OBJECT: Final = ("N", "DT", "CD", "PRP", "VBG", "VBP", "TO", "RP")
#: tags of the words of a noun phrase without prepositions
_NOMINAL: Final = ("N", "J", "DT", "CD", "POS", "PRP$")
#: prepositions that tell when or in what circumstances something is done, never of what a thing is
_WHEN: Final = frozenset({"after", "before", "amid", "during", "despite"})
_JOINTS: Final = frozenset({",", "and"})
_BEFORE: Final = frozenset({",", "and", "but"})
#: words that a verb takes before its object where a plural noun seldom has them
_AFTER: Final = frozenset({"for", "against", "with", "that", "to"})


def headline_series(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """Verbs in the third person after a comma or `and` are further verbs of the first one's subject, whatever they were read as."""
    verbs = _verbs(tree, verb_of)
    first = verbs[0] if verbs else 0
    if not verbs or (len(verbs) == 1 and not _is_misread(tree, first, verb_of)):
        return
    starts = [0, *(k - 1 for k in verbs[1:]), len(tree)]
    for verb in verbs:
        move(tree, verb, first, "ROOT" if verb == first else "conj")
        tree.tags[verb] = "VBP" if _of_several(tree, verb, verb_of) else "VBZ"
    for verb, (start, end) in zip(verbs, pairwise(starts), strict=True):
        _gather(tree, verb, range(start, end))


def _is_misread(tree: Tree, i: int, verb_of: Mapping[str, str]) -> bool:
    """What can only be the verb of the headline is not read as that."""
    read = tree.heads[i] == i and tree.tags[i].startswith("V")
    sure = tree.tags[i + 1] in {"RP", "VBZ"} or _is_third_person(tree.lower[i + 1], verb_of)
    return not read and (sure or _of_several(tree, i, verb_of))


def _verbs(tree: Tree, verb_of: Mapping[str, str]) -> list[int]:
    """The verb of the headline and those that follow it, of the same subject."""
    found: list[int] = []
    for k in range(1, len(tree) - 1):
        fits = _may_follow(tree, k, verb_of) if found else _may_be_first(tree, k, verb_of)
        if fits and not (found and any(_may_be_first(tree, m, verb_of) for m in range(found[-1] + 1, k))):
            found.append(k)
    return found


def _may_be_first(tree: Tree, i: int, verb_of: Mapping[str, str]) -> bool:
    if i in tree.named:
        return False
    subject = tree.tags[i - 1].startswith("N") or i - 1 in tree.named
    third = subject and _begins_object(tree, i + 1) and _is_third_person(tree.lower[i], verb_of)
    return tree.tags[i] == "VBZ" or third or _of_several(tree, i, verb_of)


def _of_several(tree: Tree, i: int, verb_of: Mapping[str, str]) -> bool:
    """`Chad and Mali sign pact`, `Malian jets strike camp`: a base form after two names or a plural with which the headline begins."""
    if verb_of.get(tree.lower[i]) != tree.lower[i] or tree.lower[i - 1] in _JOINTS or i in tree.named:
        return False
    listed = any(word in _JOINTS for word in tree.lower[:i])
    if tree.tags[i + 1] == "RP" and all(k in tree.named for k in range(i)):
        return True
    if listed and all(k in tree.named or tree.lower[k] in _JOINTS for k in range(i)):
        return tree.tags[i + 1] == "IN" or _begins_object(tree, i + 1)
    several = tree.tags[i - 1] in {"NNS", "NNPS"} or tree.lower[i - 1] == "police"
    nominal = all(k in tree.named or tree.tags[k].startswith(_NOMINAL) for k in range(i))
    return several and nominal and _begins_object(tree, i + 1)


def _begins_object(tree: Tree, k: int) -> bool:
    """A noun phrase or an infinitive; `illegal` alone, as in `calls sanctions illegal`, is none."""
    tags = [*tree.tags[k : k + 2], ""]
    return (
        _is_noun(tree, k) or tags[0].startswith(_OBJECT) or (tags[0].startswith("J") and tags[1].startswith(("N", "J")))
    )


def _may_follow(tree: Tree, k: int, verb_of: Mapping[str, str]) -> bool:
    begins = _begins_object(tree, k + 1) or tree.lower[k + 1] in _AFTER
    return begins and tree.lower[k - 1] in _BEFORE and k not in tree.named and _is_third_person(tree.lower[k], verb_of)


def _is_third_person(word: str, verb_of: Mapping[str, str]) -> bool:
    return word.isalpha() and word.endswith("s") and verb_of.get(word, word) != word


def _gather(tree: Tree, verb: int, part: range) -> None:
    """What of a part of the headline hung elsewhere hangs on its verb, and what hung on it as on a noun does so as on a verb."""
    for k in part:
        head = tree.heads[k]
        if verb not in (k, head) and (head == k or head not in part or (k < verb) != (head < verb)):
            move(tree, k, verb, tree.deps[k])
    nouns = [
        k for k in tree.children[verb] if k in part and k < verb and (tree.tags[k].startswith("N") or k in tree.named)
    ]
    if nouns:
        _line_up(tree, verb, nouns)
    _close_up(tree, verb, part)
    for k in part:
        if tree.deps[k] == "nmod" and tree.preposition(k) in _WHEN:
            move(tree, k, verb, "obl")
    for k in tree.children[verb]:
        if verb < k < part.stop:
            tree.deps[k] = _below_verb(tree, k)


def _close_up(tree: Tree, verb: int, part: range) -> None:
    """The noun phrase right after a verb hangs together: the last of its nouns is its head."""
    if _is_noun(tree, verb + 1):
        tree.tags[verb + 1] = "NN"
    end = verb + 1
    while end < part.stop and (tree.tags[end].startswith(_NOMINAL) or end in tree.named or _is_ruling(tree, end)):
        tree.tags[end] = "NN" if tree.tags[end].startswith("V") else tree.tags[end]
        end += 1
    nouns = [k for k in range(verb + 1, end) if tree.tags[k].startswith("N")]
    if not nouns:
        return
    for k in range(verb + 1, nouns[-1]):
        if tree.heads[k] not in range(verb + 1, nouns[-1] + 1) or tree.deps[k] == "nsubj":
            owns = tree.tags[k + 1] == "POS"
            move(tree, k, nouns[-1], "nmod:poss" if owns else "compound" if k in nouns else "amod")
    move(tree, nouns[-1], verb, "obj")


def _is_noun(tree: Tree, k: int) -> bool:
    """`condemns raids`, `veto draft on Chad`, with the raids and the draft read as verbs: a plural has no third person, and a draft nothing that it drafts."""
    after = [*tree.tags[k + 1 : k + 2], ","][0]
    return tree.tags[k] == "VBZ" or (tree.tags[k] == "VB" and after in {"IN", ","})


def _is_ruling(tree: Tree, k: int) -> bool:
    """`court ruling on`: a gerund after a noun and before a preposition or the end."""
    after = [*tree.tags[k + 1 : k + 2], ","][0]
    return tree.tags[k] == "VBG" and tree.tags[k - 1].startswith("N") and after in {"IN", ","}


def _line_up(tree: Tree, verb: int, nouns: Sequence[int]) -> None:
    """The subject of a verb, from nouns that hang on it; those that `and` parts are coordinated."""
    heads = [k for k, after in pairwise(nouns) if not _JOINTS.isdisjoint(tree.lower[k:after])] + [nouns[-1]]
    for k in nouns:
        if k not in heads:
            move(tree, k, next(head for head in heads if head > k), "compound")
    tree.deps[heads[0]] = "nsubj"
    for k in heads[1:]:
        move(tree, k, heads[0], "conj")
        for joint in [m for m in tree.children[verb] if tree.lower[m] == "and" and m < k]:
            move(tree, joint, k, "cc")


def _below_verb(tree: Tree, k: int) -> str:
    if tree.tags[k] == "VBP" or (tree.tags[k] == "VBG" and tree.heads[k] == k - 1):
        tree.tags[k] = "NN"
    if tree.tags[k].startswith("N"):
        return "obl" if tree.kids(k, "case") else "obj"
    if tree.tags[k].startswith("J") or (tree.tags[k] == "VB" and tree.kids(k, "mark")):
        return "xcomp"
    return tree.deps[k]
