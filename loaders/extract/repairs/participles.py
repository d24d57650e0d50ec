"""Past forms that are verbs, read as adjectives before a noun."""

from collections.abc import Mapping

from stancegraph.loaders.extract.tree import SUBJECTS, Tree, move

_HAVE = frozenset({"has", "have", "had", "having", "'ve"})


def auxiliary(tree: Tree, i: int) -> None:
    """`X and others have imposed ...`, with the subject hung on `have`: what hangs on an auxiliary belongs to its verb."""
    if tree.deps[i] in {"aux", "aux:pass"}:
        for k in list(tree.children[i]):
            if tree.deps[k] in SUBJECTS | {"obj", "obl", "advmod"}:
                move(tree, k, tree.heads[i], tree.deps[k])


def perfect(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`has accepted demands`, read as having demands that are accepted: the participle becomes the verb."""
    if tree.lower[i] not in _HAVE or not tree.tags[i].startswith("VB"):
        return
    for noun in tree.kids(i, "obj", "xcomp", "ccomp"):
        for k in tree.kids(noun, "amod"):
            between = range(i + 1, k)
            if (
                tree.tags[k] in {"VBN", "VBD", "JJ"}
                and tree.lower[k] in verb_of
                and all(tree.tags[b].startswith("RB") for b in between)
            ):
                _promote(tree, i, k, noun)
                return


def _promote(tree: Tree, auxiliary: int, verb: int, noun: int) -> None:
    head, dep = tree.heads[auxiliary], tree.deps[auxiliary]
    move(tree, verb, verb if head == auxiliary else head, dep)
    tree.tags[verb] = "VBN"
    for k in list(tree.children[auxiliary]):
        if k != verb:
            move(tree, k, verb, tree.deps[k])
    if tree.heads[auxiliary] == auxiliary:
        tree.heads[auxiliary], tree.deps[auxiliary] = verb, "aux"
        tree.children[verb].append(auxiliary)
        tree.children[verb].sort()
    else:
        move(tree, auxiliary, verb, "aux")
    if noun > verb:
        move(tree, noun, verb, "obj")


def perfect_modifier(tree: Tree, i: int) -> None:
    """`Chad has signed the pact and adopted measures`, read as signed and adopted measures of Chad: the participle with `has` is the verb."""
    if tree.tags[i] != "VBN" or tree.deps[i] != "amod" or not any(tree.lower[k] in _HAVE for k in tree.kids(i, "aux")):
        return
    noun = tree.heads[i]
    subjects = tree.kids(noun, "nsubj")
    if not subjects or noun < i:
        return
    outer, dep = tree.heads[noun], tree.deps[noun]
    move(tree, i, i if outer == noun else outer, dep)
    for k in subjects:
        move(tree, k, i, "nsubj")
    second = next((k for k in tree.kids(noun, "amod") if k > i and tree.tags[k] == "VBN" and tree.kids(k, "cc")), None)
    if second is None:
        move(tree, noun, i, "obj")
    else:
        move(tree, second, i, "conj")
        move(tree, noun, second, "obj")


def finite_participle(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """`The ministry on Monday rejected claims`, read as rejected claims: a sentence without a verb has the past form as its verb."""
    root = next((i for i in range(len(tree)) if tree.heads[i] == i), None)
    if root is None or not tree.tags[root].startswith("N") or tree.kids(root, "cop"):
        return
    for k in range(1, len(tree)):
        noun = tree.heads[k]
        if tree.deps[k] == "amod" and _is_past(tree, k, verb_of) and k < noun and _follows_noun(tree, k, noun):
            others = {"amod", "advmod", "punct", "cc", "case"}
            before = [
                c for c in tree.children[noun] if c < k and tree.deps[c] not in others and not _is_adverb(tree, c)
            ]
            before = [c for c in before if tree.deps[c] not in {"obl", "advcl"}] or before
            subject = root if root < k else (before[0] if before else None)
            if subject is not None:
                _make_clause(tree, subject, k, noun)
            return


def _is_past(tree: Tree, k: int, verb_of: Mapping[str, str]) -> bool:
    spoken = tree.tags[k] in {"VBN", "VBD", "JJ", "NNP"} and tree.words[k].islower()
    return spoken and tree.lower[k] in verb_of and tree.lower[k] != verb_of[tree.lower[k]]


def _is_adverb(tree: Tree, k: int) -> bool:
    return tree.tags[k].startswith("RB") or (tree.lower[k].endswith("ly") and tree.words[k].islower())


def _follows_noun(tree: Tree, k: int, noun: int) -> bool:
    """Only adverbs stand between word k and a noun before it, and its own noun has no article before it."""
    at = k - 1
    while at > 0 and _is_adverb(tree, at):
        at -= 1
    return tree.tags[at].startswith("N") and not any(c < k for c in tree.kids(noun, "det", "nmod:poss", "case"))


def _make_clause(tree: Tree, subject: int, verb: int, noun: int) -> None:
    others = [
        c for c in tree.children[noun] if c < verb and c != subject and tree.deps[c] in {"compound", "nmod", "obl"}
    ]
    outer = noun if tree.heads[noun] == noun else subject
    move(tree, verb, verb, "ROOT")
    tree.tags[verb] = "VBD"
    for k, relation in ((subject, "nsubj"), (noun, "obj"), *((c, "obl") for c in others)):
        move(tree, k, verb, relation)
    for k in [c for c in tree.children[noun] if tree.deps[c] == "advmod" and c < verb]:
        move(tree, k, verb, "advmod")
    for k in [c for c in tree.children[outer] if c > noun and tree.deps[c] in {"punct", "obl", "advcl", "parataxis"}]:
        move(tree, k, verb, tree.deps[k])


def subject_of_modifier(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`Chad withdrew support from`, read as support that withdrew: a past form behind a subject is the verb of its noun.

    The subject is its own, or that of a noun which has no copula.
    """
    if tree.deps[i] != "amod" or verb_of.get(tree.lower[i], tree.lower[i]) == tree.lower[i]:
        return
    noun = tree.heads[i]
    if tree.deps[noun] == "compound":
        noun = tree.heads[noun]
    clause = tree.deps[noun] in {"ROOT", "root", "ccomp"} and not tree.kids(noun, "cop", "det", "nmod:poss")
    subjects = tree.kids(i, "nsubj") if tree.tags[i] == "VBD" else tree.kids(noun, "nsubj") if clause else []
    if not subjects or not subjects[0] < i < noun or tree.tags[i] not in {"VBD", "VBN", "JJ"}:
        return
    outer, dep = tree.heads[noun], tree.deps[noun]
    move(tree, i, i if outer == noun else outer, dep)
    tree.tags[i] = "VBD"
    move(tree, subjects[0], i, "nsubj")
    move(tree, noun, i, "obj")
    for k in [c for c in tree.children[noun] if c > noun and tree.deps[c] in {"obl", "advcl", "punct", "conj", "cc"}]:
        move(tree, k, i, tree.deps[k])
