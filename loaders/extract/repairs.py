"""Faults that a small parser makes again and again, mended by what stands around them."""

import itertools
from collections.abc import Mapping

from stancegraph.loaders.extract.misreadings import correct
from stancegraph.loaders.extract.tree import SUBJECTS, Tree, move

_STOPS = frozenset({".", "!", "?", '"', "..."})
_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "as", "because", "while", "when", "than"})
_TEXTS = frozenset(
    {"resolution", "statement", "letter", "text", "plan", "law", "bill", "motion", "decree", "report", "order", "document", "declaration", "agreement",
     "draft", "petition", "proposal"}
)  # fmt: skip
#: what a state or body is to another: the name that follows says which one
_RELATIONS = frozenset(
    {"ally", "neighbour", "neighbor", "rival", "foe", "enemy", "partner", "patron", "backer", "member", "co-sponsor", "adversary", "donor", "host"}
)  # fmt: skip
_HAVE = frozenset({"has", "have", "had", "having", "'ve"})


def repair(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """Mend the tree in place: `has accepted demands`, headlines, verbs taken for nouns."""
    if len(tree) and tree.lower[-1] not in _STOPS:
        _headline_verb(tree, verb_of)
        _headline_future(tree)
    for i in range(len(tree)):
        correct(tree, i, verb_of)
        _auxiliary(tree, i)
        _perfect(tree, i, verb_of)
        _headline(tree, i)
        _noun_root(tree, i)
        _verb_as_noun(tree, i, verb_of)
        _described_name(tree, i)
        _coordinated_gerund(tree, i)
        _coordinated_verb(tree, i)
        _owner(tree, i)
        _swallowed_subject(tree, i, verb_of)
        _fronted_subject(tree, i)
        _clause_after(tree, i)
        _after_gerund(tree, i)
        _text_that_says(tree, i)
        _perfect_modifier(tree, i)
        if tree.tags[i] == "NNS" and tree.deps[i] == "acl:relcl" and tree.lower[i] in verb_of and tree.kids(i, "nsubj"):
            tree.tags[i] = "VBZ"
    _finite_participle(tree, verb_of)
    _second_root(tree)


def _headline_verb(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """`Assembly votes for talks`, read as votes of an assembly: the only word of a headline that can be a verb is one."""
    if any(tree.tags[k] in {"VBZ", "VBP", "VBD", "MD"} for k in range(len(tree))):
        return
    root = next(i for i in range(len(tree)) if tree.heads[i] == i)
    if (
        tree.tags[root] not in {"NNS", "NNPS"}
        or tree.lower[root] not in verb_of
        or tree.kids(root, "cop", "nmod:poss", "det")
    ):
        return
    subjects = tree.kids(root, "nsubj") or [
        k for k in tree.kids(root, "compound", "amod") if k < root and tree.tags[k].startswith("N")
    ]
    if not subjects or root in tree.named or root == len(tree) - 1:
        return
    subject = subjects[-1]
    tree.tags[root] = "VBZ"
    for k in list(tree.children[root]):
        if k == subject:
            tree.deps[k] = "nsubj"
        elif k < subject and tree.deps[k] in {"amod", "compound", "nmod:poss"}:
            move(tree, k, subject, tree.deps[k])
        elif k > root and tree.deps[k] == "nmod":
            tree.deps[k] = "obl"
        elif k > root and tree.deps[k] == "acl":
            tree.deps[k] = "xcomp"
        elif k > root and tree.deps[k] in {"appos", "dep", "conj"} and tree.tags[k].startswith("N"):
            tree.deps[k] = "obj"


def _headline_future(tree: Tree) -> None:
    """`Chad to sell oil`: an infinitive in the place of the verb of a headline says what will be done."""
    root = next(i for i in range(len(tree)) if tree.heads[i] == i)
    if not tree.tags[root].startswith("N") or tree.kids(root, "cop"):
        return
    for k in tree.kids(root, "acl"):
        if k > root and tree.tags[k] == "VB" and any(tree.lower[m] == "to" for m in tree.kids(k, "mark")):
            _raise_verb(tree, root, k)
            for mark in tree.kids(k, "mark"):
                tree.deps[mark], tree.lower[mark] = "aux", "will"
            return


def _auxiliary(tree: Tree, i: int) -> None:
    """`X and others have imposed ...`, with the subject hung on `have`: what hangs on an auxiliary belongs to its verb."""
    if tree.deps[i] in {"aux", "aux:pass"}:
        for k in list(tree.children[i]):
            if tree.deps[k] in SUBJECTS | {"obj", "obl", "advmod"}:
                move(tree, k, tree.heads[i], tree.deps[k])


def _finite_participle(tree: Tree, verb_of: Mapping[str, str]) -> None:
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


def _perfect(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
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


def _headline(tree: Tree, i: int) -> None:
    """`Regime Kills Hundreds`, read as a verb with a noun before it: the noun becomes the subject."""
    if tree.tags[i] not in {"VBZ", "VBD", "VBP"} or any(tree.deps[k] in SUBJECTS for k in tree.children[i]):
        return
    nouns = [
        k
        for k in tree.kids(i, "compound", "nmod:poss", "obl:npmod", "obl:tmod", "amod")
        if k < i and tree.tags[k].startswith("N")
    ]
    if nouns and tree.deps[i] in {"ROOT", "root", "ccomp", "conj", "parataxis"}:
        tree.deps[nouns[-1]] = "nsubj"


def _noun_root(tree: Tree, i: int) -> None:
    """`The council called for talks`, read as a council called for: a clause without a verb of its own has that participle as its verb."""
    if not tree.tags[i].startswith("N") or tree.deps[i] not in {"ROOT", "root", "ccomp"} or tree.kids(i, "cop"):
        return
    before = tree.kids(i, "nsubj")
    if before and (len(before) > 1 or not any(tree.lower[k] in {"and", ","} for k in range(before[0] + 1, i))):
        return
    for k in tree.kids(i, "acl", "acl:relcl", "appos"):
        if (
            k < i
            or tree.tags[k] not in {"VBN", "VBD", "VBZ", "VBP"}
            or tree.kids(k, "nsubj", "nsubj:pass", "aux:pass", "mark")
        ):
            continue
        if any(tree.preposition(o) == "by" for o in tree.kids(k, "obl", "obl:agent")):
            continue
        _raise_verb(tree, i, k)
        if before:
            move(tree, before[0], k, "nsubj")
            move(tree, i, before[0], "conj")
        return


def _coordinated_verb(tree: Tree, i: int) -> None:
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


def _owner(tree: Tree, i: int) -> None:
    """`the States' bombing of`, read as states that bomb: what follows a possessive is a noun."""
    if tree.tags[i] != "POS" or i + 1 >= len(tree) or tree.tags[i + 1] != "VBG":
        return
    noun, deed = tree.heads[i], i + 1
    if tree.heads[noun] == deed or tree.heads[noun] == noun or noun > i or noun in tree.subtree(deed):
        return
    above, dep = tree.heads[noun], tree.deps[noun]
    move(tree, deed, above, dep)
    move(tree, noun, deed, "nmod:poss")
    tree.tags[deed] = "NN"


def _swallowed_subject(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`said Chad was sorry`, `reported Mr Doe, the mayor, resigned`: the object before a clause without a subject is its subject."""
    if not tree.tags[i].startswith("V"):
        return
    for clause in tree.kids(i, "ccomp", "conj", "xcomp"):
        if (
            clause < i
            or tree.kids(clause, "nsubj", "nsubj:pass", "csubj")
            or any(tree.lower[m] == "to" for m in tree.kids(clause, "mark"))
        ):
            continue
        nouns = [k for k in tree.kids(i, "obj") if i < k < clause]
        finite = tree.tags[clause] in {"VBD", "VBZ", "VBP"} or bool(tree.kids(clause, "aux", "aux:pass", "cop"))
        if tree.deps[clause] == "xcomp" and tree.tags[clause] == "NN" and tree.lower[clause] in verb_of and nouns:
            tree.tags[clause] = "VB"
            continue
        if not nouns or not finite or tree.deps[clause] == "xcomp" or tree.kids(clause, "cc"):
            continue
        move(tree, nouns[-1], clause, "nsubj:pass" if tree.kids(clause, "aux:pass") else "nsubj")
        tree.deps[clause] = "ccomp"
        return


def _fronted_subject(tree: Tree, i: int) -> None:
    """`After the vote, an envoy said`, read as a vote that is an envoy: the apposition before a verb without a subject is its subject."""
    if (
        tree.tags[i] not in {"VBD", "VBZ", "VBP"}
        or tree.kids(i, "nsubj", "nsubj:pass", "csubj", "expl")
        or tree.deps[i] not in {"ROOT", "root", "ccomp", "parataxis"}
    ):
        return
    for k in tree.kids(i, "obl", "advcl"):
        named = [a for a in tree.kids(k, "appos") if k < a < i and any(tree.lower[c] == "," for c in range(k + 1, a))]
        if k < i and named:
            move(tree, named[-1], i, "nsubj")
            return


def _clause_after(tree: Tree, i: int) -> None:
    """`after Chad sanctioned Niger`, read as after Chad: a noun between a conjunction and a verb without a subject is its subject."""
    if tree.tags[i] not in {"VBD", "VBZ", "VBP"} or tree.kids(i, "nsubj", "nsubj:pass", "csubj", "expl", "aux"):
        return
    if i == 0 or tree.heads[i] == i or not tree.tags[i - 1].startswith("N"):
        return
    noun = i - 1
    while (
        tree.heads[noun] < i
        and tree.tags[tree.heads[noun]].startswith("N")
        and tree.deps[noun] in {"compound", "flat", "nmod", "nmod:poss", "conj"}
    ):
        noun = tree.heads[noun]
    marks = [k for k in tree.kids(noun, "case") if tree.lower[k] in _CONJUNCTIONS]
    if not marks or tree.deps[noun] not in {"obl", "nmod"} or noun in tree.subtree(i) or i in tree.subtree(noun):
        return
    above = tree.heads[noun]
    move(tree, noun, i, "nsubj")
    move(tree, marks[0], i, "mark")
    if tree.heads[i] != above and above not in tree.subtree(i):
        move(tree, i, above, "advcl")
    tree.deps[i] = "advcl"


def _perfect_modifier(tree: Tree, i: int) -> None:
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


def _after_gerund(tree: Tree, i: int) -> None:
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


def _text_that_says(tree: Tree, i: int) -> None:
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


def _described_name(tree: Tree, i: int) -> None:
    """`its ally Niger objected`, read as an ally called Niger or as two subjects: who acts is the one with the name."""
    name = i + 1
    if name >= len(tree) or tree.lower[i] not in _RELATIONS or tree.tags[name] != "NNP":
        return
    while tree.heads[name] == name + 1 and tree.deps[name] == "compound":
        name += 1
    if tree.deps[name] == "flat" and tree.heads[name] == i:
        move(tree, name, tree.heads[i], tree.deps[i])
        move(tree, i, name, "nmod:desc")
    elif tree.heads[name] == tree.heads[i] and tree.deps[name] == tree.deps[i] == "nsubj":
        move(tree, i, name, "nmod:desc")


def _coordinated_gerund(tree: Tree, i: int) -> None:
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


def _verb_as_noun(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`Japan lifts sanctions`, read as three nouns: a third person between an actor and another noun is a verb."""
    word = tree.lower[i]
    if (
        tree.tags[i] not in {"NNS", "NNPS"}
        or i == 0
        or i + 1 >= len(tree)
        or i - 1 not in tree.named
        or i in tree.named
    ):
        return
    if (
        not word.endswith("s")
        or word not in verb_of
        or not tree.tags[i + 1].startswith(("N", "J", "DT", "C", "PRP$", "$", "VBG"))
    ):
        return
    if tree.tags[i + 1] == "VBG" and tree.heads[i + 1] == i:
        tree.tags[i], tree.deps[i + 1] = "VBZ", "xcomp"
        for k in tree.kids(i, "compound", "nmod:poss"):
            tree.deps[k] = "nsubj"
        return
    end = i + 1
    while (
        end + 1 < len(tree)
        and tree.tags[end].startswith(("J", "DT", "C", "N", "PRP$", "$", "POS", "VBN"))
        and tree.tags[end + 1].startswith(("N", "J", "C", "POS"))
    ):
        end += 1
    subject, top = _top(tree, i - 1, i), _top(tree, end, i)
    anchor = next((k for k in (i, top, subject) if tree.heads[k] == k or tree.heads[k] not in {i, top, subject}), i)
    outer, dep = tree.heads[anchor], tree.deps[anchor]
    move(tree, i, i if outer == anchor else outer, dep)
    tree.tags[i] = "VBZ"
    for k, relation in ((subject, "nsubj"), (top, "obj")):
        if k != i:
            move(tree, k, i, relation)


def _top(tree: Tree, k: int, stop: int) -> int:
    """The head of the noun phrase of word k, on its own side of the verb."""
    seen = {k}
    while (
        tree.heads[k] not in seen
        and tree.heads[k] != stop
        and (tree.heads[k] < stop) == (k < stop)
        and tree.tags[tree.heads[k]].startswith("N")
    ):
        k = tree.heads[k]
        seen.add(k)
    return k


def _raise_verb(tree: Tree, noun: int, verb: int) -> None:
    head, dep = tree.heads[noun], tree.deps[noun]
    later = [k for k in tree.children[noun] if k > verb]
    tree.children[noun].remove(verb)
    tree.heads[verb], tree.deps[verb] = (verb if head == noun else head), dep
    tree.tags[verb] = "VBD" if tree.tags[verb] == "VBN" else tree.tags[verb]
    if head != noun:
        tree.children[head].remove(noun)
        tree.children[head].append(verb)
        tree.children[head].sort()
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"
    tree.children[verb].append(noun)
    tree.children[verb].sort()
    for k in later:
        move(tree, k, verb, "obl" if tree.deps[k] == "nmod" else tree.deps[k])


def _second_root(tree: Tree) -> None:
    """A second tree that begins with a noun right after a verb without an object is that object."""
    roots = [i for i in range(len(tree)) if tree.heads[i] == i]
    for first, second in itertools.pairwise(roots):
        if (
            tree.tags[first].startswith("V")
            and tree.tags[second].startswith("N")
            and not tree.kids(first, "obj")
            and first < second <= first + 4
        ):
            move(tree, second, first, "obj")
