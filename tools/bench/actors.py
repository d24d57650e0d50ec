"""Loading the authority file, as it is and grown; finding actors in text."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from row import Row

from stancegraph.graph.actors import Authority, authority

ROOT = Path(__file__).resolve().parent.parent.parent
#: times the people of the office files are repeated under other names
GROWTH = (2, 4)
#: repetitions, of which the best counts
TIMES = 5
#: bytes of text to look for actors in, each article on a day of its own
TEXT = 2_000_000
LOADING = """
import resource, time
from stancegraph.graph.actors import authority
before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
authority()
took = time.process_time() - begun
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(took, (after - before) / 1024, after / 1024)
"""


def rows() -> Iterator[Row]:
    """Seconds of CPU and memory of loading; text a second of spotting; look-ups a second."""
    yield from _loading(ROOT / "src", "as shipped")
    for times in GROWTH:
        with tempfile.TemporaryDirectory() as folder:
            yield from _loading(_grown(Path(folder), times), f"{times} times the office-holders")
    known, articles = authority(), _articles()
    size = sum(len(text.encode()) for text, _ in articles)
    took = min(_timed(known, articles) for _ in range(TIMES))
    yield Row(
        what=f"finding actors in {size / 1e6:.1f} MB, {len(articles)} articles of as many days",
        value=size / took / 1e6,
        unit="MB/s",
        beside="bar: 2 MB/s on one core",
    )
    yield Row(what="looking a phrase up", value=_lookups(known), unit="phrases/s")


def _loading(source: Path, what: str) -> Iterator[Row]:
    command = [sys.executable, "-c", LOADING]
    runs = [
        subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONPATH": str(source)}).stdout
        for _ in range(TIMES)
    ]
    took, more, whole = min(tuple(map(float, run.split())) for run in runs)
    yield Row(what=f"loading, {what}", value=took, unit="s of CPU", beside="bar: 0.5 s")
    yield Row(what=f"memory, {what}", value=more, unit="MB more", beside=f"bar: 150 MB; the process has {whole:.0f} MB")


def _grown(folder: Path, times: int) -> Path:
    """The package with more people: every office-holder again under another name."""
    package = folder / "stancegraph"
    package.mkdir()
    shutil.copy(ROOT / "src" / "stancegraph" / "__init__.py", package)
    for house in ("api", "cypher", "loaders"):
        (package / house).symlink_to(ROOT / house)
    shutil.copytree(ROOT / "graph", package / "graph")
    for path in (package / "graph" / "actors" / "data").glob("offices_*.tsv"):
        lines = path.read_text("utf-8").splitlines()
        more = [f"N{number} {line}" for number in range(1, times) for line in lines if not line.startswith("#")]
        path.write_text("\n".join([*lines, *more]) + "\n", "utf-8")
    return folder


def _articles() -> list[tuple[str, date]]:
    path = ROOT / "tests" / "samples" / "articles.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    found: list[tuple[str, date]] = []
    size, day = 0, date(2000, 1, 1)
    while size < TEXT:
        text = texts[len(found) % len(texts)]
        found.append((text, day + timedelta(days=len(found))))
        size += len(text.encode())
    return found


def _timed(known: Authority, articles: list[tuple[str, date]]) -> float:
    begun = time.process_time()
    for text, on in articles:
        known.spot(text, on=on)
    return time.process_time() - begun


def _lookups(known: Authority) -> float:
    phrases = [
        "the Russian foreign minister",
        "German troops",
        "Alain Juppé",
        "four Saudi men",
        "Sergey V. Lavrov",
    ] * 40
    known.resolve(phrases[-1], on=date(2012, 2, 4))
    begun = time.process_time()
    for phrase in phrases:
        known.resolve(phrase, on=date(2012, 2, 4))
    return len(phrases) / (time.process_time() - begun)
