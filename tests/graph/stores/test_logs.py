"""The embedded engine logs into the graph's folder and nowhere else, whichever build runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

OPEN = """
import sys
from stancegraph.graph.stores import open_graph
with open_graph(sys.argv[1]) as graph:
    graph.verify_connectivity()
"""


@pytest.mark.parametrize("said", [{}, {"ARCADEDB_JVM_ARGS": "-Xmx1g"}], ids=["plain", "arguments"])
@pytest.mark.parametrize("name", ["graph", "a % of wörk ✓"])
def test_an_open_graph_leaves_the_terminal_and_the_working_folder_alone(
    tmp_path: Path, name: str, said: dict[str, str]
) -> None:
    here, graph = tmp_path / "here", tmp_path / name
    here.mkdir()
    command = [sys.executable, "-c", OPEN, str(graph)]
    # a graph that this process has opened has set them
    names = {name: value for name, value in os.environ.items() if not name.startswith("ARCADEDB_")}
    done = subprocess.run(command, cwd=here, env=names | said, capture_output=True, text=True, timeout=120, check=True)
    # Java itself says this of a module that the engine's Java build asks for
    told = [line for line in done.stderr.splitlines() if line and "incubator modules" not in line]
    assert (done.stdout, told, list(here.iterdir())) == ("", [], [])
    assert [path for path in (graph / "log").iterdir() if path.stem.startswith(("arcadedb", "java"))]
