"""From an article to its stances: the stages in their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stancegraph.graph.actors import Authority, authority
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.stance import Stance
from stancegraph.loaders.extract.attribution import is_saying, opens_in_quotation
from stancegraph.loaders.extract.build import LEAST, LEAST_SHORT, Builder
from stancegraph.loaders.extract.cast import PRONOUNS, Cast, Party
from stancegraph.loaders.extract.lexicon import Lexicon, lexicon
from stancegraph.loaders.extract.parser import Parser
from stancegraph.loaders.extract.reading import Event, Reader
from stancegraph.loaders.extract.repairs import repair
from stancegraph.loaders.extract.sentences import Sentence, sentences
from stancegraph.loaders.extract.targets import Ledger
from stancegraph.loaders.extract.tree import Tree

VERSION = "rules/0.1"
_WORD = re.compile(r"[\w\u2019']+")
_QUOTE = re.compile('["\u201c\u201d]')
#: typographic quotation marks, dashes and line breaks as the parser's training text has them; every replacement is one code point long
_PLAIN = str.maketrans(
    {
        "\u201c": '"',
        "\u201d": '"',
        "\u2019": "'",
        "\u2018": "'",
        "\n": " ",
        "\r": " ",
        "\u00a0": " ",
        "\u2013": "-",
        "\u2014": "-",
    }
)


#: sentences on each side among which the speaker of a quotation is looked for
_FARTHEST = 12
#: sentences of a text that is too short to give context
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Trace:
    """What the stages found in one sentence, and what became of it.

    Attributes:
        start, end: the sentence, code points of Article.text.
        actors: the mentions that were spotted.
        cues: the words that may be cues.
        parsed: False when no actor or no cue stands in the sentence.
        events: one line for each reading: its cue, code, chain of frames and operators.
        dropped: one line for each reading that gave no stance, with the reason.
        stances: what was written.
    """

    start: int
    end: int
    actors: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    parsed: bool = False
    events: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()


@dataclass(slots=True)
class _Read:
    sentence: Sentence
    actors: tuple[str, ...]
    cues: tuple[str, ...]
    gated: bool
    tree: Tree | None = None
    events: list[Event] = field(default_factory=list)


class RuleExtractor:
    """Reads stances by rules over a dependency parse; the same article gives the same stances in the same order.

    Attributes:
        version: name and version of extractor and pipeline, as the evidence states it.
    """

    def __init__(self, parser: Parser, known: Authority, words: Lexicon) -> None:
        self._parser, self._authority, self._lexicon = parser, known, words
        self.version = VERSION
        agents = set(PRONOUNS)
        for name in ("LEADER", "GOVERNMENT", "ARMED", "CROWD", "OPPOSITION"):
            agents |= words.classes[name]
        self._agents = frozenset(agents | {form for form, lemma in words.noun_of.items() if lemma in agents})
        self._says = frozenset(form for form, lemma in words.verb_of.items() if lemma in words.classes["SAY"])

    def extract(self, article: Article) -> list[Stance]:
        """Every stance that the article states, in the order of the text."""
        return [stance for trace in self._traces(article) for stance in trace.stances]

    def explain(self, article: Article) -> list[Trace]:
        """What each stage found, sentence by sentence."""
        return self._traces(article)

    def _traces(self, article: Article) -> list[Trace]:
        mentions = list(self._authority.spot(article.text, on=article.published_on))
        cast = Cast(article.text, article.published_on, self._authority, self._lexicon, mentions)
        reads = [self._glance(article.text, cast, sentence) for sentence in sentences(article.text)]
        self._parse(article.text, cast, reads)
        builder = Builder(
            article,
            article.id,
            cast,
            Ledger(cast),
            self._lexicon,
            self.version,
            LEAST if len(reads) > _SHORT else LEAST_SHORT,
        )
        builder.find_author()
        return [self._settle(builder, reads, n) for n in range(len(reads))]

    def _glance(self, text: str, cast: Cast, sentence: Sentence) -> _Read:
        """Actors and cues of a sentence, without a parse."""
        said = text[sentence.start : sentence.end]
        words = [word.lower().replace("\u2019", "'").removesuffix("'s") for word in _WORD.findall(said)]
        cues = tuple(word for word in words if word in self._lexicon.cues)
        numbers = cast.within(sentence.start, sentence.end)
        actors = tuple(cast.mentions[n].text for n in numbers)
        has_actor = bool(actors) or any(word in self._agents for word in words)
        quoting = _QUOTE.search(said) is not None and any(word in self._says for word in words)
        return _Read(sentence, actors, cues, bool(cues or quoting) and has_actor)

    def _parse(self, text: str, cast: Cast, reads: Sequence[_Read]) -> None:
        chosen = [read for read in reads if read.gated]
        plain = text.translate(_PLAIN)
        spans = ((r.sentence.start, plain[r.sentence.start : r.sentence.end]) for r in chosen)
        for read, tree in zip(chosen, self._parser.trees(spans), strict=True):
            repair(tree, self._lexicon.verb_of)
            tree.named = cast.named(tree)
            read.tree = tree
            read.events = Reader(tree, self._lexicon).events()

    def _settle(self, builder: Builder, reads: Sequence[_Read], n: int) -> Trace:
        read = reads[n]
        sentence = read.sentence
        if read.tree is None:
            builder.notice(sentence.start, sentence.end)
            return Trace(sentence.start, sentence.end, read.actors, read.cues)
        speaker = self._quoted_speaker(builder, reads, n)
        stances, dropped = builder.stances(sentence, read.tree, read.events, speaker)
        events = tuple(
            f"{read.tree.words[e.cue]} -> {e.code} {e.cameo} {e.modality} [{' < '.join(e.chain)}]" for e in read.events
        )
        return Trace(sentence.start, sentence.end, read.actors, read.cues, True, events, tuple(dropped), tuple(stances))

    # --- quotations over several sentences

    def _quoted_speaker(self, builder: Builder, reads: Sequence[_Read], n: int) -> Party | None:
        """Who speaks when the sentence stands in a quotation and does not say so itself."""
        read, text = reads[n], builder.article.text
        first = n
        while first > max(0, n - _FARTHEST) and reads[first - 1].sentence.paragraph == read.sentence.paragraph:
            first -= 1
        start = reads[first].sentence.start
        inside = opens_in_quotation(text, start, read.sentence.start) or text[read.sentence.start] in '"\u201c'
        if not inside:
            return None
        for k in range(n - 1, first - 1, -1):
            party = self._speaker_of(builder, reads[k])
            if party is not None:
                return party
        for k in range(n + 1, min(len(reads), n + _FARTHEST)):
            if reads[k].sentence.paragraph != read.sentence.paragraph:
                break
            party = self._speaker_of(builder, reads[k])
            if party is not None:
                return party
        return builder.last_speaker

    def _speaker_of(self, builder: Builder, read: _Read) -> Party | None:
        if read.tree is None or _QUOTE.search(builder.article.text, read.sentence.start, read.sentence.end) is None:
            return None
        return builder.speaker_of(read.tree)


def load_extractor(*, pipeline: str | None = None) -> RuleExtractor:
    """An extractor with its pipeline loaded once: the shipped one, or any installed spaCy pipeline by name."""
    return RuleExtractor(Parser(pipeline), authority(), lexicon())


__all__ = ["RuleExtractor", "Trace", "is_saying", "load_extractor"]
