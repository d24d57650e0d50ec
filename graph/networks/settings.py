"""What a network is made of: every choice in one place, under the names that the field knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from types import MappingProxyType
from typing import Final, Literal, get_args

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.calendar_steps import Unit

NetworkType = Literal["twomode", "onemode", "eventlist"]
Aggregation = Literal["ignore", "congruence", "conflict", "subtract", "congruence & conflict", "combine"]
Normalization = Literal["no", "activity", "prominence", "average", "jaccard", "cosine"]
Duplicates = Literal[
    "include", "document", "week", "month", "year", "acrossrange", "week of one year", "month of one year"
]
TimeWindow = Literal["no", "events", "seconds", "minutes", "hours", "days", "weeks", "months", "years"]
Kernel = Literal["no", "uniform", "triangular", "epanechnikov", "gaussian"]
Compat = Literal["", "dna-3.1"]

#: what two-mode and one-mode networks can be made with
AGGREGATIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "onemode": ("ignore", "congruence", "conflict", "subtract", "congruence & conflict"),
        "twomode": ("ignore", "combine", "subtract"),
        "eventlist": ("ignore", "combine", "subtract"),
    }
)
NORMALIZATIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "onemode": ("no", "average", "jaccard", "cosine"),
        "twomode": ("no", "activity", "prominence"),
        "eventlist": get_args(Normalization),
    }
)
DOCUMENT_FILTERS: Final[Mapping[str, str]] = MappingProxyType(
    {"authors": "author", "sources": "source", "sections": "section", "types": "type"}
)
#: locales whose weeks begin on Sunday and whose first week holds 1 January; "C" is a machine without a country
US_WEEKS: Final = frozenset({"en_US", "C"})
NO_FILTERS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of a network; names and defaults are those of rDNA's `dna_network` in snake_case.

    Without `compat` some numbers differ from Discourse Network Analyzer 3.1; with `compat="dna-3.1"` none does:

    - cosine divides by the lengths of the two profiles, not by the product of their totals;
    - weeks of the duplicate rule are ISO weeks on every machine, not those of the locale;
    - equal integer qualifiers are equal, also outside -128..127;
    - the triangular kernel is 1 - |u| on [-1, 1], not |1 - u|;
    - smoothed integer qualifiers count by their value, not by their place among the labels sorted as text;
    - settings that do not go together are refused with BadParameter, not replaced.

    Attributes:
        network_type: rows and columns are variable1 and variable2 (twomode), both variable1 (onemode), or a table of
            the statements themselves (eventlist).
        variable1, variable2: names of variables; `*_document` says that it is one of the document.
        qualifier: the variable that says for or against; None = none. Its type follows from the event list.
        qualifier_aggregation: what becomes of the qualifier; AGGREGATIONS lists what goes with which network.
            "congruence & conflict" gives two networks for each time window.
        normalization: NORMALIZATIONS lists what goes with which network.
        isolates: whether nodes without a statement after the filters stay, as long as they are in the range.
        duplicates: which statements of the same variable1 and variable2 (and qualifier, unless it is ignored) count
            once. "week" and "month" are numbers 1-53 and 1-12 whatever the year; "week of one year" and "month of one
            year" are not in DNA.
        start_date, stop_date: both included; None = from the first, to the last statement.
        time_window, window_size: moving window and its size in that unit; it moves by one unit.
        kernel: smooth the windows; with it the normalisations other than "no" become "average" and combine subtract.
        indent_time: whether the first and last kernel window lie inside the range.
        normalize_to_one: divide each window's matrix by the sum of its cells.
        exclude_values: variable -> values, as text (booleans "0" and "1"), whose statements are left out.
        exclude_authors, exclude_sources, exclude_sections, exclude_types: the same for the document.
        invert_values, ...: keep only those listed instead. Empty lists filter nothing.
        locale: Java's default locale; it matters for weeks with `compat` alone.
        compat: "dna-3.1" or nothing.
    """

    network_type: NetworkType = "twomode"
    variable1: str = "organization"
    variable1_document: bool = False
    variable2: str = "concept"
    variable2_document: bool = False
    qualifier: str | None = "agreement"
    qualifier_document: bool = False
    qualifier_aggregation: Aggregation = "ignore"
    normalization: Normalization = "no"
    isolates: bool = False
    duplicates: Duplicates = "include"
    start_date: date | None = None
    stop_date: date | None = None
    start_time: time = time(0, 0, 0)
    stop_time: time = time(23, 59, 59)
    time_window: TimeWindow = "no"
    window_size: int = 100
    kernel: Kernel = "no"
    indent_time: bool = True
    normalize_to_one: bool = False
    exclude_values: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_FILTERS)
    exclude_authors: tuple[str, ...] = ()
    exclude_sources: tuple[str, ...] = ()
    exclude_sections: tuple[str, ...] = ()
    exclude_types: tuple[str, ...] = ()
    invert_values: bool = False
    invert_authors: bool = False
    invert_sources: bool = False
    invert_sections: bool = False
    invert_types: bool = False
    locale: str = "en_GB"
    compat: Compat = ""

    def __post_init__(self) -> None:
        for name, allowed in _CHOICES.items():
            if (given := getattr(self, name)) not in allowed:
                raise BadParameter(f"{name} is {given!r}; it is one of {list(allowed)}")
        if self.window_size < 1:
            raise BadParameter(f"window_size is {self.window_size}; it is 1 or more")
        if self.start_date and self.stop_date and self.start_date > self.stop_date:
            raise BadParameter(f"start_date {self.start_date} is after stop_date {self.stop_date}")
        object.__setattr__(self, "exclude_values", MappingProxyType(dict(self.exclude_values)))

    @property
    def is_dna(self) -> bool:
        """Whether the numbers are those of DNA 3.1, defects included."""
        return self.compat == "dna-3.1"

    @property
    def unit(self) -> Unit | None:
        """The time window's unit of time; None without windows and for windows of events."""
        window = self.time_window
        return None if window == "no" or window == "events" else window

    @property
    def is_counted_by_level(self) -> bool:
        """Whether the qualifier's value matters: for duplicates, and for blank qualifiers."""
        return self.qualifier is not None and self.qualifier_aggregation != "ignore"

    def document_filters(self) -> dict[str, tuple[tuple[str, ...], bool]]:
        """Document variable -> values and whether to keep only those; empty lists are left out."""
        filters = {
            variable: (getattr(self, f"exclude_{plural}"), getattr(self, f"invert_{plural}"))
            for plural, variable in DOCUMENT_FILTERS.items()
        }
        return {variable: (tuple(values), inverted) for variable, (values, inverted) in filters.items() if values}


_CHOICES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "network_type": get_args(NetworkType),
        "qualifier_aggregation": get_args(Aggregation),
        "normalization": get_args(Normalization),
        "duplicates": get_args(Duplicates),
        "time_window": get_args(TimeWindow),
        "kernel": get_args(Kernel),
        "compat": get_args(Compat),
    }
)
