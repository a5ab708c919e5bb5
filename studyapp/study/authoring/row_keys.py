"""What a row of a table says of its question: its kind, and which of its choices are right."""

import re
from collections.abc import Mapping, Sequence

from studyapp.domain.folding import folded
from studyapp.domain.kinds import Kind
from studyapp.domain.messages import Message
from studyapp.study.authoring.row_cells import RowRefusal

PARTS = re.compile(r"\s*[;|\n]\s*")
_SIGNS = re.compile(r"[\W_]+")
_POINTERS = re.compile(r"\s*[,;/&+\s]\s*")
_POINTER = re.compile(r"(?:([a-z])|([1-8]))[.)]?", re.IGNORECASE)
_OPTION = re.compile(r"\b(?:option|choice|answer|antwort)\s*(?=[a-h1-8]\b)", re.IGNORECASE)
_BY_CELLS = frozenset(
    ("multiplechoice", "multichoice", "mc", "mcq", "quiz", "choice", "auswahl", "auswahlfrage")
)
"""What others call questions with one right choice, and with several."""
_OTHERS: Mapping[Kind, str] = {
    Kind.SINGLE: "singlechoice singleanswer singleselect radio einfachauswahl",
    Kind.MULTIPLE: "multipleanswer multipleanswers multipleresponse multiselect checkbox "
    "checkboxes selectall mehrfachauswahl multipleselect",
    Kind.TRUEFALSE: "trueorfalse tf boolean wahrfalsch richtigfalsch vraifaux verdaderofalso",
    Kind.SHORT: "shortanswer shorttext fillintheblank fillin text typeanswer kurzantwort identify",
    Kind.NUMBER: "numerical numeric zahl integer",
    Kind.DATE: "datum year jahr fecha",
    Kind.ORDER: "ordering sequence puzzle reihenfolge sort sorting ranking",
    Kind.MATCH: "matching pairs zuordnung pairing",
    Kind.OPEN: "essay openended longanswer freitext aufsatz paragraph offen openquestion",
}
_NAMES = {name: kind for kind, names in _OTHERS.items() for name in names.split()}


def kind_of(said: str) -> Kind | None:
    """Return the kind that a cell names, None if it goes by the other cells.

    Raises:
        RowRefusal: There is no such kind.
    """
    name = _SIGNS.sub("", said.casefold())
    if not name or name in _BY_CELLS:
        return None
    if name in _NAMES:
        return _NAMES[name]
    try:
        return Kind(name)
    except ValueError:
        values = {"kind": said, "known": ", ".join(Kind)}
        reason = Message("“{kind}” is no kind of question; there are {known}", values)
        raise RowRefusal(reason) from None


def keyed(choices: Sequence[str], answers: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the right choices and the wrong ones, by cells that name them.

    A right one is named by its words, its letter or its number; words that are none of the choices
    are one more, which is right.

    Raises:
        RowRefusal: A letter or number is that of no choice.
    """
    right: list[str] = []
    for answer in answers:
        right += _named(choices, answer)
    return right, [choice for choice in choices if choice not in right]


def _named(choices: Sequence[str], answer: str) -> list[str]:
    whole = _by_words(choices, answer)
    if whole is not None:
        return [whole]
    parts = [part for part in PARTS.split(answer) if part]
    worded = [_by_words(choices, part) for part in parts]
    if all(each is not None for each in worded):
        return [each for each in worded if each is not None]
    plain = _OPTION.sub("", answer.strip())
    pointers = [_POINTER.fullmatch(each) for each in _POINTERS.split(plain) if each]
    if not pointers or None in pointers:
        return parts
    return [_pointed(choices, each, answer) for each in pointers if each is not None]


def _by_words(choices: Sequence[str], words: str) -> str | None:
    exact = [choice for choice in choices if choice == words]
    near = [choice for choice in choices if folded(choice) == folded(words)]
    return exact[0] if exact else near[0] if len(near) == 1 else None


def _pointed(choices: Sequence[str], pointer: re.Match[str], answer: str) -> str:
    letter, number = pointer.groups()
    at = int(number) - 1 if letter is None else ord(letter.casefold()) - ord("a")
    if at >= len(choices):
        raise RowRefusal(Message("“{answer}” names none of its choices", {"answer": answer}))
    return choices[at]
