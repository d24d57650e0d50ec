"""Whatever a location is, its records are read, and what cannot be read is told."""

import gzip
import io
import json
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import zstandard

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import UnknownFeed
from stancegraph.loaders.feeds import csv, jsonl, text
from stancegraph.loaders.registry import feed_for, feed_named

LINE = json.dumps({"published_on": "2012-02-04", "text": "Russia opposed the draft."}).encode() + b"\n"


def reasons(items: list[Article | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress])
def test_compression_is_seen_in_the_bytes_not_in_the_name(tmp_path: Path, pack: object) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(pack(LINE * 3))  # type: ignore[operator]
    assert len([item for item in jsonl.read(str(path)) if isinstance(item, Article)]) == 3


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_packed_file_that_is_cut_off_gives_what_it_holds_and_says_so(tmp_path: Path, pack: object) -> None:
    lines = b"".join(LINE.replace(b"draft", f"draft {n} {n * 7919}".encode()) for n in range(2000))
    path = tmp_path / "news.jsonl"
    path.write_bytes(pack(lines)[:-20])  # type: ignore[operator]
    found = list(jsonl.read(str(path)))
    assert reasons(found)[-1].startswith("cannot be read")


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(LINE))))
    assert [type(item) for item in jsonl.read("-")] == [Article]


def test_a_url_is_read_and_a_missing_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes(LINE)

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}"
        assert [type(item) for item in jsonl.read(f"{base}/news.jsonl")] == [Article]
        assert "404" in reasons(list(jsonl.read(f"{base}/gone.jsonl")))[0]
        server.shutdown()


def test_a_folder_is_read_in_order_and_other_files_are_left(tmp_path: Path) -> None:
    for name, words in (("b/2012-02-05.txt", "Second."), ("a/2012-02-04.txt", "First."), ("a/picture.png", "no")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words)
    found = [item for item in text.read(str(tmp_path)) if isinstance(item, Article)]
    assert [item.text for item in found] == ["First.", "Second."]
    assert reasons(list(csv.read(str(tmp_path)))) == ["no files in this folder end in .csv, .tsv"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe{\x00", "UTF-16"),
        (b'{"published_on": "2012-02-04", "text": "Caf\xe9"}\n', "not UTF-8 at byte"),
        (b'{"published_on": "2012-02-04", "text": "a\\u0000b"}\n', "NUL"),
        (b'{"published_on": "2099-01-01", "text": "a"}\n', "it lies between"),
        (b"[" * 100_000 + b"\n", "not JSON"),
    ],
)
def test_bytes_that_are_no_article_are_told_with_their_line(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(content)
    (found,) = jsonl.read(str(path))
    assert isinstance(found, Rejected) and says in found.reason


def test_one_bad_row_of_a_table_does_no_harm_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_bytes(b"published_on,text\n2012-02-04,Caf\xe9 opened.\n2012-02-05,France condemned Syria.\n")
    found = list(csv.read(str(path)))
    assert [type(item) for item in found] == [Rejected, Article]


def test_the_ending_names_the_feed() -> None:
    assert feed_for("a/news.csv.gz").name == "csv"
    assert feed_for("https://sample.invalid/news.rss?page=2").name == "rss"
    with pytest.raises(UnknownFeed, match="jsonl"):
        feed_named("jsnl")
