"""The forms of a word, made from its base form, so that no lemmatiser has to guess them."""

from collections.abc import Mapping

_VOWELS = frozenset("aeiou")


def verb_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The base form, the third person, the past, the participles; irregular pasts come from the table.

    A final consonant after one vowel is given both doubled and single (`vetoed`, `barred`): a form that nobody
    writes does no harm.
    """
    past = irregular.get(lemma)
    forms = {lemma, _third_person(lemma), _ing(lemma)}
    forms.update(past if past is not None else {_regular_past(lemma)})
    if _doubles(lemma):
        forms.add(lemma + lemma[-1] + "ing")
        if past is None:
            forms.add(lemma + lemma[-1] + "ed")
    return frozenset(forms)


def noun_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Singular and plural."""
    return frozenset(
        {
            lemma,
            *irregular.get(
                lemma, (_third_person(lemma), lemma + "s") if lemma.endswith("o") else (_third_person(lemma),)
            ),
        }
    )


def _third_person(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and word[-2:-1] not in _VOWELS):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _regular_past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + "ed"


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return word + "ing"


def _doubles(word: str) -> bool:
    return len(word) > 2 and word[-1] not in _VOWELS | set("wxyh") and word[-2] in _VOWELS and word[-3] not in _VOWELS
