"""Linked data as JSON-LD: stances with PROV-O, their evidence as Web Annotations."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO, Final
from urllib.parse import quote

from stancegraph.graph.export.record import Record
from stancegraph.graph.export.sanitizer import scalar
from stancegraph.graph.testimony import utc

SUFFIX: Final = ".jsonld"
MEDIA_TYPE: Final = "application/ld+json"

_DAY: Final = "http://www.w3.org/2001/XMLSchema#date"
_MOMENT: Final = "http://www.w3.org/2001/XMLSchema#dateTime"
#: everything is in the file: a reader needs no network to understand it
CONTEXT: Final[dict[str, object]] = {
    "@version": 1.1,
    "@vocab": "urn:stancegraph:vocabulary:",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "id": "@id",
    "type": "@type",
    "name": "rdfs:label",
    "holder": {"@type": "@id"},
    "toward": {"@type": "@id"},
    "speaker": {"@type": "@id"},
    "reporter": {"@type": "@id"},
    "saidOn": {"@type": _DAY},
    "effectiveFrom": {"@type": _DAY},
    "effectiveTo": {"@type": _DAY},
    "evidence": {"@reverse": "oa:hasBody"},
    "publishedOn": {"@id": "schema:datePublished", "@type": _DAY},
    "url": {"@id": "schema:url"},
    "publisher": {"@id": "schema:publisher"},
    "title": {"@id": "schema:headline"},
    "language": {"@id": "schema:inLanguage"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": _MOMENT},
    "invalidatedAtTime": {"@id": "prov:invalidatedAtTime", "@type": _MOMENT},
    "hasTarget": "oa:hasTarget",
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "hasSelector": "oa:hasSelector",
    "start": "oa:start",
    "end": "oa:end",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
}


def write(records: Iterable[Record], stream: IO[bytes]) -> None:
    """Write one document with a node for each stance, actor, target, article and extractor.

    Ids are URNs of the graph's ids. Evidence is an `oa:Annotation` of the stance on a span of the article, by a
    TextPositionSelector (half-open, code points) and a TextQuoteSelector.

    References:
        W3C (2017). Web Annotation Data Model. W3C (2013). PROV-O: the PROV ontology. W3C (2020). JSON-LD 1.1.
    """
    head = json.dumps(CONTEXT, ensure_ascii=False)
    stream.write(f'{{"@context": {head},\n"@graph": ['.encode())
    separator = "\n"
    for node in _nodes(records):
        stream.write((separator + json.dumps(node, ensure_ascii=False)).encode())
        separator = ",\n"
    stream.write(b"\n]}\n")


def _nodes(records: Iterable[Record]) -> Iterator[dict[str, object]]:
    """Stances as they come, what they refer to before its first use."""
    known: set[str] = set()
    for _, group in groupby(records, key=lambda one: one.said.stance_id):
        evidence = list(group)
        for one in evidence:
            for node in _mentioned(one):
                if (name := str(node["id"])) not in known:
                    known.add(name)
                    yield node
        yield _stance(evidence)


def _mentioned(one: Record) -> Iterator[dict[str, object]]:
    said, more = one.said, one.more
    actor = {"country": said.actor_country, "sector": more.actor_sector, "wikidata": more.actor_wikidata}
    yield _node(_urn("actor", said.actor_id), ["Actor", "prov:Agent"], name=said.actor_name, **actor)
    target = {"country": said.target_country, "symbol": more.target_symbol, "wikidata": more.target_wikidata}
    kinds = ["Actor", "prov:Agent"] if said.target_kind == "actor" else [said.target_kind.capitalize()]
    yield _node(_urn(said.target_kind, said.target_id), kinds, name=said.target_name, **target)
    for who, name in ((said.speaker_id, said.speaker_name), (said.reporter_id, said.reporter_name)):
        if who is not None:
            yield _node(_urn("actor", who), ["Actor", "prov:Agent"], name=name)
    article = {"title": more.title, "url": more.url, "publisher": said.publisher, "language": more.language}
    kinds = ["Article", "schema:NewsArticle", "prov:Entity"]
    yield _node(
        _urn("article", said.article_id), kinds, publishedOn=said.published_on, family=said.family_id, **article
    )
    yield _node(_urn("extractor", more.extractor), ["prov:SoftwareAgent"], name=more.extractor)


def _stance(evidence: list[Record]) -> dict[str, object]:
    said, more = evidence[0].said, evidence[0].more
    return _node(
        _urn("stance", said.stance_id),
        ["Stance", "prov:Entity"],
        holder=_urn("actor", said.actor_id),
        toward=_urn(said.target_kind, said.target_id),
        code=said.code,
        polarity=said.polarity,
        goldstein=said.goldstein,
        plover=more.plover,
        cameo=more.cameo,
        modality=said.modality,
        condition=said.condition,
        saidOn=said.said_on,
        saidOnPrecision=said.said_on_precision,
        effectiveFrom=said.effective_from,
        effectiveTo=more.effective_to,
        wasDerivedFrom=sorted({_urn("article", one.said.article_id) for one in evidence}),
        evidence=[_annotation(one) for one in evidence],
    )


def _annotation(one: Record) -> dict[str, object]:
    said, more = one.said, one.more
    position = _node(None, ["oa:TextPositionSelector"], start=said.start, end=said.end)
    words = {"exact": said.exact, "prefix": more.prefix, "suffix": more.suffix}
    quoted = _node(None, ["oa:TextQuoteSelector"], **words)
    source = _urn("article", said.article_id)
    target = {"type": ["oa:SpecificResource"], "hasSource": source, "hasSelector": [position, quoted]}
    return _node(
        _urn("evidence", said.evidence_id),
        ["Evidence", "oa:Annotation", "prov:Entity"],
        hasTarget=target,
        directness=said.directness,
        distance=said.distance,
        confidence=said.confidence,
        speaker=None if said.speaker_id is None else _urn("actor", said.speaker_id),
        reporter=None if said.reporter_id is None else _urn("actor", said.reporter_id),
        wasAttributedTo=_urn("extractor", more.extractor),
        generatedAtTime=utc(said.recorded_at).isoformat(),
        invalidatedAtTime=None if said.superseded_at is None else utc(said.superseded_at).isoformat(),
    )


def _node(urn: str | None, kinds: list[str], /, **properties: object) -> dict[str, object]:
    """A node without the properties that are not known."""
    kept = {key: value if isinstance(value, list | dict) else scalar(value) for key, value in properties.items()}
    named = {} if urn is None else {"id": urn}
    return {**named, "type": kinds, **{key: value for key, value in kept.items() if value is not None}}


def _urn(kind: str, name: str) -> str:
    return f"urn:stancegraph:{kind}:{quote(name, safe='')}"
