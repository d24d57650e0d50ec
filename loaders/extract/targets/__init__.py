"""What a stance is about, under all the names that an article gives it."""

from stancegraph.loaders.extract.targets.aim import Aim, is_about_another, is_actor
from stancegraph.loaders.extract.targets.families import DEICTIC
from stancegraph.loaders.extract.targets.ledger import Ledger

__all__ = ["DEICTIC", "Aim", "Ledger", "is_about_another", "is_actor"]
