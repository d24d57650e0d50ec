"""Near-copies of one text: which articles are one voice.

Two articles are the same text when one holds almost all word shingles of the other, in a text of like length. The
relation looks at the pair alone, and a family is a connected component of it, so the order of loading cannot matter.
Same quote and same event are other relations and are not decided here.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

import numpy as np
from datasketch import MinHash

from stancegraph.graph.model.ids import content_id

_WORD = re.compile(r"\w+")
#: words in a shingle: four in a row are seldom shared by two texts that were written apart
SHINGLE: Final = 4
#: permutations, as bands x rows: pairs with a Jaccard index of 0.3 meet in a band with probability 0.95, of 0.1 with 0.3
BANDS: Final = 36
ROWS: Final = 2
#: share of the smaller text's shingles that the larger one holds; set on pairs made for it (tests/graph/test_families.py)
CONTAINED: Final = 0.6
#: the smaller text has at least this share of the larger one's shingles: a quoted paragraph is no reprint
LENGTH: Final = 0.3
#: shorter texts are copies only when they are equal: two reports of one vote may share most of their few words
SHORT: Final = 12


def shingles(text: str) -> frozenset[str]:
    """Runs of four lower-case words; the whole text when it has fewer."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) <= SHINGLE:
        return frozenset([" ".join(words)])
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def bands(text: str) -> tuple[str, ...]:
    """36 keys; near-copies share at least one, almost surely. The same text always gives the same keys."""
    sketch = _blank().copy()
    sketch.update_batch([shingle.encode("utf-8", "surrogatepass") for shingle in shingles(text)])
    rows = np.asarray(sketch.hashvalues, dtype=np.uint64).reshape(BANDS, ROWS)
    return tuple(content_id(str(number), *map(str, row))[:16] for number, row in enumerate(rows))


@cache
def _blank() -> MinHash:
    return MinHash(num_perm=BANDS * ROWS, seed=1)


def is_same_text(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of shingles are near-copies: a reprint, trimmed, corrected or retitled."""
    small, large = sorted((one, other), key=len)
    if len(small) < SHORT:
        return one == other
    return len(small) >= LENGTH * len(large) and len(small & large) >= CONTAINED * len(small)


def families(texts: Mapping[str, str]) -> dict[str, str]:
    """Article id -> family id (the smallest article id in it), for all of these texts."""
    sets = {article_id: shingles(text) for article_id, text in texts.items()}
    meeting: dict[str, list[str]] = {}
    for article_id in sorted(texts):
        for band in bands(texts[article_id]):
            meeting.setdefault(band, []).append(article_id)
    pairs = {(a, b) for ids in meeting.values() for i, a in enumerate(ids) for b in ids[i + 1 :]}
    return components(texts, [(a, b) for a, b in sorted(pairs) if is_same_text(sets[a], sets[b])])


def components(article_ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Article id -> smallest id of its connected component."""
    root = {article_id: article_id for article_id in article_ids}

    def find(article_id: str) -> str:
        while root[article_id] != article_id:
            root[article_id] = root[root[article_id]]
            article_id = root[article_id]
        return article_id

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    return {article_id: find(article_id) for article_id in root}
