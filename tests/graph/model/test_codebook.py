"""The codebook is whole, and one CAMEO code means one thing in all of it."""

import pytest

from stancegraph.graph.model.codebook import StanceType, codebook, parse

PLOVER = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
}
ROOTS = [f"{root:02}" for root in range(1, 21)]
#: type -> PLOVER type and CAMEO root of its default code
DEFAULTS = {
    "SUPPORTS": ("SUPPORT", "05"),
    "OPPOSES": ("ACCUSE", "11"),
    "CONDEMNS": ("ACCUSE", "11"),
    "PRAISES": ("SUPPORT", "05"),
    "ACCUSES": ("ACCUSE", "11"),
    "DENIES": ("REJECT", "01"),
    "DEMANDS": ("REQUEST", "10"),
    "PROPOSES": ("REQUEST", "02"),
    "CONSULTS": ("CONSULT", "04"),
    "AGREES": ("AGREE", "03"),
    "PROMISES": ("AGREE", "03"),
    "THREATENS": ("THREATEN", "13"),
    "WARNS": ("THREATEN", "13"),
    "REJECTS": ("REJECT", "12"),
    "SANCTIONS": ("SANCTION", "16"),
    "EXPELS": ("SANCTION", "16"),
    "RECALLS": ("SANCTION", "16"),
    "RECOGNIZES": ("SUPPORT", "05"),
    "DERECOGNIZES": ("SANCTION", "16"),
    "WITHDRAWS": ("SANCTION", "16"),
    "AIDS": ("AID", "07"),
    "ARMS": ("AID", "07"),
    "MEDIATES": ("CONSULT", "04"),
    "PROTESTS": ("PROTEST", "14"),
    "MOBILIZES": ("MOBILIZE", "15"),
    "ATTACKS": ("ASSAULT", "19"),
    "COERCES": ("COERCE", "17"),
    "VOTES_FOR": ("SUPPORT", "05"),
    "VOTES_AGAINST": ("REJECT", "12"),
    "ABSTAINS": ("REJECT", "12"),
    "VETOES": ("REJECT", "12"),
    "CONCEDES": ("CONCEDE", "08"),
}
EVERY = pytest.mark.parametrize("stance_type", codebook().values(), ids=lambda t: t.code)


def test_the_types_are_those_of_the_design() -> None:
    assert list(codebook()) == sorted(DEFAULTS)
    assert len(DEFAULTS) == 32


def test_every_plover_type_and_every_cameo_root_is_covered() -> None:
    codes = [row for stance_type in codebook().values() for row in stance_type.codes.values()]
    assert {row.plover for row in codes} == PLOVER
    assert {row.cameo[:2] for row in codes} == set(ROOTS)


def test_a_cameo_code_means_the_same_under_every_type() -> None:
    meanings: dict[str, set[tuple[str, str, float]]] = {}
    for stance_type in codebook().values():
        for row in stance_type.codes.values():
            meanings.setdefault(row.cameo, set()).add((row.name, row.plover, row.goldstein))
    assert {cameo: found for cameo, found in meanings.items() if len(found) > 1} == {}


def test_a_longer_code_has_its_shorter_one_somewhere() -> None:
    """An extractor that knows less than four digits falls back on three, and on `x0` for a root."""
    known = {cameo for stance_type in codebook().values() for cameo in stance_type.codes}
    assert {cameo for cameo in known if len(cameo) == 4 and cameo[:3] not in known} == set()
    assert {root for root in ROOTS if root + "0" not in known} == set()


def test_defaults_are_those_of_the_crosswalk() -> None:
    found = {code: (stance_type.plover, stance_type.cameo[:2]) for code, stance_type in codebook().items()}
    assert found == DEFAULTS


@EVERY
def test_a_type_is_complete(stance_type: StanceType) -> None:
    assert stance_type.definition.endswith(".")
    assert stance_type.include
    assert stance_type.exclude
    assert "Goldstein" in stance_type.goldstein_origin
    assert len(stance_type.examples) >= 3
    assert len({example.text for example in stance_type.examples}) == len(stance_type.examples)


@EVERY
def test_codes_are_well_formed(stance_type: StanceType) -> None:
    for row in stance_type.codes.values():
        assert row.cameo.isdigit() and len(row.cameo) in {3, 4}
        assert -10.0 <= row.goldstein <= 10.0
        assert row.name


@EVERY
def test_examples_quote_their_own_sentence(stance_type: StanceType) -> None:
    for example in stance_type.examples:
        assert example.actor in example.text
        assert example.target in example.text
        at = 0
        for part in example.cue.split(" ... "):
            at = example.text.index(part, at) + len(part)


@EVERY
def test_a_signed_type_has_an_intensity_of_no_other_sign(stance_type: StanceType) -> None:
    if stance_type.polarity and stance_type.code not in {"DEMANDS", "PROPOSES"}:
        assert stance_type.goldstein * stance_type.polarity > 0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ('colour = "red"', "unknown keys"),
        ("polarities = [1]", "polarity is not in polarities"),
    ],
)
def test_a_bad_file_is_refused_by_name(change: str, message: str) -> None:
    text = f"""{change}
code = "WAVES"
definition = "Waves."
include = []
exclude = []
polarity = 0
cameo = "017"
goldstein_origin = "none"
examples = []
codes = [{{cameo = "017", name = "waves", plover = "SUPPORT", goldstein = 0.0}}]
"""
    with pytest.raises(ValueError, match=f"graph/codebook/WAVES.toml: .*{message}"):
        parse("WAVES", text)


def test_a_type_of_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="graph/codebook/WAVES.toml"):
        parse("WAVES", 'code = "NODS"\n')
