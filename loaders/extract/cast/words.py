"""Pronouns, names and articles: what a phrase looks like before anybody asks whom it means."""

from stancegraph.loaders.extract.tree import Tree

INDIVIDUAL = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
COLLECTIVE = frozenset({"it", "its", "they", "them", "their", "itself", "themselves"})
SELF = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
#: `such a state` is no state in particular
_ANY = frozenset({"a", "an", "any", "such", "every", "each", "no", "another", "other"})
_NO_LONGER = frozenset({"former", "ex", "ex-president", "late", "opposition", "ousted", "deposed"})
ADDRESSED = frozenset({"you", "your", "yourself", "yourselves"})
PRONOUNS = ADDRESSED | INDIVIDUAL | COLLECTIVE | SELF


def is_pronoun(tree: Tree, i: int) -> bool:
    """A pronoun that may stand for an actor; `US` is none."""
    return tree.lower[i] in PRONOUNS and (tree.tags[i].startswith("PRP") or not tree.words[i].isupper())


def is_name(tree: Tree, i: int) -> bool:
    """A proper name: tagged as one, or a noun written with a capital letter inside the sentence."""
    if tree.tags[i].startswith("NNP"):
        return True
    word = tree.words[i]
    inside = i > 0 and tree.lower[i - 1] not in {'"', ":"}
    return tree.tags[i] in {"NN", "NNS"} and word[:1].isupper() and (inside or (word.isupper() and len(word) > 1))


def is_any(tree: Tree, head: int) -> bool:
    """`a state`, `any government`: none in particular."""
    return any(tree.lower[k] in _ANY for k in tree.kids(head, "det", "det:predet", "amod"))


def is_definite(tree: Tree, head: int) -> bool:
    """`the minister`, `his government`: one that was spoken of."""
    return any(tree.lower[k] in {"the", "this", "that", "his", "her"} for k in tree.kids(head, "det", "nmod:poss"))


def own_words(tree: Tree, head: int, phrase: list[int]) -> list[int]:
    """What says whose minister or army it is: words before the head and `of`-phrases, else an apposition."""
    inner = [k for k in tree.kids(head, "nmod") if tree.preposition(k) not in {"of", "for", "in", "from"}]
    cut = min((min(tree.subtree(k)) for k in inner), default=phrase[-1] + 1)
    return [k for k in phrase if k < max(cut, head + 1)]


def is_abbreviation(tree: Tree, k: int) -> bool:
    """Capital letters in brackets that name nobody yet."""
    letters = tree.words[k]
    bracketed = tree.lower[k - 1] == "(" and tree.lower[k + 1] == ")"
    return bracketed and letters.isupper() and letters.isalpha() and k not in tree.named


def is_described(tree: Tree, head: int) -> bool:
    """`the president of the court, Jane Doe`: the phrase says itself who that is."""
    said = [k for k in tree.kids(head, "nmod") if k > head and tree.preposition(k) == "of"]
    return bool(said) or any(is_name(tree, k) for k in tree.kids(head, "appos", "flat"))


def is_former(tree: Tree, words: list[int]) -> bool:
    """`the former president`: no longer anybody's."""
    return any(tree.lower[k] in _NO_LONGER for k in words)
