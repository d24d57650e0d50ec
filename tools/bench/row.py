"""One measured figure."""

from dataclasses import dataclass
from typing import ClassVar, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured, what came out, and what it stands beside.

    Attributes:
        what: in a few words, with sizes.
        value: the figure; `unit` says of what.
        beside: what the figure is compared with: a bar, another engine or another way in the same run.
    """

    HEAD: ClassVar[str] = "| what | figure | unit | beside |"

    what: str
    value: float
    unit: str
    beside: str = ""

    def line(self) -> str:
        """The row of a Markdown table."""
        shown = f"{self.value:,.0f}" if abs(self.value) >= 100 else f"{self.value:.3g}"
        return f"| {self.what} | {shown} | {self.unit} | {self.beside} |"

    @classmethod
    def read(cls, line: str) -> Self:
        """What `line` wrote; the figure as it is shown."""
        what, shown, unit, beside = (cell.strip() for cell in line.strip().strip("|").split("|"))
        return cls(what=what, value=float(shown.replace(",", "")), unit=unit, beside=beside)
