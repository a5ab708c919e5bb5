"""Quizzes handed on as files: JSON in UTF-8, whole in itself, the same bytes for the same quiz.

What comes is believed in nothing: every refusal names the file, the place in it and the reason.
pydantic is imported when the first file is read: the window starts without it.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, NoReturn

from studyapp.domain.asked import CLASSES, AskedQuestion
from studyapp.domain.errors import QuizFileError
from studyapp.domain.forms import form_of, value_of
from studyapp.domain.kinds import Kind, Mode, PackId, StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question
from studyapp.domain.sittings import QuizWish
from studyapp.domain.stored_quizzes import StoredQuiz
from studyapp.packs.json_reading import Form, parsed_json
from studyapp.packs.quiz_faults import Fault, faults_in, refusing
from studyapp.packs.quiz_limits import MOST_BYTES, MOST_LETTERS, check_plain

FORMAT = "studyquiz"
VERSION = 1
NEEDS = "Studyapp 0.1"
"""The first program that reads this version of the format."""
_A_NAME = 60


def written_quiz(quiz: StoredQuiz) -> bytes:
    """Return a quiz as the file that hands it on.

    When it was made and what of the library it was made from stay here; pictures stay in the pack,
    with their names and words in the file.
    """
    limit = quiz.wish.limit
    form = {
        "format": FORMAT,
        "version": VERSION,
        "needs": NEEDS,
        "id": quiz.id,
        "title": quiz.title,
        "seed": quiz.wish.seed,
        "mode": quiz.wish.mode.value,
        "minutes": None if limit is None else _number(limit / timedelta(minutes=1)),
        "questions": [_question_form(each) for each in quiz.questions],
    }
    text = json.dumps(form, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode("utf-8", "replace")


def read_quiz(content: bytes, name: str, *, made: datetime) -> StoredQuiz:
    """Return the quiz that a file hands on; `name` is the file's, `made` when it came.

    Raises:
        QuizFileError: It hands on no sound quiz; it says where and why.
    """
    refuse = refusing(name, _refusal)
    form = _parsed(content, refuse)
    _check_head(form, name, refuse)
    questions = form.get("questions")
    try:
        check_plain({key: each for key, each in form.items() if key != "questions"})
        _check_shape("file", form)
        asked = tuple(_asked(form, number) for number in range(len(questions or ())))
        _check_ids(asked)
    except Fault as fault:
        refuse(fault.reason, *fault.place)
    return StoredQuiz(
        id=StoredQuizId(form["id"]),
        title=form["title"],
        made=made,
        wish=_wish(form, asked),
        questions=asked,
    )


def _question_form(asked: AskedQuestion) -> Form:
    form: Form = form_of(asked.question)
    return {"kind": asked.question.kind.value, "source": asked.source, **form}


def _number(minutes: float) -> float:
    return int(minutes) if minutes.is_integer() else minutes


def _wish(form: Form, asked: tuple[AskedQuestion, ...]) -> QuizWish:
    """Return what a quiz was made by; it is about itself, as nothing of the library is needed."""
    minutes = form.get("minutes")
    return QuizWish(
        pack=PackId(form["id"]),
        count=len(asked),
        kinds=frozenset(each.question.kind for each in asked),
        mode=Mode(form["mode"]),
        limit=None if minutes is None else timedelta(minutes=minutes),
        seed=form.get("seed"),
    )


def _parsed(content: bytes, refuse: Callable[..., NoReturn]) -> Form:
    try:
        return parsed_json(content, most=MOST_BYTES)
    except Fault as fault:
        refuse(fault.reason)


def _check_head(form: Form, name: str, refuse: Callable[..., NoReturn]) -> None:
    """Refuse what is no quiz, and what is one for another program, before anything else."""
    if form.get("format") != FORMAT:
        refuse(Message("it is no quiz: its “format” is not “studyquiz”"), "format")
    version = form.get("version")
    if type(version) is not int:
        refuse(Message("it is no whole number"), "version")
    if version != VERSION:
        values = {"name": name, "version": version, "known": VERSION}
        says = "{name} is a quiz in version {version} of the format; this program reads {known}."
        needs = form.get("needs")
        known = isinstance(needs, str) and needs.isprintable() and len(needs) <= _A_NAME
        hint = (
            Message("Open it with {needs} or newer.", {"needs": needs})
            if known
            else Message("Open it with the version of Studyapp that wrote it, or a newer one.")
        )
        raise QuizFileError(Message(says, values), hint)


def _asked(form: Form, number: int) -> AskedQuestion:
    """Return a question of a file.

    Raises:
        Fault: It is none, or not sound.
    """
    place = f"question {number + 1}"
    try:
        return _question(form["questions"][number])
    except Fault as fault:
        raise Fault(fault.reason, (place, *fault.place)) from fault


def _question(form: object) -> AskedQuestion:
    check_plain(form)
    if not isinstance(form, dict):
        raise Fault(Message("it is no group of fields"))
    kind = form.get("kind")
    if kind not in list(Kind):
        raise Fault(Message("it is none of: {kinds}", {"kinds": ", ".join(Kind)}), ("kind",))
    _check_shape(kind, form)
    own = {key: each for key, each in form.items() if key not in ("kind", "source")}
    try:
        question: Question = value_of(CLASSES[Kind(kind)], own)
    except ValueError as error:
        raise Fault(Message("{error}", {"error": str(error)[:200]})) from error
    for fault in faults_in(question):
        raise fault
    length = len(json.dumps(form, ensure_ascii=False))
    if length > MOST_LETTERS:
        raise Fault(Message("it is longer than {most:,} characters", {"most": MOST_LETTERS}))
    return AskedQuestion(question=question, source=form.get("source", ""))


def _check_shape(what: str, form: Mapping[str, Any]) -> None:
    from studyapp.packs.quiz_shapes import check_shape

    check_shape(what, form)


def _check_ids(asked: tuple[AskedQuestion, ...]) -> None:
    first: dict[str, int] = {}
    for number, each in enumerate(asked, start=1):
        before = first.setdefault(each.question.id, number)
        if before != number:
            reason = Message("question {before} has the same", {"before": before})
            raise Fault(reason, (f"question {number}", "id"))


def _refusal(values: Mapping[str, object]) -> QuizFileError:
    return QuizFileError(
        Message("{name} could not be opened as a quiz: {where}{reason}.", values),
        Message("Nothing was changed. Ask for the file again, or mend it there."),
    )
