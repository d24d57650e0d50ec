"""The HTTP API over a graph of 100,000 stances: camps on the busiest targets, and 50 readers beside a writer."""

import itertools
import os
import re
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
from filled import STANCES, filled
from row import Row

READERS = 50
#: seconds that the readers go on
SECONDS = 20
KEY = {"X-API-Key": "writing-key-1"}


def rows() -> Iterator[Row]:
    """Milliseconds of one question, and what many readers at once meet."""
    folder, busy = filled()
    with served(Path(folder.name)) as address:
        yield from _camps(address, busy)
        yield from _readers(address, busy)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server of the graph in that folder."""
    command = [sys.executable, "-m", "stancegraph.api.cli", "serve", "--graph", str(folder), "--port", "0"]
    env = os.environ | {"STANCEGRAPH_API_KEYS": "write:writing-key-1", "STANCEGRAPH_LOG_LEVEL": "warning"}
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        address = re.search(r"http://[\d.:]+", process.stderr.readline())
        assert address is not None
        httpx.get(f"{address[0]}/readyz", timeout=60)
        yield address[0]
        process.terminate()


def _camps(address: str, busy: Sequence[str]) -> Iterator[Row]:
    """The first answer of a server that has just started, then each target's."""
    with httpx.Client(base_url=address, headers=KEY, timeout=60) as client:
        first = _milliseconds(client, busy[0])
        spent = [_milliseconds(client, target) for target in busy]
    yield Row(what="camps on the busiest target, the first answer after the start", value=first, unit="ms", beside="")
    yield Row(what=f"camps on each of the {len(busy)} busiest targets of {STANCES:,} stances, median",
              value=statistics.median(spent), unit="ms", beside="under 300")  # fmt: skip
    yield Row(what="the slowest of them", value=max(spent), unit="ms", beside="under 300")


def _milliseconds(client: httpx.Client, target: str) -> float:
    begun = time.perf_counter()
    client.get(f"/v1/targets/{target}/camps").raise_for_status()
    return 1000 * (time.perf_counter() - begun)


def _readers(address: str, busy: Sequence[str]) -> Iterator[Row]:
    spent: list[float] = []
    wrong: list[str] = []
    posted: list[int] = []
    until = time.monotonic() + SECONDS
    threads = [threading.Thread(target=_read, args=(address, busy, until, spent, wrong)) for _ in range(READERS)]
    threads.append(threading.Thread(target=_write, args=(address, until, posted, wrong)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    beside = f"{READERS} readers for {SECONDS} s while {sum(posted)} articles were posted"
    yield Row(what="answers", value=len(spent) / SECONDS, unit="a second", beside=beside)
    yield Row(what="half of them within", value=statistics.median(spent), unit="ms", beside=beside)
    yield Row(what="answers that were errors", value=len(wrong), unit="answers", beside="0")


def _read(address: str, busy: Sequence[str], until: float, spent: list[float], wrong: list[str]) -> None:
    paths = itertools.cycle(
        ["/v1/stances?limit=20", f"/v1/targets/{busy[-1]}/camps", "/v1/actors/state-0", "/v1/changes"]
    )
    with httpx.Client(base_url=address, headers=KEY, timeout=120) as client:
        while time.monotonic() < until:
            _ask(client, next(paths), spent, wrong)


def _ask(client: httpx.Client, path: str, spent: list[float], wrong: list[str]) -> None:
    begun = time.perf_counter()
    try:
        answer = client.get(path)
    except httpx.HTTPError as error:
        wrong.append(repr(error))
        return
    spent.append(1000 * (time.perf_counter() - begun))
    if answer.status_code != 200:
        wrong.append(answer.text)


def _write(address: str, until: float, posted: list[int], wrong: list[str]) -> None:
    with httpx.Client(base_url=address, headers=KEY, timeout=120) as client:
        for number in itertools.count():
            if time.monotonic() >= until:
                return
            text = (
                f"Report {number}\n\nFrance condemned the attack on town {number}. Russia opposed resolution {number}."
            )
            articles = [{"text": text, "published_on": "2012-02-04", "id": f"posted-{number}"}]
            answer = client.post("/v1/articles", json={"articles": articles})
            posted.append(answer.status_code == 202)
            if answer.status_code not in (202, 503):
                wrong.append(answer.text)
            time.sleep(0.2)
