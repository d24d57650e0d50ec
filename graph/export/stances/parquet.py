"""All that is known of each piece of evidence as one Parquet table; needs the extra `pandas`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from itertools import islice
from types import UnionType
from typing import IO, Any, Final, get_args, get_origin, get_type_hints

from stancegraph.graph.export.optional import library
from stancegraph.graph.export.record import Details, Record
from stancegraph.graph.testimony import Testimony

SUFFIX: Final = ".parquet"
MEDIA_TYPE: Final = "application/vnd.apache.parquet"

#: rows of one group in the file
_ROWS: Final = 50_000


def write(records: Iterable[Record], stream: IO[bytes]) -> None:
    """Write one row a piece of evidence, days and moments typed; BadParameter without the extra."""
    pyarrow, written = library("pyarrow", extra="pandas"), library("pyarrow.parquet", extra="pandas")
    columns = _columns()
    schema = pyarrow.schema([(name, _arrow(pyarrow, kind)) for name, kind in columns.items()])
    with written.ParquetWriter(stream, schema) as file:
        for group in _groups(iter(records)):
            rows = [_row(one) for one in group]
            arrays = {name: [row[name] for row in rows] for name in columns}
            file.write_table(pyarrow.table(arrays, schema=schema))


def _groups(records: Iterator[Record]) -> Iterator[list[Record]]:
    while group := list(islice(records, _ROWS)):
        yield group


def _row(one: Record) -> dict[str, Any]:
    said = {field.name: getattr(one.said, field.name) for field in fields(Testimony)}
    return said | {field.name: getattr(one.more, field.name) for field in fields(Details)}


def _columns() -> dict[str, type]:
    """Fields of testimony and details with their types, without `None`; a sequence is one of words."""
    hints = get_type_hints(Testimony) | get_type_hints(Details)
    names = dict.fromkeys(field.name for kind in (Testimony, Details) for field in fields(kind))
    return {name: _plain(hints[name]) for name in names}


def _plain(hint: Any) -> type:
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    found: type = next(kind for kind in kinds if kind is not type(None))
    return get_origin(found) or found


def _arrow(pyarrow: Any, kind: type) -> Any:
    return {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
        date: pyarrow.date32(),
        datetime: pyarrow.timestamp("us", tz="UTC"),
        Sequence: pyarrow.list_(pyarrow.string()),
    }[kind]
