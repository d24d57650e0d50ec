"""The actors of one article: every mention once, and whom a phrase, a surname, `the minister` or a pronoun stands for."""

from stancegraph.loaders.extract.cast.cast import Cast
from stancegraph.loaders.extract.cast.party import GENERIC, Party
from stancegraph.loaders.extract.cast.roll import Roll, is_place
from stancegraph.loaders.extract.cast.words import PRONOUNS, SELF, is_pronoun

__all__ = ["GENERIC", "PRONOUNS", "SELF", "Cast", "Party", "Roll", "is_place", "is_pronoun"]
