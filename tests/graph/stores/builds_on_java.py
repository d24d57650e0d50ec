"""Either build of the embedded engine opens the graphs of the other; for `make test-jvm`, beside what `make install` made."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NATIVE, JAVA = ROOT / ".venv" / "bin" / "stance", ROOT / ".venv-jvm" / "bin" / "stance"
#: opens a graph under `faulthandler` and says who has to answer memory faults afterwards
UNDER_FAULTHANDLER = """
import faulthandler, sys
from stancegraph import open_graph

with open_graph(sys.argv[1]):
    print(faulthandler.is_enabled())
"""


def run(stance: Path, *arguments: str | Path) -> str:
    done = subprocess.run([stance, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def exported(stance: Path, graph: Path, to: Path) -> bytes:
    run(stance, "export", to, "--graph", graph)
    return to.read_bytes()


@pytest.mark.parametrize(("first", "second"), [(NATIVE, JAVA), (JAVA, NATIVE)], ids=["native first", "java first"])
def test_a_graph_is_the_same_through_both_builds(tmp_path: Path, first: Path, second: Path) -> None:
    graph, more = tmp_path / "graph", tmp_path / "2020-01-02-more.txt"
    more.write_text("OSLO - Norway condemned the raid on Chad.\n", encoding="utf-8")
    run(first, "load", "jsonl", ROOT / "tests" / "samples" / "articles.jsonl", "--graph", graph)
    before = exported(first, graph, tmp_path / "first.jsonl")
    assert exported(second, graph, tmp_path / "second.jsonl") == before
    run(second, "load", "text", more, "--graph", graph)
    after = exported(first, graph, tmp_path / "after.jsonl")
    assert b"Norway condemned the raid on Chad" in after
    assert len(after.splitlines()) > len(before.splitlines())
    run(first, "check", "--graph", graph)


def test_memory_faults_are_left_to_java(tmp_path: Path) -> None:
    python = JAVA.with_name("python")
    command = [python, "-X", "faulthandler", "-c", UNDER_FAULTHANDLER, tmp_path / "graph"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
