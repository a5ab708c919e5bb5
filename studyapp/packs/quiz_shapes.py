"""Which fields a file with a quiz has, and of which type: those of the values that it hands on."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, create_model
from pydantic import Field as Limits
from pydantic_core import ErrorDetails, PydanticCustomError

from studyapp.domain.asked import CLASSES
from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.messages import Message
from studyapp.domain.texts import Span
from studyapp.domain.tolerances import DateTolerance
from studyapp.domain.when import When
from studyapp.packs.quiz_faults import Fault
from studyapp.packs.quiz_limits import MOST_QUESTIONS

_LARGEST = 2**53
_A_WEEK = 7 * 24 * 60
_Whole = Annotated[int, Limits(ge=-_LARGEST, le=_LARGEST)]
_Number = Annotated[float, Limits(allow_inf_nan=False)]
_PLAIN: Mapping[Any, Any] = {str: str, int: _Whole, float: _Number, bool: bool}


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class _FileShape(_Shape):
    format: str
    version: int
    needs: str = ""
    id: Annotated[str, Limits(pattern="^[0-9a-f]{32}$")]
    title: Annotated[str, Limits(min_length=1, max_length=1_000, pattern=r"\S")]
    seed: Annotated[int, Limits(ge=-(2**63), lt=2**63)] | None = None
    mode: Literal[tuple(each.value for each in Mode)]  # type: ignore[valid-type] # the values of Mode
    minutes: Annotated[float, Limits(gt=0, le=_A_WEEK, allow_inf_nan=False)] | None = None
    questions: Annotated[list[Any], Limits(min_length=1, max_length=MOST_QUESTIONS)]


def check_shape(what: str, form: Mapping[str, Any]) -> None:
    """Refuse a file, or a question of a kind, that has not the fields that it must have.

    Raises:
        Fault: It names the first place where that is so, and why.
    """
    shape = _FileShape if what == "file" else _question_shape(Kind(what))
    try:
        shape.model_validate(form)
    except ValidationError as error:
        raise first_fault(error) from error


def first_fault(error: ValidationError) -> Fault:
    """Return the first thing that is wrong, with its place."""
    first = error.errors(include_url=False, include_input=False)[0]
    return Fault(_reason(first), _place(first["loc"]))


@cache
def _question_shape(kind: Kind) -> type[_Shape]:
    own: dict[str, Any] = {"kind": (str, ...), "source": (str, "")}
    return create_model(f"{kind}", __base__=_Shape, **own, **_fields(CLASSES[kind]))


def _fields(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a class with fields
    hints = get_type_hints(kind)
    return {
        field.name: (_annotation(hints[field.name]), ... if _is_needed(field) else None)
        for field in fields(kind)
    }


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@cache
def _annotation(kind: Any) -> Any:  # noqa: ANN401, PLR0911 - whatever a field may be declared as
    """Return what pydantic is to look for where the domain has a type."""
    if isinstance(kind, NewType):
        return _annotation(kind.__supertype__)
    if get_origin(kind) in (Union, UnionType):
        (present,) = (each for each in get_args(kind) if each is not NoneType)
        return _annotation(present) | None
    if get_origin(kind) is tuple:
        return list[_annotation(get_args(kind)[0])]  # type: ignore[misc] # made here
    if kind is When:
        return Annotated[list[str], AfterValidator(_checked_when)]
    if is_dataclass(kind):
        name = getattr(kind, "__name__", "shape")
        return Annotated[create_model(name, __base__=_Shape, **_fields(kind)), _within(kind)]
    if issubclass(kind, StrEnum):
        return Literal[tuple(each.value for each in kind)]
    return _PLAIN[kind]


def _checked_when(form: list[str]) -> list[str]:
    try:
        edtf, calendar = form
        When.parse(edtf, Calendar(calendar))
    except (ValueError, WhenError) as error:
        raise PydanticCustomError("when", "it is no date and its calendar") from error
    return form


def _within(kind: Any) -> AfterValidator:  # noqa: ANN401 - a class with fields
    return AfterValidator(_LIMITS.get(kind, lambda shape: shape))


def _checked_span(shape: Any) -> Any:  # noqa: ANN401 - a shape made here
    if not 0 <= shape.start < shape.end:
        raise PydanticCustomError("span", "it does not end after it begins")
    return shape


def _checked_tolerance(shape: Any) -> Any:  # noqa: ANN401 - a shape made here
    if shape.count < 0:
        raise PydanticCustomError("tolerance", "it is less than nothing")
    return shape


_LIMITS: Mapping[Any, Callable[[Any], Any]] = {
    Span: _checked_span,
    DateTolerance: _checked_tolerance,
}


def _place(loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return a place as people count: entries of lists from 1."""
    return tuple(str(part + 1) if isinstance(part, int) else part for part in loc)


_REASONS = {
    "missing": "it is missing",
    "extra_forbidden": "there is no such field",
    "string_type": "it is no text",
    "string_too_short": "it is blank",
    "string_too_long": "it is longer than {max_length:,} characters",
    "string_pattern_mismatch": "it is not as it must be",
    "int_type": "it is no whole number",
    "float_type": "it is no number",
    "finite_number": "it is no number",
    "bool_type": "it is neither true nor false",
    "list_type": "it is no list",
    "too_short": "there are none",
    "too_long": "there are more than {max_length:,}",
    "model_type": "it is no group of fields",
    "literal_error": "it is none of: {expected}",
    "greater_than": "it is too small",
    "greater_than_equal": "it is too small",
    "less_than": "it is too large",
    "less_than_equal": "it is too large",
}


def _reason(error: ErrorDetails) -> Message:
    says = _REASONS.get(error["type"])
    if says is None:
        return Message("{reason}", {"reason": error["msg"]})
    return Message(says, error.get("ctx", {}))
