"""Extraction in several processes: the same answers in the same order as in one."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import ExtractorError
from stancegraph.loaders.extract.endpoint import Endpoint
from stancegraph.loaders.extract.llm import ModelExtractor
from stancegraph.loaders.pipeline import Extract, Extracted, examined, extracted

#: articles in one parcel: enough that sending them costs little beside reading them
_PARCEL: Final = 8
#: parcels on the way for each process: none waits for the reader, and memory stays small
_AHEAD: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model that reads, behind an endpoint that speaks as OpenAI's does.

    Attributes:
        url: base of the endpoint, such as `http://localhost:11434/v1`.
        name: as the endpoint knows it.
        key: its bearer token; never shown.
        budget: tokens that the run may use; None = no limit.
        cache: folder in which answers are kept; None = none is kept.
    """

    url: str
    name: str
    key: str | None = field(default=None, repr=False)
    budget: int | None = None
    cache: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which extractor; a small value, so that each process can make its own.

    Attributes:
        pipeline: name of an installed spaCy pipeline; None = the one in the package.
        model: a model that reads, in place of the rules; None = the rules.
    """

    pipeline: str | None = None
    model: Model | None = None


@cache
def extractor(choice: Choice) -> Extract:
    """The extractor chosen, made once in each process; ExtractorError when it cannot be."""
    if choice.model is not None:
        return reader(choice.model).extract
    from stancegraph.loaders.extract.extractor import load_extractor  # spaCy, a second

    return load_extractor(pipeline=choice.pipeline).extract


@cache
def reader(model: Model) -> ModelExtractor:
    """The extractor that asks the model, made once; it counts what it refused."""
    return ModelExtractor(
        Endpoint(url=model.url, model=model.name, key=model.key, budget=model.budget, cache=model.cache)
    )


def extracted_by(
    items: Iterable[Article | Rejected], choice: Choice, *, workers: int = 1
) -> Iterator[Extracted | Rejected]:
    """Each article with its stances, each rejection as it is, in the order of `items`.

    Args:
        items: what feeds yield, read once and little ahead.
        choice: which extractor.
        workers: processes; 1 = this one.

    Raises:
        ExtractorError: it cannot be made, or a process died.
    """
    if workers == 1:
        yield from extracted(items, extractor(choice))
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_interrupts) as pool:
        waiting: deque[Future[list[Extracted | Rejected]]] = deque()
        try:
            for parcel in _parcels(items):
                waiting.append(pool.submit(_examine, parcel, choice))
                if len(waiting) >= workers * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise ExtractorError("a process of the extraction died; try fewer --workers") from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _parcels(items: Iterable[Article | Rejected]) -> Iterator[list[Article | Rejected]]:
    rest = iter(items)
    while parcel := list(islice(rest, _PARCEL)):
        yield parcel


def _examine(parcel: list[Article | Rejected], choice: Choice) -> list[Extracted | Rejected]:
    return [item if isinstance(item, Rejected) else examined(item, extractor(choice)) for item in parcel]


def _leave_interrupts() -> None:
    """Ctrl-C goes to every process; the first one decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
