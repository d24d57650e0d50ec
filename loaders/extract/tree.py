"""A parsed sentence as plain tuples and lists: words, tags, relations, heads, and where each word stands in the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"})
OBJECTS = frozenset({"obj", "iobj"})
OBLIQUES = frozenset(
    {"obl", "obl:tmod", "obl:npmod", "obl:agent", "nmod", "nmod:tmod", "nmod:npmod", "obl:unmarked", "nmod:unmarked"}
)
#: relations that belong to a noun phrase when its words are taken together
NOMINAL = frozenset(
    {
        "det",
        "amod",
        "compound",
        "flat",
        "fixed",
        "nummod",
        "nmod",
        "nmod:desc",
        "nmod:poss",
        "case",
        "goeswith",
        "det:predet",
        "advmod",
    }
)


@dataclass(slots=True)
class Tree:
    """One parsed sentence; words are named by their index.

    Attributes:
        words, lower, tags, deps: of each word; tags are Penn tags, deps are Universal Dependencies relations.
        heads: index of each word's head; a root is its own head.
        starts, ends: code points in Article.text, half-open.
        children: indices of each word's dependents, in order.
        named: the words that belong to the mention of an actor.
        quoted: the words that stand in a quotation.
        known_as: what `phrases.names` has found, by head; empty while the tree is still being mended.
    """

    words: list[str]
    lower: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    children: list[list[int]]
    named: frozenset[int] = frozenset()
    quoted: frozenset[int] = frozenset()
    known_as: dict[int, frozenset[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    def kids(self, i: int, *deps: str) -> list[int]:
        """Dependents of word i with one of these relations; all of them when none is named."""
        below = self.children[i]
        if not below or not deps:
            return below
        relations = self.deps
        return [k for k in below if relations[k] in deps]

    def subtree(self, i: int) -> list[int]:
        """Word i and everything below it, in the order of the sentence."""
        found, todo = [], [i]
        while todo:
            word = todo.pop()
            found.append(word)
            todo.extend(self.children[word])
        return sorted(found)

    def span(self, indices: Sequence[int]) -> tuple[int, int]:
        """Code points from the first to the last of these words."""
        return self.starts[min(indices)], self.ends[max(indices)]

    def phrase(self, i: int) -> list[int]:
        """The noun phrase of head i, without its relative clauses, appositions, conjuncts and final preposition."""
        found = [i]
        for k in self.children[i]:
            if (
                self.deps[k] in NOMINAL
                and not (self.deps[k] == "case" and k < i)
                or self.deps[k] in {"acl"}
                and k == i + 1
            ):
                found.extend(self._closed(k))
        low, high = min(found), max(found)
        while low < i and (self.deps[low] in {"case", "cc", "punct"} or self.lower[low] in {",", "and", "or"}):
            low += 1
        return list(range(low, high + 1))

    def _closed(self, i: int) -> list[int]:
        found, todo = [], [i]
        while todo:
            word = todo.pop()
            found.append(word)
            todo.extend(
                k for k in self.children[word] if self.deps[k] not in {"acl:relcl", "parataxis", "punct", "appos"}
            )
        return found

    def conjuncts(self, i: int) -> list[int]:
        """Word i and the words coordinated with it, in order."""
        found = [i]
        for k in self.kids(i, "conj"):
            found.extend(self.conjuncts(k))
        return sorted(found)

    def preposition(self, i: int) -> str:
        """The preposition of an oblique or nominal modifier (`out of` as `out_of`), or an empty string."""
        words = [k for k in self.kids(i, "case", "mark") if k < i]
        if not words and self.tags[i].startswith("N"):
            words = [
                k for c in self.kids(i, "compound", "amod") if c < i for k in self.kids(c, "case", "mark") if k < c
            ]
        if not words:
            return ""
        first = words[0]
        fixed = [first, *self.kids(first, "fixed")]
        if len(words) > 1 and len(fixed) == 1:
            fixed = words
        return "_".join(self.lower[k] for k in sorted(fixed))

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads from word i upwards, word i left out."""
        seen = {i}
        while self.heads[i] not in seen:
            i = self.heads[i]
            seen.add(i)
            yield i


def move(tree: Tree, i: int, head: int, dep: str) -> None:
    """Hang word i below another head with another relation; a word that is its own head becomes a root.

    A head that stands somewhere below word i takes its place first, so that a tree stays a tree.
    """
    if head != i and i in tree.ancestors(head):
        _hang(tree, head, head if tree.heads[i] == i else tree.heads[i], tree.deps[i])
    _hang(tree, i, head, dep)


def _hang(tree: Tree, i: int, head: int, dep: str) -> None:
    if tree.heads[i] != i:
        tree.children[tree.heads[i]].remove(i)
    tree.heads[i], tree.deps[i] = head, dep
    if head != i:
        tree.children[head].append(i)
        tree.children[head].sort()
