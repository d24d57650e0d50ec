"""Near-copies of one text: which articles are one voice.

Two articles are the same text when one holds most word shingles of the other, in a text of like length. The relation
looks at the pair alone, and a family is a connected component of it, so the order of loading cannot matter. Same quote
and same event are other relations and are not decided here.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import Final
from zlib import crc32

import numpy as np

_WORD = re.compile(r"\w+")
#: words in a shingle that texts are compared by: four in a row are seldom shared by texts that were written apart
SHINGLE: Final = 4
#: words in a shingle that texts are found by: longer, so that few texts share one by chance
KEY_SHINGLE: Final = 8
#: keys of a text, its shingles with the smallest hashes (MinHash as a bottom-k sketch; Broder 1997, On the resemblance
#: and containment of documents); of 10, a reprint cut to half keeps none with probability 0.001, one cut to 0.3 of the
#: length with 0.04. Texts that share one are compared
KEYS: Final = 10
#: of a shingle's hash, the sum of its words' hashes times these, mod 2 ** 64: multilinear hashing (Lemire and Kaser 2014,
#: Strongly universal string hashing is fast); odd numbers drawn by SHA-256, the same everywhere
_FACTORS: Final = np.array(
    [int.from_bytes(hashlib.sha256(bytes([place])).digest()[:8], "big") | 1 for place in range(KEY_SHINGLE)],
    dtype=np.uint64,
)
#: share of the smaller text's shingles that the larger one holds; set on pairs made for it (tests/graph/test_families.py)
CONTAINED: Final = 0.6
#: the smaller text has at least this share of the larger one's shingles: a quoted paragraph is no reprint
LENGTH: Final = 0.3
#: texts of fewer shingles are copies only when they are equal: two reports of one vote may share most of few words
SHORT: Final = 12


def shingles(text: str) -> frozenset[str]:
    """Runs of four lower-case words; the whole text when it has fewer."""
    words = [word.lower() for word in _WORD.findall(text)]
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def keys(text: str) -> tuple[str, ...]:
    """Up to ten keys of 16 hex digits; near-copies share one, almost surely. Equal texts have equal keys."""
    words = [crc32(word.encode()) for word in _WORD.findall(text.lower())]
    padded = np.array([0] * (KEY_SHINGLE - len(words)) + words, dtype=np.uint64)
    hashes = np.unique(np.convolve(padded, _FACTORS, "valid"))
    return tuple(f"{key:016x}" for key in hashes[:KEYS].tolist())


def is_same_text(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of shingles are near-copies: a reprint, trimmed, corrected or retitled."""
    small, large = sorted((one, other), key=len)
    if len(small) < SHORT:
        return one == other
    return len(small) >= LENGTH * len(large) and len(small & large) >= CONTAINED * len(small)


def components(article_ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Article id -> smallest id of its connected component; every id of a pair is among the article ids."""
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
