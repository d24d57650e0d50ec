"""Settings of a network as a request gives them."""

from dataclasses import dataclass
from typing import Annotated, Literal

import neo4j
from fastapi import Depends, Query

from stancegraph.api import params
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.kinds import kind_settings, ranged
from stancegraph.graph.networks.settings import (
    Aggregation,
    Compat,
    Duplicates,
    Kernel,
    Normalization,
    Settings,
    TimeWindow,
)
from stancegraph.graph.networks.stances import graph_events
from stancegraph.graph.reading import BEGIN, END

Kind = Literal["twomode", "cooccurrence", "congruence", "conflict", "subtract"]
_Name = Annotated[str | None, Query(description="Variable: actor, target, code, publisher ...", max_length=100)]
_Listed = Annotated[str | None, Query(description="Values, with commas between.", max_length=2000)]
_Pairs = Annotated[
    str | None,
    Query(description="VARIABLE=VALUE to leave out, with commas between.", max_length=2000, examples=["actor=RUS"]),
]
_Size = Annotated[params.Whole | None, Query(description="Size of the moving window in its unit.", ge=1, le=1_000_000)]
_Every = Annotated[
    params.Whole | None, Query(description="Calendar periods of 1, 2, 3, 4, 6 or 12 months.", ge=1, le=12)
]


@dataclass(frozen=True, slots=True)
class NetworkQuery:
    """Settings under the names of the field; see `Settings`. The range is [since, until)."""

    since: params.Since = None
    until: params.Until = None
    known_at: params.KnownAt = None
    first_hand: params.FirstHand = False
    neutral: Annotated[params.Flag, Query(description="Keep stances of polarity 0.")] = False
    names: Annotated[params.Flag, Query(description="Nodes by name instead of id.")] = False
    variable1: _Name = None
    variable1_document: params.Flag = False
    variable2: _Name = None
    variable2_document: params.Flag = False
    qualifier: _Name = None
    qualifier_document: params.Flag = False
    qualifier_aggregation: Aggregation | None = None
    normalization: Normalization = "no"
    isolates: params.Flag = False
    duplicates: Duplicates = "include"
    time_window: TimeWindow = "no"
    window_size: _Size = None
    kernel: Kernel = "no"
    indent_time: params.Flag = True
    normalize_to_one: params.Flag = False
    every: _Every = None
    exclude_values: _Pairs = None
    exclude_authors: _Listed = None
    exclude_sources: _Listed = None
    invert_values: params.Flag = False
    invert_authors: params.Flag = False
    invert_sources: params.Flag = False
    compat: Compat = ""

    def events(self, graph: neo4j.Driver) -> EventList:
        """The stances that the network is made of."""
        return graph_events(
            graph,
            since=self.since or BEGIN,
            until=self.until or END,
            known_at=self.known_at,
            first_hand=self.first_hand,
            neutral=self.neutral,
            names=self.names,
        )

    def settings(self, kind: Kind, found: EventList) -> Settings:
        """Settings of the kind with what the request gives; BadParameter where they do not go together."""
        read = ("since", "until", "known_at", "first_hand", "neutral", "names", "every")
        given: dict[str, str | list[str]] = {}
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if name in read or value in (None, ""):
                continue
            words = str(value).lower() if isinstance(value, bool) else str(value)
            given[name] = words.split(",") if name.startswith("exclude_") else words
        return kind_settings(kind, found, ranged(given, since=self.since, until=self.until))


Wanted = Annotated[NetworkQuery, Depends()]
