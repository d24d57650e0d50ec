"""Measure on this machine and write the sections of docs/benchmarks.md anew: python tools/bench [NAME...]

A benchmark is a module of this folder with `rows() -> Iterator[Row]`. Each has a process of its own, so that none holds
the memory of those before it.
"""

import importlib
import os
import platform
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

from row import Row

FOLDER = Path(__file__).parent
PAGE = FOLDER.parent.parent / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

Written by `make bench`. Figures of one machine; compare rows of one table, not tables.
"""
#: what a process that runs one benchmark is told
ALONE = "--alone"


def benchmarks() -> list[str]:
    """Names of the benchmarks, in order."""
    files = FOLDER.glob("*.py")
    return sorted(file.stem for file in files if re.search(r"^def rows\(", file.read_text("utf-8"), re.MULTILINE))


def section(name: str) -> str:
    """The table of one benchmark, each row printed as soon as it is known."""
    print(f"# {name}", file=sys.stderr)
    found = []
    with subprocess.Popen([sys.executable, FOLDER, ALONE, name], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            found.append(line)
    if process.returncode:
        sys.exit(process.returncode)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"\n{date.today()}, {machine}.\n\n{Row.HEAD}\n|---|---|---|---|\n{''.join(found)}"


def sections() -> dict[str, str]:
    """What the page holds, by benchmark."""
    _, *found = re.split(r"^## ", PAGE.read_text("utf-8") if PAGE.exists() else "", flags=re.MULTILINE)
    return dict(one.split("\n", 1) for one in found)


def write(name: str) -> None:
    """Put the benchmark's section into the page, in order of the names."""
    known = benchmarks()
    found = sections() | {name: section(name)}
    body = "\n".join(f"## {one}\n{text.rstrip()}\n" for one, text in sorted(found.items()) if one in known)
    PAGE.write_text(f"{HEAD}\n{body}", encoding="utf-8")


def main() -> None:
    """Run the benchmarks named, or all."""
    known = benchmarks()
    if sys.argv[1:2] == [ALONE]:
        for row in importlib.import_module(sys.argv[2]).rows():
            print(row.line(), flush=True)
        return
    asked = sys.argv[1:]
    if unknown := sorted(set(asked) - set(known)):
        sys.exit(f"no benchmark named {unknown}; there are {known}")
    for name in asked or known:
        write(name)


if __name__ == "__main__":
    main()
