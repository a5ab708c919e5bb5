"""Column types over SQLite's INTEGER, REAL and TEXT: what goes in and out are domain values."""

import json
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, Dialect, Text, TypeDecorator

from studyapp.store.faults import senseless_value

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
_Value = TypeVar("_Value")
_Choice = TypeVar("_Choice", bound=StrEnum)


class _Kept(TypeDecorator[_Value], Generic[_Value]):
    """A value kept as another one; None is NULL."""

    cache_ok = True

    def kept(self, value: _Value) -> int | str:
        """Return what the database keeps."""
        raise NotImplementedError

    def read(self, kept: Any) -> _Value:  # noqa: ANN401 - whatever stands in the file
        """Return the value; ValueError or OverflowError if it cannot have been written."""
        raise NotImplementedError

    def process_bind_param(
        self,
        value: _Value | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> int | str | None:
        """Return what goes in."""
        return None if value is None else self.kept(value)

    def process_result_value(
        self,
        value: Any | None,  # noqa: ANN401 - whatever stands in the file
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> _Value | None:
        """Return what comes out."""
        try:
            return None if value is None else self.read(value)
        except (ValueError, OverflowError) as error:
            raise senseless_value() from error


class UtcTime(_Kept[datetime]):
    """An aware UTC time, kept as microseconds since 1970; a naive one is a TypeError."""

    impl = BigInteger
    cache_ok = True

    def kept(self, value: datetime) -> int:
        """Return microseconds."""
        return (value - EPOCH) // MICROSECOND

    def read(self, kept: int) -> datetime:
        """Return an aware UTC time."""
        return EPOCH + kept * MICROSECOND


class Duration(_Kept[timedelta]):
    """A length of time, kept as microseconds."""

    impl = BigInteger
    cache_ok = True

    def kept(self, value: timedelta) -> int:
        """Return microseconds."""
        return value // MICROSECOND

    def read(self, kept: int) -> timedelta:
        """Return the length."""
        return kept * MICROSECOND


class Choice(_Kept[_Choice], Generic[_Choice]):
    """A member of a StrEnum, kept as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[_Choice]) -> None:
        super().__init__()
        self.choices = choices

    def kept(self, value: _Choice) -> str:
        """Return the text of the member."""
        return value.value

    def read(self, kept: str) -> _Choice:
        """Return the member."""
        return self.choices(kept)


class _Sequence(_Kept[tuple[_Value, ...]], Generic[_Value]):
    """A tuple, kept as a JSON array."""

    cache_ok = True
    member: type

    def kept(self, value: tuple[_Value, ...]) -> str:
        """Return the JSON text."""
        return json.dumps(value, ensure_ascii=False)

    def read(self, kept: str) -> tuple[_Value, ...]:
        """Return the tuple."""
        members = json.loads(kept)
        if not isinstance(members, list) or any(type(each) is not self.member for each in members):
            raise ValueError(kept)
        return tuple(members)


class Texts(_Sequence[str]):
    """Any number of texts, in order."""

    impl = Text
    cache_ok = True
    member = str


class Numbers(_Sequence[int]):
    """Any number of whole numbers, in order."""

    impl = Text
    cache_ok = True
    member = int
