"""All nodes of one label, a page at a time, in time that grows with their number and no faster."""

from collections.abc import Iterator
from typing import Any, Final

import neo4j

from stancegraph.graph.stores.transact import read

#: after every id
_END: Final = "\U0010ffff"
#: ends of windows that cut ids which are hashes into 256 of like size; the embedded engine finds what lies in a window
#: by its index, but sorts all of it before it takes the first
_ENDS: Final = tuple(f"{number:02x}" for number in range(256))
#: no page begins after an id above it, pages grow instead: Neo4j compares those by UTF-16 units in one place and by
#: code points in another, and finds nothing between U+FFFD and the end
_SURE: Final = "\ud7ff"


def pages(graph: neo4j.Driver, query: str, *, size: int) -> Iterator[list[tuple[Any, ...]]]:
    """Rows of `quotes`, or of a query of the families `export_*` and `bulk_*`, by id, so many at a time.

    Raises:
        StoreUnreachable, StoreError: the graph does not answer.
    """
    after, until = "", _END
    while True:
        page = read(graph, query, {"after_id": after, "until_id": until, "limit": size})
        if len(page) == size and page[-1][0] > _SURE:
            size *= 2
            continue
        if page:
            yield page
        if len(page) == size:
            after = page[-1][0]
        elif until == _END:
            return
        else:
            after = until
        until = next((end for end in _ENDS if end > after), _END)
