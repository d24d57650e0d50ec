"""Signed graphs from files of edges."""

import csv
from collections.abc import Iterator
from pathlib import Path

import networkx as nx

from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.networks.signed.frustration import TIME_LIMIT, frustration
from stancegraph.graph.networks.signed.triangles import triangles

_COLUMNS = ("u", "v", "sign")


def read_signed(path: Path) -> nx.Graph:
    """The undirected signed graph of a CSV file with the columns u, v, sign (1 or -1), one row an edge.

    Raises:
        BadInput: the file cannot be read, a column is missing, a sign is another one, an edge is a loop or repeated;
            the message names file and line.
    """
    graph = nx.Graph(name=path.stem)
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            if missing := [name for name in _COLUMNS if name not in (rows.fieldnames or ())]:
                raise BadInput(f"{path}:1: no column {missing}; a signed graph has {list(_COLUMNS)}")
            for row in rows:
                one, other, sign = (row[name] for name in _COLUMNS)
                if sign is None or sign.strip() not in ("1", "+1", "-1"):
                    raise BadInput(f"{path}:{rows.line_num}: sign {sign!r}; it is 1 or -1")
                if one == other or graph.has_edge(one, other):
                    fault = "a loop" if one == other else "the edge a second time"
                    raise BadInput(f"{path}:{rows.line_num}: {one} - {other} is {fault}; a pair has one row")
                graph.add_edge(one, other, sign=int(sign))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: {error}") from error
    return graph


def report(folder: Path, *, time_limit: float = TIME_LIMIT) -> Iterator[dict[str, object]]:
    """Balance of every `*.csv` of a folder, by name; bounds beside the index where it is not proven in time.

    Yields:
        name (the file's stem), frustration_index, exact, triangle_balance (None without triangles), and
        lower_bound, upper_bound where `exact` is False.

    Raises:
        BadInput: the folder has no such file, or one is no signed graph.
    """
    paths = sorted(folder.glob("*.csv"))
    if not paths:
        raise BadInput(f"{folder}: no *.csv there; a signed graph is a file with the columns {list(_COLUMNS)}")
    for path in paths:
        graph = read_signed(path)
        found = frustration(graph, time_limit=time_limit)
        bounds = {} if found.exact else {"lower_bound": found.lower_bound, "upper_bound": found.index}
        yield {
            "name": path.stem,
            "frustration_index": found.index,
            "exact": found.exact,
            "triangle_balance": triangles(graph).balance,
            **bounds,
        }
