"""Who acts: the subject of a verb, its own, shared with another verb, or that of the noun it describes."""

from stancegraph.loaders.extract.arguments.times import is_time
from stancegraph.loaders.extract.tree import SUBJECTS, Tree

#: relative pronouns stand for the noun that their clause describes
RELATIVE = frozenset({"who", "which", "that", "whom"})
#: what somebody issues: `issued a statement calling on X`, the caller is whoever issued it
WRITTEN = frozenset(
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
#: beginnings of verbs whose subject has not issued what they act on: `vetoed a resolution that condemns it`
_OF_OTHERS = ("veto", "reject", "oppos", "block", "defeat", "denounc", "dismiss", "condemn", "criticis", "criticiz",
              "discuss", "debat", "receiv", "ignor", "rebuff", "refus", "resist")  # fmt: skip
_DEPTH = 12
_BECOME = frozenset({"become", "becomes", "became", "becoming"})
#: verbs of contact
_MEETING = frozenset(
    {"called", "telephoned", "phoned", "rang", "met", "meets", "visited", "visits", "received", "receives", "hosted", "hosts", "welcomed"}
)  # fmt: skip
#: `it was Chad that`, `there are states that`: of nobody
_EMPTY = frozenset({"it", "there", "this", "that", "what", "who"})


def own_subject(tree: Tree, i: int, depth: int = 0) -> int | None:
    """The subject of a verb, its own or a shared one; the agent of a passive counts only for its own verb."""
    for k in tree.children[i]:
        if tree.deps[k] in SUBJECTS and not tree.deps[k].startswith("csubj"):
            if tree.lower[k] in RELATIVE and tree.deps[i] == "acl:relcl":
                return described(tree, tree.heads[i])
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
        return owner_or_subject(tree, i, depth)
    return inherited_subject(tree, i, depth + 1)


def inherited_subject(tree: Tree, i: int, depth: int = 0) -> int | None:
    """The subject that a verb without one shares: with its coordinated verb, the verb above it, or the noun it describes."""
    head = tree.heads[i]
    if head == i or depth > _DEPTH:
        return None
    dep = tree.deps[i]
    if dep in {"acl", "acl:relcl"}:
        marks = {tree.lower[m] for m in tree.kids(i, "mark")}
        if "to" not in marks:
            issuer = issuer_of(tree, head, depth)
            if issuer is not None:
                return issuer
            named = [k for k in tree.kids(head, "appos") if k < i]
            return named[-1] if named else described(tree, head)
        about = described(tree, head)
        return owner_or_subject(tree, head, depth) if about == head else about
    if dep in {"xcomp", "advcl", "conj", "ccomp", "parataxis", "obl", "nmod", "dep"}:
        controller = (
            _controller(tree, head) if dep == "xcomp" and not _is_purpose(tree, head) else _blamed(tree, i, head)
        )
        if controller is None and tree.tags[head] == "VBN" and any(tree.lower[m] == "to" for m in tree.kids(i, "mark")):
            controller = next((k for k in tree.kids(head, "obl", "obl:agent") if tree.preposition(k) == "by"), None)
        if controller is not None:
            return controller
        return own_subject(tree, head, depth)
    return None


def described(tree: Tree, noun: int) -> int:
    """`was among the members that voted`, `became the first state to recognise it`: of whom the noun is said, else the noun itself."""
    head = tree.heads[noun]
    if tree.deps[noun] == "nmod" and tree.lower[head] == "one":
        noun = head
    if tree.kids(noun, "cop"):
        found = tree.kids(noun, "nsubj", "nsubj:outer")
    else:
        became = tree.deps[noun] in {"xcomp", "obj"} and tree.lower[tree.heads[noun]] in _BECOME
        found = tree.kids(tree.heads[noun], "nsubj") if became else []
    return found[0] if found and tree.lower[found[0]] not in _EMPTY else noun


def issuer_of(tree: Tree, noun: int, depth: int = 0) -> int | None:
    """Who has issued a statement, a letter, a resolution; None for other things and where the words do not say."""
    if is_of_others(tree, noun):
        return next((k for k in tree.kids(noun, "nmod:poss", "amod") if k in tree.named), None)
    if tree.lower[noun] not in WRITTEN or _is_any(tree, noun):
        return None
    return owner_or_subject(tree, noun, depth)


def is_of_others(tree: Tree, noun: int) -> bool:
    """`vetoed a resolution that condemns it`: whoever has issued it, not the subject of that verb."""
    return tree.deps[noun] in {"obj", "nsubj:pass"} and tree.lower[tree.heads[noun]].startswith(_OF_OTHERS)


def _is_any(tree: Tree, noun: int) -> bool:
    """`veto any resolution calling for talks`: nobody has issued it."""
    return any(tree.lower[k] in {"any", "no", "such", "every"} for k in tree.kids(noun, "det", "det:predet", "amod"))


def owner_or_subject(tree: Tree, noun: int, depth: int) -> int | None:
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


def _is_purpose(tree: Tree, head: int) -> bool:
    """`called him to congratulate him`, `met him to discuss`: what comes after is what the subject wants."""
    return tree.lower[head] in _MEETING and bool(tree.kids(head, "obj"))


def met_for(tree: Tree, i: int) -> list[int]:
    """`phoned Chad to offer support`: with whom there was contact for it."""
    head = tree.heads[i]
    purpose = tree.deps[i] in {"xcomp", "advcl"} and any(tree.lower[m] == "to" for m in tree.kids(i, "mark"))
    return tree.kids(head, "obj") if purpose and tree.lower[head] in _MEETING else []


def _controller(tree: Tree, head: int) -> int | None:
    """`urged Iran to stop`: the object of the upper verb is the subject of the lower one."""
    objects = tree.kids(head, "obj", "iobj")
    if objects:
        return objects[0]
    if tree.lower[head] in {"called", "calls", "call", "calling", "appealed", "appeals", "appeal", "appealing"}:
        for k in tree.kids(head, "obl"):
            if tree.preposition(k) in {"on", "upon", "to"} and not is_time(tree, k):
                return k
    return None


def _blamed(tree: Tree, i: int, head: int) -> int | None:
    """`accused Chad of sinking the ship`: the object of the upper verb has done it."""
    marks = {tree.lower[m] for m in tree.kids(i, "mark", "case")}
    if tree.tags[i] != "VBG" or marks.isdisjoint({"of", "for"}):
        return None
    return next((k for k in tree.kids(head, "obj") if k < i and ("of" in marks or k in tree.named)), None)


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
