"""What is called something: the thing and what it is called, torn apart or run together by the parse."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from stancegraph.loaders.extract.lexicon import lexicon
from stancegraph.loaders.extract.tree import Tree, move

_CALL: Final = frozenset({"call", "deem", "term", "brand", "label", "dub"})
#: what stands before and in a short noun phrase
_PHRASE: Final = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD", "VBG", "VBP", "VBN"})
#: what ends the clause
_END: Final = frozenset({",", ".", ":", "CC", "''"})
#: quotation marks, which the parser does not always tell apart
_MARKS: Final = frozenset({"``", "''"})
#: what ends it for what is said in quotation marks
_STOPS: Final = frozenset({",", ".", ":", "VBD", "VBZ", "VBP"})


@cache
def _judged() -> frozenset[str]:
    """Adjectives that judge."""
    return lexicon().classes["BAD_ADJECTIVE"] | lexicon().classes["GOOD_ADJECTIVE"]


def called(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`called the air raid an outrage`, `called the step hostile`: the one is its object, the other what it is called."""
    if (
        verb_of.get(tree.lower[i]) not in _CALL
        or not tree.tags[i].startswith("V")
        or tree.deps[i] in {"amod", "compound"}
    ):
        return  # `the so-called plan`
    if not _called_in_quotes(tree, i):
        _called_thing(tree, i)
        _called_adjective(tree, i)


def named_otherwise(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`condemned what it called an invasion`: the invasion is what it condemned."""
    if tree.lower[i] != "what" or tree.heads[i] == i:
        return
    for verb in tree.kids(i, "acl", "acl:relcl"):
        if verb_of.get(tree.lower[verb]) not in _CALL | {"describe"}:
            continue
        things = [k for k in tree.kids(verb, "xcomp", "obj", "obl") if tree.tags[k].startswith("N") and k > verb]
        if not things or tree.preposition(things[0]) not in {"", "as"}:
            return
        thing, head, dep = things[0], tree.heads[i], tree.deps[i]
        for k in tree.kids(thing, "case"):
            move(tree, k, verb, "mark")
        for k in tree.kids(i, "case", "mark"):
            move(tree, k, thing, "case")
        move(tree, thing, head, dep)
        move(tree, verb, thing, "acl:relcl")
        move(tree, i, verb, "obj")
        return


def _called_in_quotes(tree: Tree, verb: int) -> bool:
    """`called the raid on Chad "barbaric"`: what stands in quotation marks after the thing; False where nothing does."""
    opening = next((k for k in range(verb + 1, len(tree)) if tree.tags[k] in _MARKS | _STOPS), len(tree))
    closing = next((k for k in range(opening + 1, len(tree)) if tree.tags[k] in _MARKS), len(tree))
    phrase = next((k for k in range(verb + 1, opening) if tree.tags[k] in {"IN", "TO"}), opening)
    nouns = [k for k in range(verb + 1, phrase) if tree.tags[k].startswith("N")]
    inside = range(opening + 1, closing)
    names = [k for k in inside if tree.heads[k] not in inside and tree.tags[k].startswith(("N", "J"))]
    if closing == len(tree) or tree.tags[opening] in _STOPS or not nouns or not names:
        return False
    if not {nouns[-1], names[0]}.isdisjoint(tree.ancestors(verb)):
        return False
    _part(tree, verb, nouns[-1], names[0])
    last = nouns[-1]
    for k in range(opening - 1, last, -1):
        if tree.heads[k] not in range(last, opening):
            after = [m for m in range(k + 1, opening) if tree.tags[m].startswith("N")]
            head, dep = (after[0], "case") if tree.tags[k] == "IN" and after else (last, _below_noun(tree, k))
            move(tree, k, head, dep)
    return True


def _below_noun(tree: Tree, k: int) -> str:
    return "nmod" if tree.tags[k].startswith("N") else "acl" if tree.tags[k].startswith("V") else tree.deps[k]


def _called_thing(tree: Tree, verb: int) -> None:
    articles = {"a", "an"}
    inside = (k for k in range(verb + 1, len(tree)) if tree.lower[k] != '"')
    second = next((k for k in inside if tree.tags[k] not in _PHRASE or tree.lower[k] in articles), 0)
    thing = second - 2 if tree.lower[second - 1] == '"' else second - 1
    if thing <= verb or tree.lower[second] not in articles or tree.tags[thing] in {"DT", "JJ", "POS", "PRP$"}:
        return
    name = tree.heads[second]
    if tree.deps[second] == "det" and name > second and tree.tags[name].startswith("N"):
        _part(tree, verb, thing, name)


def _called_adjective(tree: Tree, verb: int) -> None:
    for k in range(verb + 1, len(tree)):
        if tree.lower[k] in _judged() and (k + 1 == len(tree) or tree.tags[k + 1] in _END | {"IN"}):
            if tree.deps[k] == "amod" and tree.heads[k] < k or tree.deps[k] == "advmod" and verb in tree.ancestors(k):
                move(tree, k, verb, "xcomp")
            elif tree.deps[k] in {"obj", "nmod"} and tree.heads[k] > verb:
                _after_name(tree, verb, k)
            elif tree.heads[k] == verb and tree.tags[k - 1] in _PHRASE and tree.heads[k - 1] == k:
                _part(tree, verb, k - 1, k)
                tree.tags[k] = "JJ"
            return
        if tree.tags[k] in _END:
            return


def _after_name(tree: Tree, verb: int, k: int) -> None:
    """`called the decision to leave Chad wrong`, `called the reaction of Chad wrong`: Chad ends the phrase before."""
    names = tree.kids(k, "compound", "amod")
    if verb not in tree.ancestors(k) or not names or names[-1] != k - 1:
        return
    last = names[-1]
    move(tree, last, tree.heads[k], tree.deps[k])
    for other in tree.kids(k, "compound", "amod", "case", "det"):
        move(tree, other, last, tree.deps[other])
    move(tree, k, verb, "xcomp")
    tree.tags[k] = "JJ"


def _part(tree: Tree, verb: int, thing: int, name: int) -> None:
    """Hang both below the verb, and below the thing the words before it."""
    if not {thing, name}.isdisjoint(tree.ancestors(verb)):
        return
    move(tree, thing, verb, "obj")
    move(tree, name, verb, "xcomp")
    tree.tags[thing] = tree.tags[thing] if tree.tags[thing].startswith("N") else "NN"
    for k in range(verb + 1, thing):
        if not verb < tree.heads[k] <= thing:
            move(tree, k, thing, "amod" if tree.tags[k] == "JJ" else "det" if tree.tags[k] == "DT" else "compound")
