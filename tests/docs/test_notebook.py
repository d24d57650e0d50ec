"""The notebook of docs/ runs as it stands there and gives what it shows."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


def shown(notebook: Any) -> list[list[str]]:
    """What each cell prints and gives, as text."""
    cells = [cell.get("outputs", []) for cell in notebook.cells]
    return [[one.get("text") or one["data"]["text/plain"] for one in outputs] for outputs in cells]


# the kernel tells that it listens on loopback, and its libraries what they will change
@pytest.mark.filterwarnings("default")
def test_the_notebook_gives_what_it_shows() -> None:
    spec = importlib.util.spec_from_file_location("notebook", ROOT / "tools" / "notebook.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    there, again = tool.written(), tool.executed()
    assert any(shown(there))
    assert shown(again) == shown(there)
