"""Small event lists that tests of networks read."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from stancegraph.graph.networks.columns import Value
from stancegraph.graph.networks.events import EventList, events

BEGIN = datetime(2012, 1, 1)
#: holder, target, for or against, day
Said = tuple[str, str, Value, int]


def debate(
    said: Sequence[Said],
    *,
    documents: Sequence[int] | None = None,
    publishers: Sequence[str] | None = None,
    families: Sequence[str] | None = None,
) -> EventList:
    """An event list; ids are s1, s2, ..., and each statement is a document of its own unless told otherwise."""
    ids = [f"s{number}" for number in range(1, len(said) + 1)]
    return events(
        ids=ids,
        moments=[BEGIN + timedelta(days=one[3]) for one in said],
        statement={
            "actor": [one[0] for one in said],
            "target": [one[1] for one in said],
            "agreement": [one[2] for one in said],
        },
        document={"source": list(publishers)} if publishers else None,
        document_ids=documents or list(range(1, len(said) + 1)),
        family_ids=families,
    )


#: two allies against a third on one draft, all of one mind on a truce; FRA says its part twice
DRAFTS = debate(
    [
        ("FRA", "draft", True, 0),
        ("GBR", "draft", True, 1),
        ("RUS", "draft", False, 2),
        ("FRA", "truce", True, 3),
        ("RUS", "truce", True, 4),
        ("FRA", "draft", True, 5),
    ]
)
