"""Domain values as JSON text and back, by the types of their fields."""

import json
from typing import TypeVar

from studyapp.domain.forms import form_of, value_of
from studyapp.store.faults import senseless_value

Value = TypeVar("Value")


def written(value: object) -> str:
    """Return a value as JSON; fields that have their usual value are left out."""
    return json.dumps(form_of(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read(kind: type[Value], text: str) -> Value:
    """Return the value of a class that was written.

    Raises:
        DamagedStoreError: The text is none that `written` gives.
    """
    try:
        return value_of(kind, json.loads(text))
    except (ValueError, RecursionError) as error:
        raise senseless_value() from error
