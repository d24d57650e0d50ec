"""All the repairs of one tree, in their order."""

from collections.abc import Callable, Mapping
from functools import partial
from inspect import signature
from typing import Final

from stancegraph.loaders.extract.headings import is_headline
from stancegraph.loaders.extract.repairs.calling import called, named_otherwise
from stancegraph.loaders.extract.repairs.clauses import (
    after_gerund,
    clause_of_text,
    coordinated_gerund,
    coordinated_saying,
    coordinated_verb,
    day_of_noun,
    of_phrase,
    trailing_gerund,
)
from stancegraph.loaders.extract.repairs.headlines import (
    headline,
    headline_clause,
    headline_future,
    headline_object,
    headline_passive,
    headline_verb,
    verb_as_noun,
)
from stancegraph.loaders.extract.repairs.lists import (
    listed_names,
    listed_subjects,
    next_clause,
    subject_list,
    told_in_list,
    torn_list,
    verb_in_name,
)
from stancegraph.loaders.extract.repairs.misreadings import correct
from stancegraph.loaders.extract.repairs.objects import (
    accused_of,
    apposition_as_oblique,
    fired_object,
    object_as_apposition,
    object_as_subject,
)
from stancegraph.loaders.extract.repairs.participles import (
    auxiliary,
    finite_participle,
    perfect,
    perfect_modifier,
    subject_of_modifier,
)
from stancegraph.loaders.extract.repairs.relatives import (
    active_relative,
    closed_relative,
    end_of_relative,
    extraposed_relative,
    nearest_relative,
    object_of_relative,
    participle_of_relative,
    verb_of_relative,
)
from stancegraph.loaders.extract.repairs.roots import (
    name_as_verb,
    noun_root,
    participle_of_apposition,
    participle_of_name,
    second_root,
)
from stancegraph.loaders.extract.repairs.series import headline_series
from stancegraph.loaders.extract.repairs.set_phrases import set_phrase
from stancegraph.loaders.extract.repairs.subjects import (
    clause_after,
    contrast,
    described_name,
    fronted_subject,
    fronted_title,
    owner,
    owner_in_list,
    swallowed_subject,
)
from stancegraph.loaders.extract.tree import Tree

#: relations of words at which nothing is mended
_INERT = frozenset({"punct", "det"})
#: one repair after the other at each word; some ask which forms are verbs
_STEPS: Final[tuple[Callable[..., None], ...]] = (
    correct,
    set_phrase,
    day_of_noun,
    auxiliary,
    perfect,
    headline,
    of_phrase,
    called,
    participle_of_relative,
    participle_of_apposition,
    participle_of_name,
    object_of_relative,
    closed_relative,
    end_of_relative,
    named_otherwise,
    noun_root,
    verb_as_noun,
    described_name,
    object_as_subject,
    fired_object,
    object_as_apposition,
    apposition_as_oblique,
    accused_of,
    coordinated_saying,
    coordinated_gerund,
    coordinated_verb,
    owner,
    owner_in_list,
    swallowed_subject,
    fronted_subject,
    fronted_title,
    clause_after,
    contrast,
    after_gerund,
    trailing_gerund,
    clause_of_text,
    extraposed_relative,
    nearest_relative,
    subject_list,
    listed_names,
    listed_subjects,
    torn_list,
    told_in_list,
    next_clause,
    verb_of_relative,
    active_relative,
    perfect_modifier,
    subject_of_modifier,
    name_as_verb,
)
_BY_FORM: Final = frozenset(step for step in _STEPS if "verb_of" in signature(step).parameters)


def repair(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """Mend the tree in place: `has accepted demands`, headlines, verbs taken for nouns."""
    if len(tree) and is_headline(" ".join(tree.lower[-2:])):
        headline_series(tree, verb_of)
        headline_passive(tree)
        headline_verb(tree, verb_of)
        headline_future(tree)
        headline_clause(tree)
        headline_object(tree)
    steps: list[Callable[..., None]] = [partial(s, verb_of=verb_of) if s in _BY_FORM else s for s in _STEPS]
    for i in range(len(tree)):
        for step in steps if tree.deps[i] not in _INERT else ():
            step(tree, i)
    finite_participle(tree, verb_of)
    for i in range(len(tree)):
        verb_in_name(tree, i, verb_of)
    second_root(tree)
