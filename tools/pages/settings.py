"""docs/settings.md: every setting, its default and what it does."""

import inspect
import re

from markdown import paragraphs, table

from stancegraph.api.settings import Settings

_FIELD = re.compile(r"((?:    # .*\n)+)    (\w+): ")


def page() -> str:
    """One row a setting; its words are the comment above it in `api/settings.py`."""
    said = comments()
    prefix = str(Settings.model_config["env_prefix"])
    rows = [
        [f"`{prefix}{name.upper()}`", _default(field.default), said[name]]
        for name, field in Settings.model_fields.items()
    ]
    intro = (
        "Settings are environment variables, read once when a command starts. An option of the same meaning wins over its setting. "
        "Lists are words with commas between them."
    )
    return paragraphs("# Settings", intro, table(["variable", "default", "what it does"], rows))


def comments() -> dict[str, str]:
    """Field name -> the comment lines above it, joined."""
    text = inspect.getsource(Settings)
    return {
        name: " ".join(line.strip("# ").strip() for line in said.splitlines()) for said, name in _FIELD.findall(text)
    }


def _default(value: object) -> str:
    return "none" if value in (None, ()) else f"`{value}`"
