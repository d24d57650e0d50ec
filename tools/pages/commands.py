"""docs/commands.md: the help of every verb of `stance`."""

from collections.abc import Iterator
from typing import Any

from markdown import paragraphs
from typer.main import get_command
from typer.testing import CliRunner

from stancegraph.api.cli import build

#: columns of the terminal that the page shows
WIDTH = 120


def page() -> str:
    """The help texts, one section a verb."""
    app = build()
    runner = CliRunner()
    sections = []
    for words in verbs(get_command(app)):
        said = runner.invoke(app, [*words, "--help"], prog_name="stance", terminal_width=WIDTH).output
        text = "\n".join(line.rstrip() for line in said.strip().splitlines())
        sections.append(f"## {' '.join(['stance', *words])}\n\n```text\n{text}\n```")
    intro = (
        "Data goes to stdout, everything else to stderr. Exit codes are those of [errors.md](errors.md); "
        "2 is also a wrong option, 130 is Ctrl-C."
    )
    return paragraphs("# Commands", intro, *sections)


def verbs(command: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every verb, groups before what is in them."""
    yield words
    for name, below in getattr(command, "commands", {}).items():
        yield from verbs(below, (*words, name))
