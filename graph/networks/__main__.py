"""Networks of cases in a folder, or the balance of signed graphs in one: `python -m stancegraph.graph.networks`."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from stancegraph.graph.networks import cases


def main(words: Sequence[str] | None = None) -> None:
    """Print JSON Lines, one a case or a graph."""
    parser = argparse.ArgumentParser(prog="python -m stancegraph.graph.networks", description=__doc__)
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--cases", type=Path, metavar="DIR", help="event lists (CSV) and settings (JSON)")
    asked.add_argument("--signed", type=Path, metavar="DIR", help="signed graphs: CSV files of u, v, sign")
    parser.add_argument("--compat", choices=["", "dna-3.1"], default="dna-3.1", help="whose numbers, for --cases")
    given = parser.parse_args(words)
    folder: Path = given.cases or given.signed
    if not folder.is_dir():
        parser.error(f"{folder} is no folder")
    if given.cases:
        found = cases.report(folder, compat=given.compat)
    else:
        from stancegraph.graph.networks import signed

        found = signed.report(folder)
    for one in found:
        print(json.dumps(one, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
