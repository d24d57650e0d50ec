"""Role words and their plurals."""

import pytest

from stancegraph.graph.actors.roles import plural, role_words
from stancegraph.graph.actors.tables import table

#: PLOVER's sectors, and CAMEO's for what PLOVER leaves out
SECTORS = {
    "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "NGO", "OPP",
    "PRM", "PTY", "REB", "REF", "REL", "SPY", "UAF", "UNK", "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("judge", "judges"),
        ("deputy", "deputies"),
        ("militiaman", "militiamen"),
        ("boss", "bosses"),
        ("armed forces", "armed forces"),
        ("human rights watchdog", "human rights watchdogs"),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_every_row_has_a_known_sector_and_weight() -> None:
    for sector, weight, _, words, origin in table("roles.tsv"):
        assert sector in SECTORS, words
        assert weight in {"strong", "weak", "before", "state", "former"}, words
        assert words == words.lower() and origin


@pytest.mark.parametrize(
    ("words", "sector", "end", "former"),
    [
        ("deputy foreign minister", "GOV", 3, False),
        ("rebel army", "REB", 2, False),
        ("police spokesman said", "COP", 2, False),
        ("former army chief", "MIL", 3, True),
        ("umbrella army", None, 0, False),
    ],
)
def test_the_last_role_word_heads_and_the_one_before_colours_it(
    words: str, sector: str | None, end: int, former: bool
) -> None:
    run = role_words().run(words.split())
    assert ((run.role.sector if run.role else None), run.end, run.former) == (sector, end, former)
