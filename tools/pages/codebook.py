"""docs/codebook.md: every stance type as `graph/codebook/` defines it."""

from markdown import paragraphs, table

from stancegraph.graph.model.codebook import StanceType, codebook


def page() -> str:
    """The index of types, then each with its definition, codes and examples."""
    types = list(codebook().values())
    index = table(
        ["code", "polarity", "Goldstein", "PLOVER", "CAMEO", "definition"],
        [
            [
                f"[{one.code}](#{one.code.lower()})",
                _signs(one),
                f"{one.goldstein:+.1f}",
                one.plover,
                one.cameo,
                one.definition,
            ]
            for one in types
        ],
    )
    intro = (
        f"The {len(types)} stance types, one file each in `graph/codebook/`. Polarity, Goldstein value and PLOVER type are those of "
        "the default CAMEO code; a cue may pick another code of the type, and PLOVER type and Goldstein value follow it."
    )
    return paragraphs("# Codebook", intro, index, *(_section(one) for one in types))


def _signs(one: StanceType) -> str:
    return ", ".join(f"{sign:+d}" if sign else "0" for sign in one.polarities)


def _section(one: StanceType) -> str:
    codes = table(
        ["CAMEO", "stands for", "PLOVER", "Goldstein"],
        [[row.cameo, row.name, row.plover, f"{row.goldstein:+.1f}"] for row in one.codes.values()],
    )
    examples = table(["example", "actor", "target", "cue"], [[e.text, e.actor, e.target, e.cue] for e in one.examples])
    return paragraphs(
        f"## {one.code}",
        one.definition,
        _bullets("Include", one.include),
        _bullets("Exclude", one.exclude),
        f"Goldstein values: {one.goldstein_origin}",
        codes,
        examples,
    )


def _bullets(title: str, items: tuple[str, ...]) -> str:
    return f"{title}:\n\n" + "\n".join(f"- {item}" for item in items) if items else ""
