"""The generated pages say what the code says, and what the documents name is there."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES: list[Any] = list(runpy.run_path(str(ROOT / "tools" / "pages" / "__main__.py"))["pages"]())
WRITTEN = sorted(path for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_generated_page_is_up_to_date(page: Any) -> None:
    assert page.path.read_text("utf-8") == page.write(), f"run `make docs`: docs/{page.path.name} is old"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    missing = [link for link in LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()]
    assert missing == []


def test_every_setting_says_what_it_does() -> None:
    from stancegraph.api.settings import Settings

    comments = runpy.run_path(str(ROOT / "tools" / "pages" / "settings.py"))["comments"]()
    assert set(comments) == set(Settings.model_fields)


def test_every_make_target_of_the_documents_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE))
    named = {name for path in WRITTEN for name in re.findall(r"`make ([a-z0-9-]+)", path.read_text("utf-8"))}
    assert named <= targets
