"""Markdown that pages share."""

from collections.abc import Iterable, Sequence


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; a bar inside a cell is escaped, a line break becomes a space."""
    lines = [_line(columns), _line(["---"] * len(columns)), *(_line(row) for row in rows)]
    return "\n".join(lines)


def _line(cells: Sequence[object]) -> str:
    said = ("" if cell is None else str(cell) for cell in cells)
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in said) + " |"


def paragraphs(*parts: str) -> str:
    """Parts with a blank line between them, and one line end at the end."""
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def percent(value: float) -> str:
    """A share between 0 and 1 as percent with one decimal; none where it is none or all."""
    return f"{100 * value:.0f} %" if value in (0, 1) else f"{100 * value:.1f} %"
