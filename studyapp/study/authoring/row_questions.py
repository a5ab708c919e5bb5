"""A row of a table as a question."""

import re
from collections.abc import Iterator, Sequence

from studyapp.domain.folding import folded
from studyapp.domain.kinds import Kind
from studyapp.domain.messages import Message
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.exchange.dates import RowError
from studyapp.exchange.typed import typed_when
from studyapp.packs.writing.entries import Value
from studyapp.study.authoring.columns import Holds
from studyapp.study.authoring.row_cells import Keys, RowRefusal, cell_of, cells_of
from studyapp.study.authoring.row_keys import PARTS, keyed, kind_of
from studyapp.study.authoring.tables import Row, Table

_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_UNCLEAR = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ASKS_WHEN = re.compile(
    r"\b(?:when|which (?:year|day|month|date)|wann|welche[mns]? (?:jahr|tag|monat))\b"
    r"|\b(?:quand|quelle année|quel jour|cuándo|qué (?:año|día)|quando|когда)\b"
)
_TRUE = {"true": True, "false": False, "wahr": True, "richtig": True, "unwahr": False}
_TRUE |= {"falsch": False, "t": True, "f": False, "vrai": True, "faux": False}
_TRUE |= {"verdadero": True, "falso": False, "vero": True}
_YES = {"yes": True, "no": False, "ja": True, "nein": False, "oui": True, "non": False}
_YES |= {"sí": True, "si": True, "sì": True, "да": True, "нет": False, "ναι": True, "όχι": False}
_YES |= _TRUE
_COPIED = (Holds.EXPLANATION, Holds.HINT, Holds.POINTS, Holds.LEVEL, Holds.DIFFICULTY)


def question_of(table: Table, row: Row) -> Keys:
    """Return the keys of the question that a row asks.

    Raises:
        RowRefusal: There is none, or nothing that answers it.
    """
    stem = cell_of(table, row, Holds.STEM)
    if not stem:
        raise RowRefusal(Message("there is no question"))
    answers, wrong = _right_and_wrong(table, row)
    kind = _kind(cell_of(table, row, Holds.KIND), stem, answers, wrong)
    keys: Keys = {"id": cell_of(table, row, Holds.ID), "kind": str(kind), "stem": stem}
    keys |= _answered(kind, answers, wrong, table, row)
    for holds in _COPIED:
        if text := cell_of(table, row, holds):
            keys[str(holds)] = int(text) if text.isdecimal() else text
    if tags := cell_of(table, row, Holds.TAGS):
        keys["tags"] = [tag for tag in re.split(r"\s*[;|,]\s*", tags) if tag]
    return keys


def _right_and_wrong(table: Table, row: Row) -> tuple[list[str], list[str]]:
    answers, wrong = cells_of(table, row, Holds.ANSWER), cells_of(table, row, Holds.WRONG)
    if len(wrong) == 1:
        wrong = [part for part in PARTS.split(wrong[0]) if part]
    if not answers:
        raise RowRefusal(Message("there is no answer"))
    choices = _listed(cells_of(table, row, Holds.CHOICE), answers)
    if not choices:
        return answers, wrong
    answers, others = keyed(choices, answers)
    if not wrong and not others:
        raise RowRefusal(Message("all of its choices are right"))
    return answers, [*wrong, *others]


def _listed(choices: list[str], answers: Sequence[str]) -> list[str]:
    """Return the choices, parted if one cell holds them all; by commas, if an answer is between."""
    if len(choices) != 1:
        return choices
    parts = [part for part in PARTS.split(choices[0]) if part]
    if len(parts) > 1:
        return parts
    between = [part.strip() for part in choices[0].split(",") if part.strip()]
    known = {folded(part) for part in between}
    return between if all(folded(answer) in known for answer in answers) else parts


def _kind(said: str, stem: str, answers: Sequence[str], wrong: Sequence[str]) -> Kind:
    """Return the kind that a row says, or the one that goes with its cells."""
    kind = kind_of(said)
    if kind is not None:
        return kind
    answer = answers[0]
    truths = _TRUE if stem.rstrip().endswith(("?", "؟", ";", "？")) else _YES
    is_said = answer.casefold() in truths and all(each.casefold() in truths for each in wrong)
    if is_said and len(wrong) <= 1:
        return Kind.TRUEFALSE
    if wrong:
        return Kind.MULTIPLE if len(answers) > 1 else Kind.SINGLE
    asks_when = _ASKS_WHEN.search(stem.casefold()) is not None
    if asks_when and read_answer(answer) is not None:
        return Kind.DATE
    return Kind.NUMBER if _NUMBER.fullmatch(answer) else Kind.SHORT


def _answered(  # noqa: C901, PLR0911 - a case a kind
    kind: Kind, answers: list[str], wrong: list[str], table: Table, row: Row
) -> Keys:
    answer = answers[0]
    match kind:
        case Kind.SINGLE:
            if len(answers) > 1:
                raise RowRefusal(Message("it has more than one right answer"))
            return {"answer": answer, "wrong": list(wrong)}
        case Kind.MULTIPLE:
            right = answers if len(answers) > 1 else PARTS.split(answer)
            return {"answers": list(right), "wrong": list(wrong)}
        case Kind.TRUEFALSE:
            if answer.casefold() not in _YES:
                says = "“{answer}” is neither true nor false"
                raise RowRefusal(Message(says, {"answer": answer}))
            return {"answer": _YES[answer.casefold()]}
        case Kind.SHORT:
            cells = cells_of(table, row, Holds.ACCEPT)
            accept = [*answers[1:], *(part for cell in cells for part in PARTS.split(cell))]
            return {"answer": answer, **({"accept": accept} if accept else {})}
        case Kind.NUMBER:
            return _number(answer, table, row)
        case Kind.DATE:
            return {"answer": _edtf(answer)}
        case Kind.ORDER:
            items = answers if len(answers) > 1 else re.split(r"\s*[;|>]\s*", answer)
            return {"items": list(items)}
        case Kind.MATCH:
            return {"pairs": list(_pairs(answers if len(answers) > 1 else PARTS.split(answer)))}
        case Kind.OPEN:
            rubric: list[Value] = [{"points": 1, "text": answer}]
            return {"model_answer": answer, "rubric": rubric}
        case _:
            says = "questions of the kind {kind} cannot be told in one row"
            raise RowRefusal(Message(says, {"kind": str(kind)}))


def _number(answer: str, table: Table, row: Row) -> Keys:
    unit = cell_of(table, row, Holds.UNIT) or re.sub(r"^[-+\d.,]+\s*", "", answer)
    keys: Keys = {"answer": _digits(answer)}
    if tolerance := cell_of(table, row, Holds.TOLERANCE):
        keys["tolerance"] = _digits(tolerance)
    return keys | ({"unit": unit} if unit else {})


def _digits(text: str) -> str:
    """Return the number that a text begins with, as packs have it."""
    if grouped := _THOUSANDS.match(text):
        return grouped[0].replace(",", "")
    if unclear := _UNCLEAR.match(text):
        values = {"number": unclear[0], "plain": unclear[0].replace(".", "")}
        raise RowRefusal(Message("“{number}” can be read in two ways; write {plain}", values))
    found = _NUMBER.match(text)
    if found is None:
        raise RowRefusal(Message("“{text}” is no number", {"text": text}))
    return found[0].replace(",", ".")


def _pairs(texts: Sequence[str]) -> Iterator[Value]:
    for text in filter(None, texts):
        left, sign, right = re.sub(r"\s*(?:->|→|=)\s*", "=", text, count=1).partition("=")
        if not sign:
            raise RowRefusal(Message("“{text}” is no pair; write left = right", {"text": text}))
        yield {"left": left, "right": right}


def _edtf(text: str) -> str:
    """Return a date as packs have it, from any form that the program reads.

    Raises:
        RowRefusal: It is none, or is told by a calendar that an answer cannot name.
    """
    try:
        when = typed_when(text)
    except RowError as error:
        raise RowRefusal(error.reason) from error
    if when != When.parse(when.edtf):
        says = "“{text}” is a date by the older calendar; write the day by the newer one"
        raise RowRefusal(Message(says, {"text": text}))
    return when.edtf
