"""The command `stance`: one module a group of verbs, each with `register(app)`, found by its file."""

import importlib
import os
import pkgutil
import sys
from typing import Any

import typer

from stancegraph.api.errors import row_of
from stancegraph.graph.model.errors import StanceGraphError

#: columns that help may take where the terminal has them
WIDTH = 120
#: exit code after Ctrl-C, as shells expect it
INTERRUPTED = 130


def build() -> typer.Typer:
    """The command with all of its verbs."""
    app = typer.Typer(
        name="stance",
        help="Who stands where, in whose words.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"max_content_width": WIDTH},
    )
    for found in sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name != "__main__"):
        module: Any = importlib.import_module(f"{__name__}.{found}")
        if hasattr(module, "register"):
            module.register(app)
    return app


def main() -> None:
    """Run the command; errors of ours are one line on stderr and an exit code from the table."""
    try:
        build()()
    except StanceGraphError as error:
        print(f"stance: {error}", file=sys.stderr)
        sys.exit(row_of(error)[1])
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # whoever read the output has seen enough; the interpreter must not complain while it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
