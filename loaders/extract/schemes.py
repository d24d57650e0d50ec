"""ClearNLP relations, as spaCy's own English pipelines give them, turned into Universal Dependencies."""

_RENAMED = {
    "ROOT": "ROOT", "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass",
    "auxpass": "aux:pass", "relcl": "acl:relcl", "poss": "nmod:poss", "prt": "compound:prt", "neg": "advmod",
    "attr": "xcomp", "oprd": "xcomp", "acomp": "xcomp", "nn": "compound", "npadvmod": "obl:npmod", "predet": "det:predet",
}  # fmt: skip


def to_universal(heads: list[int], deps: list[str], tags: list[str]) -> tuple[list[int], list[str]]:
    """Heads and relations of one sentence: prepositions become dependents of their nouns, copulas of their predicates."""
    heads, deps = list(heads), list(deps)
    for i, dep in enumerate(deps):
        if dep in {"pobj", "pcomp"}:
            _lift(heads, deps, i, tags)
    for i, dep in enumerate(deps):
        if dep in {"attr", "acomp"} and tags[heads[i]].startswith("V"):
            _raise_predicate(heads, deps, i)
    for i, dep in enumerate(deps):
        deps[i] = _RENAMED.get(dep, dep)
        if dep == "case" and tags[i] != "POS":
            deps[i] = "case"
    return heads, deps


def _lift(heads: list[int], deps: list[str], i: int, tags: list[str]) -> None:
    """`veto <- of <- resolution` becomes `veto <- resolution <- of`."""
    preposition = heads[i]
    governor = heads[preposition]
    if governor == preposition:
        return
    verbal = tags[governor][:1] in {"V", "J", "M"}
    if deps[preposition] == "agent":
        deps[i] = "obl:agent"
    elif deps[i] == "pcomp":
        deps[i] = "advcl" if verbal else "acl"
    else:
        deps[i] = "obl" if verbal else "nmod"
    heads[i] = governor
    heads[preposition] = i
    deps[preposition] = "mark" if deps[i] in {"advcl", "acl"} else "case"


def _raise_predicate(heads: list[int], deps: list[str], i: int) -> None:
    """`is <- unacceptable` becomes `unacceptable <- is`, which then carries the subject."""
    copula = heads[i]
    heads[i] = i if heads[copula] == copula else heads[copula]
    deps[i] = deps[copula]
    for k, head in enumerate(heads):
        if head == copula and k not in {i, copula}:
            heads[k] = i
    heads[copula] = i
    deps[copula] = "cop"
