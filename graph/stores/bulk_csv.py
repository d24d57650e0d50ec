"""CSV as `neo4j-admin database import full` reads it: a header of names and types, quoted texts, ids in groups.

The format is that of Neo4j's operations manual, "Import: CSV header format". An empty field is a value that is not
there, or an empty list, which the import has no way to read; `""` is an empty text. Elements of lists stand between
unit separators (U+001F), which no id holds.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TextIO

import neo4j.time

from stancegraph.graph.model.errors import BadInput, StoreError

#: between the elements of a list, and how the import's option spells it
BETWEEN: Final = "\x1f"
BETWEEN_OPTION: Final = "U+001F"
#: the file with the import's arguments
ARGUMENTS: Final = "import.args"

#: ids in the order of the columns for them, and properties
Row = tuple[tuple[str, ...], Mapping[str, Any]]


class Tables:
    """The files of one set of labels, or of one relationship type between two sorts of nodes.

    A file has the columns that its header names. A row with a property, or a type of value, that no file has a column
    for begins another file; there are as many as there are such surprises, mostly one.

    Args:
        stem: name of the first file without its ending; the others are numbered.
        keys: header of the columns that hold ids.
        option: the import's option that takes such a file, such as `--nodes=Actor:Country`.
    """

    def __init__(self, folder: Path, stem: str, *, keys: tuple[str, ...], option: str) -> None:
        self._open = ExitStack()
        self._folder, self._stem, self._keys, self._option = folder, stem, keys, option
        self._files: list[tuple[dict[str, str], TextIO]] = []

    @property
    def arguments(self) -> list[str]:
        """One line of the arguments for each file; the import of 2026 wants a name with a folder in it."""
        return [f"{self._option}=./{Path(file.name).name}" for _, file in self._files]

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows: ids in the order of the keys, and properties; BadInput when the disk is full."""
        typed = [
            (ids, {name: _typed(name, one) for name, one in row.items() if one not in (None, [])}) for ids, row in rows
        ]
        try:
            for number, (ids, row) in enumerate(typed):
                types, file = self._fitting(row) or self._begun(one for _, one in typed[number:])
                fields = [*map(_quoted, ids), *(row[name][1] if name in row else "" for name in types)]
                file.write(",".join(fields) + "\n")
        except OSError as error:
            raise BadInput(f"{self._folder}: cannot be written: {error.strerror or error}") from error

    def close(self) -> None:
        """Close the files."""
        self._open.close()

    def _fitting(self, row: dict[str, tuple[str, str]]) -> tuple[dict[str, str], TextIO] | None:
        for types, file in self._files:
            if all(types.get(name) == type_ for name, (type_, _) in row.items()):
                return types, file
        return None

    def _begun(self, rows: Iterable[dict[str, tuple[str, str]]]) -> tuple[dict[str, str], TextIO]:
        """A file for the first of these rows, with columns for the others too."""
        types: dict[str, str] = {}
        for row in rows:
            for name, (type_, _) in row.items():
                types.setdefault(name, type_)
        number = f"-{len(self._files) + 1}" if self._files else ""
        file = self._open.enter_context(
            (self._folder / f"{self._stem}{number}.csv").open("x", encoding="utf-8", newline="")
        )
        self._files.append((types, file))
        header = [*self._keys, *(f"{name}:{type_}" for name, type_ in types.items())]
        file.write(",".join(map(_quoted, header)) + "\n")
        return self._files[-1]


class Folder:
    """A new folder of such files; as a context it closes them and, at the very end, writes the import's arguments.

    Raises:
        BadInput: it cannot be made or written to, or holds something.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tables: dict[str, Tables] = {}
        try:
            path.mkdir(parents=True, exist_ok=True)
            if any(path.iterdir()):
                raise BadInput(f"{path}: is not empty; name a new folder")
            (path / ARGUMENTS).touch()
            (path / ARGUMENTS).unlink()
        except OSError as error:
            raise BadInput(f"{path}: cannot be written: {error.strerror or error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for one in self.tables.values():
            one.close()
        if kind is None:
            lines = ["--multiline-fields=true", f"--array-delimiter={BETWEEN_OPTION}"]
            lines += [line for one in self.tables.values() for line in one.arguments]
            (self.path / ARGUMENTS).write_text("\n".join(lines) + "\n", "utf-8")

    def add(self, stem: str, keys: tuple[str, ...], option: str, rows: Sequence[Row]) -> None:
        """Write rows into the files of that name, which begin with the first row; see `Tables`."""
        found = self.tables.setdefault(stem, Tables(self.path, stem, keys=keys, option=option))
        found.write(rows)


def _typed(name: str, value: Any) -> tuple[str, str]:
    """The type in the header and the text in the field."""
    match value:
        case bool():
            return "boolean", str(value).lower()
        case int():
            return "long", str(value)
        case float():
            return "double", repr(value)
        case str():
            return "string", _quoted(value)
        case neo4j.time.DateTime():
            return "datetime", value.iso_format() + ("Z" if value.tzinfo is None else "")
        case neo4j.time.Date():
            return "date", value.iso_format()
        case list():
            types = {_typed(name, one)[0] for one in value}
            texts = [one if isinstance(one, str) else _typed(name, one)[1] for one in value]
            if len(types) == 1 and not any(BETWEEN in text for text in texts):
                return f"{types.pop()}[]", _quoted(BETWEEN.join(texts))
    raise StoreError(f"property {name} holds {value!r:.80}, for which the import of Neo4j has no column")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
