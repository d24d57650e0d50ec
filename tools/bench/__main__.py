"""Measure on this machine: python tools/bench [NAME...]; all of them also write docs/benchmarks.md.

A benchmark is a module of this folder with `rows() -> Iterator[Row]`.
"""

import importlib
import os
import platform
import re
import sys
from datetime import date
from pathlib import Path

from row import Row

FOLDER = Path(__file__).parent
PAGE = FOLDER.parent.parent / "docs" / "benchmarks.md"


def benchmarks() -> list[str]:
    """Names of the benchmarks, in order."""
    return sorted(
        file.stem for file in FOLDER.glob("*.py") if re.search(r"^def rows\(", file.read_text("utf-8"), re.MULTILINE)
    )


def measured(name: str) -> list[Row]:
    """The rows of one benchmark, each printed as soon as it is known."""
    print(f"# {name}", file=sys.stderr)
    found = []
    for row in importlib.import_module(name).rows():
        print(row.line(), flush=True)
        found.append(row)
    return found


def page(results: dict[str, list[Row]]) -> str:
    """The Markdown page of all benchmarks."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    lines = [
        "# Benchmarks",
        "",
        f"Written by `make bench` on {date.today()}: {machine}. Figures of one machine; compare rows of one table, not tables.",
    ]
    for name, rows in results.items():
        lines += ["", f"## {name}", "", Row.HEAD, "|---|---|---|---|", *(row.line() for row in rows)]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Run the benchmarks named, or all and write the page."""
    known = benchmarks()
    asked = sys.argv[1:]
    if unknown := sorted(set(asked) - set(known)):
        sys.exit(f"no benchmark named {unknown}; there are {known}")
    results = {name: measured(name) for name in asked or known}
    if not asked:
        PAGE.write_text(page(results), encoding="utf-8")


if __name__ == "__main__":
    main()
