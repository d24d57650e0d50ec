"""Each feed reads its input as expected; `make golden` writes what is expected."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from stancegraph.graph.model import Article, Rejected
from stancegraph.loaders.registry import loaders

HERE = Path(__file__).parent


def shown(item: Article | Rejected, folder: Path) -> dict[str, Any]:
    """The item as JSON, without this machine's folder."""
    if isinstance(item, Rejected):
        return {"rejected": item.where.replace(f"{folder}/", ""), "reason": item.reason.replace(f"{folder}/", "")}
    found = {name: value for name, value in asdict(item).items() if value not in (None, frozenset())}
    return (
        found
        | {"published_on": item.published_on.isoformat()}
        | ({"unread": sorted(item.unread)} if item.unread else {})
    )


@pytest.mark.parametrize("name", sorted(loaders()))
def test_a_feed_reads_its_input(name: str) -> None:
    folder = HERE / name
    (given,) = folder.glob("input.*")
    mapped = folder / "mapping.json"
    mapping = json.loads(mapped.read_text("utf-8")) if mapped.exists() else None
    found = [shown(item, folder) for item in loaders()[name].read(str(given), mapping=mapping)]
    expected = folder / "expected.json"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text("utf-8"))
