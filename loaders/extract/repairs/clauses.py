"""Clauses, coordinated verbs and days that the parse has hung on a noun."""

from stancegraph.loaders.extract.arguments import is_time
from stancegraph.loaders.extract.tree import OBJECTS, Tree, move

_TEXTS = frozenset(
    {"resolution", "statement", "letter", "text", "plan", "law", "bill", "motion", "decree", "report", "order", "document", "declaration", "agreement",
     "draft", "petition", "proposal"}
)  # fmt: skip


def coordinated_verb(tree: Tree, i: int) -> None:
    """`condemns the raid and calls for talks`, read as a raid and calls: a finite verb stands beside the verb above the noun."""
    noun = tree.heads[i]
    if (
        tree.deps[i] != "conj"
        or tree.tags[i] not in {"VBZ", "VBP", "VBD"}
        or not tree.tags[noun].startswith("N")
        or tree.kids(noun, "cop")
        or tree.kids(i, "nsubj", "nsubj:pass")
    ):
        return
    verb = next((a for a in tree.ancestors(noun) if tree.tags[a].startswith("V")), None)
    if verb is not None and verb < i and tree.tags[verb] in {"VBZ", "VBP", "VBD", "VBN"}:
        move(tree, i, verb, "conj")


def coordinated_saying(tree: Tree, i: int) -> None:
    """`claimed that it had fled and denied that ...`, read as had denied: a past tense stands beside the past tense above."""
    first = tree.heads[i]
    said = tree.heads[first]
    if tree.deps[i] != "conj" or tree.tags[i] != "VBD" or not tree.kids(i, "ccomp") or tree.kids(i, "nsubj", "aux"):
        return
    if tree.deps[first] == "ccomp" and tree.tags[first] in {"VBN", "VBG", "VB"} and tree.tags[said] == "VBD":
        move(tree, i, said, "conj")


def coordinated_gerund(tree: Tree, i: int) -> None:
    """`expelling the envoy and withdrawing recognition`, read as withdrawing-recognition: the second gerund is a verb beside the first."""
    if (
        tree.tags[i] not in {"NN", "VBG"}
        or not tree.lower[i].endswith("ing")
        or tree.deps[i] not in {"compound", "amod"}
        or i == 0
        or tree.lower[i - 1] not in {"and", "or"}
    ):
        return
    noun = tree.heads[i]
    first = next((a for a in [tree.heads[noun], *tree.ancestors(noun)] if tree.tags[a] == "VBG" and a < i), None)
    if first is None or noun < i:
        return
    move(tree, i, first, "conj")
    tree.tags[i] = "VBG"
    move(tree, noun, i, "obj")


def trailing_gerund(tree: Tree, i: int) -> None:
    """`signed a pact with China, alarming Australia`, read as one with an alarming Australia: a clause follows the comma."""
    name = tree.heads[i]
    if tree.tags[i] != "VBG" or tree.deps[i] != "amod" or i == 0 or tree.lower[i - 1] != "," or name not in tree.named:
        return
    verb = next((k for k in tree.ancestors(name) if tree.tags[k].startswith("V")), None)
    if tree.deps[name] == "conj" and verb is not None and verb < i and not tree.kids(name, "cc"):
        move(tree, i, verb, "advcl")
        move(tree, name, i, "obj")


def clause_of_text(tree: Tree, i: int) -> None:
    """`vetoed a motion calling for talks`, read as vetoing while calling: what follows a text without a comma is what it says."""
    if (
        tree.tags[i] != "VBG"
        or tree.deps[i] not in {"advcl", "xcomp"}
        or i == 0
        or tree.lower[i - 1].rstrip("s") not in _TEXTS
    ):
        return
    if tree.heads[i - 1] == tree.heads[i] and not tree.kids(i, "mark", "nsubj"):
        move(tree, i, i - 1, "acl")


def of_phrase(tree: Tree, i: int) -> None:
    """`the reaction of the Union`, with the reaction as the first part of the Union's name: the Union is whose it is."""
    name = tree.heads[i]
    if tree.deps[i] != "compound" or tree.lower[i + 1 : i + 2] != ["of"] or tree.heads[i + 1] != name or name <= i:
        return
    move(tree, i, i if tree.heads[name] == name else tree.heads[name], tree.deps[name])
    move(tree, name, i, "nmod")


def day_of_noun(tree: Tree, i: int) -> None:
    """`vetoed the draft on Tuesday`, with the day as part of what was vetoed: it is the verb's."""
    if tree.deps[i] != "nmod" or not is_time(tree, i) or tree.preposition(i) != "on":
        return
    noun = tree.heads[i]
    verb = tree.heads[noun]
    if tree.tags[verb].startswith("V") and tree.deps[noun] in {*OBJECTS, "nsubj:pass"} and i > noun:
        move(tree, i, verb, "obl")


def after_gerund(tree: Tree, i: int) -> None:
    """`By closing the port, Chad is breaking the pact`, read as a port and Chad that break: the noun before the verb is its subject."""
    if tree.tags[i][:1] not in {"V", "J", "N"} or not tree.children[i]:
        return
    subjects = tree.kids(i, "nsubj")
    gerunds = [k for k in tree.kids(i, "advcl") if tree.tags[k] == "VBG"]
    if len(subjects) != 1 or not gerunds or not gerunds[0] < subjects[0] < i:
        return
    before = min([i, *(k for k in tree.kids(i, "aux", "aux:pass", "cop") if k < i)]) - 1
    noun, old = before, subjects[0]
    while tree.deps[noun] in {"flat", "compound"} and tree.heads[noun] < noun:
        noun = tree.heads[noun]
    first = min(tree.subtree(noun))
    comma = any(tree.lower[k] == "," for k in (first, first - 1))
    if (
        noun > old
        and tree.tags[noun].startswith("N")
        and noun in tree.subtree(old)
        and comma
        and not tree.kids(noun, "cc")
    ):
        move(tree, noun, i, "nsubj")
        move(tree, old, gerunds[0], "obj")
