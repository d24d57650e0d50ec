"""The real Neo4j Browser in a real Chromium, on a Neo4j server and on the embedded engine: the pictures are there."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
from conftest import wipe
from playwright import sync_api
from samples_graph import load_samples
from servers import CHROMIUM, ROOT

from stancegraph.graph.browser import ARROWS, GUIDE, STYLE, shown
from stancegraph.graph.stores import describe, engine_of, install_schema, open_graph

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium: Neo4j Browser is not seen")

FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
PASSWORD = "long enough"
#: milliseconds that the page may take for anything
PATIENCE = 90_000


@pytest.fixture(scope="module", params=["neo4j", "embedded"])
def samples(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, neo4j_access: dict[str, str]
) -> Iterator[neo4j.Driver]:
    """The samples on one engine; the page comes from the Neo4j server in both cases."""
    folder = tmp_path_factory.mktemp("browser") / "graph"
    with open_graph(**neo4j_access) if request.param == "neo4j" else open_graph(folder) as graph:
        install_schema(graph)
        wipe(graph)
        load_samples(graph)
        yield graph


@pytest.fixture(scope="module")
def served(samples: neo4j.Driver, neo4j_access: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """`stance serve` over the samples: address of its files; Bolt address, user and password for Neo4j Browser."""
    info, port, is_embedded = describe(samples), free_port(), engine_of(samples) == "embedded"
    words = ["serve", "--graph", info.location if is_embedded else neo4j_access["location"], "--port", str(port)]
    names = {"STANCEGRAPH_USER": neo4j_access["user"], "STANCEGRAPH_PASSWORD": neo4j_access["password"]}
    if is_embedded:
        names["STANCEGRAPH_BOLT_PASSWORD"] = PASSWORD
        words += ["--bolt-port", str(free_port())]
    command = [sys.executable, "-m", "stancegraph.api.cli", *words]
    with subprocess.Popen(command, env=os.environ | names, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        said = "".join(line for _, line in zip(range(3 + is_embedded), process.stderr, strict=False))
        address = f"http://localhost:{port}/browser"
        wait_for(f"{address}/{STYLE}")
        if is_embedded:
            found = re.search(r"connect to (bolt://\S+), user (\w+)", said)
            assert found, said
            yield address, found[1], found[2], PASSWORD
        else:
            yield address, neo4j_access["location"], neo4j_access["user"], neo4j_access["password"]
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="module")
def page(served: tuple[str, str, str, str], neo4j_page: str) -> Iterator[Any]:
    """Neo4j Browser, connected, with our style."""
    address, bolt, user, password = served
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        found = chromium.new_page(viewport={"width": 1500, "height": 1000})
        found.set_default_timeout(PATIENCE)
        found.goto(neo4j_page)
        scheme, _, place = bolt.partition("://")
        found.wait_for_selector("[data-testid='boltaddress']")
        found.locator("select").first.select_option(f"{scheme}://")
        for field, words in (("boltaddress", place), ("username", user), ("password", password)):
            found.locator(f"[data-testid='{field}']").fill(words)
        found.locator("[data-testid='connect']").click()
        found.wait_for_selector("[data-testid='boltaddress']", state="detached")
        type_in(found, f":style {address}/{STYLE}", "node.Country")
        yield found
        chromium.close()


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def wait_for(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} does not answer")


def type_in(page: Any, words: str, shows: str) -> Any:
    """Run a command or a query; its frame, once there is one more than before and it shows the words."""
    frames = page.locator("[data-testid='frame']")
    before = frames.count()
    _enter(page, words)
    frames.nth(before).wait_for(state="attached")
    frame = frames.first
    frame.get_by_text(shows).first.wait_for(state="attached")
    return frame


def clear(page: Any) -> None:
    """Take all frames away: the page keeps no more than fifteen."""
    _enter(page, ":clear")
    page.locator("[data-testid='frame']").first.wait_for(state="detached")


def _enter(page: Any, words: str) -> None:
    page.locator("#monaco-main-editor .monaco-editor, [data-testid='activeEditor'] .monaco-editor").first.click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(words)
    page.keyboard.press("Control+Enter")


def test_the_guide_is_played(page: Any, served: tuple[str, str, str, str]) -> None:
    frame = type_in(page, f":play {served[0]}/{GUIDE}", "Who stands where")
    assert "1 / 11" in " ".join(frame.inner_text().split())


def test_every_query_of_the_guide_gives_a_picture(page: Any) -> None:
    for one in shown():
        frame = type_in(page, one.cypher, "Displaying")
        frame.locator("svg g.node").nth(1).wait_for(state="attached")
        assert frame.locator("svg g.relationship").count() > 0, one.name


def test_a_picture_is_read_without_a_legend(page: Any, samples: neo4j.Driver) -> None:
    clear(page)
    type_in(page, ":config autoComplete: false", "autoComplete")  # draw the answer, and not what else joins its nodes
    frame = type_in(page, shown()[9].cypher, "Displaying")
    for name in ("India", "South Africa"):
        frame.locator("svg g.node").filter(has_text=name).first.wait_for(state="attached")
    arrows = frame.locator("svg g.relationship")
    fills = {arrows.nth(at).locator("path").first.get_attribute("fill") for at in range(arrows.count())}
    assert {ARROWS[-1], ARROWS[0]} <= fills
    for code, colour in (("CONDEMNS", ARROWS[-1]), ("ABSTAINS", ARROWS[0])):
        arrow = arrows.filter(has_text=code).first
        arrow.wait_for(state="attached")
        assert arrow.locator("path").first.get_attribute("fill") == colour
    if engine_of(samples) == "neo4j" and "UPDATE_GOLDEN" in os.environ:
        frame.screenshot(path=Path(ROOT / "docs" / "browser.png"))
