"""From events in words to stances: holders, speakers, targets, confidence, and the evidence gate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.codebook import CameoCode, codebook
from stancegraph.graph.model.stance import CONTEXT as CONTEXT_LENGTH
from stancegraph.graph.model.stance import Confidence, Evidence, Stance
from stancegraph.graph.model.target import Issue
from stancegraph.loaders.extract.arguments import own_subject
from stancegraph.loaders.extract.attribution import Saying, sayings
from stancegraph.loaders.extract.cast import PRONOUNS, Cast, Party, is_place
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.modality import mood
from stancegraph.loaders.extract.reading import Event
from stancegraph.loaders.extract.sentences import Sentence
from stancegraph.loaders.extract.targets import Aim, Ledger, is_actor
from stancegraph.loaders.extract.tree import Tree
from stancegraph.loaders.extract.voices import Voices

#: stances under this product of the parts of confidence are not written; a text of a few sentences gives no context that could settle
#: who a stranger is, so less is asked there
LEAST, LEAST_SHORT = 0.12, 0.03
#: and more of somebody whom neither the authority file nor the article places
LEAST_STRANGER = 0.25
#: types whose `it` is rather a text or an act than a body
_THINGS = frozenset(
    {
        "SUPPORTS",
        "OPPOSES",
        "CONDEMNS",
        "REJECTS",
        "VETOES",
        "VOTES_FOR",
        "VOTES_AGAINST",
        "ABSTAINS",
        "PROPOSES",
        "DENIES",
        "WITHDRAWS",
    }
)
#: types whose target is an actor where one is named
_BETWEEN_ACTORS = frozenset(
    {"DEMANDS", "ACCUSES", "AGREES", "PROMISES", "CONSULTS", "AIDS", "ARMS", "SANCTIONS", "EXPELS", "RECALLS", "COERCES", "ATTACKS", "THREATENS",
     "WARNS", "PRAISES", "PROTESTS", "MOBILIZES", "MEDIATES", "CONCEDES", "DERECOGNIZES"}
)  # fmt: skip
#: a party that is only inferred from what the article is about scores no more than this
_INFERRED = 0.5
#: what a state does where it is said only where it was done
_EXPULSIONS, _ARRESTS = ("161", "166"), ("173", "174", "115", "116", "175", "0841")
#: types that hold both ways where a frame says so
_MUTUAL = frozenset({"CONSULTS", "AGREES", "ATTACKS", "RECOGNIZES"})
#: deeds: towards a bare thing they are seldom politics between actors
_DEEDS = frozenset(
    {
        "AIDS",
        "ARMS",
        "SANCTIONS",
        "COERCES",
        "ATTACKS",
        "MOBILIZES",
        "CONCEDES",
        "PROTESTS",
        "AGREES",
        "CONSULTS",
        "PROMISES",
    }
)
#: what private persons and companies do among themselves
_DEALINGS = frozenset({"CONSULTS", "AGREES", "PROMISES", "AIDS", "PRAISES", "SUPPORTS", "PROPOSES"})
#: types that are words: where the parse gives them no actor, they are the speaker's
_WORDS = frozenset(
    {
        "CONDEMNS",
        "WARNS",
        "DEMANDS",
        "ACCUSES",
        "DENIES",
        "OPPOSES",
        "SUPPORTS",
        "PRAISES",
        "REJECTS",
        "PROMISES",
        "PROPOSES",
        "THREATENS",
    }
)
#: acts that another's saying turns into a charge
_CHARGED = ("17", "18", "19", "20", "128")
#: verbs after which a report of another's violence is no charge of the speaker's own
_NEUTRAL_SPEAKERS = frozenset({"MED"})


@dataclass(slots=True)
class Builder:
    """Turns the events of an article's sentences into stances."""

    article: Article
    article_id: str
    cast: Cast
    ledger: Ledger
    lexicon: Lexicon
    version: str
    voices: Voices
    least: float = LEAST
    _dropped: list[str] = field(default_factory=list)

    def notice(self, start: int, end: int) -> None:
        """Remember the actors of a sentence that is not read, for pronouns further on."""
        for number in self.cast.within(start, end):
            best = self.cast.best(number)
            if best is not None:
                mention = self.cast.mentions[number]
                self.cast.remember(Party(best.actor, best.person, best.score, True, mention.start, mention.end))

    def stances(
        self, at: int, sentence: Sentence, tree: Tree, events: Sequence[Event]
    ) -> tuple[list[Stance], list[str]]:
        """The stances of sentence number `at` in the order of their cues, and why the other events gave none."""
        self._dropped = []
        self.ledger.note(tree)
        found: dict[tuple[str, str], Stance] = {}
        for event in events:
            for stance in self._event(sentence, tree, event, self._quoted(at, tree, event)):
                found.setdefault((stance.id, stance.evidence_id), stance)
        self._close(at, tree)
        return list(found.values()), self._dropped

    def _quoted(self, at: int, tree: Tree, event: Event) -> Party | None:
        """Who speaks the quotation in which the cue stands."""
        number = self.voices.quotations.at(tree.starts[event.cue])
        return None if number is None else self.voices.speaker(number, at)

    def _close(self, at: int, tree: Tree) -> None:
        """Remember who acted and who spoke in the sentence."""
        self.notice(tree.starts[0], tree.ends[-1])
        root = next((i for i in range(len(tree)) if tree.heads[i] == i), 0)
        subject = own_subject(tree, root)
        heads = [] if subject is None or subject in tree.quoted else tree.conjuncts(subject)
        self.cast.close([party for head in heads for party in self.cast.parties(tree, head) if party.known])
        said = self.voices.beside(at)
        if said is not None:
            self.voices.last = said

    # --- one event

    def _event(self, sentence: Sentence, tree: Tree, event: Event, quoted: Party | None) -> Iterator[Stance]:
        chain = self._speakers(tree, event, quoted)
        voice = chain[-1] if chain else None
        holders = self._joint(tree, event, voice) or self._holders(tree, event, voice)
        if not holders:
            self._drop(tree, event, "no holder")
            return
        for holder in holders:
            aims = self._aims(tree, event, voice, holder, holders)
            if not aims:
                self._drop(tree, event, "no target")
            for aim in aims:
                yield from self._written(sentence, tree, event, holder, aim, chain)

    def _written(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, aim: Aim, chain: Sequence[Party]
    ) -> Iterator[Stance]:
        stance = self._stance(sentence, tree, event, holder, aim, chain)
        if stance is None:
            return
        yield stance
        if (
            event.both
            and event.code in _MUTUAL
            and aim.party is not None
            and aim.party.known
            and event.modality == "asserted"
        ):
            back = Aim(holder.actor, holder.start, holder.end, holder.score, holder)
            mirrored = self._stance(sentence, tree, event, aim.party, back, chain)
            if mirrored is not None:
                yield mirrored
        yield from self._charge(sentence, tree, event, holder, chain)

    def _charge(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, chain: Sequence[Party]
    ) -> Iterator[Stance]:
        """Who says that another attacked accuses him."""
        voice = chain[-1] if chain else None
        if (
            voice is None
            or not voice.known
            or not holder.known
            or voice.actor.id == holder.actor.id
            or not event.cameo.startswith(_CHARGED)
        ):
            return
        if (
            event.modality != "asserted"
            or voice.actor.sector in _NEUTRAL_SPEAKERS
            or voice.actor.country == holder.actor.country
        ):
            return
        charge = replace(event, code="ACCUSES", cameo="112", polarity=None, both=False, weight=event.weight * 0.8)
        aim = Aim(holder.actor, holder.start, holder.end, holder.score, holder)
        stance = self._stance(sentence, tree, charge, voice, aim, chain)
        if stance is not None:
            yield stance

    def _drop(self, tree: Tree, event: Event, reason: str) -> None:
        self._dropped.append(f"{tree.words[event.cue]} -> {event.code} {event.cameo}: {reason}")

    # --- who

    def _speakers(self, tree: Tree, event: Event, quoted: Party | None) -> list[Party]:
        found: list[Party] = [] if quoted is None else [quoted]
        above: list[Saying] = sayings(tree, event.cue, self.lexicon)
        for saying in above:
            if saying.speaker is None or saying.verb == event.cue:
                continue
            parties = self.cast.parties(tree, saying.speaker, found[-1] if found else None)
            if parties and (not found or parties[0].actor.id != found[-1].actor.id):
                found.append(parties[0])
        return found

    def _joint(self, tree: Tree, event: Event, voice: Party | None) -> list[Party]:
        """`they concluded that it was void`: each of those who say so, where the saying has no other holder."""
        if event.holder is not None or not event.spoken or voice is None:
            return []
        above = [saying for saying in sayings(tree, event.cue, self.lexicon) if saying.speaker is not None]
        if not above or above[-1].speaker is None or above[-1].verb == event.cue:
            return []
        heads = tree.conjuncts(above[-1].speaker)
        found = [party for head in heads for party in self.cast.parties(tree, head)]
        return found if len(found) > 1 and any(p.actor.id == voice.actor.id for p in found) else []

    def _holders(self, tree: Tree, event: Event, voice: Party | None) -> list[Party]:
        if event.holder is None:
            if event.spoken:
                own = voice if voice is not None else self.cast.author
                return [own] if own is not None else []
            return self._placed(tree, event)
        found: list[Party] = []
        for head in tree.conjuncts(event.holder):
            for party in self.cast.holders(tree, head, voice):
                if all(party.actor.id != other.actor.id for other in found):
                    found.append(party)
        coordinated = tree.deps[event.cue] == "conj" and tree.tags[event.cue] in {"VBD", "VBZ", "VBP"}
        if not found and voice is not None and coordinated and event.code in _WORDS:
            return [replace(voice, score=0.8 * voice.score)]
        return found

    def _agent_below(self, tree: Tree, event: Event) -> list[Party]:
        """`was killed in an attack by rebels`, `in a clash with rebels`: the agent stands below another word."""
        todo = tree.kids(event.cue, "nmod", "obl", "obl:agent")
        fought = any(self.lexicon.noun_of.get(tree.lower[k]) in self.lexicon.classes["FIGHT"] for k in todo)
        agents = {"by", "with"} if fought and event.code == "ATTACKS" else {"by"}
        while todo:
            k = todo.pop(0)
            todo.extend(tree.kids(k, "nmod", "obl"))
            parties = self.cast.parties(tree, k) if tree.preposition(k) in agents else []
            if parties:
                return [replace(p, score=0.8 * p.score) for p in parties]
        return []

    def _placed(self, tree: Tree, event: Event) -> list[Party]:
        """Nouns take their holder from a demonym before them; `was arrested in Italy` is Italy's doing."""
        before = [k for k in tree.kids(event.cue, "amod", "compound", "nmod:poss")] if event.nominal else []
        for k in before:
            start, end = tree.starts[k], tree.ends[k]
            for number in self.cast.within(start, end):
                best = self.cast.best(number)
                if best is not None and not is_place(best):
                    return [Party(best.actor, best.person, 0.85 * best.score, True, start, end)]
        below = [] if event.nominal else self._agent_below(tree, event)
        if below:
            return below
        return [] if event.nominal else self._state_there(tree, event)

    def _state_there(self, tree: Tree, event: Event) -> list[Party]:
        """`was expelled from Chad`, `was arrested in Italy`: the state does it."""
        arrested = event.cameo.startswith(_ARRESTS)
        places = {"from"} if event.cameo.startswith(_EXPULSIONS) else {"in", "at"} if arrested else set()
        for k in tree.kids(event.cue, "obl"):
            states = [p for p in self.cast.parties(tree, k) if p.actor.kind == "country"]
            if tree.preposition(k) in places and states:
                return [replace(p, score=0.6) for p in states]
        if arrested and self.cast.focus is not None and self.least == LEAST_SHORT:
            return [Party(self.cast.focus, None, 0.45, True, tree.starts[event.cue], tree.ends[event.cue])]
        return []

    # --- towards what

    def _aims(
        self, tree: Tree, event: Event, voice: Party | None, holder: Party, holders: Sequence[Party]
    ) -> list[Aim]:
        thing = event.code in _THINGS
        kept: list[Aim] = []
        for group in event.targets:
            aims = [aim for head in group for aim in self.ledger.aims(tree, head, voice, thing=thing)]
            others = [aim for aim in aims if not is_actor(aim.target) or aim.target.id != holder.actor.id]
            if event.code in _BETWEEN_ACTORS:
                others = [self._inside(tree, aim, holder) for aim in others]
            kept = kept or others
            if others and (event.code not in _BETWEEN_ACTORS or any(_is_firm(aim) for aim in others)):
                kept = others
                break
        if event.both and len(holders) > 1:
            mutual = [Aim(p.actor, p.start, p.end, p.score, p) for p in holders if p.actor.id != holder.actor.id]
            return [*mutual, *(aim for aim in kept if is_actor(aim.target))]
        kept = _first_thing(kept)
        if kept and any(is_actor(aim.target) for aim in kept):
            return kept[:6]
        if kept and event.code not in _BETWEEN_ACTORS:
            return kept[:6]
        if thing and not event.both:
            recent = self.ledger.recent_text(tree.starts[0])
            if recent is not None:
                return [Aim(recent, tree.starts[event.cue], tree.ends[event.cue], 0.6)]
        other = self._elsewhere(tree, event, holder)
        return other if other else kept[:6]

    def _inside(self, tree: Tree, aim: Aim, holder: Party) -> Aim:
        """The actor named in a thing: one demands `Iranian compliance` of Iran."""
        if is_actor(aim.target):
            return aim
        for number in self.cast.within(aim.start, aim.end):
            best, mention = self.cast.best(number), self.cast.mentions[number]
            if best is not None and best.actor.id != holder.actor.id:
                return Aim(
                    best.actor,
                    aim.start,
                    aim.end,
                    0.85 * best.score,
                    Party(best.actor, best.person, best.score, True, mention.start, mention.end),
                )
        return aim

    def _elsewhere(self, tree: Tree, event: Event, holder: Party) -> list[Aim]:
        """No slot is filled: the nearest other country of the sentence, those after the cue first."""
        at = tree.starts[event.cue]
        numbers = self.cast.within(tree.starts[0], tree.ends[-1])
        ordered = [n for n in numbers if self.cast.mentions[n].start > at] + [
            n for n in numbers if self.cast.mentions[n].start < at
        ][::-1]
        for number in ordered:
            best, mention = self.cast.best(number), self.cast.mentions[number]
            if best is not None and best.actor.id != holder.actor.id and best.country != holder.actor.country:
                party = Party(best.actor, best.person, best.score, True, mention.start, mention.end)
                return [Aim(best.actor, mention.start, mention.end, 0.45 * best.score, party)]
        return self._nearby(tree, event, holder)

    def _nearby(self, tree: Tree, event: Event, holder: Party) -> list[Aim]:
        """Other people of the sentence after the cue; for a group its own state."""
        classes = self.lexicon.classes
        for k in range(event.cue + 1, len(tree)):
            if self.lexicon.noun_of.get(tree.lower[k]) in classes["PEOPLE"] and tree.deps[k] not in {
                "compound",
                "amod",
            }:
                for party in self.cast.parties(tree, k):
                    if party.actor.id != holder.actor.id:
                        return [Aim(party.actor, party.start, party.end, 0.4 * party.score, party)]
        state = self.cast.state_of(holder.actor)
        if state is not None and state.id != holder.actor.id:
            return [Aim(state, holder.start, holder.end, 0.4)]
        for k in range(event.cue + 1, len(tree)):
            if (
                tree.tags[k].startswith("N")
                and tree.deps[k] in {"obj", "obl", "nmod", "nsubj", "nsubj:pass"}
                and k not in event.words
            ):
                aims = [aim for aim in self.ledger.aims(tree, k, None, thing=True) if aim.target.id != holder.actor.id]
                if aims:
                    return [replace(aim, score=0.4 * aim.score) for aim in aims[:1]]
        return []

    # --- the stance

    def _stance(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, aim: Aim, chain: Sequence[Party]
    ) -> Stance | None:
        code = _code(event)
        polarity = event.polarity if event.polarity is not None else self._polarity(tree, event)
        confidence = Confidence(
            cue=event.weight,
            attribution=0.95 if chain else 1.0,
            actor=round(min(1.0, holder.score), 3),
            target=round(min(1.0, _target_score(event, aim)), 3),
        )
        if self._is_private(holder, aim, event):
            self._drop(tree, event, "between private persons or companies")
            return None
        stranger = not holder.known and holder.score < 0.5 and self.least == LEAST
        if confidence.total < (LEAST_STRANGER if stranger else self.least):
            self._drop(tree, event, f"confidence {confidence.total} is under {self.least}")
            return None
        evidence = self._evidence(sentence, tree, event, holder, aim, chain, confidence)
        if self.article.text[evidence.start : evidence.end] != evidence.exact:
            self._drop(tree, event, "the quoted words are not in the article")
            return None
        return Stance(
            actor=holder.actor,
            target=aim.target,
            code=event.code,
            polarity=polarity,
            goldstein=code.goldstein,
            plover=code.plover,
            cameo=code.cameo,
            said_on=self.article.published_on,
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

    def _is_private(self, holder: Party, aim: Aim, event: Event) -> bool:
        """Companies, and strangers who deal with strangers, make business, sport and gossip, not politics."""
        if holder.known:
            return False
        if self._is_company(holder):
            return True
        strangers = aim.party is None or not aim.party.known
        return strangers and event.code in _DEALINGS and not (self._has_role(holder) or self._has_role(aim))

    def _words(self, start: int, end: int) -> set[str]:
        spoken = self.article.text[start:end].lower().replace("\u2019", "'").replace("'s", "").split()
        return {self.lexicon.noun_of.get(word.strip(".,"), word.strip(".,")) for word in spoken}

    def _is_company(self, party: Party) -> bool:
        return not self._words(party.start, party.end).isdisjoint(self.lexicon.classes["COMPANY"])

    def _has_role(self, named: Party | Aim) -> bool:
        """The phrase names an office, a body, a force or a crowd, or is a pronoun that may."""
        words = self._words(named.start, named.end)
        if words & PRONOUNS:
            return True
        return any(
            words & self.lexicon.classes[name] for name in ("LEADER", "GOVERNMENT", "ARMED", "CROWD", "OPPOSITION")
        )

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


def _is_firm(aim: Aim) -> bool:
    """An actor that the words name; `the migrants` of the country that the article is about give way to one."""
    return is_actor(aim.target) and aim.score > _INFERRED


def _first_thing(aims: list[Aim]) -> list[Aim]:
    """Actors, texts and acts all; of bare issues (`supports security, protection and growth`) the first."""
    issues = [aim for aim in aims if isinstance(aim.target, Issue)]
    return [aim for aim in aims if aim not in issues[1:]]


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
