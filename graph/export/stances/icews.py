"""Events as tab-separated values under ICEWS's column names, coded in CAMEO."""

from collections.abc import Iterable
from typing import IO, Final

from stancegraph.graph.export.record import Record

SUFFIX: Final = ".tsv"
MEDIA_TYPE: Final = "text/tab-separated-values; charset=utf-8"

_COLUMNS: Final = (
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
)


def write(records: Iterable[Record], stream: IO[bytes]) -> None:
    """Write one row a piece of evidence; the columns of places and of sentence numbers stay empty.

    A target that is no actor stands there by its name: ICEWS knows actors only. Countries are alpha-3 codes. `Event
    Text` is the stance's code. Tabs and line breaks within words become spaces.
    """
    _line(stream, _COLUMNS)
    for one in records:
        said, more = one.said, one.more
        known = (
            said.evidence_id,
            said.said_on.isoformat(),
            said.actor_name,
            more.actor_sector,
            said.actor_country,
            said.code,
            more.cameo,
            said.goldstein,
            said.target_name,
            more.target_sector,
            said.target_country,
            said.article_id,
            None,
            said.publisher,
        )
        _line(stream, (*known, *[None] * (len(_COLUMNS) - len(known))))


def _line(stream: IO[bytes], values: Iterable[object]) -> None:
    cells = ("" if value is None else " ".join(str(value).split()) for value in values)
    stream.write(("\t".join(cells) + "\n").encode())
