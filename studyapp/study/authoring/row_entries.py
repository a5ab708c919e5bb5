"""What one row of a table becomes: the keys of a question or of an event."""

import re
from collections.abc import Iterator, Sequence

from studyapp.domain.errors import WhenError
from studyapp.domain.kinds import Kind
from studyapp.domain.messages import Message
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.packs.writing.entries import Value
from studyapp.study.authoring.tables import Holds, Row, Table

_PARTS = re.compile(r"\s*[;|]\s*")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_UNCLEAR = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ASKS_WHEN = re.compile(
    r"\b(?:when|which (?:year|day|month|date)|wann|welche[mns]? (?:jahr|tag|monat))\b"
)
_TRUE = {"true": True, "false": False, "wahr": True, "richtig": True, "unwahr": False}
_TRUE |= {"falsch": False, "t": True, "f": False}
Keys = dict[str, Value]


class RowError(Exception):
    """A row cannot be taken; its argument says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def _cells(table: Table, row: Row, holds: Holds) -> list[str]:
    pairs = zip(table.columns, row.cells, strict=False)
    return [cell for column, cell in pairs if column is holds and cell]


def _cell(table: Table, row: Row, holds: Holds) -> str:
    return next(iter(_cells(table, row, holds)), "")


def question_keys(table: Table, row: Row) -> Keys:
    """Return the keys of a question, its kind told by the cells where none says it.

    Raises:
        RowError: It cannot be one.
    """
    stem, answers = _cell(table, row, Holds.STEM), _cells(table, row, Holds.ANSWER)
    wrong = _cells(table, row, Holds.WRONG)
    if len(wrong) == 1:
        wrong = [part for part in _PARTS.split(wrong[0]) if part]
    if not stem:
        raise RowError(Message("there is no question"))
    if not answers:
        raise RowError(Message("there is no answer"))
    kind = _kind(_cell(table, row, Holds.KIND), stem, answers, wrong)
    keys: Keys = {"id": _cell(table, row, Holds.ID), "kind": str(kind), "stem": stem}
    keys |= _answered(kind, answers, wrong, table, row)
    for holds in (Holds.EXPLANATION, Holds.HINT):
        if text := _cell(table, row, holds):
            keys[str(holds)] = text
    if tags := _cell(table, row, Holds.TAGS):
        keys["tags"] = [tag for tag in re.split(r"\s*[;|,]\s*", tags) if tag]
    return keys


def _kind(said: str, stem: str, answers: Sequence[str], wrong: Sequence[str]) -> Kind:
    """Return the kind that a row says, or the one that goes with its cells."""
    if said:
        try:
            return Kind(said.casefold().replace("/", "").replace(" ", ""))
        except ValueError:
            known = ", ".join(Kind)
            values = {"kind": said, "known": known}
            reason = Message("“{kind}” is no kind of question; there are {known}", values)
            raise RowError(reason) from None
    if wrong:
        return Kind.MULTIPLE if len(answers) > 1 else Kind.SINGLE
    answer = answers[0]
    if answer.casefold() in _TRUE:
        return Kind.TRUEFALSE
    asks_when = _ASKS_WHEN.search(stem.casefold()) is not None
    if asks_when and read_when(answer) is not None:
        return Kind.DATE
    return Kind.NUMBER if _NUMBER.fullmatch(answer) else Kind.SHORT


def _answered(  # noqa: C901, PLR0911 - a case a kind
    kind: Kind, answers: list[str], wrong: list[str], table: Table, row: Row
) -> Keys:
    answer = answers[0]
    match kind:
        case Kind.SINGLE:
            return {"answer": answer, "wrong": list(wrong)}
        case Kind.MULTIPLE:
            right = answers if len(answers) > 1 else _PARTS.split(answer)
            return {"answers": list(right), "wrong": list(wrong)}
        case Kind.TRUEFALSE:
            if answer.casefold() not in _TRUE:
                raise RowError(Message("“{answer}” is neither true nor false", {"answer": answer}))
            return {"answer": _TRUE[answer.casefold()]}
        case Kind.SHORT:
            cells = _cells(table, row, Holds.ACCEPT)
            accept = [*answers[1:], *(part for cell in cells for part in _PARTS.split(cell))]
            return {"answer": answer, **({"accept": accept} if accept else {})}
        case Kind.NUMBER:
            return _number(answer, table, row)
        case Kind.DATE:
            return {"answer": _edtf(answer)}
        case Kind.ORDER:
            items = answers if len(answers) > 1 else re.split(r"\s*[;|>]\s*", answer)
            return {"items": list(items)}
        case Kind.MATCH:
            return {"pairs": list(_pairs(answers if len(answers) > 1 else _PARTS.split(answer)))}
        case Kind.OPEN:
            rubric: list[Value] = [{"points": 1, "text": answer}]
            return {"model_answer": answer, "rubric": rubric}
        case _:
            says = "questions of the kind {kind} cannot be told in one row"
            raise RowError(Message(says, {"kind": str(kind)}))


def _number(answer: str, table: Table, row: Row) -> Keys:
    unit = _cell(table, row, Holds.UNIT) or re.sub(r"^[-+\d.,]+\s*", "", answer)
    keys: Keys = {"answer": _digits(answer)}
    if tolerance := _cell(table, row, Holds.TOLERANCE):
        keys["tolerance"] = _digits(tolerance)
    return keys | ({"unit": unit} if unit else {})


def _digits(text: str) -> str:
    """Return the number that a text begins with, as packs have it."""
    if grouped := _THOUSANDS.match(text):
        return grouped[0].replace(",", "")
    if unclear := _UNCLEAR.match(text):
        values = {"number": unclear[0], "plain": unclear[0].replace(".", "")}
        raise RowError(Message("“{number}” can be read in two ways; write {plain}", values))
    found = _NUMBER.match(text)
    if found is None:
        raise RowError(Message("“{text}” is no number", {"text": text}))
    return found[0].replace(",", ".")


def _pairs(texts: Sequence[str]) -> Iterator[Value]:
    for text in filter(None, texts):
        left, sign, right = re.sub(r"\s*(?:->|→|=)\s*", "=", text, count=1).partition("=")
        if not sign:
            raise RowError(Message("“{text}” is no pair; write left = right", {"text": text}))
        yield {"left": left, "right": right}


def event_keys(table: Table, row: Row) -> Keys:
    """Return the keys of an event, which rests on its row as a line of a text.

    Raises:
        RowError: It cannot be one.
    """
    title, when = _cell(table, row, Holds.TITLE), _cell(table, row, Holds.WHEN)
    if not title:
        raise RowError(Message("there is no title"))
    if not when:
        raise RowError(Message("there is no date"))
    keys: Keys = {"id": _cell(table, row, Holds.ID), "title": title, "when": _edtf(when)}
    if place := _cell(table, row, Holds.PLACE):
        keys["place"] = place
    if people := _cell(table, row, Holds.PEOPLE):
        keys["people"] = [part for part in _PARTS.split(people) if part]
    if lane := _cell(table, row, Holds.LANE):
        keys["lane"] = lane
    return keys | {"source": {"passage": "rows", "quote": told_in(table, row)}}


def _edtf(text: str) -> str:
    """Return a date as packs have it, from any form that the program reads."""
    try:
        return When.parse(text).edtf
    except WhenError:
        pass
    found = read_when(text)
    if found is None:
        raise RowError(Message("“{text}” is not understood as a date", {"text": text}))
    return found.edtf


def told_in(table: Table, row: Row) -> str:
    """Return a row as a line of a text: when, what, where."""
    when, title = _cell(table, row, Holds.WHEN), _cell(table, row, Holds.TITLE)
    place = _cell(table, row, Holds.PLACE)
    parts = [title, f"({place})" if place and place not in title else ""]
    what = " ".join(filter(None, parts))
    return " ".join(f"{when}: {what}.".split()) if when and title else ""
