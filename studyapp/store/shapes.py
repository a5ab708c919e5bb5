"""Domain values as plain JSON and back, by the types of their fields."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.when import When
from studyapp.store.faults import senseless_value
from studyapp.store.rows import when_of

Value = TypeVar("Value")
_Reader = Callable[[Any], Any]
_PLAIN = (str, int, float, bool)


def written(value: object) -> str:
    """Return a value as JSON; fields that have their usual value are left out."""
    return json.dumps(_form(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read(kind: type[Value], text: str) -> Value:
    """Return the value of a class that was written.

    Raises:
        DamagedStoreError: The text is none that `written` gives.
    """
    try:
        reader = _reader(cast("Any", kind))
        value: Value = reader(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, WhenError) as error:
        raise senseless_value() from error
    return value


def _form(value: object) -> object:
    if isinstance(value, When):
        return [value.edtf, value.calendar.value]
    if is_dataclass(value):
        kept = ((field.name, getattr(value, field.name), field) for field in fields(value))
        return {name: _form(each) for name, each, field in kept if not _is_usual(each, field)}
    if isinstance(value, (tuple, list)):
        return [_form(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _form(each) for key, each in value.items()}
    return value


def _is_usual(value: object, field: Field[Any]) -> bool:
    return field.default is not MISSING and bool(value == field.default)


@cache
def _reader(kind: Any) -> _Reader:  # noqa: ANN401 - whatever a field may be declared as
    """Return what makes a value of a declared type from its JSON."""
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    if get_origin(kind) in (Union, UnionType):
        (present,) = (each for each in get_args(kind) if each is not NoneType)
        return _absent_or(_reader(present))
    if get_origin(kind) is tuple:
        return _several(_reader(get_args(kind)[0]))
    if kind is When:
        return _when
    return _whole(kind) if is_dataclass(kind) else _only(kind)


def _absent_or(reader: _Reader) -> _Reader:
    return lambda form: None if form is None else reader(form)


def _several(reader: _Reader) -> _Reader:
    return lambda form: tuple(map(reader, _checked(form, list)))


def _when(form: Any) -> When:  # noqa: ANN401 - whatever stands in the file
    edtf, calendar = form
    return when_of(_checked(edtf, str), Calendar(calendar))


def _whole(kind: Any) -> _Reader:  # noqa: ANN401 - a class with fields
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    return lambda form: kind(
        **{name: readers[name](each) for name, each in _checked(form, dict).items()}
    )


def _only(kind: type) -> _Reader:
    if issubclass(kind, StrEnum):
        return lambda form: kind(_checked(form, str))
    if kind not in _PLAIN:
        raise TypeError(f"no plain value: {kind}")
    accepted = (int, float) if kind is float else (kind,)
    return lambda form: _checked(form, *accepted)


def _checked(form: Any, *kinds: type) -> Any:  # noqa: ANN401 - whatever stands in the file
    if type(form) not in kinds:
        raise TypeError(f"no {kinds[0].__name__}: {form!r}")
    return form
