"""`stance extract`: stances without a graph, JSON Lines on stdout."""

import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, TypeVar

import typer

from stancegraph.api.cli.extractors import Extractor, Named, choice, refusals_told
from stancegraph.api.cli.load import Map, Pipeline, Workers, articles
from stancegraph.api.cli.output import note
from stancegraph.graph.model import Article, Rejected, Stance, target_kind
from stancegraph.graph.model.errors import BadArticle, BadParameter
from stancegraph.loaders.pipeline import Extracted
from stancegraph.loaders.registry import feed_for, feed_named
from stancegraph.loaders.workers import Choice, extracted_by

T = TypeVar("T")


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(extract)


def extract(
    locations: Annotated[list[str], typer.Argument(help="Files, folders or URLs; - is standard input.")],
    feed: Annotated[str | None, typer.Option("--feed", help="Else the ending of the file tells.")] = None,
    map_: Map = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first record that is no article.")] = False,
    workers: Workers = 1,
    pipeline: Pipeline = None,
    extractor: Named = Extractor.rules,
    explain: Annotated[bool, typer.Option("--explain", help="What each stage found, sentence by sentence.")] = False,
) -> None:
    """Print the stances of each article, one JSON object a line, in input order."""
    feeds = [(feed_named(feed) if feed else feed_for(location), location) for location in locations]
    chosen = choice(extractor, pipeline=pipeline, workers=workers)
    if explain:
        explained(accepted(articles(feeds, map_), strict=strict), chosen)
        return
    found = refusals_told(extracted_by(articles(feeds, map_), chosen, workers=workers), chosen)
    for item in accepted(found, strict=strict):
        print(json.dumps(record(item), ensure_ascii=False), flush=True)


def accepted(items: Iterable[T | Rejected], *, strict: bool) -> Iterator[T]:
    """What was not rejected; rejections are told on stderr, or the first one is raised."""
    for item in items:
        if not isinstance(item, Rejected):
            yield item
        elif strict:
            raise BadArticle(f"{item.where}: {item.reason}")
        else:
            note(f"rejected: {item.where}: {item.reason}")


def explained(found: Iterable[Article], chosen: Choice) -> None:
    """Print what each stage of the rules found in each sentence; BadParameter for a model, which has no stages."""
    if chosen.model is not None:
        raise BadParameter("--explain shows the stages of the rules; a model has none")
    from stancegraph.loaders.extract.extractor import load_extractor  # spaCy, a second

    extractor = load_extractor(pipeline=chosen.pipeline)
    for article in found:
        print(f"# {article.external_id or article.id}")
        for trace in extractor.explain(article):
            print("\n".join(trace.lines(article)), flush=True)


def record(item: Extracted) -> dict[str, Any]:
    """One article's line."""
    line: dict[str, Any] = {"id": item.article.external_id or item.article.id}
    if item.skipped is not None:
        line["not_extracted"] = item.skipped
    return line | {"stances": [stance_record(stance) for stance in item.stances]}


def stance_record(stance: Stance) -> dict[str, Any]:
    """One stance as the command prints it."""
    actor, target, evidence = stance.actor, stance.target, stance.evidence
    return {
        "actor_id": actor.id,
        "actor_name": actor.name,
        "actor_text": evidence.actor_text,
        "actor_country": actor.country,
        "speaker": evidence.speaker.name if evidence.speaker else None,
        "code": stance.code,
        "polarity": stance.polarity,
        "goldstein": stance.goldstein,
        "plover": stance.plover,
        "cameo": stance.cameo,
        "modality": stance.modality,
        "condition": stance.condition,
        "target_id": target.id,
        "target_name": target.name,
        "target_text": evidence.target_text,
        "target_kind": target_kind(target),
        "target_country": target.country,
        "said_on": stance.said_on.isoformat(),
        "said_on_precision": stance.said_on_precision,
        "directness": evidence.directness,
        "distance": evidence.distance,
        "confidence": evidence.confidence.total,
        "span": [evidence.start, evidence.end],
        "quote": evidence.exact,
    }
