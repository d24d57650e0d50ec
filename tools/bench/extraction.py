"""Extraction on one core: sentences a second, what a word of a long article costs, memory: python tools/bench extraction

The articles are the development set beside the checkout if there is one, else those of tests/samples.
"""

import json
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from row import Row

from stancegraph.graph.model import Article
from stancegraph.loaders.extract.extractor import RuleExtractor, load_extractor
from stancegraph.loaders.extract.sentences import sentences

ROOT = Path(__file__).resolve().parent.parent.parent
#: words of the short and of the long article
SHORT, LONG = 500, 100_000
#: rounds, of which the fastest counts: other programs of the machine disturb the rest
ROUNDS = 3


def articles() -> list[Article]:
    """The development articles, or the samples of the tests."""
    for folder in (ROOT, *ROOT.parents):
        gold = folder / "shared" / "gold" / "articles" / "dev.jsonl"
        if gold.is_file():
            return [_article(json.loads(line)) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    files = sorted((ROOT / "tests" / "samples").rglob("*.jsonl"))
    return [
        _article(json.loads(line))
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if '"text"' in line
    ]


def _article(record: dict[str, str]) -> Article:
    day = record.get("date") or record.get("published_on") or "2015-06-01"
    return Article(text=record["text"], title=record.get("title"), published_on=date.fromisoformat(day[:10]))


def seconds(extractor: RuleExtractor, texts: Sequence[Article]) -> float:
    """Processor seconds of the fastest round over all of them."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        for article in texts:
            extractor.extract(article)
        best = min(best, time.process_time() - begun)
    return best


def sized(texts: Sequence[Article], words: int) -> Article:
    """One article of that many words, the paragraphs of all texts one after the other, over and over."""
    paragraphs = [part for article in texts for part in article.text.split("\n\n")]
    taken: list[str] = []
    count = 0
    while count < words:
        for part in paragraphs:
            taken.append(part)
            count += len(part.split())
            if count >= words:
                break
    return Article(text="\n\n".join(taken), published_on=texts[0].published_on)


def memory() -> float:
    """The most memory that this process ever held, megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def rows() -> Iterator[Row]:
    """Sentences, articles and words a second, the cost of a word in a long article, peak memory."""
    texts = articles()
    extractor = load_extractor()
    extractor.extract(texts[0])
    spent = seconds(extractor, texts)
    count = sum(len(sentences(article.text)) for article in texts)
    traces = [trace for article in texts for trace in extractor.explain(article)]
    yield Row(
        what=f"{len(texts)} articles, {count:,} sentences",
        value=count / spent,
        unit="sentences a second",
        beside="bar 350",
    )
    yield Row(what="the same", value=len(texts) / spent, unit="articles a second")
    yield Row(what="sentences parsed", value=sum(t.parsed for t in traces) / len(traces), unit="of all")
    short, long = (seconds(extractor, [sized(texts, words)]) / words * 1e6 for words in (SHORT, LONG))
    yield Row(what=f"a word of an article of {SHORT:,}", value=short, unit="microseconds")
    yield Row(
        what=f"a word of an article of {LONG:,}",
        value=long,
        unit="microseconds",
        beside=f"{short:.0f} in the short one",
    )
    yield Row(what="peak memory", value=memory(), unit="megabytes", beside="bar 1,024")
