"""Each stage by itself: lines, datelines, sentences, word forms, frames, operators, label schemes."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancegraph.graph.model.codebook import codebook
from stancegraph.loaders.extract.boilerplate import lines
from stancegraph.loaders.extract.cue_lines import BadLexicon, parse_frame
from stancegraph.loaders.extract.dateline import dateline
from stancegraph.loaders.extract.gate import gate
from stancegraph.loaders.extract.inflect import noun_forms, verb_forms
from stancegraph.loaders.extract.lexicon import lexicon
from stancegraph.loaders.extract.operators import default, outcome
from stancegraph.loaders.extract.parser import Parser
from stancegraph.loaders.extract.schemes import to_universal
from stancegraph.loaders.extract.sentences import sentences, split


def _sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


def test_abbreviations_do_not_end_sentences() -> None:
    text = "Mr. Doe met U.S. officials at 5 p.m. on Friday. Then he left. The U.S. The talks failed."
    assert [text[a:b] for a, b in split(text, 0, len(text))][:2] == [
        "Mr. Doe met U.S. officials at 5 p.m. on Friday.",
        "Then he left.",
    ]


def test_a_broken_line_goes_on() -> None:
    assert _sentences("The ministers of\nKenya met.\n\nThey left.") == ["The ministers of\nKenya met.", "They left."]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("PARIS, 1 Feb (AFP) \u2014 The minister left.", "PARIS"),
        ("Geneva (Reuters) - The minister left.", "Geneva"),
        ("The minister left.", None),
    ],
)
def test_a_dateline_is_found(text: str, place: str | None) -> None:
    found = dateline(text)
    assert (None if found is None else found.place) == place


@pytest.mark.parametrize(
    "line", ["By Jane Doe", "Photo: Jane Doe/Sample", "3 days ago", "Wednesday, January 23, 2019", "###"]
)
def test_furniture_is_not_read(line: str) -> None:
    assert [part.read for part in lines(f"Kenya met Uganda.\n{line}\nThey left.")] == [True, False, True]


def test_who_wrote_it_is_not_read_where_the_text_ends() -> None:
    writer = "Jo Sample has covered Nairobi for Sample Herald since 1999 and wrote a book on how Kenya opposed the war."
    text = f"Kenya met Uganda.\n\nKenya has covered the costs since 1999.\n\n{writer}\n\nRelated posts\n\nUganda opposes tax"
    assert [part.read for part in lines(text)] == [True, True, False, False, False]


@given(st.text(max_size=300))
def test_sentences_lie_in_the_text_in_order(text: str) -> None:
    found = sentences(text)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_forms_are_made_from_base_forms() -> None:
    assert {"veto", "vetoes", "vetoed", "vetoing"} <= verb_forms("veto", {})
    assert {"bar", "bars", "barred", "barring"} <= verb_forms("bar", {})
    assert {"deny", "denies", "denied", "denying"} <= verb_forms("deny", {})
    assert "hold" in verb_forms("hold", {"hold": ("held",)}) and "holded" not in verb_forms("hold", {"hold": ("held",)})
    assert {"embargoes", "embargos"} <= noun_forms("embargo", {})


def test_a_frame_line_says_what_it_asks() -> None:
    words, frame = parse_frame(
        "lift ease : SANCTION on/upon:* > CONCEDES 085 w=0.7 | on obj", lexicon().classes, "here:1"
    )
    assert words == ["lift", "ease"]
    assert (frame.code, frame.cameo, frame.weight, frame.slots) == ("CONCEDES", "085", 0.7, ("on", "obj"))
    assert frame.specificity == 6


@pytest.mark.parametrize(
    "line",
    [
        "lift : *",
        "lift : * > NOTHING 085",
        "lift : * > CONCEDES",
        "lift : NOCLASS > CONCEDES 085",
        "lift : * > @NOOP",
        "lift : * > CONCEDES 085 x=1",
    ],
)
def test_a_bad_frame_line_is_refused(line: str) -> None:
    with pytest.raises(BadLexicon, match="here:1"):
        parse_frame(line, lexicon().classes, "here:1")


def test_every_code_that_cues_pick_is_in_the_codebook() -> None:
    words = lexicon()
    picked = {
        (f.code, f.cameo)
        for kind in (words.verbs, words.nouns, words.predicates)
        for fs in kind.values()
        for f in fs
        if f.code
    }
    assert {(code, cameo) for code, cameo in picked if cameo not in codebook()[code].codes} == set()


def test_every_stance_type_has_a_cue() -> None:
    words = lexicon()
    picked = {f.code for kind in (words.verbs, words.nouns, words.predicates) for fs in kind.values() for f in fs}
    assert set(codebook()) <= picked


def test_there_are_cues_enough_for_every_type() -> None:
    words = lexicon()
    entries = {
        (word, frame.conditions, frame.code, frame.operator, frame.cameo)
        for kind in (words.verbs, words.nouns, words.predicates)
        for word, frames in kind.items()
        for frame in frames
    }
    assert len(entries) >= 2000
    rare = {code for code in codebook() if sum(entry[2] == code for entry in entries) < 10}
    assert rare <= {"ABSTAINS", "VOTES_FOR", "VOTES_AGAINST", "VETOES", "RECALLS", "DERECOGNIZES"}


def test_operators_compose() -> None:
    assert (outcome("REFUSE", "046").code, outcome("REFUSE", "046").cameo) == ("REJECTS", "125")
    assert outcome("DEMAND", "0841").cameo == "1053"
    assert outcome("STOP", "0871").code == "REJECTS"
    assert default("APPEAL").cameo == "020" and default("STOP").code == "drop"


def test_clearnlp_relations_become_universal_ones() -> None:
    # Norway is opposed to talks
    heads, deps = to_universal(
        [1, 1, 1, 2, 3], ["nsubj", "ROOT", "acomp", "prep", "pobj"], ["NNP", "VBZ", "JJ", "IN", "NNS"]
    )
    assert (heads, deps) == ([2, 2, 2, 4, 2], ["nsubj", "cop", "ROOT", "case", "obl"])


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Norway condemned the raid.", {"condemned", "raid"}),
        ("The talks took place in Oslo.", {"talks"}),
        ("Chad broke the vase.", set()),
        ("Chad lifted the blockade.", {"lifted", "blockade"}),
        ("The United States has fifty states.", set()),
    ],
)
def test_only_words_on_which_a_frame_could_fit_are_cues(text: str, cues: set[str]) -> None:
    known = gate(lexicon())
    assert set(known.cues(known.words(text))) == cues


def test_the_pipeline_multiplies_as_numpy_does() -> None:
    ops = Parser()._nlp.get_pipe("parser").model.ops
    left, right = np.arange(12, dtype="f").reshape(3, 4), np.arange(8, dtype="f").reshape(4, 2)
    assert np.array_equal(ops.gemm(left, right), left @ right)
    assert np.array_equal(ops.gemm(left, right.T, trans2=True), left @ right)
    out = np.zeros((4, 2), dtype="f")
    assert ops.gemm(left, np.ones((3, 2), dtype="f"), out=out, trans1=True) is out
    assert np.array_equal(out, left.T @ np.ones((3, 2), dtype="f"))
