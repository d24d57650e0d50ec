"""Counts of statements by actor, concept and qualifier level, sparse."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from stancegraph.graph.networks.columns import Codes, Column
from stancegraph.graph.networks.selection import Selection

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cells:
    """How often each actor (variable1) holds each concept (variable2) at each level of the qualifier.

    Attributes:
        row_codes, column_codes: codes of the labels in their column, in label order.
        level_codes: codes of the qualifier's levels, ascending; one entry, 0, without a qualifier.
        at_hand: indices of the statements that are counted.
        rows, columns, levels: place of each such statement in the three; -1 where its label is not shown.
    """

    row_codes: Codes
    column_codes: Codes
    level_codes: Codes
    at_hand: Codes
    rows: Codes
    columns: Codes
    levels: Codes

    @property
    def cell(self) -> Codes:
        """Place of each statement's (concept, level) among all of them, concepts first."""
        return self.columns * len(self.level_codes) + self.levels

    def by_level(self, weights: Floats | None = None) -> Any:
        """Sparse matrix of actors by (concept, level): counts, or sums of the statements' weights."""
        return self._summed(self.cell, len(self.column_codes) * len(self.level_codes), weights)

    def by_concept(self, weights: Floats | None = None) -> Any:
        """Sparse matrix of actors by concepts: counts, or sums of the statements' weights."""
        return self._summed(self.columns, len(self.column_codes), weights)

    def only(self, kept: NDArray[np.bool_]) -> "Cells":
        """The same labels, and of the statements those that are kept."""
        return replace(
            self,
            at_hand=self.at_hand[kept],
            rows=self.rows[kept],
            columns=self.columns[kept],
            levels=self.levels[kept],
        )

    def _summed(self, places: Codes, width: int, weights: Floats | None) -> Any:
        values = np.ones(len(self.rows)) if weights is None else weights
        shape = (len(self.row_codes), width)
        return sparse.coo_array((values, (self.rows, places)), shape=shape).tocsr()


def cells(selection: Selection, at_hand: Codes, *, level_codes: Codes) -> Cells:
    """Counts of the statements at hand, with the labels that the isolates rule asks for."""
    named = selection.base if selection.settings.isolates else at_hand
    row_codes, column_codes = labels(selection.variable1, named), labels(selection.variable2, named)
    one, two, qualifier = selection.variable1, selection.variable2, selection.qualifier
    levels = np.zeros(len(at_hand), dtype=np.int64)
    if qualifier is not None:
        levels = places(qualifier, level_codes)[qualifier.codes[at_hand]]
    return Cells(
        row_codes=row_codes,
        column_codes=column_codes,
        level_codes=level_codes,
        at_hand=at_hand,
        rows=places(one, row_codes)[one.codes[at_hand]],
        columns=places(two, column_codes)[two.codes[at_hand]],
        levels=levels,
    )


def labels(one: Column, named: Codes) -> Codes:
    """Codes of the distinct values of these statements, in order, without the empty text."""
    present = np.unique(one.codes[named])
    return present[~np.isin(present, one.coded([""]))] if one.kind == "text" else present


def places(one: Column, shown: Codes) -> Codes:
    """Code -> place among the shown codes; -1 where it is not shown."""
    found = np.full(len(one.levels), -1, dtype=np.int64)
    found[shown] = np.arange(len(shown))
    return found


def levels(selection: Selection, at_hand: Codes) -> Codes:
    """Codes of the qualifier's levels: both of a boolean, those of the base set of an integer or text variable,
    those at hand of a document's variable."""
    qualifier = selection.qualifier
    if qualifier is None:
        return np.zeros(1, dtype=np.int64)
    if qualifier.kind == "boolean":
        return np.arange(2)
    of_document = selection.settings.qualifier_document
    return np.unique(qualifier.codes[at_hand if of_document else selection.base])


def is_numeric(selection: Selection) -> bool:
    """Whether levels have distances: boolean and integer qualifiers of the statement."""
    qualifier = selection.qualifier
    return qualifier is not None and qualifier.kind != "text" and not selection.settings.qualifier_document
