"""Who does what to whom: the phrases around a cue, with passives, shared subjects, control and relative clauses undone."""

from stancegraph.loaders.extract.arguments.arguments import Arguments
from stancegraph.loaders.extract.arguments.nouns import noun_arguments, predicate_arguments
from stancegraph.loaders.extract.arguments.subjects import met_for, nearest_subject, own_subject
from stancegraph.loaders.extract.arguments.times import is_time
from stancegraph.loaders.extract.arguments.verbs import verb_arguments

__all__ = [
    "Arguments",
    "is_time",
    "met_for",
    "nearest_subject",
    "noun_arguments",
    "own_subject",
    "predicate_arguments",
    "verb_arguments",
]
