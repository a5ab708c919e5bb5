"""The kinds of value that a key may want. The key says what a text is, not YAML.

A validator's error carries the code of the finding as its type; `says` and `hint` are templates
for the other values of its context.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from studyapp.domain.messages import Message
from studyapp.packs.hints import instead, sure
from studyapp.packs.meant_values import number_meant, truth_meant
from studyapp.packs.nodes import A_TEXT, ListNode, TextNode, kind_of
from studyapp.packs.sheets import Sheet

_WHOLE = re.compile(r"[+-]?\d{1,12}", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,3})?", re.ASCII)
_PADDED = re.compile(r"[+-]?0\d")
_POINTED = re.compile(r"[+-]?[1-9]\d{0,2}\.\d\d0", re.ASCII)
"""Thousands, as many languages write them; decimals end with no nought."""
_PARTED = re.compile(r"[,;](?!\d)")
_TWO_OF_A_NAME = re.compile(r"\S+\s+(?!of\s)\S.*")
"""A name in full. `Henry, Duke of Guise` is one person, and so is `Martin Luther King, Jr.`"""
_NOT_FINITE = re.compile(r"[+-]?\.?(?:inf|infinity|nan)", re.IGNORECASE)


class Shape(BaseModel):
    """The keys of a thing in a pack; others are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when_missing: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """The codes of keys whose lack is more than Y20."""

    when_listed: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """The codes of keys that wrongly hold a list, where that is more than Y21."""


class _Schema:
    """Marks a type with the check that its values take."""

    def __init__(self, schema: CoreSchema) -> None:
        self._schema = schema

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return self._schema


def fault(code: str, says: str, hint: str | None = None, **values: object) -> PydanticCustomError:
    """Return the error that becomes a finding."""
    return PydanticCustomError(code, "{says}", {"says": says, "hint": hint, **values})


def _text(node: object) -> TextNode:
    if isinstance(node, TextNode):
        return node
    raise fault("Y21", "expected {wanted}, found {found}", wanted=A_TEXT, found=kind_of(node))


def _words(node: TextNode) -> TextNode:
    if not node or node.isspace():
        raise fault("Y20", "this is empty")
    return node


def _whole(least: int, most: int) -> Callable[[object, Any], int]:
    def parsed(node: object, info: core_schema.ValidationInfo) -> int:
        text = _digits(_text(node), info.context)
        if not _WHOLE.fullmatch(text):
            raise _no_number(text, Message("a whole number"))
        if not least <= int(text) <= most:
            raise fault("Y16", "{number} is not from {least} to {most}",
                        number=text, least=least, most=f"{most:,}")  # fmt: skip
        return int(text)

    return parsed


def _number(node: object, info: core_schema.ValidationInfo) -> float:
    text = _digits(_text(node), info.context)
    if _NOT_FINITE.fullmatch(text):
        raise fault("Y16", "'{number}' is no number to ask for", number=text)
    if not _NUMBER.fullmatch(text):
        raise _no_number(text, Message("a number"))
    value = float(text)
    if not math.isfinite(value):
        raise fault("Y16", "{number} is too large", number=text)
    return value


def _digits(node: TextNode, sheet: Sheet | None) -> str:
    """Return what a number is written with, without `_`; what could be misread is told."""
    text = str(node).strip()
    plain = text.replace("_", "") if re.fullmatch(r"[\d_.+-]+", text, re.ASCII) else text
    if sheet is not None and (plain != text or _PADDED.match(plain)):
        written = re.sub(r"^([+-]?)0+(?=\d)", r"\1", plain)
        says = "'{text}' is read as {number}"
        values, mend = {"text": text, "number": written}, instead(node, written)
        sheet.fault("Y17", node, says, values, hint=sure("write {number}", mend))
    elif sheet is not None and _POINTED.fullmatch(plain):
        says, hint = "'{text}' is read as {number}", "write {whole}, or {number} if it is meant"
        number = plain.rstrip("0").rstrip(".")
        values = {"text": text, "number": number, "whole": plain.replace(".", "")}
        sheet.fault("Y17", node, says, values, hint=hint)
    return plain


def _no_number(text: str, wanted: Message) -> PydanticCustomError:
    meant = number_meant(text)
    says = "expected {wanted}, found '{text}'"
    if meant is None:
        return fault("Y21", says, wanted=wanted, text=text)
    mend = meant.number if meant.is_sure else None
    return fault("Y21", says, meant.hint, wanted=wanted, text=text,
                 number=meant.number, other=meant.other, mend=mend)  # fmt: skip


def _truth(node: object) -> bool:
    text = _text(node)
    if text in ("true", "false"):
        return text == "true"
    guess = truth_meant(text)
    hint = "write true or false" if guess is None else "write {guess}"
    raise fault("Y21", "expected true or false, found '{text}'", hint,
                text=text, guess=guess, mend=guess)  # fmt: skip


def _one_of(words: Sequence[StrEnum]) -> Callable[[object], StrEnum]:
    by_text: dict[str, StrEnum] = {word.value: word for word in words}

    def parsed(node: object) -> StrEnum:
        text = _text(node)
        try:
            return by_text[text.strip()]
        except KeyError:
            from studyapp.packs.likeness import nearest

            guess = nearest(text, list(by_text))
            hint = None if guess is None else "did you mean '{guess}'?"
            known = ", ".join(by_text)
            says = "'{text}' is none of: {known}"
            raise fault(
                "Y21", says, hint, text=text, known=known, guess=guess, mend=guess
            ) from None

    return parsed


def number_of(*, least: float, most: float = math.inf, code: str) -> Any:  # noqa: ANN401
    """Return the annotation of a key that takes a number; `code` tells one out of bounds."""

    def parsed(node: object, info: core_schema.ValidationInfo) -> float:
        value = _number(node, info)
        if not least <= value <= most:
            says = "{number:g} is not from {least:g} to {most:g}"
            if not math.isfinite(most):
                says = "{number:g} is not {least:g} or more"
            raise fault(code, says, number=value, least=least, most=most)
        return value

    return _Schema(core_schema.with_info_plain_validator_function(parsed))


def one_of(words: type[StrEnum], *, but: StrEnum | None = None) -> Any:  # noqa: ANN401  # as above
    """Return the annotation of a key that takes one of some words, all of them `but` one."""
    taken = [word for word in words if word is not but]
    return _Schema(core_schema.no_info_plain_validator_function(_one_of(taken)))


def whole(least: int, most: int) -> Any:  # noqa: ANN401  # an annotation
    """Return the annotation of a key that takes a whole number from `least` to `most`."""
    return _Schema(core_schema.with_info_plain_validator_function(_whole(least, most)))


def _listed(node: object) -> object:
    """Return a lone text as a list of one."""
    if not isinstance(node, TextNode):
        return node
    alone = ListNode([node])
    alone.start, alone.end = node.start, node.end
    return alone


def _other_names(node: object, info: core_schema.ValidationInfo) -> object:
    """Return a lone name as a list of one; several in one text are asked about."""
    if isinstance(node, TextNode) and _PARTED.search(node):
        _ask_whether_one(node, info.context)
    return _listed(node)


def _several_names(node: object, info: core_schema.ValidationInfo) -> object:
    """Return a lone name as a list of one; several names in full in one text are asked about."""
    if isinstance(node, TextNode) and _PARTED.search(node):
        parts = [each.strip() for each in _PARTED.split(node)]
        if all(map(_TWO_OF_A_NAME.fullmatch, parts)):
            _ask_whether_one(node, info.context)
    return _listed(node)


def _ask_whether_one(node: TextNode, sheet: Sheet | None) -> None:
    names = ", ".join(each.strip() for each in _PARTED.split(node))
    values = {"names": names, "text": str(node), "written": node.replace("'", "''")}
    says = "'{text}' is taken as one name"
    hint = "for several write [{names}]; if it is one, write ['{written}']"
    if sheet is not None:
        sheet.warn("Y21", node, says, values, hint=hint)


_IS_TEXT = core_schema.is_instance_schema(TextNode)
Text = Annotated[TextNode, _Schema(_IS_TEXT)]
"""A text, which may be empty."""
Words = Annotated[TextNode, _Schema(core_schema.no_info_after_validator_function(_words, _IS_TEXT))]
"""A text that says something."""
Number = Annotated[float, _Schema(core_schema.with_info_plain_validator_function(_number))]
Truth = Annotated[bool, _Schema(core_schema.no_info_plain_validator_function(_truth))]
Names = Annotated[tuple[Words, ...], BeforeValidator(_listed)]
"""A list of texts; one may stand alone."""
OtherNames = Annotated[tuple[Words, ...], BeforeValidator(_other_names)]
"""What one person or place is called, too."""
SeveralNames = Annotated[tuple[Words, ...], BeforeValidator(_several_names)]
"""Names of people, of whom one may stand alone; `A, B` is hardly ever one."""
