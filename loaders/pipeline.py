"""Articles in, stances to the sink, counts that add up."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from stancegraph.graph.model import Article, Rejected, Stance
from stancegraph.graph.model.errors import BadArticle
from stancegraph.graph.model.written import Written
from stancegraph.loaders.language import is_english

Extract = Callable[[Article], Sequence[Stance]]
#: why an article that was read has no stances: it is not in English
LANGUAGE: Final = "language"


class Sink(Protocol):
    """Where articles go with what was found in them."""

    def add(self, article: Article, stances: Sequence[Stance]) -> None:
        """Take an article, also one without stances; it may be written later."""
        ...

    def flush(self) -> Written:
        """Write what waits; how much was new since the last call."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """An article and its stances; `skipped` says why it was not looked at, None when it was."""

    article: Article
    stances: tuple[Stance, ...] = ()
    skipped: str | None = None


@dataclass(slots=True, kw_only=True)
class LoadReport:
    """Counts that add up: read == loaded + already_there + len(rejected).

    Attributes:
        read: records that the feed had.
        loaded: articles that the graph did not have.
        already_there: articles that it had, those that came twice in this load among them.
        stances: found in the articles, old and new.
        new_stances, new_evidence: that the graph did not have.
        not_extracted: articles loaded but not looked at, by reason.
        unread: articles by the name of a field that no feed used.
        rejected: records that are no articles, each with where and why.
    """

    read: int = 0
    loaded: int = 0
    already_there: int = 0
    stances: int = 0
    new_stances: int = 0
    new_evidence: int = 0
    not_extracted: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)

    def count(self, item: Extracted | Rejected) -> None:
        """Note one record; loaded and already there follow when it is written."""
        self.read += 1
        if isinstance(item, Rejected):
            self.rejected.append(item)
            return
        self.stances += len(item.stances)
        self.unread.update(item.article.unread)
        if item.skipped is not None:
            self.not_extracted[item.skipped] += 1

    def settle(self, written: Written) -> None:
        """Note what the sink wrote; the articles that it did not were there."""
        self.loaded += written.articles
        self.new_stances += written.stances
        self.new_evidence += written.evidence
        self.already_there = self.read - len(self.rejected) - self.loaded


def extracted(items: Iterable[Article | Rejected], extract: Extract) -> Iterator[Extracted | Rejected]:
    """Each article with its stances, each rejection as it is, in order."""
    for item in items:
        yield item if isinstance(item, Rejected) else examined(item, extract)


def examined(article: Article, extract: Extract) -> Extracted:
    """The article with its stances, or with the reason that it was not looked at."""
    if not is_english(article):
        return Extracted(article=article, skipped=LANGUAGE)
    return Extracted(article=article, stances=tuple(extract(article)))


def load(
    articles: Iterable[Article | Rejected],
    extract: Extract,
    sink: Sink,
    *,
    strict: bool = False,
    progress: Callable[[LoadReport], None] | None = None,
) -> LoadReport:
    """Extract each article and give it to the sink.

    Args:
        articles: what feeds yield, read once, never held as a whole.
        extract: stances of one article.
        sink: where they go.
        strict: stop at the first rejected record instead of counting it; what came before it is written.
        progress: called after each record with the counts so far.

    Raises:
        BadArticle: a record was rejected and `strict` is set.
        ExtractorError, StoreError: as the extractor and the sink raise them.
    """
    return write(extracted(articles, extract), sink, strict=strict, progress=progress)


def write(
    items: Iterable[Extracted | Rejected],
    sink: Sink,
    *,
    strict: bool = False,
    progress: Callable[[LoadReport], None] | None = None,
) -> LoadReport:
    """As `load`, for articles whose stances are known."""
    report = LoadReport()
    for item in items:
        report.count(item)
        if progress is not None:
            progress(report)
        if isinstance(item, Extracted):
            sink.add(item.article, item.stances)
        elif strict:
            report.settle(sink.flush())
            raise BadArticle(f"{item.where}: {item.reason}; {report.loaded} articles were loaded before it")
    report.settle(sink.flush())
    return report
