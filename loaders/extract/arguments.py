"""Who does what to whom: the phrases around a cue, with passives, shared subjects, control and relative clauses undone."""

from dataclasses import dataclass, field

from stancegraph.loaders.extract.lexicon import lexicon
from stancegraph.loaders.extract.tree import OBJECTS, OBLIQUES, SUBJECTS, Tree

#: relative pronouns stand for the noun that their clause describes
_RELATIVE = frozenset({"who", "which", "that", "whom"})
#: what somebody issues: `issued a statement calling on X`, the caller is whoever issued it
_WRITTEN = frozenset(
    {
        "statement",
        "declaration",
        "resolution",
        "letter",
        "motion",
        "communique",
        "message",
        "speech",
        "note",
        "bill",
        "petition",
        "memo",
        "report",
    }
)
_DEPTH = 12
#: `called off the strike`, read as going off somewhere
_PARTICLES = frozenset({"off", "out", "up", "down", "over", "back", "away"})
#: `is prepared to`: a state of the subject, nothing done to it
_ADJECTIVAL = frozenset(
    {"prepared", "committed", "determined", "resolved", "inclined", "set", "expected", "scheduled", "due"}
)
#: nouns that come from whoever holds them
_FROM = frozenset(
    {"call", "appeal", "demand", "criticism", "condemnation", "support", "pressure", "request", "opposition", "protest", "objection", "warning",
     "threat", "statement", "praise", "resistance", "complaint", "backing", "denial", "rebuke"}
)  # fmt: skip
#: `is opposed to the dam`
_TOWARDS = frozenset({"opposed", "committed", "dedicated"})
_TIME = lexicon().classes["TIME"]


@dataclass(slots=True)
class Arguments:
    """The phrases around a cue, as the indices of their heads.

    Attributes:
        subject: who acts; None when nothing says so.
        objects: what is acted on, coordinated ones one after the other.
        obliques: preposition -> heads, those of the cue before those of its object.
        particles: `out` of `rule out`.
        inf, that, ing: complement clauses.
        predicate: `guilty` of `found them guilty`, `an outrage` of `called it an outrage`.
        passive: the subject of the sentence is what is acted on.
    """

    subject: int | None = None
    objects: list[int] = field(default_factory=list)
    obliques: dict[str, list[int]] = field(default_factory=dict)
    particles: set[str] = field(default_factory=set)
    inf: int | None = None
    that: int | None = None
    ing: int | None = None
    predicate: int | None = None
    passive: bool = False


def verb_arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of a verb."""
    found = Arguments()
    for k in tree.children[i]:
        _place(tree, i, k, found)
    _passive_participle(tree, i, found)
    _relative(tree, i, found)
    inclined = found.inf is not None or ("to" in found.obliques and tree.lower[i] in _TOWARDS)
    if found.passive and inclined and tree.lower[i] in _ADJECTIVAL | _TOWARDS:
        found.passive = False
        found.subject = next(iter(found.objects + tree.kids(i, "expl")), None)
        found.objects = []
    if found.passive:
        _turn(found)
    if found.subject is None and not found.passive:
        found.subject = inherited_subject(tree, i)
    if not found.objects and tree.deps[i] == "conj" and not found.inf and not found.that and not found.obliques:
        _shared_object(tree, i, found)
    for head in list(found.objects):
        _nominal_obliques(tree, head, found)
    if found.passive and found.subject is None and "by" in found.obliques:
        found.subject = found.obliques["by"][0]
    if found.predicate is None and found.objects:
        found.predicate = next((k for k in tree.kids(found.objects[0], "amod") if k > found.objects[0]), None)
    return found


def _place(tree: Tree, i: int, k: int, found: Arguments) -> None:
    dep = tree.deps[k]
    if dep in SUBJECTS:
        if dep.endswith(":pass"):
            found.passive = True
            found.objects = [*found.objects, *tree.conjuncts(k)]
        elif found.subject is None:
            found.subject = k
    elif dep == "aux:pass":
        found.passive = True
    elif dep in OBJECTS:
        found.objects.extend(tree.conjuncts(k))
    elif dep in OBLIQUES:
        _hidden_object(tree, i, k, found)
        _oblique(tree, k, found)
    elif dep == "compound:prt" or (k == i + 1 and (tree.tags[k] == "RP" or (dep == "advmod" and tree.tags[k] == "IN"))):
        found.particles.add(tree.lower[k])
    elif dep in {"xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj"}:
        _clause(tree, i, k, found)


def _hidden_object(tree: Tree, i: int, k: int, found: Arguments) -> None:
    """Objects that the parse takes for adjuncts: without a preposition, after a particle, after `up to`."""
    particle = tree.preposition(k)
    if (not particle and not found.objects and tree.deps[k] == "obl" and not is_time(tree, k)) or _is_up_to(tree, k):
        found.objects.extend(tree.conjuncts(k))
    if particle in _PARTICLES and tree.lower[i + 1 : i + 2] == [particle]:
        found.particles.add(particle)
        found.objects.extend(tree.conjuncts(k))


def _oblique(tree: Tree, k: int, found: Arguments) -> None:
    prep = tree.preposition(k)
    heads = [c for c in tree.conjuncts(k) if not is_time(tree, c)] or _before_day(tree, k)
    if prep and heads:
        found.obliques.setdefault(prep, []).extend(heads)
        first, joint, last = prep.partition("_")
        if joint and first in _PARTICLES:
            found.particles.add(first)
            found.obliques.setdefault(last, []).extend(heads)
        for c in tree.kids(k, "conj"):
            other = tree.preposition(c)
            if other and other != prep:
                found.obliques.setdefault(other, []).extend(tree.conjuncts(c))


def _before_day(tree: Tree, k: int) -> list[int]:
    """`attacks on the Gaza Strip Sunday`, read as one name: the part before the day."""
    return [c for c in tree.kids(k, "compound", "flat") if not is_time(tree, c) and tree.tags[c].startswith("NNP")][-1:]


def _is_up_to(tree: Tree, k: int) -> bool:
    """`allow up to 500 refugees`, read as allowing to refugees."""
    case = tree.kids(k, "case")
    return (
        bool(case)
        and case[0] > 0
        and tree.lower[case[0]] == "to"
        and tree.lower[case[0] - 1] == "up"
        and bool(tree.kids(k, "nummod"))
    )


def is_time(tree: Tree, k: int) -> bool:
    """The phrase names a day, a month, a year."""
    word = tree.lower[k]
    return (
        word in _TIME
        or word.removesuffix("s") in _TIME
        or (tree.tags[k] == "CD" and word.isdigit() and len(word) in {1, 2, 4})
    )


def _clause(tree: Tree, i: int, k: int, found: Arguments) -> None:
    marks = {tree.lower[m] for m in tree.kids(k, "mark")}
    dep, tag = tree.deps[k], tree.tags[k]
    particle = _PARTICLES & marks
    if tag == "VBG" and ((dep == "xcomp" and "to" not in marks) or (dep in {"advcl", "acl"} and _follows(tree, i, k))):
        found.ing = k
        found.particles |= particle
    elif dep == "xcomp" and tag.startswith(("N", "J")) and not marks and not tree.kids(k, "cop", "aux"):
        _predicate(tree, k, found)
    elif (
        dep == "xcomp"
        and found.inf is None
        or dep in {"advcl", "acl"}
        and "to" in marks
        and found.inf is None
        and not marks & {"in", "order"}
    ):
        found.inf = k
    elif dep == "ccomp" and _is_object(tree, k):
        found.objects.extend(tree.conjuncts(k))
    elif dep == "ccomp" and found.that is None:
        if "to" in marks and not tree.kids(k, "nsubj", "nsubj:pass"):
            found.inf = k
        else:
            found.that = k
    elif dep in {"advcl", "acl", "nmod", "obl"} and tag == "VBG":
        for mark in marks - {"if", "while", "when", "after", "before", "since", "although", "though"}:
            found.obliques.setdefault(mark, []).append(k)


def _follows(tree: Tree, i: int, k: int) -> bool:
    """`denied arming`, `ruled out sending`: right behind the verb or its particle."""
    return k == i + 1 or (k == i + 2 and tree.lower[i + 1] in _PARTICLES)


def _predicate(tree: Tree, k: int, found: Arguments) -> None:
    """`called the move an outrage`: of two complements the first is the object, and a name is one always."""
    if k in tree.named and not found.objects:
        found.objects = tree.conjuncts(k)
        return
    if found.predicate is not None and not found.objects:
        found.objects = tree.conjuncts(found.predicate)
    found.predicate = k


def _is_object(tree: Tree, k: int) -> bool:
    """A noun without a verb of its own, read as a clause."""
    inside = tree.kids(k, "cop", "mark", "aux", *sorted(SUBJECTS))
    return tree.tags[k].startswith("N") and not inside and not tree.kids(k, "case")


def _passive_participle(tree: Tree, i: int, found: Arguments) -> None:
    """`the plan proposed by Russia`: the noun is what is acted on."""
    if tree.deps[i] == "acl" and tree.tags[i] in {"VBN", "VBD"} and not found.objects:
        found.passive = True
        found.objects = [tree.heads[i]]
    elif tree.deps[i] == "advcl" and tree.tags[i] == "VBN" and not found.objects and "by" in found.obliques:
        found.passive = True
    elif tree.deps[i] == "conj" and tree.tags[i] == "VBN" and not found.objects and found.subject is None:
        head = tree.heads[i]
        subjects = tree.kids(head, "nsubj:pass")
        if subjects and not tree.kids(i, "aux"):
            found.passive = True
            found.objects = tree.conjuncts(subjects[0])


def _relative(tree: Tree, i: int, found: Arguments) -> None:
    if tree.deps[i] not in {"acl:relcl"}:
        return
    noun = tree.heads[i]
    if found.subject is not None and tree.lower[found.subject] in _RELATIVE:
        issuer = _above(tree, noun, 0) if tree.lower[noun] in _WRITTEN else None
        found.subject = noun if issuer is None else issuer
    elif (
        found.passive
        and found.objects
        and tree.lower[found.objects[0]] in _RELATIVE
        or found.objects
        and tree.lower[found.objects[0]] in _RELATIVE
        or not found.objects
        and found.subject is not None
        and not found.inf
        and not found.that
    ):
        found.objects = [noun]
    elif found.subject is None and not found.passive:
        found.subject = noun


def _turn(found: Arguments) -> None:
    agents = found.obliques.get("by", [])
    found.subject = agents[0] if agents else None


def _shared_object(tree: Tree, i: int, found: Arguments) -> None:
    """`condemned and rejected the plan`: the object that stands after both belongs to both, when the first has none before."""
    for k in tree.kids(tree.heads[i], "obj"):
        if k > i:
            found.objects.extend(tree.conjuncts(k))


def _nominal_obliques(tree: Tree, head: int, found: Arguments) -> None:
    for k in tree.kids(head, "nmod", "obl"):
        prep = tree.preposition(k)
        if prep:
            found.obliques.setdefault(prep, []).extend(
                c for c in tree.conjuncts(k) if c not in found.obliques.get(prep, [])
            )
    for k in tree.kids(head, "nmod"):
        if tree.preposition(k) == "of":
            _inner_obliques(tree, k, found)
    for k in tree.kids(head, "acl"):
        marks = {tree.lower[m] for m in tree.kids(k, "mark")}
        if "to" in marks and found.inf is None:
            found.inf = k
        elif tree.tags[k] == "VBG":
            for mark in marks:
                found.obliques.setdefault(mark, []).append(k)


def _inner_obliques(tree: Tree, k: int, found: Arguments) -> None:
    """`a state of siege in Bolivia`, `the bust of an emperor to Algeria`: what hangs on the inner noun, where the outer has none."""
    for inner in tree.kids(k, "nmod"):
        prep = tree.preposition(inner)
        if prep and prep != "of" and prep not in found.obliques:
            found.obliques[prep] = tree.conjuncts(inner)


def inherited_subject(tree: Tree, i: int, depth: int = 0) -> int | None:
    """The subject that a verb without one shares: with its coordinated verb, the verb above it, or the noun it describes."""
    head = tree.heads[i]
    if head == i or depth > _DEPTH:
        return None
    dep = tree.deps[i]
    if dep in {"acl", "acl:relcl"}:
        marks = {tree.lower[m] for m in tree.kids(i, "mark")}
        if "to" not in marks:
            issuer = _above(tree, head, depth) if tree.lower[head] in _WRITTEN and not _is_any(tree, head) else None
            if issuer is not None:
                return issuer
            named = [k for k in tree.kids(head, "appos") if k < i]
            return named[-1] if named else head
        return _above(tree, head, depth)
    if dep in {"xcomp", "advcl", "conj", "ccomp", "parataxis", "obl", "nmod", "dep"}:
        controller = _controller(tree, head) if dep == "xcomp" else None
        if controller is None and tree.tags[head] == "VBN" and any(tree.lower[m] == "to" for m in tree.kids(i, "mark")):
            controller = next((k for k in tree.kids(head, "obl", "obl:agent") if tree.preposition(k) == "by"), None)
        if controller is not None:
            return controller
        return own_subject(tree, head, depth)
    return None


def _is_any(tree: Tree, noun: int) -> bool:
    """`veto any resolution calling for talks`: nobody has issued it."""
    return any(tree.lower[k] in {"any", "no", "such", "every"} for k in tree.kids(noun, "det", "det:predet", "amod"))


def own_subject(tree: Tree, i: int, depth: int = 0) -> int | None:
    """The subject of a verb, its own or a shared one; the agent of a passive counts only for its own verb."""
    for k in tree.children[i]:
        if tree.deps[k] in SUBJECTS and not tree.deps[k].startswith("csubj"):
            if tree.lower[k] in _RELATIVE and tree.deps[i] == "acl:relcl":
                return tree.heads[i]
            return k
    if tree.tags[i].startswith("N") and tree.deps[i] not in {
        "conj",
        "root",
        "ROOT",
        "ccomp",
        "xcomp",
        "parataxis",
        "advcl",
    }:
        return _above(tree, i, depth)
    return inherited_subject(tree, i, depth + 1)


def _above(tree: Tree, noun: int, depth: int) -> int | None:
    """For `its decision to leave` and `made a decision to leave`: the owner of the noun, else the subject of its verb."""
    for k in tree.kids(noun, "nmod:poss"):
        return k
    for k in tree.kids(noun, "amod", "compound"):
        if k in tree.named:
            return k
    for k in tree.kids(noun, "acl"):
        for agent in tree.kids(k, "obl", "obl:agent") if tree.tags[k] == "VBN" else []:
            if tree.preposition(agent) == "by":
                return agent
    head = tree.heads[noun]
    if head == noun or depth > _DEPTH:
        return None
    if tree.deps[noun] in {"obj", "obl", "nsubj:pass"}:
        return own_subject(tree, head, depth + 1)
    return None


def _controller(tree: Tree, head: int) -> int | None:
    """`urged Iran to stop`: the object of the upper verb is the subject of the lower one."""
    objects = tree.kids(head, "obj", "iobj")
    if objects:
        return objects[0]
    if tree.lower[head] in {"called", "calls", "call", "calling", "appealed", "appeals", "appeal", "appealing"}:
        for k in tree.kids(head, "obl"):
            if tree.preposition(k) in {"on", "upon", "to"}:
                return k
    return None


def nearest_subject(tree: Tree, i: int) -> int | None:
    """For a finite verb whose subject the parse has lost: the nearest noun phrase before it that no preposition governs."""
    auxiliaries = tree.kids(i, "aux", "aux:pass", "cop")
    if tree.tags[i] not in {"VBD", "VBZ", "VBP"} and not (auxiliaries and tree.tags[i] in {"VBN", "VBG", "VB"}):
        return None
    if any(tree.lower[k] == "to" for k in tree.kids(i, "mark")):
        return None
    for k in range(min([i, *auxiliaries]) - 1, -1, -1):
        if tree.tags[k].startswith("V") and k not in auxiliaries and tree.tags[k] != "VBG":
            return None
        if (
            not tree.tags[k].startswith(("N", "PRP"))
            or tree.tags[k] == "PRP$"
            or is_time(tree, k)
            or tree.deps[k] in {"compound", "flat", "amod", "nmod:poss"}
        ):
            continue
        if tree.preposition(k) or any(
            tree.preposition(a) for a in tree.ancestors(k) if a < i and tree.tags[a].startswith("N")
        ):
            continue
        return k
    return None


def noun_arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of a noun: its owner is the subject, what follows `of` the object, its clauses the complements."""
    found = Arguments()
    for k in tree.children[i]:
        dep = tree.deps[k]
        if dep == "nmod:poss" and found.subject is None:
            found.subject = k
        elif dep in OBLIQUES:
            _oblique(tree, k, found)
        elif dep in {"acl", "ccomp", "xcomp", "advcl"}:
            _clause(tree, i, k, found)
    head = tree.heads[i]
    for k in tree.kids(head, *sorted(OBLIQUES)) if head != i else []:
        if k > i and tree.kids(k, "case")[:1] == [i + 1]:
            _oblique(tree, k, found)
    found.objects = list(found.obliques.get("of", []))
    if found.subject is None:
        found.subject = _agent(tree, i, found)
    return found


def _agent(tree: Tree, i: int, found: Arguments) -> int | None:
    """`criticism by Chad`, `concerns voiced by Chad`, `calls from Chad for`: who stands behind a noun without an owner."""
    if found.obliques.get("by"):
        return found.obliques["by"][0]
    for k in tree.kids(i, "acl"):
        if tree.tags[k] in {"VBN", "VBD"}:
            for agent in tree.kids(k, "obl", "obl:agent"):
                if tree.preposition(agent) == "by":
                    return agent
    if tree.lower[i].rstrip("s") in _FROM and found.obliques.get("from"):
        return found.obliques["from"][0]
    return None


def predicate_arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of `is opposed to`, `is a scandal`: the subject of the copula, and what depends on the predicate."""
    found = Arguments()
    for k in tree.children[i]:
        dep = tree.deps[k]
        if dep in SUBJECTS and found.subject is None:
            found.subject = k
        elif dep == "nmod:poss":
            found.obliques.setdefault("poss", []).append(k)
        elif dep in OBLIQUES:
            _oblique(tree, k, found)
        elif dep in {"xcomp", "ccomp", "advcl", "acl"}:
            _clause(tree, i, k, found)
    if found.subject is None:
        found.subject = inherited_subject(tree, i)
    return found
