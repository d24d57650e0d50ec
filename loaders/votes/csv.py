"""CSV of roll calls, one vote a row: the UN Digital Library's voting data, and the tables of the package unvotes.

The UN Digital Library has `ms_code`, `ms_name`, `ms_vote`, `date`, `resolution`, `draft` and `title`. unvotes has two
tables: `un_votes.csv` with `rcid`, `country`, `vote`, and `un_roll_calls.csv` with `rcid`, `date`, `unres`, `short`; the
second is looked for beside the first, and a file that joins both is read as well.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stancegraph.graph.model import Rejected
from stancegraph.graph.model.errors import BadArticle, BadInput
from stancegraph.graph.model.vote import Vote
from stancegraph.loaders.opening import LIMIT, each_file, opened
from stancegraph.loaders.votes.record import COLUMNS, to_vote

if TYPE_CHECKING:
    from _csv import Reader

ENDINGS: Final = (".csv",)
#: the roll calls of unvotes, beside its votes
ROLL_CALLS: Final = "un_roll_calls.csv"


def read(location: str) -> Iterator[Vote | Rejected]:
    """Yield each row as a vote, or as the reason it is not one.

    Args:
        location: path, folder, URL or `-`; gzip and Zstandard are unpacked.
    """
    yield from each_file(location, ENDINGS, _votes)


def _votes(location: str) -> Iterator[Vote | Rejected]:
    if Path(location).name.startswith(ROLL_CALLS):
        return  # it holds no votes of its own
    rows, calls = _records(location, COLUMNS["choice"]), None
    for where, record in rows:
        if isinstance(record, str):
            yield Rejected(where=where, reason=record)
            continue
        if calls is None:
            calls = _roll_calls(location, record)
        try:
            yield to_vote(calls.get(record.get("rcid", ""), {}) | record)
        except BadInput as error:
            yield Rejected(where=where, reason=str(error))


def _roll_calls(location: str, first: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Roll calls by their number; empty when the votes say themselves what was voted on."""
    beside = Path(location).parent / ROLL_CALLS
    if "date" in first or "rcid" not in first or not beside.exists():
        return {}
    found = (record for _, record in _records(str(beside), ("rcid",)) if not isinstance(record, str))
    return {record.get("rcid", ""): record for record in found}


def _records(location: str, wanted: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str] | str]]:
    """Place and columns of each row; in place of the columns, what is wrong with it.

    Raises:
        BadArticle: none of the wanted columns is there.
    """
    csv.field_size_limit(max(LIMIT, csv.field_size_limit()))
    with opened(location) as stream:
        # bytes that are not UTF-8 become surrogates, so that only their own row is refused
        lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
        try:
            rows = csv.reader(lines, strict=True)
            header = [name.strip().lower() for name in next(rows, [])]
            if not set(header) & set(wanted):
                raise BadArticle(f"no column of votes; the columns are {header}, one of {wanted} is expected")
            yield from _rows(location, rows, header)
        finally:
            lines.detach()


def _rows(location: str, rows: "Reader", header: list[str]) -> Iterator[tuple[str, dict[str, str] | str]]:
    while True:
        where = f"{location}:{rows.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield where, f"not CSV: {error}"
            continue
        if not row:
            continue
        if len(row) != len(header):
            yield where, f"the row has {len(row)} columns, the header {len(header)}"
            continue
        yield where, dict(zip(header, row, strict=True))
