"""What an article gives: speakers, links, boilerplate, evidence, determinism."""

from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.model import Article, Stance, quotes_exactly
from stancegraph.loaders.extract.extractor import RuleExtractor

Read = Callable[..., list[Stance]]

STORY = """Council stalls over river dam

NAIROBI, 3 Feb (Sample Wire) - Kenya condemned the seizure of a ferry by Uganda on Friday.

\u201cThis is an outrage,\u201d Kenya's foreign minister said. \u201cUganda must return the boat.\u201d

Uganda denied the charge. Tanzania offered to mediate between Kenya and Uganda.

Jane Sample

Jane is a writer who condemned Uganda once.

Recent Posts

Rwanda attacks Burundi

3 days ago
"""
PARTS = ("Kenya condemned Uganda.", "\u201cWe reject it,\u201d he said.", "Paris, London and Rome met.", "\n\n", "The draft was vetoed by Russia.",
         "U.S. officials said no.", "\u00e9\u00fc \U0001f600 ", "If so, Iran will attack.", "- ", "(", "a so-called peace plan an hour ",
         "Chad, which lies between two lakes, backed ", "what it called an invasion ", "called the step hostile.", "called the raid an outrage,", "Chad, the Mali, Togo and Peru ",
         "backed by France left", ", and Niger, which ", "and reiterated support ", "as did Peru and Chad", "; it ")  # fmt: skip


def test_every_stance_quotes_its_article(extractor: RuleExtractor) -> None:
    article = Article(text=STORY, published_on=date(2012, 2, 4))
    stances = extractor.extract(article)
    assert stances
    assert all(quotes_exactly(article, stance.evidence) for stance in stances)


def test_biography_and_recent_posts_are_not_read(read: Read) -> None:
    assert all(s.evidence.end < STORY.index("Jane Sample") for s in read(STORY))
    assert "RWA" not in {s.actor.id for s in read(STORY)}


def test_a_quotation_belongs_to_its_speaker(read: Read) -> None:
    demands = [s for s in read(STORY) if s.code == "DEMANDS"]
    assert [(s.actor.id, s.target.id) for s in demands] == [("KEN", "UGA")]


def test_one_text_has_one_name(read: Read) -> None:
    text = "Norway supports the draft resolution on piracy. Chad opposes the draft. Peru rejected the resolution."
    assert len({s.target.id for s in read(text) if s.code in {"SUPPORTS", "OPPOSES", "REJECTS"}}) == 1


def test_office_holders_speak_for_their_state_on_the_day(read: Read) -> None:
    found = read("French Foreign Minister Alain Juppe condemned the raid.")
    assert [(s.actor.id, s.code) for s in found] == [("FRA", "CONDEMNS")]
    assert found[0].evidence.speaker is not None and "Alain Jupp" in found[0].evidence.speaker.name


def test_hearsay_has_a_reporter_and_a_distance(read: Read) -> None:
    found = [s for s in read("Poland said that Belarus opposes the plan.") if s.actor.id == "BLR"]
    assert found and found[0].evidence.distance == 1
    assert found[0].evidence.reporter is not None and found[0].evidence.reporter.id == "POL"


def test_a_statement_is_its_authors(read: Read) -> None:
    text = "Statement by President Barack Obama on Chad\n\nI condemn the coup in Chad. We urge Chad to hold elections."
    assert {s.actor.id for s in read(text, title="Statement by President Barack Obama on Chad")} == {"USA"}


def test_explain_says_why_a_reading_was_dropped(extractor: RuleExtractor) -> None:
    traces = extractor.explain(Article(text="It was condemned. Norway was mild.", published_on=date(2012, 2, 4)))
    assert [trace.parsed for trace in traces] == [True, False]
    assert traces[0].events and traces[0].dropped and not traces[0].stances


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=8))
def test_spans_quote_and_order_holds_whatever_the_text(extractor: RuleExtractor, parts: list[str]) -> None:
    text = " ".join(parts)
    if not text.strip():
        return
    article = Article(text=text, published_on=date(2012, 2, 4))
    stances = extractor.extract(article)
    assert all(quotes_exactly(article, s.evidence) for s in stances)
    assert [s.evidence.start for s in stances] == sorted(s.evidence.start for s in stances)
    assert stances == extractor.extract(article)


def test_a_pronoun_inside_what_it_might_take_up_ends(read: Read) -> None:
    assert {s.actor.id for s in read("Chad and its army condemned Niger. A number of its allies condemned Niger.")} >= {
        "TCD"
    }


def test_a_pronoun_takes_up_its_own_sentence(read: Read) -> None:
    found = read("Chad has notified the United Nations that it will withdraw from the African Union.")
    assert "TCD" in {s.actor.id for s in found}


def test_the_court_and_the_bloc_are_the_ones_named_before(read: Read) -> None:
    text = "The European Union met on Chad. Niger and Chad were told of it. The bloc condemned Chad."
    assert [s.actor.id for s in read(text) if s.code == "CONDEMNS"] == ["european-union"]


def test_a_text_that_is_only_named_proposes_nothing(read: Read) -> None:
    found = read("A vote is expected on a UN draft resolution, despite Chad voicing strong objections.")
    assert "PROPOSES" not in {s.code for s in found}


def test_every_name_of_a_list_holds_it(read: Read) -> None:
    found = read("The coup was condemned by the African Union, the European Union and the United States.")
    assert {s.actor.id for s in found} == {"african-union", "european-union", "USA"}


def test_those_who_recall_their_envoys_do_not_recall_them_from_each_other(read: Read) -> None:
    text = "Norway condemned Syria. Peru told Syria to stop. Kuwait and Bahrain recalled their ambassadors a few hours later."
    recalled = {(s.actor.id, s.target.id) for s in read(text) if s.code == "RECALLS"}
    assert recalled == {("KWT", "SYR"), ("BHR", "SYR")}


def test_a_draft_is_on_what_the_article_is_about(read: Read) -> None:
    assert [one.target.name for one in read("Ghana rejected the draft resolution.")] == ["draft resolution"]
    two = read("Fighting in Mali went on. Envoys flew to Mali.\n\nGhana rejected the draft resolution.")
    assert [one.target.name for one in two if one.code == "REJECTS"] == ["draft resolution on Mali"]


def test_one_who_declines_to_comment_rejects_nothing_that_was_told_before(read: Read) -> None:
    found = read("Peru pulled out of the Lima Pact. Chile declined to comment.")
    assert {s.actor.id for s in found} == {"PER"}
    found = read("Chile declined to comment on the Lima Pact.")
    assert [(s.actor.id, s.code, s.target.name) for s in found] == [("CHL", "REJECTS", "Lima Pact")]


def test_the_decision_is_a_ruling_that_was_told_and_the_measure_no_vote_to_come(read: Read) -> None:
    text = "Peru recalled its envoy after Chile praised a ruling by the maritime court. Bolivia hailed the decision."
    assert [s.target.name for s in read(text) if s.actor.id == "BOL"] == ["ruling by maritime court"]
    text = "Oman banned fish imports from Yemen. Qatar promised to vote against the ban. Bahrain and Kuwait support the measure."
    assert {s.target.name for s in read(text) if s.actor.id in {"BHR", "KWT"}} == {
        s.target.name for s in read(text) if s.code == "VOTES_AGAINST"
    }


def test_whoever_accuses_oneself_accuses_nobody_else(read: Read) -> None:
    found = read("Egypt's president met African Union envoys. He accused Egypt of delay.")
    assert all(s.code != "ACCUSES" for s in found)


def test_nameless_people_have_one_name_in_all_articles(read: Read) -> None:
    texts = "In Yerevan, protesters condemned Turkey.", "Armenian protesters condemned Turkey."
    assert [s.actor.id for text in texts for s in read(text)] == ["armenian-protesters"] * 2


def test_people_are_of_the_place_with_which_the_sentence_begins(read: Read) -> None:
    text = "Azerbaijan signed a truce. Azerbaijan withdrew. In Yerevan, protesters condemned concessions to Baku."
    assert {s.actor.id for s in read(text) if s.code == "CONDEMNS"} == {"armenian-protesters"}


def test_vetoes_that_are_called_something_are_not_about_themselves(read: Read) -> None:
    found = read("The American envoy criticised China and called its vetoes despicable.")
    assert [(s.actor.id, s.code, s.target.name) for s in found if s.target.name == "vetoes"] == [
        ("USA", "CONDEMNS", "vetoes")
    ]


def test_nobody_casts_two_ballots_on_one_text(read: Read) -> None:
    text = (
        "Peru proposed a draft on fish. Chad and Mali, which had abstained in October, voted for the draft this time."
    )
    assert {(s.actor.id, s.code) for s in read(text) if s.code in {"ABSTAINS", "VOTES_FOR"}} == {
        ("TCD", "VOTES_FOR"),
        ("MLI", "VOTES_FOR"),
    }
