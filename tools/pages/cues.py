"""docs/cues.md: how many cues pick each stance type."""

from collections.abc import Iterable, Mapping

from markdown import paragraphs, table

from stancegraph.graph.model.codebook import codebook
from stancegraph.loaders.extract.frame import OPERATORS, Frame
from stancegraph.loaders.extract.lexicon import lexicon
from stancegraph.loaders.extract.operators import rows


def entries(frames: Mapping[str, tuple[Frame, ...]]) -> dict[str, int]:
    """Stance type or operator -> number of entries: one word under one set of conditions with one CAMEO code."""
    found = {
        (word, frame.conditions, frame.code or f"@{frame.operator}", frame.cameo)
        for word, listed in frames.items()
        for frame in listed
    }
    counts: dict[str, int] = {}
    for _, _, code, _ in found:
        counts[code] = counts.get(code, 0) + 1
    return counts


def page() -> str:
    """The counts by type, and those of the operators."""
    words = lexicon()
    kinds = [entries(frames) for frames in (words.verbs, words.nouns, words.predicates)]
    total = sum(sum(kind.values()) for kind in kinds)
    plain = sum(kind.get(code, 0) for kind in kinds for code in codebook())
    intro = (
        f"{total:,} entries: {plain:,} pick a stance type, {total - plain:,} are operators. An entry is one word under one set of "
        "conditions with one CAMEO code (`extraction.md` says how the files in `loaders/extract/data/` are read). Operators compose: "
        "the last column counts the rows of `operators.txt` that lead to the type."
    )
    reached = [outcome.code for _, _, outcome in rows()]
    by_type = table(
        ["type", "verbs", "nouns", "predicates", "together", "CAMEO codes", "through operators"],
        [
            [
                *_counts(code, kinds),
                str(_codes(code, words.verbs, words.nouns, words.predicates)),
                str(reached.count(code)),
            ]
            for code in sorted(codebook())
        ],
    )
    operators = table(
        ["operator", "verbs", "nouns", "predicates", "together"],
        [_counts(f"@{name}", kinds) for name in sorted(OPERATORS)],
    )
    return paragraphs("# Cues", intro, "## Stance types", by_type, "## Operators", operators)


def _counts(code: str, kinds: Iterable[Mapping[str, int]]) -> list[str]:
    counts = [kind.get(code, 0) for kind in kinds]
    return [code.removeprefix("@"), *map(str, counts), str(sum(counts))]


def _codes(code: str, *kinds: Mapping[str, tuple[Frame, ...]]) -> int:
    """How many CAMEO codes of the type some entry picks by itself."""
    return len({frame.cameo for kind in kinds for frames in kind.values() for frame in frames if frame.code == code})
