"""docs/errors.md: every error, its HTTP status and its exit code."""

import inspect
from collections.abc import Iterator

from markdown import paragraphs, table

from stancegraph.api.errors import row_of
from stancegraph.graph.model.errors import StanceGraphError


def page() -> str:
    """The error tree as a table, in the order of the tree."""
    rows = []
    for depth, error in tree(StanceGraphError):
        status, code = row_of(error("")) if depth else ("-", "-")
        retry = "yes" if error.retryable else ""
        rows.append(["&nbsp;" * 4 * depth + f"`{error.__name__}`", status, code, retry, inspect.getdoc(error)])
    intro = (
        "Every error that the library raises on purpose is a `StanceGraphError`. The command line prints its message as one line and "
        "ends with the exit code; the API answers `application/problem+json` (RFC 9457) with the status, the class as `error`, "
        "and `retryable`. An error of any other class is a defect: status 500, exit code 1 with a traceback."
    )
    return paragraphs("# Errors", intro, table(["error", "status", "exit code", "retryable", "meaning"], rows))


def tree(error: type[StanceGraphError], depth: int = 0) -> Iterator[tuple[int, type[StanceGraphError]]]:
    """The class and all below it, each with its depth, in order of definition."""
    yield depth, error
    for below in error.__subclasses__():
        yield from tree(below, depth + 1)
