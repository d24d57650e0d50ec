"""Lint every query file for Cypher 5 and 25: python tools/lint_cypher.py [FILE...]

Runs Neo4j's language support on Node.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from node import installed

ROOT = Path(__file__).parent.parent
LINTER = ROOT / "tools" / "cypher-lint"
#: Neo4j's parser does not take them on its own; the database that runs them does
DIALECT = ".embedded.cypher"


def findings(statements: Iterable[tuple[str, str]]) -> list[dict[str, str | int]]:
    """What the linter says about (name, text) pairs: name, version, line, message."""
    node = installed(LINTER)
    done = subprocess.run(
        [node, "lint.cjs"], cwd=LINTER, input=json.dumps(list(statements)), capture_output=True, text=True, check=True
    )
    found: list[dict[str, str | int]] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print findings as file:line: message; exit code 1 when there are any."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "cypher").rglob("*.cypher"))
    linted = [path for path in paths if not path.name.endswith(DIALECT)]
    found = findings((str(path), path.read_text("utf-8")) for path in linted)
    for one in found:
        print(f"{one['name']}:{one['line']}: {one['version']}: {one['message']}")
    print(f"{len(linted)} query files, {len(found)} errors", file=sys.stderr)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
