"""An event list as CSV in the form that Discourse Network Analyzer writes and reads."""

from collections.abc import Iterable
from typing import IO, Final

from stancegraph.graph.export.record import Record

SUFFIX: Final = ".csv"
MEDIA_TYPE: Final = "text/csv; charset=utf-8"

_COLUMNS: Final = (
    "statement_id",
    "time",
    "person",
    "organization",
    "concept",
    "agreement",
    "code",
    "modality",
    "stance_id",
    "actor_id",
    "target_id",
    "start_position",
    "stop_position",
    "text",
    "coder",
    "document_id",
    "document_title",
    "document_author",
    "document_source",
    "document_section",
    "document_type",
)


def write(records: Iterable[Record], stream: IO[bytes]) -> None:
    """Write one row a piece of evidence: numbers bare, words quoted, semicolons between them.

    `person` is the speaker where that is one, `organization` the holder, `concept` the target, `agreement` the
    polarity (an integer variable), `time` the start of the day it was said. Within words a semicolon becomes a comma, a quotation
    mark an apostrophe and a line break a space, as that program has it.
    """
    stream.write((";".join(map(_cell, _COLUMNS)) + "\n").encode())
    documents: dict[str, int] = {}
    for number, one in enumerate(records, start=1):
        document = documents.setdefault(one.said.article_id, len(documents) + 1)
        cells = (_cell(value) for value in _values(one, number, document))
        stream.write((";".join(cells) + "\n").encode())


def _values(one: Record, number: int, document: int) -> tuple[object, ...]:
    said = one.said
    return (
        number,
        _Bare(f"{said.said_on.isoformat()} 00:00:00"),
        said.speaker_name if one.more.speaker_kind == "person" else "",
        said.actor_name,
        said.target_name,
        said.polarity,
        said.code,
        said.modality,
        said.stance_id,
        said.actor_id,
        said.target_id,
        said.start,
        said.end,
        said.exact,
        1,
        document,
        one.more.title or said.article_id,
        "",
        said.publisher,
        "",
        "",
    )


class _Bare(str):
    """Words that stand without quotation marks."""


def _cell(value: object) -> str:
    if isinstance(value, int | _Bare):
        return str(value)
    words = "" if value is None else str(value)
    return '"' + " ".join(words.replace(";", ",").replace('"', "'").splitlines()) + '"'
