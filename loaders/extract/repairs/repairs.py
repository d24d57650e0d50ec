"""All the repairs of one tree, in their order."""

from collections.abc import Mapping

from stancegraph.loaders.extract.repairs.calling import called, named_otherwise
from stancegraph.loaders.extract.repairs.clauses import (
    active_relative,
    clause_of_text,
    coordinated_gerund,
    coordinated_verb,
    day_of_noun,
    extraposed_relative,
    nearest_relative,
    of_phrase,
    trailing_gerund,
    verb_of_relative,
)
from stancegraph.loaders.extract.repairs.headlines import headline, headline_future, headline_verb, verb_as_noun
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
from stancegraph.loaders.extract.repairs.participles import (
    auxiliary,
    finite_participle,
    perfect,
    perfect_modifier,
    subject_of_modifier,
)
from stancegraph.loaders.extract.repairs.roots import (
    closed_relative,
    name_as_verb,
    noun_root,
    object_of_relative,
    participle_of_apposition,
    participle_of_relative,
    second_root,
)
from stancegraph.loaders.extract.repairs.set_phrases import set_phrase
from stancegraph.loaders.extract.repairs.subjects import (
    after_gerund,
    clause_after,
    contrast,
    described_name,
    fronted_subject,
    fronted_title,
    owner,
    swallowed_subject,
)
from stancegraph.loaders.extract.tree import Tree

_STOPS = frozenset({".", "!", "?", '"', "...", ";"})


def repair(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """Mend the tree in place: `has accepted demands`, headlines, verbs taken for nouns."""
    if len(tree) and tree.lower[-1] not in _STOPS:
        headline_verb(tree, verb_of)
        headline_future(tree)
    for i in range(len(tree)):
        correct(tree, i, verb_of)
        set_phrase(tree, i)
        day_of_noun(tree, i)
        auxiliary(tree, i)
        perfect(tree, i, verb_of)
        headline(tree, i)
        of_phrase(tree, i)
        called(tree, i, verb_of)
        participle_of_relative(tree, i, verb_of)
        participle_of_apposition(tree, i)
        object_of_relative(tree, i)
        closed_relative(tree, i)
        named_otherwise(tree, i, verb_of)
        noun_root(tree, i)
        verb_as_noun(tree, i, verb_of)
        described_name(tree, i)
        coordinated_gerund(tree, i)
        coordinated_verb(tree, i)
        owner(tree, i)
        swallowed_subject(tree, i, verb_of)
        fronted_subject(tree, i)
        fronted_title(tree, i)
        clause_after(tree, i)
        contrast(tree, i)
        after_gerund(tree, i)
        trailing_gerund(tree, i)
        clause_of_text(tree, i)
        extraposed_relative(tree, i)
        nearest_relative(tree, i)
        subject_list(tree, i)
        listed_names(tree, i)
        listed_subjects(tree, i)
        torn_list(tree, i)
        told_in_list(tree, i)
        next_clause(tree, i)
        verb_of_relative(tree, i, verb_of)
        active_relative(tree, i)
        perfect_modifier(tree, i)
        subject_of_modifier(tree, i, verb_of)
        name_as_verb(tree, i)
    finite_participle(tree, verb_of)
    for i in range(len(tree)):
        verb_in_name(tree, i, verb_of)
    second_root(tree)
