"""The arguments of a verb: passives, relative clauses and shared objects undone."""

from stancegraph.loaders.extract.arguments.arguments import Arguments
from stancegraph.loaders.extract.arguments.clauses import add_clause
from stancegraph.loaders.extract.arguments.obliques import add_nominal, add_oblique, hidden_object
from stancegraph.loaders.extract.arguments.subjects import (
    RELATIVE,
    described,
    inherited_subject,
    is_of_others,
    issuer_of,
)
from stancegraph.loaders.extract.arguments.times import is_time
from stancegraph.loaders.extract.tree import OBJECTS, OBLIQUES, SUBJECTS, Tree

#: `is prepared to`: a state of the subject, nothing done to it
_ADJECTIVAL = frozenset(
    {"prepared", "committed", "determined", "resolved", "inclined", "set", "expected", "scheduled", "due"}
)
#: `is opposed to the dam`
_TOWARDS = frozenset({"opposed", "committed", "dedicated"})
#: beginnings of verbs that one does to something
_TRANSITIVE = ("reject", "condemn", "denounc", "support", "welcom", "oppos", "critici", "back", "endors", "deplor",
               "prais", "hail", "dismiss", "deni", "ratif", "sign", "adopt", "approv", "veto", "block", "defend")  # fmt: skip


def verb_arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of a verb."""
    found = Arguments()
    for k in tree.children[i]:
        _place(tree, i, k, found)
    _passive_participle(tree, i, found)
    _relative(tree, i, found)
    towards = "to" in found.obliques or (tree.lower[i] == "opposed" and "by" not in found.obliques)
    inclined = found.inf is not None or (towards and tree.lower[i] in _TOWARDS)
    if found.passive and inclined and tree.lower[i] in _ADJECTIVAL | _TOWARDS:
        found.passive = False
        found.subject = next(iter(found.objects + tree.kids(i, "expl")), None)
        found.objects = []
    if found.passive:
        _turn(found)
    if found.subject is None and not found.passive:
        bare = [k for k in tree.kids(i, "obl:unmarked") if k < i and k in tree.named and not is_time(tree, k)]
        found.subject = bare[0] if bare else inherited_subject(tree, i)
    if not found.objects and tree.deps[i] == "conj" and not found.inf and not found.that and not found.obliques:
        _shared_object(tree, i, found)
    if not found.objects and not found.passive and found.inf is None and found.that is None:
        _object_after_both(tree, i, found)
    for head in list(found.objects):
        add_nominal(tree, head, found)
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
        elif found.subject is None or is_time(tree, found.subject):
            found.subject = k
    elif dep == "aux:pass":
        found.passive = True
    elif dep in OBJECTS:
        found.objects.extend(tree.conjuncts(k))
    elif dep in OBLIQUES:
        hidden_object(tree, i, k, found)
        add_oblique(tree, k, found)
    elif dep == "compound:prt" or (k == i + 1 and (tree.tags[k] == "RP" or (dep == "advmod" and tree.tags[k] == "IN"))):
        found.particles.add(tree.lower[k])
    elif dep in {"xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj"}:
        add_clause(tree, i, k, found)


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
    if found.subject is not None and tree.lower[found.subject] in RELATIVE:
        issuer = issuer_of(tree, noun)
        if issuer is None and not is_of_others(tree, noun):
            issuer = described(tree, noun)
        found.subject = found.subject if issuer is None else issuer
    elif (
        found.passive
        and found.objects
        and tree.lower[found.objects[0]] in RELATIVE
        or found.objects
        and tree.lower[found.objects[0]] in RELATIVE
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


def _object_after_both(tree: Tree, i: int, found: Arguments) -> None:
    """`rejected and denounced the plan`, with the plan as that of the second verb alone."""
    both = tree.lower[i].startswith(_TRANSITIVE) and tree.lower[i + 1 : i + 2] in (["and"], ["or"])
    for k in tree.kids(i, "conj") if both else []:
        if k == i + 2 and tree.tags[k] == tree.tags[i]:
            found.objects = [c for head in tree.kids(k, "obj") for c in tree.conjuncts(head)]


def _shared_object(tree: Tree, i: int, found: Arguments) -> None:
    """`condemned and rejected the plan`: the object that stands after both belongs to both, when the first has none before."""
    for k in tree.kids(tree.heads[i], "obj"):
        if k > i:
            found.objects.extend(tree.conjuncts(k))
