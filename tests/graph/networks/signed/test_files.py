"""Signed graphs from files, and what is said of bad ones."""

from pathlib import Path

import pytest

from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.networks.signed import read_signed, report

FOES = "u,v,sign\na,b,-1\nb,c,-1\na,c,-1\nc,d,1\n"


def test_a_report_has_one_entry_a_file_by_name(tmp_path: Path) -> None:
    (tmp_path / "foes.csv").write_text(FOES)
    (tmp_path / "a pair.csv").write_text("u,v,sign\nx,y,+1\n")
    (tmp_path / "notes.txt").write_text("not a graph")
    assert list(report(tmp_path)) == [
        {"name": "a pair", "frustration_index": 0, "exact": True, "triangle_balance": None},
        {"name": "foes", "frustration_index": 1, "exact": True, "triangle_balance": 0.0},
    ]


def test_bounds_stand_beside_what_is_not_proven(tmp_path: Path) -> None:
    pairs = [(one, other) for one in range(90) for other in range(one)]
    rows = [f"{one},{other},{1 if (one * 7919 + other * 104729) % 11 < 6 else -1}" for one, other in pairs]
    (tmp_path / "large.csv").write_text("u,v,sign\n" + "\n".join(rows))
    (found,) = report(tmp_path, time_limit=0.1)
    assert found["exact"] is False
    assert 0 < int(str(found["lower_bound"])) < int(str(found["upper_bound"])) == found["frustration_index"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("u,v\na,b\n", r":1: no column \['sign'\]"),
        ("u,v,sign\na,b,0\n", ":2: sign '0'"),
        ("u,v,sign\na,b\n", ":2: sign None"),
        ("u,v,sign\na,b,1\nb,a,1\n", ":3: b - a is the edge a second time"),
        ("u,v,sign\na,a,1\n", ":2: a - a is a loop"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, words: str, said: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(words)
    with pytest.raises(BadInput, match=said):
        read_signed(path)


def test_a_folder_without_files_says_what_it_wants(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no \*.csv there"):
        list(report(tmp_path))
    with pytest.raises(BadInput, match="nowhere"):
        read_signed(tmp_path / "nowhere.csv")
