"""What the graph has already of a batch: looked up while the batch before it is written, and again if others wrote."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Self

from stancegraph.graph.stores.batch import Batch
from stancegraph.graph.stores.slices import found
from stancegraph.graph.stores.transact import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Ids of a batch that are in the graph at one version of its content.

    Attributes:
        version: of the content; None before the first.
        pairs: of actor, code and target, with a stance in the graph, whatever its state.
    """

    version: str | None
    articles: Collection[str] = frozenset()
    stances: Collection[str] = frozenset()
    evidence: Collection[str] = frozenset()
    pairs: Collection[str] = frozenset()

    def and_then(self, added: "Added") -> Self:
        """What is known once a batch was added to this version; the same when it was added to another one."""
        if added.before != self.version:
            return self
        new = added.known
        return type(self)(
            version=new.version,
            articles={*self.articles, *new.articles},
            stances={*self.stances, *new.stances},
            evidence={*self.evidence, *new.evidence},
            pairs={*self.pairs, *new.pairs},
        )


@dataclass(frozen=True, slots=True)
class Added:
    """What one batch added, and to which version of the content; its own version is the one afterwards."""

    before: str | None
    known: Known


def look_up(unit: Unit, batch: Batch) -> Known:
    """What the graph has of a batch now, or later than the version says."""
    version = next((row[0] for row in unit.run("content_version")), None)
    articles = _found(unit, "known_articles", batch.articles)
    return Known(
        version=version,
        articles=articles,
        stances=_found(unit, "known_stances", batch.stances),
        # that from a new article is not even looked for
        evidence=_found(
            unit, "known_evidence", (i for i, row in batch.evidence.items() if row["article_id"] in articles)
        ),
        pairs=_found(unit, "known_pairs", sorted({row["pair_id"] for row in batch.stances.values()})),
    )


def _found(unit: Unit, query: str, wanted: Iterable[str]) -> set[str]:
    return {one for (one,) in found(unit, query, wanted)}
