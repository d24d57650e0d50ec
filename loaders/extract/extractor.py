"""From an article to its stances: the stages in their order."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from stancegraph.graph.actors import Authority, authority
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.stance import Stance
from stancegraph.loaders.extract.aims import Aims
from stancegraph.loaders.extract.author import find_author
from stancegraph.loaders.extract.build import Builder
from stancegraph.loaders.extract.cast import PRONOUNS, Cast, Roll
from stancegraph.loaders.extract.coherence import earlier_ballots, settle_days, settle_demands
from stancegraph.loaders.extract.echoes import may_echo
from stancegraph.loaders.extract.evaluation import evaluations, judging_words
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.gate import gate
from stancegraph.loaders.extract.headings import as_prose
from stancegraph.loaders.extract.holders import Holders
from stancegraph.loaders.extract.lexicon import Lexicon, lexicon
from stancegraph.loaders.extract.parser import Parser
from stancegraph.loaders.extract.quotations import Quotations, quotations
from stancegraph.loaders.extract.reading import Reader
from stancegraph.loaders.extract.repairs import repair
from stancegraph.loaders.extract.sentences import Sentence, sentences
from stancegraph.loaders.extract.targets import Ledger
from stancegraph.loaders.extract.trace import Trace, reading
from stancegraph.loaders.extract.tree import Tree
from stancegraph.loaders.extract.voices import Voices
from stancegraph.loaders.extract.writing import Writer

VERSION = "rules/0.2"


def _base_letters() -> dict[int, str]:
    """Letters with marks, each to the letter below the mark: the parser's training text has few of them."""
    marked = (chr(code) for code in range(0xC0, 0x250))
    return {ord(letter): base for letter in marked if (base := unicodedata.normalize("NFD", letter)[0]) != letter}


#: typographic quotation marks, dashes, line breaks and letters as the parser's training text has them; every replacement is one code point long
_PLAIN = str.maketrans("\u201c\u201d\u2019\u2018\n\r\u00a0\u2013\u2014", "\"\"''   --") | _base_letters()
#: sentences of a text that is too short to give context
_SHORT = 3


@dataclass(slots=True)
class _Read:
    sentence: Sentence
    actors: tuple[str, ...]
    cues: tuple[str, ...]
    reason: str
    tree: Tree | None = None
    events: list[Event] = field(default_factory=list)


class RuleExtractor:
    """Reads stances by rules over a dependency parse; the same article gives the same stances in the same order.

    Attributes:
        version: name and version of extractor and pipeline, as the evidence states it.
    """

    def __init__(self, parser: Parser, known: Authority, words: Lexicon) -> None:
        self._parser, self._authority, self._lexicon = parser, known, words
        self._gate = gate(words)
        self.version = VERSION if parser.shipped else f"{VERSION} {parser.name}"
        agents = set(PRONOUNS)
        for name in ("LEADER", "GOVERNMENT", "ARMED", "CROWD", "OPPOSITION"):
            agents |= words.classes[name]
        self._agents = frozenset(agents | {form for form, lemma in words.noun_of.items() if lemma in agents})
        self._says = frozenset(form for form, lemma in words.verb_of.items() if lemma in words.classes["SAY"])

    def extract(self, article: Article) -> list[Stance]:
        """Every stance that the article states, in the order of the text."""
        return [stance for trace in self.explain(article) for stance in trace.stances]

    def explain(self, article: Article) -> list[Trace]:
        """What each stage found, sentence by sentence."""
        mentions = list(self._authority.spot(article.text, on=article.published_on))
        cast = Cast(article.text, self._authority, self._lexicon, Roll(mentions))
        cast.author = find_author(article, cast)
        quoted = quotations(article.text)
        reads = [self._glance(article.text, cast, quoted, sentence) for sentence in sentences(article.text)]
        self._parse(article.text, cast, quoted, reads)
        ledger = Ledger(cast)
        short = len(reads) <= _SHORT
        builder = Builder(
            cast,
            ledger,
            Voices(article.text, cast, self._lexicon, quoted, [r.sentence for r in reads], [r.tree for r in reads]),
            Holders(cast, self._lexicon, short),
            Aims(cast, ledger, self._lexicon),
            Writer(article, article.id, self._lexicon, self.version, short),
        )
        traces = [self._trace(builder, reads, n) for n in range(len(reads))]
        found = settle_demands([stance for trace in traces for stance in trace.stances])
        found = settle_days(found, builder.writer.dated)
        kept, other = iter(found), earlier_ballots(found)
        own = (tuple(s for s in islice(kept, len(trace.stances)) if s not in other) for trace in traces)
        return [replace(trace, stances=stances) for trace, stances in zip(traces, own, strict=True)]

    def _glance(self, text: str, cast: Cast, quoted: Quotations, sentence: Sentence) -> _Read:
        """Actors and cues of a sentence, without a parse."""
        words = self._gate.words(text[sentence.start : sentence.end])
        cues = self._gate.cues(words)
        numbers = cast.roll.within(sentence.start, sentence.end)
        actors = tuple(cast.roll.mentions[n].text for n in numbers)
        speech = any(quoted.found[n].speech for n in quoted.within(sentence.start, sentence.end))
        has_actor = bool(actors) or speech or cast.author is not None or any(word in self._agents for word in words)
        quoting = speech and any(word in self._says for word in words)
        judged = (speech or cast.author is not None) and any(word in judging_words() for word in words)
        reason = "" if cues or quoting or judged or may_echo(words) else "no word on which a frame could fit"
        return _Read(sentence, actors, cues, reason if has_actor else "nobody is named who could hold a stance")

    def _parse(self, text: str, cast: Cast, quoted: Quotations, reads: Sequence[_Read]) -> None:
        chosen = [read for read in reads if not read.reason]
        spans = ((r.sentence.start, self._prose(text, cast, r.sentence)) for r in chosen)
        for read, tree in zip(chosen, self._parser.trees(spans), strict=True):
            tree.named = cast.roll.named(tree)
            repair(tree, self._lexicon.verb_of)
            tree.quoted = _quoted_words(tree, quoted)
            tree.words = [text[start:end] for start, end in zip(tree.starts, tree.ends, strict=True)]
            read.tree = tree
            read.events = Reader(tree, self._lexicon).events()
            read.events.extend(evaluations(tree, self._lexicon, read.events))

    def _prose(self, text: str, cast: Cast, sentence: Sentence) -> str:
        """What the parser gets to read."""
        start, end = sentence.start, sentence.end
        mentions = [cast.roll.mentions[n] for n in cast.roll.within(start, end)]
        return as_prose(text[start:end].translate(_PLAIN), start, mentions, self._lexicon.verb_of)

    def _trace(self, builder: Builder, reads: Sequence[_Read], n: int) -> Trace:
        read = reads[n]
        sentence = read.sentence
        if read.tree is None:
            builder.pass_over(sentence.start, sentence.end)
            return Trace(sentence.start, sentence.end, read.actors, read.cues, unparsed=read.reason)
        stances, dropped = builder.stances(n, sentence, read.tree, read.events)
        return Trace(
            sentence.start,
            sentence.end,
            read.actors,
            read.cues,
            builder.voices.told(n),
            True,
            "",
            tuple(reading(read.tree, event) for event in read.events),
            tuple(dropped),
            tuple(stances),
        )


def _quoted_words(tree: Tree, quoted: Quotations) -> frozenset[int]:
    if not quoted.within(tree.starts[0], tree.ends[-1]):
        return frozenset()
    return frozenset(k for k in range(len(tree)) if quoted.at(tree.starts[k]) is not None)


def load_extractor(*, pipeline: str | None = None) -> RuleExtractor:
    """An extractor with its pipeline loaded once: the shipped one, or any installed spaCy pipeline by name."""
    return RuleExtractor(Parser(pipeline), authority(), lexicon())


__all__ = ["RuleExtractor", "Trace", "load_extractor"]
