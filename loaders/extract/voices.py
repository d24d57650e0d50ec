"""Who speaks in a quotation: the one named beside it, in the sentence before or after it, or whoever spoke last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stancegraph.loaders.extract.arguments import own_subject, verb_arguments
from stancegraph.loaders.extract.attribution import is_saying
from stancegraph.loaders.extract.cast import GENERIC, Cast, Party
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.quotations import Quotations
from stancegraph.loaders.extract.sentences import Sentence
from stancegraph.loaders.extract.tree import Tree

#: sentences on each side among which the speaker of a quotation is looked for
_FARTHEST = 12
_COLON = re.compile(r"[:,]\s*[\"\u201c\u201e\u00ab]?$")
_ACCORDING = frozenset({"according_to", "per"})


@dataclass(slots=True)
class Voices:
    """The speakers of the quotations of one article, each found once, when it is first asked for."""

    text: str
    cast: Cast
    lexicon: Lexicon
    quotations: Quotations
    sentences: Sequence[Sentence]
    trees: Sequence[Tree | None]
    last: Party | None = None
    _known: dict[int, Party | None] = field(default_factory=dict)

    def speaker(self, number: int, at: int) -> Party | None:
        """Who speaks quotation `number`, asked for from sentence `at`."""
        if not self.quotations.found[number].speech:
            return None
        if number not in self._known:
            self._known[number] = self._find(number, at)
        return self._known[number]

    def told(self, k: int) -> tuple[str, ...]:
        """Who speaks in the quotations of sentence k, one each; a term in quotation marks is no speech."""
        sentence = self.sentences[k]
        numbers = self.quotations.within(sentence.start, sentence.end)
        found = [self._known.get(number) for number in numbers if self.quotations.found[number].speech]
        return tuple("nobody known" if party is None else (party.person or party.actor).name for party in found)

    def _find(self, number: int, at: int) -> Party | None:
        quotation = self.quotations.found[number]
        first = last = at
        while first > 0 and self.sentences[first - 1].end > quotation.start and at - first < _FARTHEST:
            first -= 1
        while (
            last + 1 < len(self.sentences) and self.sentences[last + 1].start < quotation.end and last - at < _FARTHEST
        ):
            last += 1
        for k in (first, *range(last, first, -1)):
            party = self.beside(k)
            if party is not None:
                return party
        before = self._announced(first, quotation.start)
        if before is not None:
            return before
        paragraph = self.sentences[at].paragraph
        around = [
            *range(first - 1, max(-1, first - _FARTHEST), -1),
            *range(last + 1, min(len(self.sentences), last + _FARTHEST)),
        ]
        for k in around:
            if self.sentences[k].paragraph == paragraph and self._quotes(k):
                party = self.beside(k)
                if party is not None:
                    return party
        return self.last

    def beside(self, k: int) -> Party | None:
        """Who is said to speak in sentence k, outside its quotations."""
        tree = self.trees[k]
        if tree is None:
            return None
        for i in range(len(tree)):
            if i in tree.quoted:
                continue
            if is_saying(tree, i, self.lexicon):
                head = verb_arguments(tree, i).subject
                head = own_subject(tree, i) if head is None else head
            elif tree.deps[i] in {"obl", "nmod", "advcl"} and tree.preposition(i) in _ACCORDING:
                head = i
            else:
                continue
            parties = [] if head is None or head in tree.quoted else self.voices(tree, head)
            if parties:
                return parties[0]
        return None

    def voices(self, tree: Tree, head: int) -> list[Party]:
        """Whom a phrase lets speak: itself, or the author of `a letter by`, `a statement from`."""
        found = self.cast.parties(tree, head)
        if found and (found[0].known or found[0].score > GENERIC):
            return found
        for k in tree.kids(head, "nmod", "nmod:poss", "obl"):
            if tree.deps[k] == "nmod:poss" or tree.preposition(k) in {"by", "from", "of"}:
                inner = self.cast.parties(tree, k)
                if inner:
                    return inner
        return found

    def _announced(self, k: int, start: int) -> Party | None:
        """`He opposed the plan: "..."`: the subject of the sentence that ends in a colon before the quotation."""
        if not _COLON.search(self.text, max(0, start - 4), start):
            return None
        for n in (k, k - 1):
            tree = self.trees[n] if 0 <= n < len(self.trees) else None
            if tree is None:
                continue
            for i in range(len(tree)):
                if tree.heads[i] == i and i not in tree.quoted and tree.ends[i] < start:
                    head = own_subject(tree, i)
                    parties = [] if head is None else self.cast.parties(tree, head)
                    if parties:
                        return parties[0]
        return None

    def _quotes(self, k: int) -> bool:
        sentence = self.sentences[k]
        return any(self.quotations.found[n].speech for n in self.quotations.within(sentence.start, sentence.end))
