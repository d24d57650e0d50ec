"""The name of a thing as people can read it: the words of its phrase without articles, clauses and what follows a comma."""

from stancegraph.loaders.extract.days import tells_when
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.phrases import content_head
from stancegraph.loaders.extract.tree import Tree

#: words of a name: longer ones are cut
_LONGEST = 9
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "on",
        "in",
        "to",
        "for",
        "from",
        "by",
        "with",
        "against",
        "and",
        "or",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "this",
        "that",
        "these",
        "those",
        "such",
        "current",
        "any",
        "some",
        "all",
        "new",
    ]
)
_JOINTS = frozenset(
    {"of", "on", "in", "to", "for", "from", "by", "with", "against", "and", "over", "between", "at", "as"}
)
#: nouns that one has as something: `its status as a museum`
_IN_WHICH = frozenset(
    {"status", "role", "position", "post", "job", "work", "use", "designation", "appointment", "nomination", "election"}
)
#: adverbs that say when or where only for who reads the article
_DEICTIC = frozenset({"today", "yesterday", "tomorrow", "tonight", "there", "here"})
_STOPS = frozenset({",", ":", "-LRB-", "-RRB-", "."})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_NO_WORDS = frozenset({"POS", ",", "''", "``", ":", ".", "-LRB-", "-RRB-", "HYPH", "DT", "PRP$", "WDT", "WP"})


def readable(tree: Tree, head: int, lexicon: Lexicon) -> list[str]:
    """The words of the name of the phrase with that head."""
    return cut(tree, content_head(tree, head, lexicon), tree.phrase(head))


def cut(tree: Tree, head: int, phrase: list[int], *, clause: bool = False) -> list[str]:
    """The words of these indices that make a name, up to the first comma after the head, and to a clause unless it is asked for."""
    kept: list[int] = []
    passed = {k for i in phrase if i > head and _is_aside(tree, i) for k in tree.subtree(i)}
    for k in phrase:
        if k > head and (tree.tags[k] in _STOPS or (not clause and tree.tags[k] in _RELATIVE) or _is_next(tree, k)):
            break
        if k in passed or tree.lower[k] in _DEICTIC or (k < head and tree.tags[k] == "RB" and not kept):
            continue
        if tree.lower[k] in _JOINTS or _is_first_part(tree, k) or _is_word(tree, k):
            kept.append(k)
    kept = kept[:_LONGEST]
    while kept and (tree.lower[kept[-1]] in _JOINTS | STOP or tree.tags[kept[-1]] in {"IN", "CC", "TO", "DT"}):
        kept.pop()
    while kept and tree.lower[kept[0]] in _JOINTS | STOP and not _is_first_part(tree, kept[0]):
        kept.pop(0)
    return [tree.words[k] for k in kept]


def _is_next(tree: Tree, k: int) -> bool:
    """`and` before a verb: what follows is another clause."""
    return tree.tags[k] == "CC" and tree.tags[k + 1 : k + 2] in (["VBD"], ["VBZ"], ["VBP"])


def _is_aside(tree: Tree, i: int) -> bool:
    """Of the verb above it, and no part of the name: `on Thursday`, `as interference`, `by 12 votes`, `in its entirety`."""
    noun = tree.heads[i]
    called = tree.preposition(i) == "as" and tree.tags[noun].startswith("N") and tree.lower[noun] not in _IN_WHICH
    counted = tree.preposition(i) == "by" and tree.lower[i] in {"votes", "vote", "majority"}
    return called or counted or tells_when(tree, i) or tree.lower[i] in {"entirety", "terms"}


def _is_word(tree: Tree, k: int) -> bool:
    return tree.tags[k] not in _NO_WORDS and tree.lower[k] not in STOP


def _is_first_part(tree: Tree, k: int) -> bool:
    """`no` in `the no-fly zone`."""
    return tree.lower[k] == "no" and k + 1 < len(tree) and tree.words[k + 1] == "-"
