"""Deeds that verbs tell of, as nouns: `attacked the town` is entered as `the attack on the town`, so that `the attack` and `the move` find it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from stancegraph.graph.model.actor import Actor
from stancegraph.loaders.extract.arguments import is_time, verb_arguments
from stancegraph.loaders.extract.cast import Cast, is_pronoun
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.modality import mood
from stancegraph.loaders.extract.naming import STOP, readable
from stancegraph.loaders.extract.phrases import names
from stancegraph.loaders.extract.tree import Tree

#: verbs whose clause is the deed rather than they themselves: `pledged to close the road` is the closure
_THROUGH = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_BALLOT = "vote"
#: operators over deeds that nobody has done or is about to do
_WANTED = frozenset({"DEMAND", "APPEAL", "THREATEN", "PROPOSE", "CONSIDER"})
#: verbs whose object goes somewhere
_MOVED = frozenset({"withdraw", "pull", "move"})
#: words of the object that a name keeps
_OBJECT = 5


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed in words: `noun` takes it up, `name` tells it from others.

    `main` when it is what the sentence is about, `wanted` when it is only asked for or threatened.
    """

    noun: str
    name: str
    words: frozenset[str]
    actor: Actor | None
    country: str | None
    at: int
    main: bool
    wanted: bool


@cache
def deverbal() -> Mapping[str, tuple[str, str]]:
    """Verb -> its noun and the preposition before what it acts on."""
    text = files("stancegraph.loaders.extract").joinpath("data", "deverbal.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return MappingProxyType({row[0]: (row[1], row[2]) for row in rows})


def deeds(tree: Tree, cast: Cast) -> list[Deed]:
    """The deeds of one sentence in the order of their verbs; what is denied or only supposed is left out.

    So is a vote that is only announced: what it is about is what `the measure` takes up.
    """
    found = []
    for i in range(len(tree)):
        lemma = cast.lexicon.verb_of.get(tree.lower[i]) if tree.tags[i].startswith("V") else None
        if lemma is not None and lemma in deverbal():
            held, told = mood(tree, i), _deed(tree, i, lemma, cast)
            if told is None or held.negated or held.hypothetical or (told.noun == _BALLOT and tree.tags[i] == "VB"):
                continue
            found.append(told)
    return found


def deed(tree: Tree, i: int, cast: Cast) -> Deed | None:
    """The deed of one verb, done or not; None when no noun takes that verb up."""
    lemma = cast.lexicon.verb_of.get(tree.lower[i])
    return _deed(tree, i, lemma, cast) if lemma is not None and lemma in deverbal() else None


def _deed(tree: Tree, i: int, lemma: str, cast: Cast) -> Deed | None:
    """None for `called the step hostile`, which is no call."""
    noun, preposition = deverbal()[lemma]
    args = verb_arguments(tree, i)
    if args.predicate is not None:
        return None
    actor = _actor(tree, args.subject, cast)
    objects = [
        k
        for k in [*args.objects, *args.obliques.get(preposition, [])]
        if not is_pronoun(tree, k) and not is_time(tree, k)
    ]
    thing = readable(tree, objects[0], cast.lexicon)[: _OBJECT + 1] if objects else []
    while thing and thing[-1].lower() in STOP:
        thing.pop()
    if preposition in {"from", "to"} and args.objects and lemma in _MOVED:
        preposition = "of"  # `withdrew its envoy from Chad`
    whose = "" if actor is None else _whose(actor, cast)
    name = " ".join(word for word in (whose, noun, preposition if thing else "", *thing) if word)
    words = frozenset(word.lower() for word in (whose, noun, *thing) if word)
    country = None if actor is None else actor.country
    main = _is_main(tree, i) and not (actor is None and _is_effect(tree, args.subject, cast))
    return Deed(noun, name, words, actor, country, tree.starts[i], main, _is_wanted(tree, i, cast.lexicon))


def _whose(actor: Actor, cast: Cast) -> str:
    """In the article's words: `Kenyan` where it says so somewhere."""
    adjective = cast.roll.adjective(actor)
    return adjective if adjective in cast.text else actor.name


def _actor(tree: Tree, head: int | None, cast: Cast) -> Actor | None:
    parties = [] if head is None else cast.parties(tree, head)
    return parties[0].actor if parties and (parties[0].known or parties[0].score > 0.5) else None


def _is_effect(tree: Tree, head: int | None, cast: Cast) -> bool:
    """`the decision killed the talks`: what a deed or a text brings about, and no deed of anybody's."""
    classes = cast.lexicon.classes
    return head is not None and not names(tree, head, cast.lexicon).isdisjoint(classes["TEXT"] | classes["ACT"])


def _is_main(tree: Tree, i: int) -> bool:
    """The verb of the sentence, or what that verb says or intends."""
    for _ in range(4):
        if tree.heads[i] == i:
            return True
        if tree.deps[i] not in {"xcomp", "ccomp", "conj", "parataxis"}:
            return False
        i = tree.heads[i]
    return False


def _is_wanted(tree: Tree, i: int, lexicon: Lexicon) -> bool:
    """`threatened to close the border`, `asked Chad to close it`: nobody has done it."""
    upper = [tree.heads[k] for k in [i, *tree.ancestors(i)][:4] if tree.deps[k] in {"xcomp", "ccomp"}]
    frames = [frame for k in upper for frame in lexicon.verbs.get(lexicon.verb_of.get(tree.lower[k], ""), ())]
    return any(frame.operator in _WANTED for frame in frames)
