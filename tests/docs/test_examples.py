"""The worked examples of docs/ run as they stand there."""

import re
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def syria(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], str]:
    """The folder in which the example ran, its names, and its code."""
    folder = tmp_path_factory.mktemp("syria")
    shutil.copy(ROOT / "tests" / "samples" / "articles.jsonl", folder)
    (code,) = BLOCK.findall((ROOT / "docs" / "example-syria.md").read_text("utf-8"))
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        exec(compile(code, "docs/example-syria.md", "exec"), names)  # noqa: S102  # the example is the code under test
    return folder, names, code


def test_it_takes_twenty_lines(syria: tuple[Path, dict[str, Any], str]) -> None:
    assert len([line for line in syria[2].splitlines() if line.strip()]) <= 20
    assert max(map(len, syria[2].splitlines())) <= 120


def test_russia_and_china_stand_against_france_and_britain(syria: tuple[Path, dict[str, Any], str]) -> None:
    coalition = dict(syria[1]["picture"].nodes(data="coalition"))
    assert coalition["Russia"] == coalition["China"] != coalition["France"] == coalition["United Kingdom"]
    assert syria[1]["debate"].value > 0.5
    assert all(ids for _, _, ids in syria[1]["picture"].edges(data="stance_ids"))


def test_the_picture_shows_two_coalitions(syria: tuple[Path, dict[str, Any], str]) -> None:
    words = {
        "".join(one.itertext())
        for one in ElementTree.parse(syria[0] / "coalitions.svg").iter("{http://www.w3.org/2000/svg}text")
    }
    assert {"Russia", "France", "coalition 1", "coalition 2", "conflict (−)"} <= words
