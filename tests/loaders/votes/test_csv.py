from datetime import date
from pathlib import Path

import pytest

from stancegraph.graph.model import Rejected, Vote
from stancegraph.loaders.votes import read

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "votes.csv"
LIBRARY = "undl_id,ms_code,ms_name,ms_vote,date,resolution,draft,title\n"


def votes(path: Path, text: str, name: str = "votes.csv") -> list[Vote | Rejected]:
    (path / name).write_text(text, encoding="utf-8")
    return list(read(str(path / name)))


def test_the_samples_are_votes() -> None:
    found = [one for one in read(str(SAMPLES)) if isinstance(one, Vote)]
    assert len(found) == len(SAMPLES.read_text("utf-8").splitlines()) - 1
    vetoed = [one for one in found if one.text.id == "S/2012/77"]
    assert {one.choice: sum(other.choice == one.choice for other in vetoed) for one in vetoed} == {"yes": 13, "no": 2}
    assert {one.voter.id for one in vetoed if one.choice == "no"} == {"CHN", "RUS"}
    assert {(one.object_id, one.object_polarity, one.cast_on) for one in vetoed} == {("SYR", -1, date(2012, 2, 4))}


def test_the_library_s_letters_are_choices(tmp_path: Path) -> None:
    rows = "".join(
        f"1,{code},X,{letter},2012-02-16,A/RES/66/253,,Syria\n"
        for code, letter in zip(("FRA", "RUS", "IND", "PER"), "YNAX", strict=True)
    )
    found = votes(tmp_path, LIBRARY + rows)
    assert [(one.voter.id, one.choice) for one in found if isinstance(one, Vote)] == [
        ("FRA", "yes"),
        ("RUS", "no"),
        ("IND", "abstain"),
        ("PER", "absent"),
    ]
    assert {one.text.symbol for one in found if isinstance(one, Vote)} == {"A/RES/66/253"}


def test_a_draft_is_named_by_its_own_symbol_when_there_is_no_resolution(tmp_path: Path) -> None:
    (found,) = votes(tmp_path, LIBRARY + "1,RUS,RUSSIAN FEDERATION,N,2012-02-04,,S/2012/77,The draft\n")
    assert isinstance(found, Vote) and (found.text.id, found.text.name) == ("S/2012/77", "The draft")


def test_the_two_tables_of_unvotes_are_joined(tmp_path: Path) -> None:
    (tmp_path / "un_roll_calls.csv").write_text(
        'rcid,session,date,unres,short\n5,67,2012-11-29,R/67/19,"PALESTINE, STATUS"\n', encoding="utf-8"
    )
    (tmp_path / "un_votes.csv").write_text(
        "rcid,country,country_code,vote\n5,United States,US,no\n5,Türkiye,TR,yes\n5,Nowhere,NW,yes\n", encoding="utf-8"
    )
    found = list(read(str(tmp_path)))
    cast = [one for one in found if isinstance(one, Vote)]
    assert [(one.voter.id, one.choice) for one in cast] == [("USA", "no"), ("TUR", "yes")]
    assert {(one.text.id, one.text.name, one.cast_on) for one in cast} == {
        ("A/RES/67/19", "PALESTINE, STATUS", date(2012, 11, 29))
    }
    assert "Nowhere" in next(one.reason for one in found if isinstance(one, Rejected))


def test_the_numbers_of_the_data_behind_it_are_choices(tmp_path: Path) -> None:
    rows = "".join(f"5,France,{number},2012-11-{day},R/67/19\n" for day, number in enumerate((1, 2, 3, 8, 9), start=11))
    found = votes(tmp_path, "rcid,country,vote,date,unres\n" + rows)
    assert [one.choice for one in found if isinstance(one, Vote)] == ["yes", "abstain", "no", "absent", "not a member"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("1,RUS,R,maybe,2012-02-04,,S/2012/77,t", "vote is 'maybe'"),
        ("1,RUS,R,,2012-02-04,,S/2012/77,t", "vote is None"),
        ("1,RUS,R,N,soon,,S/2012/77,t", "date is 'soon'"),
        ("1,RUS,R,N,2012-02-04,,,t", "no symbol of a text"),
        ("1,QQQ,Utopia,N,2012-02-04,,S/2012/77,t", "no state 'Utopia'"),
        ("1,RUS,R,N,2012-02-04,S/2012/77", "6 columns"),
        ('1,RUS,"R,N,2012-02-04,,S/2012/77,t', "not CSV"),
    ],
)
def test_what_is_no_vote_is_rejected_with_its_place(tmp_path: Path, row: str, says: str) -> None:
    (found,) = votes(tmp_path, LIBRARY + row + "\n")
    assert isinstance(found, Rejected)
    assert says in found.reason
    assert found.where.endswith("votes.csv:2")


def test_a_file_without_votes_is_rejected_whole(tmp_path: Path) -> None:
    (found,) = votes(tmp_path, "id,text\n1,words\n")
    assert isinstance(found, Rejected) and "no column of votes" in found.reason
    (missing,) = list(read(str(tmp_path / "nowhere.csv")))
    assert isinstance(missing, Rejected)
