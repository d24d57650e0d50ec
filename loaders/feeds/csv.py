"""CSV with a header: one article a row; commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadArticle
from stancegraph.loaders.opening import LIMIT, each_file, opened
from stancegraph.loaders.record import REQUIRED, columns, to_article

if TYPE_CHECKING:
    from _csv import Reader

ENDINGS = (".csv", ".tsv")
_DELIMITERS: Final = ",;\t"


def read(location: str, *, mapping: Mapping[str, str] | None = None) -> Iterator[Article | Rejected]:
    """Yield each row as an article, or as the reason it is not one.

    Args:
        location: path, folder, URL or `-`; gzip and Zstandard are unpacked.
        mapping: field to column, such as {"text": "body"}.
    """
    yield from each_file(location, ENDINGS, partial(_articles, names=columns(mapping or {})))


def _articles(location: str, *, names: Mapping[str, str]) -> Iterator[Article | Rejected]:
    csv.field_size_limit(max(LIMIT, csv.field_size_limit()))
    with opened(location) as stream:
        if stream.peek(2)[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise BadArticle("is UTF-16; save it as UTF-8")
        # bytes that are not UTF-8 become surrogates, so that only their own row is refused
        lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
        try:
            header, delimiter = _header(lines.readline(LIMIT), names)
            rows = csv.reader(lines, delimiter=delimiter, strict=True)
            yield from _rows(location, rows, header, names)
        finally:
            lines.detach()


def _rows(location: str, rows: "Reader", header: list[str], names: Mapping[str, str]) -> Iterator[Article | Rejected]:
    while True:
        where = f"{location}:{rows.line_num + 2}"
        try:
            row = next(rows)
            if row:
                yield to_article(_record(header, row), names)
        except StopIteration:
            return
        except BadArticle as error:
            yield Rejected(where=where, reason=str(error))
        except csv.Error as error:
            yield Rejected(where=where, reason=f"not CSV: {error}")


def _header(line: str, names: Mapping[str, str]) -> tuple[list[str], str]:
    """Names of the columns, and the delimiter under which the required and the mapped ones are among them."""
    wanted = {name: field for field, name in names.items() if field in REQUIRED or name != field}
    headers = {delimiter: _split(line, delimiter) for delimiter in _DELIMITERS}
    for delimiter, header in headers.items():
        if wanted.keys() <= set(header):
            return header, delimiter
    header = max(headers.values(), key=len)
    if not header:
        raise BadArticle("the file is empty; a header and rows are expected")
    name, field = next((name, field) for name, field in wanted.items() if name not in header)
    raise BadArticle(f"no column {name!r} for {field!r}; the columns are {header}; name it: --map {field}=COLUMN")


def _split(line: str, delimiter: str) -> list[str]:
    return [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])]


def _record(header: list[str], row: list[str]) -> dict[str, str]:
    if len(row) != len(header):
        raise BadArticle(f"the row has {len(row)} columns, the header {len(header)}")
    return dict(zip(header, row, strict=True))
