"""Hand a quiz on as a file, and take one from a file."""

import hashlib
import json
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from studyapp.domain.asked import AskedQuestion, asked_form
from studyapp.domain.errors import QuizFileError, UnknownError
from studyapp.domain.kinds import StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question
from studyapp.domain.sheets import figures_of
from studyapp.domain.sittings import QuizWish
from studyapp.domain.stored_quizzes import StoredQuiz
from studyapp.packs.quiz_files import read_quiz, written_quiz
from studyapp.study.changes import Changes
from studyapp.study.files import read_file, write_file
from studyapp.study.signs import readable
from studyapp.study.stored_quizzes import StoredQuizzes

SUFFIX = ".studyquiz"


def is_quiz_file(path: Path) -> bool:
    """Return whether a file is meant as a quiz that was handed on."""
    return path.suffix.casefold() == SUFFIX


def quiz_from_file(path: Path, *, now: datetime) -> StoredQuiz:
    """Return the quiz that a file hands on.

    Raises:
        PassageError: The file cannot be read.
        QuizFileError: It holds no sound quiz.
    """
    return read_quiz(read_file(path), readable(path.name), made=now)


def handed_on(
    title: str,
    wish: QuizWish,
    questions: Iterable[Question],
    *,
    source: Callable[[Question], str],
    now: datetime,
) -> StoredQuiz:
    """Return a quiz to be handed on; `source` names what a question comes from.

    Its id follows from what it asks, so that the same quiz is the same file.
    """
    asked = tuple(AskedQuestion(question=each, source=source(each)) for each in questions)
    key = content_id(title, asked)
    return StoredQuiz(id=key, title=title, made=now, wish=wish, questions=asked)


def content_id(title: str, asked: Iterable[AskedQuestion]) -> StoredQuizId:
    """Return the id of a quiz that has none by itself."""
    text = json.dumps([title, *map(asked_form, asked)], ensure_ascii=False)
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return StoredQuizId(uuid.UUID(bytes=digest[:16], version=4).hex)


def hand_on(quiz: StoredQuiz, path: Path) -> tuple[Message, ...]:
    """Write a quiz to a file, all of it or nothing; return what the file does not hold.

    Raises:
        QuizFileError: Its name does not end as it must, or nobody could open what it would hold.
        FolderError: It cannot be written.
    """
    if not is_quiz_file(path):
        says = "{name} was not written: the name of a quiz ends with {suffix}."
        hint = Message("Name it {name}{suffix}.", {"name": readable(path.stem), "suffix": SUFFIX})
        values = {"name": readable(path.name), "suffix": SUFFIX}
        raise QuizFileError(Message(says, values), hint)
    content = written_quiz(quiz)
    try:
        read_quiz(content, readable(path.name), made=quiz.made)
    except QuizFileError as error:
        says = "This quiz cannot be handed on, nothing was written. {reason}"
        hint = Message("Leave that question out, or choose other kinds of question.")
        raise QuizFileError(Message(says, {"reason": error.says}), hint) from error
    write_file(path, content)
    return _left_out(quiz)


def put_from_file(quizzes: StoredQuizzes, quiz: StoredQuiz) -> Changes:
    """Keep a quiz that came as a file; nothing changes if just that is kept already.

    One that was changed on its way is another quiz, and takes no other's place.

    Raises:
        UnkeepableError: One of its texts is too long to keep; nothing changed.
    """
    try:
        known = quizzes.quiz(quiz.id)
    except UnknownError:
        return quizzes.put(quiz)
    if known.questions == quiz.questions:
        return Changes()
    return quizzes.put(replace(quiz, id=content_id(quiz.title, quiz.questions)))


def _left_out(quiz: StoredQuiz) -> tuple[Message, ...]:
    count = sum(bool(figures_of(question)) for question in quiz.asked)
    if not count:
        return ()
    says = (
        "The pictures of 1 question are not in the file; their words stand in their place."
        if count == 1
        else "The pictures of {count} questions are not in the file; their words stand in their"
        " place."
    )
    return (Message(says, {"count": count}),)
