"""Names of people, places and organisations in a passage."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from studyapp.domain.texts import Span


class NameKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Known:
    """Who or what a form of a name stands for; `name` is what they are known by."""

    kind: NameKind
    name: str


NOTHING_KNOWN: Mapping[str, Known] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Name:
    """Words of a passage that name somebody or something.

    `name` is what they are known by, `shown` the form that the passage has for it: of several the
    one that it names in full, else the first.
    """

    span: Span
    kind: NameKind
    name: str
    shown: str
