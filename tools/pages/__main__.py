"""Write the generated pages of docs/: python tools/pages [NAME...]

A page is a module of this folder with `page() -> str`; `FILE` names it where it is not NAME.md.
"""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
DOCS = FOLDER.parent.parent / "docs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated page: where it stands, and what writes it."""

    name: str
    path: Path
    write: Callable[[], str]


def pages() -> Iterator[Page]:
    """Every page, by name."""
    if str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
    for file in sorted(FOLDER.glob("*.py")):
        if file.stem.startswith("_"):
            continue
        spec = importlib.util.spec_from_file_location(f"pages_{file.stem}", file)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        if hasattr(module, "page"):
            path = DOCS / getattr(module, "FILE", f"{file.stem}.md")
            yield Page(name=file.stem, path=path, write=module.page)


def main() -> None:
    """Write the pages named, or all."""
    wanted = set(sys.argv[1:])
    known = {page.name: page for page in pages()}
    if unknown := sorted(wanted - set(known)):
        sys.exit(f"no page named {unknown}; there are {list(known)}")
    for name, page in known.items():
        if not wanted or name in wanted:
            page.path.write_text(page.write(), encoding="utf-8")
            print(page.path.relative_to(DOCS.parent), file=sys.stderr)


if __name__ == "__main__":
    main()
