"""Run docs/notebook.ipynb anew and keep what its cells give: python tools/notebook.py"""

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent.parent / "docs" / "notebook.ipynb"


def written() -> Any:
    """The notebook as it stands in its file."""
    return nbformat.read(NOTEBOOK, as_version=4)


def executed() -> Any:
    """The notebook with every cell run in its own folder; CellExecutionError says which one failed."""
    where = {"metadata": {"path": NOTEBOOK.parent}}
    # a busy machine cuts what one cell prints into several pieces: they are put together again
    client = NotebookClient(written(), timeout=300, record_timing=False, coalesce_streams=True, resources=where)
    return client.execute()


if __name__ == "__main__":
    nbformat.write(executed(), NOTEBOOK)
