"""Settings that do not go together: refused, or with DNA's compatibility replaced as DNA replaces them."""

from dataclasses import dataclass, replace

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.settings import AGGREGATIONS, NORMALIZATIONS, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Settings as they are applied, and in words what was replaced."""

    settings: Settings
    notes: tuple[str, ...] = ()


def read(settings: Settings, texts: list[str]) -> Read:
    """Settings that go together.

    Args:
        texts: the event list's text variables, in their order; one of them takes the place of a variable2 that
            equals variable1.

    Raises:
        BadParameter: they do not go together, and `compat` is not "dna-3.1".
    """
    kind, notes, kept = settings.network_type, [], settings
    if kept.qualifier is None and kept.qualifier_aggregation != "ignore":
        notes.append(f"qualifier_aggregation {kept.qualifier_aggregation!r} needs a qualifier; it is ignored")
        kept = replace(kept, qualifier_aggregation="ignore")
    if kept.qualifier_aggregation not in AGGREGATIONS[kind]:
        notes.append(_unfit("qualifier_aggregation", kept.qualifier_aggregation, kind, AGGREGATIONS[kind]))
        kept = replace(kept, qualifier_aggregation="ignore")
    if kept.normalization not in NORMALIZATIONS[kind]:
        notes.append(_unfit("normalization", kept.normalization, kind, NORMALIZATIONS[kind]))
        kept = replace(kept, normalization="no")
    if kept.variable1 == kept.variable2 and kept.variable1_document == kept.variable2_document:
        other = next((name for name in texts if name != kept.variable1), None)
        if other is None:
            raise BadParameter(f"variable1 and variable2 are both {kept.variable1!r}, and there is no other text")
        notes.append(f"variable2 is variable1, {kept.variable1!r}; another would be {other!r}")
        kept = replace(kept, variable2=other, variable2_document=False)
    if notes and not settings.is_dna:
        raise BadParameter("; ".join(notes))
    _refuse_impossible(kept)
    return Read(settings=kept, notes=tuple(notes))


def _refuse_impossible(settings: Settings) -> None:
    windowed = settings.time_window != "no" and settings.kernel == "no"
    if settings.qualifier_aggregation == "congruence & conflict" and not windowed:
        raise BadParameter("'congruence & conflict' needs a time window without a kernel; ask for one of the two")


def _unfit(name: str, value: str, kind: str, allowed: tuple[str, ...]) -> str:
    return f"{name} {value!r} does not go with {kind}; it is one of {list(allowed)}"
