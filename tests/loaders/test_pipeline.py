"""Counts add up, also when something is rejected, twice there, or in another language."""

from collections.abc import Sequence
from datetime import date

import pytest

from stancegraph.graph.model import Article, Rejected, Stance
from stancegraph.graph.model.errors import BadArticle
from stancegraph.graph.model.written import Written
from stancegraph.loaders.language import is_english
from stancegraph.loaders.pipeline import load

GERMAN = (
    "Der Sicherheitsrat der Vereinten Nationen hat am Samstag über den Entwurf einer Entschließung abgestimmt. Russland und China "
    "legten ihr Veto ein, während dreizehn Mitglieder zustimmten. Der deutsche Außenminister bedauerte das Ergebnis der Abstimmung."
)


class Kept:
    """A sink that keeps what it is given, each article once."""

    def __init__(self) -> None:
        self.articles: dict[str, Sequence[Stance]] = {}
        self._told = 0

    def add(self, article: Article, stances: Sequence[Stance]) -> None:
        self.articles.setdefault(article.id, stances)

    def flush(self) -> Written:
        new, self._told = len(self.articles) - self._told, len(self.articles)
        return Written(articles=new)


def article(words: str, **more: str) -> Article:
    return Article(text=words, published_on=date(2012, 2, 4), **more)


def test_every_record_is_counted_once() -> None:
    bad = Rejected(where="news:3", reason="no text")
    records = [article("One."), article("Two."), bad, article("One."), article("Trois.", language="fr")]
    looked_at: list[str] = []

    def extract(one: Article) -> list[Stance]:
        looked_at.append(one.text)
        return []

    seen: list[int] = []
    report = load(records, extract, Kept(), progress=lambda report: seen.append(report.read))
    assert (report.read, report.loaded, report.already_there, report.rejected) == (5, 3, 1, [bad])
    assert report.read == report.loaded + report.already_there + len(report.rejected)
    assert report.not_extracted == {"language": 1} and "Trois." not in looked_at
    assert seen == [1, 2, 3, 4, 5]


def test_strict_stops_at_the_first_rejection_and_keeps_what_came_before() -> None:
    sink = Kept()
    records = [article("One."), Rejected(where="news:2", reason="no text"), article("Three.")]
    with pytest.raises(BadArticle, match="news:2: no text; 1 articles were loaded before it"):
        load(records, lambda _: [], sink, strict=True)
    assert len(sink.articles) == 1


@pytest.mark.parametrize(
    ("given", "english"),
    [
        (article("Kurz und gut."), True),
        (article(GERMAN), False),
        (article(GERMAN, language="en-GB"), True),
        (article("Words.", language="de"), False),
        (article("The council met on Monday and heard the envoy speak of what had been seen. " * 4), True),
    ],
)
def test_language_is_what_the_feed_says_else_what_the_text_looks_like(given: Article, english: bool) -> None:
    assert is_english(given) is english
