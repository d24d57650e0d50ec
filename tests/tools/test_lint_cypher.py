"""The linter refuses what Neo4j would."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def lint(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "lint_cypher.py"), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_bad_statement_is_named_with_its_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.cypher"
    bad.write_text("MATCH (actor:Actor)\nRETRUN actor.name AS name\n")
    done = lint(bad)
    assert done.returncode == 1
    assert f"{bad}:2: CYPHER 5:" in done.stdout
    assert f"{bad}:2: CYPHER 25:" in done.stdout


def test_a_good_statement_passes(tmp_path: Path) -> None:
    good = tmp_path / "good.cypher"
    good.write_text("MATCH (actor:Actor {id: $actor_id})\nRETURN actor.name AS name\nORDER BY name\n")
    assert lint(good).returncode == 0
