"""A stance in writing: confidence, the codebook's row, polarity, and the evidence gate."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.codebook import CameoCode, codebook
from stancegraph.graph.model.stance import CONTEXT as CONTEXT_LENGTH
from stancegraph.graph.model.stance import Confidence, Evidence, Stance
from stancegraph.loaders.extract.cast import Party
from stancegraph.loaders.extract.days import said_on
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.modality import mood
from stancegraph.loaders.extract.privacy import Privacy
from stancegraph.loaders.extract.sentences import Sentence
from stancegraph.loaders.extract.targets import Aim, is_actor
from stancegraph.loaders.extract.tree import Tree

#: stances under this product of the parts of confidence are not written; a text of a few sentences gives no context that could settle
#: who a stranger is, so less is asked there
LEAST, LEAST_SHORT = 0.22, 0.03
#: and more of somebody whom neither the authority file nor the article places
LEAST_STRANGER = 0.3
#: deeds: towards a bare thing they are seldom politics between actors
_DEEDS = frozenset(
    {"AIDS", "ARMS", "SANCTIONS", "COERCES", "ATTACKS", "MOBILIZES", "CONCEDES", "PROTESTS", "AGREES",
     "CONSULTS", "PROMISES"}
)  # fmt: skip


class Unwritten(Exception):
    """The gate let no stance pass; the message says why."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the stances of one article.

    Attributes:
        dated: the evidence whose clause names the day of its stance.
    """

    article: Article
    article_id: str
    lexicon: Lexicon
    version: str
    short: bool
    dated: set[Evidence] = field(default_factory=set)

    def stance(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, aim: Aim, chain: Sequence[Party]
    ) -> Stance:
        """The stance; Unwritten says why there is none."""
        code = _code(event)
        polarity = event.polarity if event.polarity is not None else self._polarity(tree, event)
        confidence = Confidence(
            cue=event.weight,
            attribution=0.95 if chain else 1.0,
            actor=round(min(1.0, holder.score), 3),
            target=round(min(1.0, _target_score(event, aim)), 3),
        )
        if Privacy(self.article.text, self.lexicon).is_private(holder, aim, event):
            raise Unwritten("between private persons or companies")
        stranger = not holder.known and holder.score < 0.5 and not self.short
        least = LEAST_SHORT if self.short else LEAST_STRANGER if stranger else LEAST
        if confidence.total < least:
            raise Unwritten(f"confidence {confidence.total} is under {least}")
        evidence = self._evidence(sentence, tree, event, holder, aim, chain, confidence)
        if self.article.text[evidence.start : evidence.end] != evidence.exact:
            raise Unwritten("the quoted words are not in the article")
        named = said_on(tree, event, self.article.published_on)
        if named is not None:
            self.dated.add(evidence)
        day, precision = named or (self.article.published_on, "day")
        return Stance(
            actor=holder.actor,
            target=aim.target,
            code=event.code,
            polarity=polarity,
            goldstein=code.goldstein,
            plover=code.plover,
            cameo=code.cameo,
            said_on=day,
            said_on_precision=precision,
            evidence=evidence,
            modality=event.modality,
            condition=self._condition(tree, event),
        )

    def _polarity(self, tree: Tree, event: Event) -> int:
        """Demands that somebody stop, undo or account for something are negative, appeals to third parties neutral."""
        if event.modality == "negated":
            return 0
        if event.code != "DEMANDS":
            return codebook()[event.code].polarity
        return -1 if event.cameo.startswith(("10", "025")) or self._is_cease(tree, event) else 0

    def _is_cease(self, tree: Tree, event: Event) -> bool:
        """`called on Chad to halt the works`, `asked Chad not to build`."""
        words = self.lexicon.classes["CEASE"]
        for i in event.words:
            for k in tree.kids(i, "xcomp", "advcl", "acl", "ccomp"):
                if k > i and (self.lexicon.verb_of.get(tree.lower[k], tree.lower[k]) in words or mood(tree, k).negated):
                    return True
        return False

    def _condition(self, tree: Tree, event: Event) -> str | None:
        if event.condition is None:
            return None
        start, end = tree.span(tree.subtree(event.condition))
        return self.article.text[start:end]

    def _evidence(
        self,
        sentence: Sentence,
        tree: Tree,
        event: Event,
        holder: Party,
        aim: Aim,
        chain: Sequence[Party],
        confidence: Confidence,
    ) -> Evidence:
        text = self.article.text
        start, end = sentence.start, sentence.end
        others = [party for party in chain if party.actor.id != holder.actor.id]
        own = next((party for party in reversed(chain) if party.actor.id == holder.actor.id), None)
        speaker = _person(own) or holder.person if not others or own is not None else _person(others[-1])
        verb_start, verb_end = tree.span(event.words)
        quoted = any(mark in text[start:end] for mark in '"\u201c\u201d')
        return Evidence(
            article_id=self.article_id,
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT_LENGTH) : start],
            suffix=text[end : end + CONTEXT_LENGTH],
            verb=text[verb_start:verb_end],
            actor_text=text[holder.start : holder.end],
            target_text=text[aim.start : aim.end],
            speaker=speaker,
            reporter=others[0].actor if others else None,
            directness="reported" if not chain or others else ("direct" if quoted else "indirect"),
            distance=len(others),
            confidence=confidence,
            extractor=self.version,
        )


def _target_score(event: Event, aim: Aim) -> float:
    """A thing that no actor is named with is a weak target, the more so of a deed."""
    if is_actor(aim.target) or getattr(aim.target, "country", None) is not None:
        return aim.score
    return aim.score * (0.4 if event.code in _DEEDS else 0.75)


def _person(party: Party | None) -> Actor | None:
    if party is None:
        return None
    return party.person if party.person is not None else party.actor


def _code(event: Event) -> CameoCode:
    """The codebook's row for the CAMEO code, or for the nearest shorter one that the type has."""
    known = codebook()[event.code]
    for length in range(len(event.cameo), 1, -1):
        row = known.codes.get(event.cameo[:length])
        if row is not None:
            return row
    return known.codes[known.cameo]
