"""One extractor for the tests: loading it takes a second."""

from collections.abc import Callable
from datetime import date

import pytest

from stancegraph.graph.model import Article, Stance
from stancegraph.loaders.extract.extractor import RuleExtractor, load_extractor

Read = Callable[..., list[Stance]]


@pytest.fixture(scope="session")
def extractor() -> RuleExtractor:
    return load_extractor()


@pytest.fixture(scope="session")
def read(extractor: RuleExtractor) -> Read:
    def stances(text: str, *, on: date = date(2012, 2, 4), title: str | None = None) -> list[Stance]:
        return extractor.extract(Article(text=text, title=title, published_on=on))

    return stances
