"""Which extractor reads: the rules, or a model behind an endpoint."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from stancegraph.api.cli.output import note
from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import BadParameter
from stancegraph.loaders.workers import Choice, Model, reader

T = TypeVar("T")


class Extractor(StrEnum):
    """The extractors that can be asked for."""

    rules = "rules"
    llm = "llm"


Named = Annotated[Extractor, typer.Option("--extractor", help="rules, or llm: a model behind STANCEGRAPH_MODEL_URL.")]


def choice(extractor: Extractor, *, pipeline: str | None, workers: int) -> Choice:
    """What the options say together with the settings; BadParameter when they do not fit each other."""
    if extractor is Extractor.rules:
        return Choice(pipeline=pipeline)
    found = Settings()
    if found.model_url is None or found.model_name is None:
        raise BadParameter("--extractor llm needs STANCEGRAPH_MODEL_URL and STANCEGRAPH_MODEL_NAME")
    if pipeline is not None or workers > 1:
        raise BadParameter(
            "--extractor llm takes neither --pipeline nor more than one of --workers: one run has one budget"
        )
    key = None if found.model_key is None else found.model_key.get_secret_value()
    return Choice(
        model=Model(
            url=found.model_url, name=found.model_name, key=key, budget=found.model_budget, cache=found.model_cache
        )
    )


def refusals_told(items: Iterable[T], chosen: Choice) -> Iterator[T]:
    """The items, and after the last one a line on stderr for each reason for which the model's stances were refused."""
    yield from items
    if chosen.model is not None:
        for reason, count in sorted(reader(chosen.model).refused.items()):
            note(f"refused: {count} stances: {reason}")
