"""The folder of an embedded graph: made, refused, and made by several at once."""

import multiprocessing
import os
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from stancegraph.graph.model.errors import BadParameter, StoreError
from stancegraph.graph.stores.folder import prepare

#: folders that all processes make at the same moment, and processes
FOLDERS, PROCESSES = 200, 4


def test_a_folder_is_made_and_found_again(tmp_path: Path) -> None:
    assert prepare(tmp_path / "deep" / "graph") == prepare(tmp_path / "deep" / "graph")
    assert [one.name for one in (tmp_path / "deep" / "graph").iterdir()] == ["graph.json"]


def test_what_others_keep_in_a_folder_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("Chapter 1")
    with pytest.raises(BadParameter, match=r"not a graph: it holds \['thesis.tex'\]"):
        prepare(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["thesis.tex"]


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("")
    with pytest.raises(BadParameter, match="a file is in the way"):
        prepare(tmp_path / "graph")


@pytest.mark.parametrize("text", ["", "{}", '{"format": "one"}', "[1]"])
def test_a_marker_that_says_no_format_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "graph.json").write_text(text)
    with pytest.raises(BadParameter, match="does not say its format"):
        prepare(tmp_path)


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "graph.json").write_text('{"format": 99}')
    with pytest.raises(StoreError, match="made by a newer stancegraph"):
        prepare(tmp_path)


def test_a_marker_that_another_process_is_writing_or_left_unfinished_is_no_stranger(tmp_path: Path) -> None:
    (tmp_path / "graph.json.k3x9.new").write_text('{"form')
    assert prepare(tmp_path) == prepare(tmp_path)


def _prepare_all(root: Path, together: Barrier) -> None:
    for number in range(FOLDERS):
        together.wait(timeout=60)
        prepare(root / str(number))


def test_several_processes_make_one_folder_at_once(tmp_path: Path) -> None:
    fresh = multiprocessing.get_context("spawn")
    together = fresh.Barrier(PROCESSES)
    started = [fresh.Process(target=_prepare_all, args=(tmp_path, together)) for _ in range(PROCESSES)]
    for process in started:
        process.start()
    for process in started:
        process.join(timeout=120)
    assert [process.exitcode for process in started] == [0] * PROCESSES
    assert all(os.listdir(tmp_path / str(number)) == ["graph.json"] for number in range(FOLDERS))


def test_what_cannot_be_written_leaves_no_draft(tmp_path: Path) -> None:
    folder = prepare(tmp_path)
    folder.note.mkdir()
    with pytest.raises(IsADirectoryError):
        folder.say_ports(bolt=1, http=2)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bolt.json", "graph.json"]
