"""What the Reconciliation Service API 0.2 asks of queries and of a service's answers, as JSON Schema.

Written from the text of the specification (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/),
and as strict as the schemas that its authors publish beside it (github.com/reconciliation-api/specs, 0.2/schemas).
"""

from typing import Any

WORDS = {"type": "string"}
#: a type is an id, or an object with an id
TYPE = {"anyOf": [WORDS, {"type": "object", "properties": {"id": WORDS, "name": WORDS}, "required": ["id"]}]}
#: a type that a service offers has a name
OFFERED: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {"id": WORDS, "name": WORDS, "description": WORDS, "broader": {"type": "array"}},
}
#: where a client puts the id into an address
WITH_ID = {"type": "string", "pattern": r"\{\{id\}\}"}
SERVICE = {
    "type": "object",
    "properties": {
        "service_url": {"type": "string", "pattern": "^https?://"},
        "service_path": WORDS,
        "flyout_service_url": WORDS,
        "flyout_service_path": {"type": "string", "pattern": r"\$\{id\}"},
    },
}
MANIFEST: dict[str, Any] = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"type": "array", "items": WORDS, "contains": {"const": "0.2"}},
        "name": WORDS,
        "identifierSpace": WORDS,
        "schemaSpace": WORDS,
        "serviceVersion": WORDS,
        "documentation": WORDS,
        "logo": WORDS,
        "view": {"type": "object", "required": ["url"], "properties": {"url": WITH_ID}},
        "feature_view": {"type": "object", "required": ["url"], "properties": {"url": WITH_ID}},
        "defaultTypes": {"type": "array", "items": OFFERED, "uniqueItems": True},
        "suggest": {"type": "object", "properties": {"entity": SERVICE, "property": SERVICE, "type": SERVICE}},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": WITH_ID, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "extend": {
            "type": "object",
            "properties": {
                "propose_properties": {"type": "object", "properties": {"service_url": WORDS, "service_path": WORDS}},
                "property_settings": {"type": "array"},
            },
        },
    },
}
RESULTS: dict[str, Any] = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {
            "result": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "name", "score"],
                    "properties": {
                        "id": WORDS,
                        "name": WORDS,
                        "description": WORDS,
                        "score": {"type": "number"},
                        "match": {"type": "boolean"},
                        "type": {"type": "array", "items": TYPE},
                        "features": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "properties": {"id": WORDS, "value": {"type": ["boolean", "number"]}},
                            },
                        },
                    },
                },
            }
        },
    },
}
SUGGESTIONS: dict[str, Any] = {
    "type": "object",
    "required": ["result"],
    "properties": {
        "result": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {
                    "id": WORDS,
                    "name": WORDS,
                    "description": WORDS,
                    "notable": {"type": "array", "items": TYPE},
                },
            },
        }
    },
}
TYPES: dict[str, Any] = {
    "type": "object",
    "required": ["result"],
    "properties": {"result": {"type": "array", "items": OFFERED}},
}
#: day and time, with a zone or without
INSTANT = r"^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$"
#: a value is empty, an entity, or one of str, float, int, date
VALUE = {
    "type": "object",
    "oneOf": [
        {"maxProperties": 0},
        {
            "required": ["id", "name"],
            "properties": {"id": WORDS, "name": WORDS, "description": WORDS},
            "additionalProperties": False,
        },
        {"required": ["str"], "properties": {"str": WORDS}, "additionalProperties": False},
        {"required": ["float"], "properties": {"float": {"type": "number"}}, "additionalProperties": False},
        {"required": ["int"], "properties": {"int": {"type": "integer"}}, "additionalProperties": False},
        {
            "required": ["date"],
            "properties": {"date": {"type": "string", "pattern": INSTANT}},
            "additionalProperties": False,
        },
    ],
}
EXTENSION: dict[str, Any] = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {
                    "id": WORDS,
                    "name": WORDS,
                    "type": {"type": "object", "required": ["id"], "properties": {"id": WORDS, "name": WORDS}},
                    "service": {"type": "string", "pattern": "^https?://"},
                },
            },
        },
        "rows": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": VALUE},
            },
        },
    },
}
PROPERTIES: dict[str, Any] = {
    "type": "object",
    "required": ["type", "properties"],
    "properties": {
        "type": WORDS,
        "limit": {"type": "integer"},
        "properties": {
            "type": "array",
            "items": {"type": "object", "required": ["id", "name"], "properties": {"id": WORDS, "name": WORDS}},
        },
    },
}
#: what a cell of the row may hold
CELL: dict[str, Any] = {
    "oneOf": [
        WORDS,
        {"type": "number"},
        {"type": "boolean"},
        {"type": "object", "required": ["id"], "properties": {"id": WORDS, "name": WORDS}},
    ]
}
QUERIES: dict[str, Any] = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "additionalProperties": False,
        "anyOf": [
            {"required": ["query"]},
            {"required": ["properties"], "properties": {"properties": {"type": "array", "minItems": 1}}},
        ],
        "properties": {
            "query": WORDS,
            "type": {"oneOf": [WORDS, {"type": "array", "items": WORDS}]},
            "limit": {"type": "number"},
            "type_strict": {"enum": ["any", "should", "all"]},
            "properties": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["pid", "v"],
                    "properties": {"pid": WORDS, "v": {"oneOf": [CELL, {"type": "array", "items": CELL}]}},
                },
            },
        },
    },
}
EXTEND: dict[str, Any] = {
    "type": "object",
    "required": ["ids", "properties"],
    "properties": {
        "ids": {"type": "array", "items": WORDS},
        "properties": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "properties": {"id": WORDS, "settings": {"type": "object"}},
            },
        },
    },
}
