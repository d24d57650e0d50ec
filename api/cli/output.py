"""Data on stdout, everything else on stderr."""

import dataclasses
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from rich.console import Console
from rich.table import Table

#: columns of a table that goes to a file or a pipe: nothing may be cut off
WIDE: Final = 100_000
stderr = Console(stderr=True, highlight=False, emoji=False)


def note(words: str) -> None:
    """A line for people, on stderr."""
    stderr.print(words, markup=False, soft_wrap=True)


def plain(value: Any) -> Any:
    """A value as JSON has it: data classes as objects, days and moments as ISO text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def print_json(value: Any) -> None:
    """One JSON value, indented."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table as wide as its words when stdout is no terminal, else folded to the terminal."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(value) for value in row))
    width = None if sys.stdout.isatty() else WIDE
    Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=not sys.stdout.isatty()).print(table)


def print_rows(rows: Sequence[Any], *, as_json: bool) -> None:
    """Data classes as a table with their fields as columns, or as JSON."""
    if as_json or not rows:
        print_json(list(rows))
        return
    names = [field.name for field in dataclasses.fields(rows[0])]
    print_table(names, [[getattr(row, name) for name in names] for row in rows])


def _cell(value: object) -> str:
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return f"{value:.3f}" if isinstance(value, float) else str(value)
