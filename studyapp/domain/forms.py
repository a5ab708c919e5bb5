"""Values of the field as plain data, such as JSON holds, and back, by the types of their fields.

What is read may come from anywhere: whatever is none of a value's forms is a ValueError.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.when import When

Value = TypeVar("Value")
_Reader = Callable[[Any], Any]
_PLAIN = (str, int, float, bool)
_FAULTS = (TypeError, KeyError, AttributeError, RecursionError, OverflowError, WhenError)


def form_of(value: object) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """Return a value as dicts, lists, texts and numbers; fields of their usual value are left out.

    Times are aware UTC and become texts, spans of time seconds.
    """
    if is_dataclass(value) and not isinstance(value, When):
        kept = ((field.name, getattr(value, field.name), field) for field in fields(value))
        return {name: form_of(each) for name, each, field in kept if not _is_usual(each, field)}
    if isinstance(value, Mapping):
        return {key: form_of(each) for key, each in value.items()}
    if isinstance(value, (tuple, list)):
        return [form_of(each) for each in value]
    if isinstance(value, (set, frozenset)):
        return sorted(form_of(each) for each in value)
    return _plain(value)


def _plain(value: object) -> Any:  # noqa: ANN401 - plain data has no narrower type
    match value:
        case When():
            return [value.edtf, value.calendar.value]
        case datetime():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
        case StrEnum():
            return value.value
    return value


def value_of(kind: type[Value], form: object) -> Value:
    """Return the value of a class that has this form.

    Raises:
        ValueError: It is the form of no such value.
    """
    try:
        value: Value = _reader(cast("Any", kind))(form)
    except _FAULTS as error:
        raise ValueError(f"no {kind.__name__}: {error}") from error
    return value


def fields_of(form: object, *lists: str) -> dict[str, Any]:
    """Return a form that must have fields, and lists in those that are named.

    Raises:
        ValueError: It has none, or other than lists.
    """
    try:
        found: dict[str, Any] = _checked(form, dict)
        for name in lists:
            _checked(found.get(name), list)
    except TypeError as error:
        raise ValueError(str(error)[:200]) from error
    return found


def _is_usual(value: object, field: Field[Any]) -> bool:
    return field.default is not MISSING and bool(value == field.default)


@cache
def _reader(kind: Any) -> _Reader:  # noqa: ANN401 - whatever a field may be declared as
    """Return what makes a value of a declared type from its form."""
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    if get_origin(kind) in (Union, UnionType):
        (present,) = (each for each in get_args(kind) if each is not NoneType)
        return _absent_or(_reader(present))
    if get_origin(kind) in (tuple, frozenset):
        return _several(_reader(get_args(kind)[0]), get_origin(kind))
    if kind in _OWN:
        return _OWN[kind]
    return _whole(kind) if is_dataclass(kind) else _only(kind)


def _absent_or(reader: _Reader) -> _Reader:
    return lambda form: None if form is None else reader(form)


def _several(reader: _Reader, together: Any) -> _Reader:  # noqa: ANN401 - tuple or frozenset
    return lambda form: together(map(reader, _checked(form, list)))


def _when(form: Any) -> When:  # noqa: ANN401 - whatever stands in the file
    edtf, calendar = _checked(form, list)
    return _parsed(_checked(edtf, str), Calendar(calendar))


@lru_cache(maxsize=2**15)
def _parsed(edtf: str, calendar: Calendar) -> When:
    """Return a date; the same dates come up again and again."""
    return When.parse(edtf, calendar)


def _time(form: Any) -> datetime:  # noqa: ANN401 - whatever stands in the file
    time = datetime.fromisoformat(_checked(form, str))
    if time.tzinfo is None:
        raise ValueError(f"no time zone: {form!r}")
    return time.astimezone(UTC)


def _span(form: Any) -> timedelta:  # noqa: ANN401 - whatever stands in the file
    return timedelta(seconds=_checked(form, float, int))


_OWN: Mapping[Any, _Reader] = {When: _when, datetime: _time, timedelta: _span}


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
