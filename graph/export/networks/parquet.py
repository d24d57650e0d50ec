"""An edge list as Parquet, its attributes as typed columns; needs the extra `pandas`."""

from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.optional import library
from stancegraph.graph.export.sanitizer import columns, flat

SUFFIX: Final = ".parquet"
MEDIA_TYPE: Final = "application/vnd.apache.parquet"

_ENDS: Final = ("u", "v")


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write `u`, `v` and every attribute; nodes without edges are not in it. BadParameter without the extra."""
    pyarrow, found = library("pyarrow", extra="pandas"), flat(network)
    kinds = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
    given = {name: kind for name, kind in columns(found.edges).items() if name not in _ENDS}
    arrays = [pyarrow.array([one.ends[place] for one in found.edges], kinds[str]) for place in (0, 1)]
    arrays += [
        pyarrow.array([one.attributes.get(name) for one in found.edges], kinds[kind]) for name, kind in given.items()
    ]
    written = library("pyarrow.parquet", extra="pandas")
    written.write_table(pyarrow.table(dict(zip((*_ENDS, *given), arrays, strict=True))), stream)
