"""Load the samples into an embedded graph and show who stands where: python tools/demo.py"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
GRAPH = ROOT / ".stancegraph" / "demo"
SAMPLES = ROOT / "tests" / "samples" / "articles.jsonl"
#: rows of the first table: codes that a reader understands at sight
SHOWN = ["--code", "OPPOSES", "--code", "VETOES", "--code", "CONDEMNS", "--code", "EXPELS", "--until", "2012-03-01"]


def stance(*words: str) -> None:
    """Run the command on the demo's graph and show what was typed."""
    print(f"\n$ stance {' '.join(word if ' ' not in word else repr(word) for word in words)}", flush=True)
    command = [sys.executable, "-m", "stancegraph.api.cli", *words, "--graph", str(GRAPH)]
    subprocess.run(command, check=True, stderr=subprocess.STDOUT)


def main() -> None:
    """Load, list, ask three questions, say what comes next."""
    stance("load", "jsonl", str(SAMPLES.relative_to(Path.cwd()) if SAMPLES.is_relative_to(Path.cwd()) else SAMPLES))
    stance("stances", *SHOWN, "--limit", "40")
    print("\nWhat was Tunisia's position towards Syria on 10 February 2012, and what would overturn it?")
    stance("position", "Tunisia", "Syria", "--as-of", "2012-02-10")
    print("\nWho was for Syria on that day, who against?")
    stance("camps", "Syria", "--as-of", "2012-02-10")
    print("\nWhich expulsions were answered in kind?")
    stance("ask", "expulsions_answered")
    print(
        "\nThe graph stays in .stancegraph/demo. Next:"
        "\n  make serve     its HTTP API, http://127.0.0.1:8000/docs"
        "\n  make neo4j     a real Neo4j (Java and Maven), to load and look at in Neo4j Browser"
        "\n  .venv/bin/stance --help"
    )


if __name__ == "__main__":
    main()
