"""Names like the one that was asked for."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process, utils


def near(asked: str, names: Mapping[str, str], *, limit: int = 3) -> list[str]:
    """Ids whose id or name is like what was asked for, best first; empty when nothing is.

    Args:
        names: id -> name.
    """
    words = utils.default_process(asked)
    scores: dict[str, float] = {}
    for choices in (
        {i: utils.default_process(name) for i, name in names.items()},
        {i: utils.default_process(i) for i in names},
    ):
        for _, score, found in process.extract(words, choices, scorer=fuzz.WRatio, limit=limit, score_cutoff=70):
            scores[found] = max(score, scores.get(found, 0.0))
    return sorted(scores, key=lambda found: (-scores[found], found))[:limit]


def nobody(kind: str, asked: str, names: Mapping[str, str]) -> str:
    """A message that says what was asked for and what is near it."""
    found = near(asked[:200], names)
    hint = f"near it: {[f'{i} ({names[i]})' for i in found]}" if found else "nothing is near it"
    return f"no {kind} {asked[:200]!r}; {hint}"
