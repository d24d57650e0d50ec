"""What an error means at the doors: one table, error class -> (HTTP status, exit code)."""

from typing import Final

from stancegraph.graph.model.errors import (
    BadInput,
    Busy,
    ExtractorError,
    NotFound,
    Refused,
    StanceGraphError,
    StoreError,
    StoreUnreachable,
)

TABLE: Final[dict[type[StanceGraphError], tuple[int, int]]] = {
    BadInput: (422, 2),
    NotFound: (404, 3),
    Refused: (403, 7),
    Busy: (503, 6),
    ExtractorError: (500, 4),
    StoreError: (502, 5),
    StoreUnreachable: (503, 6),
}


def row_of(error: BaseException) -> tuple[int, int]:
    """Status and exit code of the nearest class that has a row; (500, 1) for an error that is not ours."""
    for known in type(error).__mro__:
        if known in TABLE:
            return TABLE[known]
    return 500, 1
