"""Who says it: verbs of saying above a cue, and `according to`."""

from dataclasses import dataclass

from stancegraph.loaders.extract.arguments import own_subject, verb_arguments
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.tree import Tree

#: relations of what is said to the verb that says it
_REPORTED = frozenset({"ccomp", "parataxis", "xcomp", "dep", "obj", "advcl"})
#: `said in a statement that ...`: what is said hangs on the noun
_WORDS = frozenset(
    {
        "statement",
        "letter",
        "interview",
        "speech",
        "message",
        "tweet",
        "report",
        "communique",
        "declaration",
        "broadcast",
        "address",
    }
)
_ACCORDING = frozenset({"according_to", "per"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying: its index and the head of the phrase that names the speaker (None: nobody is named)."""

    verb: int
    speaker: int | None


def sayings(tree: Tree, i: int, lexicon: Lexicon) -> list[Saying]:
    """The sayings above word i, the outermost first; a saying in a clause that word i does not belong to is left out."""
    found: list[Saying] = []
    previous = i
    found.extend(_beside(tree, i, lexicon))
    for word in tree.ancestors(i):
        if (
            is_saying(tree, word, lexicon)
            and (_is_reported(tree, previous) or tree.lower[previous] in _WORDS)
            and not _is_below_subject(tree, previous)
        ):
            found.append(Saying(word, _speaker(tree, word)))
        found.extend(_beside(tree, word, lexicon, but=previous))
        previous = word
    return found[::-1]


def _is_reported(tree: Tree, i: int) -> bool:
    """A clause that says when or why (`recalled its envoy after Chad attacked`) is not what somebody says."""
    when = tree.deps[i] == "advcl" and bool(tree.kids(i, "mark"))
    return tree.deps[i] in _REPORTED and not when


def is_saying(tree: Tree, i: int, lexicon: Lexicon) -> bool:
    """Word i is a verb of saying."""
    return lexicon.verb_of.get(tree.lower[i]) in lexicon.classes["SAY"] and not tree.tags[i].startswith("NNP")


def _beside(tree: Tree, i: int, lexicon: Lexicon, but: int = -1) -> list[Saying]:
    """Sayings that hang below the clause that they report: `..., he said`, `according to X`."""
    found = []
    for k in tree.children[i]:
        if k == but:
            continue
        aside = {tree.lower[m] for m in tree.kids(k, "mark")} - {"as"}  # `while Chad had written`
        saying = tree.deps[k] in {"parataxis", "advcl"} and is_saying(tree, k, lexicon) and not aside
        if saying and not tree.kids(k, "ccomp"):
            found.append(Saying(k, _speaker(tree, k)))
        elif tree.deps[k] in {"obl", "nmod", "advcl"} and tree.preposition(k) in _ACCORDING:
            found.append(Saying(k, k))
    return found


def _speaker(tree: Tree, verb: int) -> int | None:
    args = verb_arguments(tree, verb)
    if args.passive:
        return args.subject
    if args.subject is not None:
        return args.subject
    return own_subject(tree, verb)


def _is_below_subject(tree: Tree, i: int) -> bool:
    return tree.deps[i] in {"nsubj", "csubj", "nsubj:pass"}
