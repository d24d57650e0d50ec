"""Loads that are killed, and several processes on one embedded graph."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import neo4j
import pytest
from loading_process import made

from stancegraph.graph.stores import Writer, database_of, export_graph, open_graph, run_checks, verify

SCRIPT = Path(__file__).parent.parent.parent / "loading_process.py"
#: articles of a load: three batches and a bit
COUNT = 170
EDGES = (
    "MATCH (a:Actor)-[r]->(t) WHERE r.stanceIds IS NOT NULL RETURN a.id AS a, type(r) AS r, t.id AS t, r.stanceIds AS s, "
    "r.count AS n, r.families AS f, r.firstSaid AS x, r.lastSaid AS y ORDER BY a, r, t"
)


class Start:
    """Starts loads, and ends those that a failed test left."""

    def __init__(self) -> None:
        self.processes: list[subprocess.Popen[str]] = []

    def __call__(self, folder: Path, first: int = 0, last: int = COUNT, *more: str) -> "subprocess.Popen[str]":
        command = [sys.executable, str(SCRIPT), str(folder), str(first), str(last), *more]
        pipe = subprocess.PIPE
        self.processes.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
        return self.processes[-1]


@pytest.fixture
def started() -> Iterator[Start]:
    start = Start()
    yield start
    for process in start.processes:
        if process.poll() is None:
            killed(process)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def waited(process: "subprocess.Popen[str]", word: str) -> None:
    """Read what the process says until it says that."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == word:
            return
    raise AssertionError(f"never said {word}: {process.stderr.read() if process.stderr else ''}")


def killed(process: "subprocess.Popen[str]") -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


def finished(*processes: "subprocess.Popen[str]") -> None:
    for process in processes:
        _, errors = process.communicate(timeout=300)
        assert process.returncode == 0, errors


def content(graph: neo4j.Driver) -> tuple[list[Any], list[Sequence[Any]]]:
    """Everything but moments and the account of the changes, and the typed edges."""
    records = [json.loads(line) for line in export_graph(graph)]
    kept = [_timeless(one) for one in records if one["kind"] not in ("graph", "change")]
    found = graph.execute_query(cast(Any, EDGES), database_=database_of(graph), routing_="r")
    return kept, [list(record.values()) for record in found.records]


def _timeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _timeless(one) for key, one in value.items() if "@moment" not in str(one)[:12]}
    return [_timeless(one) for one in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Any], list[Sequence[Any]]]:
    """What a load that nobody disturbs gives."""
    with open_graph(tmp_path_factory.mktemp("whole") / "graph") as graph:
        with Writer(graph) as writer:
            for number in range(COUNT):
                writer.add(*made(number))
        found = content(graph)
    assert len(found[1]) > 100
    return found


def sound(folder: Path, whole: tuple[list[Any], list[Sequence[Any]]]) -> None:
    with open_graph(folder) as graph:
        assert content(graph) == whole
        assert run_checks(graph) == verify(graph) == []


@pytest.mark.parametrize("word", ["0", "60", "110", "169", "settling"])
def test_a_load_that_was_killed_and_repeated_gives_the_same_graph(
    started: Start, tmp_path: Path, whole: tuple[list[Any], list[Sequence[Any]]], word: str
) -> None:
    process = started(tmp_path / "graph")
    waited(process, word)
    killed(process)
    finished(started(tmp_path / "graph"))
    sound(tmp_path / "graph", whole)


def test_what_a_killed_load_left_is_in_order_when_the_graph_is_opened(started: Start, tmp_path: Path) -> None:
    process = started(tmp_path / "graph")
    waited(process, "settling")
    killed(process)
    with open_graph(tmp_path / "graph") as graph:
        assert run_checks(graph) == verify(graph) == []


def test_several_processes_load_into_one_graph_at_once(
    started: Start, tmp_path: Path, whole: tuple[list[Any], list[Sequence[Any]]]
) -> None:
    shares = [(0, 60), (30, 100), (60, 140), (100, COUNT)]
    finished(*[started(tmp_path / "graph", first, last) for first, last in shares])
    sound(tmp_path / "graph", whole)


def test_when_the_process_that_serves_is_killed_the_other_goes_on(
    started: Start, tmp_path: Path, whole: tuple[list[Any], list[Sequence[Any]]]
) -> None:
    serving = started(tmp_path / "graph", 0, 120, "hold")
    waited(serving, "holding")
    other = started(tmp_path / "graph", 60, COUNT)
    waited(other, "70")
    killed(serving)
    finished(other)
    finished(started(tmp_path / "graph", 0, 120))
    sound(tmp_path / "graph", whole)
