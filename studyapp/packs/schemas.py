"""JSON Schemas of a pack's files, for editors; made from the shapes by which files are read.

They say less than the reader does, and never more. Under `x-names` stands what else in the pack the
values of a key name. Source: JSON Schema 2020-12.
"""

import types
from collections.abc import Mapping
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from studyapp.packs.fields import Shape
from studyapp.packs.meanings import meaning, named_by
from studyapp.packs.metadata import LICENSES
from studyapp.packs.nodes import TextNode
from studyapp.packs.opening import FORMAT
from studyapp.packs.question_shapes import SHAPES, DefaultsShape
from studyapp.packs.shapes import (
    CardShape,
    CreditShape,
    EmendationShape,
    EraShape,
    EventShape,
    GenerateShape,
    NoteShape,
    PackShape,
    PassageShape,
)

Schema = dict[str, Any]
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
"""What an editor takes for a number, a date or a truth is a text to the reader."""
_OWN = "^x-"
_EXAMPLES: Mapping[str, list[str]] = {
    "format": [FORMAT],
    "license": list(LICENSES),
    "language": ["en", "de", "fr", "es", "it", "pt", "pt-BR", "pl", "ru", "uk", "tr", "ar", "zh"],
    "level": ["A1", "A2", "B1", "B2", "C1", "C2"],
}
_LISTED: Mapping[str, type[Shape]] = {
    "passages": PassageShape,
    "eras": EraShape,
    "credits": CreditShape,
}
_ENTRIES: Mapping[str, type[Shape]] = {
    "events": EventShape,
    "cards": CardShape,
    "notes": NoteShape,
    "emendations": EmendationShape,
}


def schemas() -> Mapping[str, Schema]:
    """Return the schema of each kind of file, by the names of the files they are kept in."""
    found = {"pack": _head(), "questions": _questions()}
    found |= {part: _file(part, _object(shape)) for part, shape in _ENTRIES.items()}
    return {f"{part}.schema.json": _named(part, schema) for part, schema in found.items()}


def _named(part: str, schema: Schema) -> Schema:
    title = f"studypack/1: {part}.yaml"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def _head() -> Schema:
    schema = _object(PackShape)
    for key, shape in _LISTED.items():
        schema["properties"][key] |= {"type": "array", "items": _object(shape)}
    return schema


def _file(part: str, entry: Schema, more: Schema | None = None) -> Schema:
    head = {"type": "string", "description": "the format of the file", "examples": [FORMAT]}
    listed = {"type": "array", "description": f"the {part} of the pack", "items": entry}
    properties = {"format": head, part: listed}
    return _closed(properties | (more or {}), ["format"])


def _questions() -> Schema:
    kinds = [
        {"if": {"properties": {"kind": {"const": str(kind)}}}, "then": _object(shape)}
        for kind, shape in SHAPES.items()
    ]
    kind: Schema = {"description": "what kind of question it is"}
    kind["enum"] = [str(kind) for kind in SHAPES]
    kind["enumDescriptions"] = [str(shape.__doc__) for shape in SHAPES.values()]
    entry = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kind},
        "allOf": kinds,
    }
    more = {
        "defaults": _object(DefaultsShape),
        "generate": {
            "type": "array",
            "description": "questions that are made from the events",
            "items": _object(GenerateShape),
        },
    }
    return _file("questions", entry, more)


def _object(shape: type[Shape]) -> Schema:
    fields = shape.model_fields
    properties = {
        name: _told(shape, name, _value(field.rebuild_annotation()))
        for name, field in fields.items()
    }
    required = [name for name, field in fields.items() if field.is_required()]
    says = " ".join((shape.__doc__ or "").split())
    return {"description": says, **_closed(properties, required)}


def _told(shape: type[Shape], key: str, value: Schema) -> Schema:
    """Return what the values of a key look like, with what the key is for."""
    named = named_by(shape, key)
    more: Schema = {} if named is None else {"x-names": str(named)}
    if key in _EXAMPLES:
        more["examples"] = _EXAMPLES[key]
    return {**value, "description": meaning(shape, key), **more}


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {_OWN: {}},
        "additionalProperties": False,
        "required": required,
    }


def _value(annotation: Any) -> Schema:  # noqa: ANN401, PLR0911 - any type, a case each
    """Return what the values of a type look like."""
    base, origin = annotation, get_origin(annotation)
    if origin is Annotated:
        base, *marks = get_args(annotation)
        if any(isinstance(mark, BeforeValidator) for mark in marks):  # a lone text is taken too
            return {"anyOf": [_TEXT, _value(base)]}
        if isinstance(base, type) and issubclass(base, Enum):
            return {"enum": _taken(annotation, base)}
        return _value(base)
    if origin in (Union, types.UnionType):
        parts = [_value(part) for part in get_args(annotation) if part is not types.NoneType]
        return parts[0] if len(parts) == 1 else {"anyOf": parts}
    if origin is tuple:
        return {"type": "array", "items": _value(get_args(annotation)[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _value(get_args(annotation)[1])}
    return _plain(base)


def _plain(base: Any) -> Schema:  # noqa: ANN401 - any type
    if base is TextNode:
        return _TEXT
    if base in (int, float):
        return {"type": ["number", "string"]}
    if base is bool:
        return {"type": "boolean"}
    return _object(base) if isinstance(base, type) and issubclass(base, Shape) else {}


def _taken(annotation: Any, words: type[Enum]) -> list[str]:  # noqa: ANN401 - any type
    """Return the words that the reader takes under a key."""
    adapter = TypeAdapter(annotation)
    found = []
    for word in words:
        node = TextNode(word.value)
        node.start, node.end, node.is_plain = 0, 0, True
        try:
            adapter.validate_python(node)
        except ValidationError:
            continue
        found.append(str(word.value))
    return found
