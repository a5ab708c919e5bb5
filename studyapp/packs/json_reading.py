"""JSON from anywhere: read with nothing in it that Python would take and nobody else."""

import json
from typing import Any, NoReturn

from studyapp.domain.messages import Message
from studyapp.packs.quiz_faults import Fault

Form = dict[str, Any]
_LONGEST_DIGITS = 20
_A_NAME = 60


def parsed_json(content: bytes, *, most: int) -> Form:
    """Return the fields of a file with at most so many bytes.

    Raises:
        Fault: It is larger, no UTF-8, no JSON, or has no fields.
    """
    if len(content) > most:
        raise Fault(Message("it is larger than {most:,} bytes", {"most": most}))
    try:
        form = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_each_once,
            parse_constant=_no_number,
            parse_int=_whole_number,
        )
    except UnicodeDecodeError as error:
        says = Message("it is no text in UTF-8, from byte {byte} on", {"byte": error.start + 1})
        raise Fault(says) from error
    except json.JSONDecodeError as error:
        values = {"line": error.lineno, "column": error.colno}
        says = Message("it is no JSON from line {line}, column {column} on", values)
        raise Fault(says) from error
    except RecursionError as error:
        raise Fault(Message("its lists lie too deep in each other")) from error
    if not isinstance(form, dict):
        raise Fault(Message("it has no fields, such as “format”"))
    return form


def _each_once(pairs: list[tuple[str, Any]]) -> Form:
    form = dict(pairs)
    if len(form) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value] # adds
        raise Fault(Message("“{key}” stands there twice", {"key": twice[:_A_NAME]}))
    return form


def _no_number(constant: str) -> NoReturn:
    raise Fault(Message("{constant} is no number", {"constant": constant}))


def _whole_number(digits: str) -> int:
    if len(digits) > _LONGEST_DIGITS:
        raise Fault(Message("a number has {count:,} digits", {"count": len(digits)}))
    return int(digits)
