"""Run a named query."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, make_dataclass
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import neo4j
import neo4j.time

from stancegraph.cypher.catalog import Query, load_all
from stancegraph.graph.model.errors import BadParameter, UnknownQuery
from stancegraph.graph.stores.opened import engine_of
from stancegraph.graph.stores.transact import read

if TYPE_CHECKING:
    import pandas as pd


class Rows(list[Any]):
    """Rows of one query: frozen dataclasses whose fields are the query's columns, in its order.

    Attributes:
        query: the query that was run.
    """

    def __init__(self, query: Query, rows: Sequence[Any]) -> None:
        super().__init__(rows)
        self.query = query

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names, also when there are no rows."""
        return tuple(self.query.returns)

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dictionary a row, column name -> value."""
        return [asdict(row) for row in self]

    def to_df(self) -> "pd.DataFrame":
        """A data frame with the query's columns; needs the extra `pandas`."""
        import pandas as pd

        return pd.DataFrame([[getattr(row, name) for name in self.columns] for row in self], columns=list(self.columns))


def run(graph: neo4j.Driver, name: str, **params: Any) -> Rows:
    """Rows of a named query; dates come back as `datetime.date`, moments as `datetime.datetime`.

    Raises:
        UnknownQuery: no query has that name; near names are in the message.
        BadParameter: a parameter is missing, unknown or of another type.
        StoreError, StoreUnreachable: the graph does not answer.
    """
    query = checked(engine_of(graph), name, params)
    return as_rows(query, [[native(value) for value in answer] for answer in read(graph, query.name, params)])


def checked(engine: str, name: str, params: Mapping[str, Any]) -> Query:
    """The named query, when the parameters fit it; UnknownQuery or BadParameter otherwise."""
    query = find(engine, name)
    _check(query, params)
    return query


def as_rows(query: Query, answers: Iterable[Sequence[Any]]) -> Rows:
    """Values in the order of the query's columns, of Python's own types, as rows."""
    row_type = _row_type(query.name, tuple(query.returns))
    return Rows(query, [row_type(*answer) for answer in answers])


def find(engine: str, name: str) -> Query:
    """A query by name; UnknownQuery says which names are near."""
    known = load_all(engine)
    if name not in known or known[name].kind not in ("queries", "checks"):
        names = sorted(query.name for query in known.values() if query.kind == "queries")
        near = difflib.get_close_matches(name, names, n=3, cutoff=0.4)
        raise UnknownQuery(f"no query named {name!r}; " + (f"near it: {near}" if near else f"there are {names}"))
    return known[name]


def _check(query: Query, params: Mapping[str, Any]) -> None:
    missing, unknown = sorted(set(query.params) - set(params)), sorted(set(params) - set(query.params))
    if missing or unknown:
        wanted = {name: kind for name, kind in query.params.items()}
        raise BadParameter(f"query {query.name}: missing {missing}, unknown {unknown}; it takes {wanted}")
    for name, kind in query.params.items():
        if not _fits(params[name], kind):
            raise BadParameter(f"query {query.name}: {name} must be {kind}, not {params[name]!r}")


def _fits(value: Any, kind: str) -> bool:
    """Whether a value can stand for a declared type; `string?` and the like take None too."""
    word = kind.split()[0]
    if value is None:
        return word.endswith("?")
    match word.rstrip("?"):
        case "string" | "datetime":
            return isinstance(value, str)
        case "date":
            return isinstance(value, date) and not isinstance(value, datetime)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "float":
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "list":
            return isinstance(value, (list, tuple))
        case _:
            return True


#: types that need no look inside: nearly all values
_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


@cache
def _row_type(name: str, columns: tuple[str, ...]) -> type[Any]:
    title = "".join(word.capitalize() for word in name.split("_")) + "Row"
    return make_dataclass(title, [(column, Any) for column in columns], frozen=True, slots=True)


def native(value: Any) -> Any:
    """The driver's own date types as the standard library's, in lists and maps too."""
    if type(value) in _PLAIN:
        return value
    match value:
        case neo4j.time.Date() | neo4j.time.DateTime() | neo4j.time.Time():
            return value.to_native()
        case list():
            return [native(item) for item in value]
        case dict():
            return {key: native(item) for key, item in value.items()}
        case _:
            return value
