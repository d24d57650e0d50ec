"""Judgements without a verb of judging: in somebody's own words, a sentence that says something bad or good of somebody else."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from stancegraph.loaders.extract.arguments import own_subject
from stancegraph.loaders.extract.attribution import is_saying
from stancegraph.loaders.extract.cast import SELF
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.modality import mood
from stancegraph.loaders.extract.tree import Tree

#: confidence in a judgement that only single words carry
_WEIGHT = 0.55
_CLAUSES = frozenset({"ROOT", "root", "ccomp", "conj", "parataxis"})
_ENDINGS = ("s", "ing", "d", "ed")
_PARTS = ("obj", "xcomp", "amod", "advmod", "nmod", "obl", "compound", "conj", "advcl")


@cache
def valence() -> Mapping[str, int]:
    """Base form -> -1 or +1."""
    text = files("stancegraph.loaders.extract").joinpath("data", "valence.txt").read_text("utf-8")
    found: dict[str, int] = {}
    sign = 0
    for line in text.splitlines():
        if line.startswith(("bad:", "good:")):
            sign = -1 if line.startswith("bad:") else 1
        if not line.startswith("#"):
            found.update(dict.fromkeys(line.replace("bad:", "").replace("good:", "").split(), sign))
    return MappingProxyType(found)


@cache
def judging_words() -> frozenset[str]:
    """The words of which a sentence must hold one to be looked at for a judgement, with their plainest endings."""
    words = {word.partition("/")[0] for word in valence()}
    return frozenset(words | {word + end for word in words for end in ("s", "d", "ed", "ing")})


def evaluations(tree: Tree, lexicon: Lexicon, events: Sequence[Event]) -> Iterator[Event]:
    """One event for each clause that judges its subject and in which no cue was read."""
    read = {word for event in events for word in event.words}
    for i in range(len(tree)):
        if tree.deps[i] not in _CLAUSES or not _is_clause(tree, i) or i in read or is_saying(tree, i, lexicon):
            continue
        subject = _subject(tree, i)
        held = mood(tree, i)
        if subject is None or tree.lower[subject] in SELF or held.negated or held.hypothetical or held.obliged:
            continue
        words = _judging(tree, lexicon, i, subject)
        signs = {sign for _, sign in words}
        if len(signs) != 1 or any(word in read for word, _ in words):
            continue
        cues = tuple(sorted(word for word, _ in words))
        yield _event(cues, signs.pop(), subject)


def _subject(tree: Tree, i: int) -> int | None:
    """The subject; `it` too, where no clause follows that it stands for."""
    if not tree.kids(i, "nsubj", "nsubj:pass") and not tree.kids(i, "ccomp", "csubj", "xcomp", "advcl"):
        for k in tree.kids(i, "expl"):
            return k
    return own_subject(tree, i)


def _event(cues: tuple[int, ...], sign: int, subject: int) -> Event:
    code, cameo = ("CONDEMNS", "111") if sign < 0 else ("PRAISES", "051")
    return Event(
        cue=cues[0], words=cues[:1], code=code, cameo=cameo, holder=None, targets=((subject,),), weight=_WEIGHT,
        chain=("valence.txt",), spoken=True, judged=True,
    )  # fmt: skip


def _is_clause(tree: Tree, i: int) -> bool:
    return tree.tags[i] in {"VBD", "VBZ", "VBP"} or bool(tree.kids(i, "cop", "aux", "aux:pass"))


def _judging(tree: Tree, lexicon: Lexicon, i: int, subject: int) -> list[tuple[int, int]]:
    """The words of the predicate that judge, two steps down from its head."""
    found = []
    todo = [(i, 0)]
    while todo:
        k, depth = todo.pop()
        sign = _sign(tree, lexicon, k)
        if sign and k not in tree.named:
            found.append((k, sign))
        if depth < 2:
            todo.extend(
                (c, depth + 1)
                for c in tree.kids(k, *_PARTS)
                if c != subject and (k != i or c > k or tree.deps[c] in {"amod", "advmod", "compound"})
            )
    return found


def _sign(tree: Tree, lexicon: Lexicon, k: int) -> int:
    word, tag = tree.lower[k], tree.tags[k]
    for form in (
        word,
        lexicon.noun_of.get(word),
        lexicon.verb_of.get(word),
        *(word.removesuffix(end) for end in _ENDINGS),
    ):
        sign = 0 if form is None else valence().get(form, valence().get(f"{form}/{tag[:1]}", 0))
        if sign:
            return sign
    return 0
