"""`stance browser`: files and steps for Neo4j Browser."""

from pathlib import Path
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.graph.browser import GUIDE, SAVED, STYLE, browser_files
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores import describe


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(browser)


def browser(
    folder: Annotated[Path, typer.Argument(help="Where the files go; made when it is not there.")],
    graph: options.Location = None,
    address: Annotated[
        str, typer.Option("--address", help="Where the guide will be served; `stance serve` does.")
    ] = "http://localhost:8000/browser",
) -> None:
    """Write style, guide and saved queries for Neo4j Browser, and say where to click."""
    with options.opened(graph) as driver:
        info = describe(driver)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in browser_files(address.rstrip("/")).items():
            (folder / name).write_text(text, "utf-8")
    except OSError as error:
        raise BadParameter(f"{folder}: cannot be written: {error.strerror or error}") from error
    for line in steps(folder, address=address.rstrip("/"), uri=info.uri, is_embedded=info.engine == "embedded"):
        print(line)


def steps(folder: Path, *, address: str, uri: str, is_embedded: bool) -> list[str]:
    """What to do, step by step."""
    connect = (
        "stance serve --bolt-password PASSWORD, then connect Neo4j Browser to the bolt:// address it prints"
        if is_embedded
        else f"open Neo4j Browser (http://HOST:7474/browser) and connect to {uri}"
    )
    return [
        f"1. {connect}",
        f"2. colours: drop {folder / STYLE} on the window, or run :style {address}/{STYLE}",
        f"   (Browser at /browser/preview: click a label beside the picture, then 'Import GraSS', {folder / STYLE})",
        f"3. queries: drop the .cypher files of {folder} on the window",
        f"   (Browser at /browser/preview: Saved Cypher, 'Import saved Cypher', {folder / SAVED})",
        f"4. guide: run :play {address}/{GUIDE} while stance serve runs",
    ]
