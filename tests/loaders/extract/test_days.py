"""A stance has the day that its clause names, and that of the article where it names none."""

from collections.abc import Callable
from datetime import date

import pytest

from stancegraph.graph.model import Stance
from stancegraph.loaders.extract.days import named_day

Read = Callable[..., list[Stance]]

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("words", "day", "precision"),
    [
        ("on Monday", date(2026, 11, 16), "day"),
        ("Friday", FRIDAY, "day"),
        ("last Friday", date(2026, 11, 13), "day"),
        ("yesterday", date(2026, 11, 19), "day"),
        ("on 3 November", date(2026, 11, 3), "day"),
        ("on November 3rd 2025", date(2025, 11, 3), "day"),
        ("on Nov 20", FRIDAY, "day"),
        ("on Tuesday 3 November", date(2026, 11, 3), "day"),
        ("in March", date(2026, 3, 1), "month"),
        ("in March 2011", date(2011, 3, 1), "month"),
        ("last month", date(2026, 10, 1), "month"),
        ("last year", date(2025, 1, 1), "year"),
        ("in 1982", date(1982, 1, 1), "year"),
    ],
)
def test_words_name_a_day(words: str, day: date, precision: str) -> None:
    assert named_day(words.lower().split(), FRIDAY) == (day, precision)


@pytest.mark.parametrize(
    "words",
    ["next Monday", "on 3 December", "on 31 April", "in November", "in 2026", "in 2030", "on 3 May 2027", "in Paris",
     "on the eve of Monday", "may", "five years ago", "on November 45"],
)  # fmt: skip
def test_words_name_no_day_that_is_known(words: str) -> None:
    assert named_day(words.lower().split(), FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "code", "day"),
    [
        ("Norway condemned the raid on Tyre on Monday.", "CONDEMNS", date(2026, 11, 16)),
        ("France on Tuesday condemned the attack.", "CONDEMNS", date(2026, 11, 17)),
        ("Kenya said on Wednesday that it rejected Ethiopia's plan for the dam.", "REJECTS", date(2026, 11, 18)),
        ("On Tuesday, Mali expelled the French ambassador and rejected the offer.", "REJECTS", date(2026, 11, 17)),
        ("Qatar, on 12 May 2025, recalled its envoy from Chad.", "RECALLS", date(2025, 5, 12)),
        ("Togo's president told reporters on Sunday that his country supports the deal.", "SUPPORTS",
         date(2026, 11, 15)),
        ("In 1982 Israel invaded Lebanon.", "ATTACKS", date(1982, 1, 1)),
        # the parse hangs the day on a noun
        ("Britain imposed sanctions on two Israeli ministers last month.", "SANCTIONS", date(2026, 10, 1)),
        ("Japan lifted its sanctions on Syria in May 2025.", "CONCEDES", date(2025, 5, 1)),
        ("Zambia rejected the deal with Malawi last year.", "REJECTS", date(2025, 1, 1)),
        # since when, or still to come: told on the day of publication
        ("Chad has opposed the treaty since Monday.", "OPPOSES", FRIDAY),
        ("Japan will impose sanctions on North Korea on Monday, Foreign Minister Taro Kono said.", "THREATENS", FRIDAY),
        ("Ghana condemned the coup.", "CONDEMNS", FRIDAY),
    ],
)  # fmt: skip
def test_a_stance_has_the_day_that_its_clause_names(read: Read, text: str, code: str, day: date) -> None:
    assert {one.said_on for one in read(text, on=FRIDAY) if one.code == code} == {day}


def test_a_reprint_of_the_next_day_tells_the_same_stance(read: Read) -> None:
    text = "Spain expelled two Syrian diplomats on Thursday over the massacre in Houla."
    first, second = (read(text, on=date(2026, 11, day)) for day in (19, 20))
    assert [one.id for one in first] == [one.id for one in second]
    assert {one.said_on_precision for one in first} == {"day"}


def test_a_headline_has_the_day_that_the_article_names(read: Read) -> None:
    text = (
        "Spain expels Syrian ambassador\n\nSpain on Tuesday expelled the Syrian ambassador over the massacre in Houla."
    )
    assert {(one.code, one.said_on) for one in read(text, on=FRIDAY)} == {("EXPELS", date(2026, 11, 17))}


@pytest.mark.parametrize(
    "told",
    ["In 1998 Chad attacked Sudan.", "Chad attacked Sudan on 3 May 2025.",
     "On Tuesday Chad attacked Sudan. Chad attacked Sudan on Wednesday."],
)  # fmt: skip
def test_background_and_one_of_several_days_leave_the_headline_alone(read: Read, told: str) -> None:
    first = read("Chad attacks Sudan\n\n" + told, on=FRIDAY)[0]
    assert (first.code, first.said_on) == ("ATTACKS", FRIDAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Canada voiced its opposition to the tariff on Thursday.", "tariff"),
        ("Iraq repeated its support for the ceasefire on 12 November.", "ceasefire"),
        ("Norway reiterated its support for the no-fly zone over Libya.", "no fly zone over Libya"),
        ("Peru condemned the raid on Tyre.", "raid on Tyre"),
    ],
)
def test_a_day_stands_in_no_name(read: Read, text: str, name: str) -> None:
    assert [one.target.name for one in read(text, on=FRIDAY)] == [name]
