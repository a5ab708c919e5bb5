"""Quizzes that are printed to a file or handed on as one, by the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from studyapp.cli.local_paths import local_path
from studyapp.cli.printing import DONE, print_lines, show, tell_notes
from studyapp.cli.tables import counted
from studyapp.domain.errors import QuizError
from studyapp.domain.messages import Message
from studyapp.domain.quizzes import Quiz

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from studyapp.domain.questions import Question
    from studyapp.domain.sheets import Pictures
    from studyapp.domain.stored_quizzes import StoredQuiz
    from studyapp.study.drawing import Material
    from studyapp.wiring import Program

_AS_IT_IS = (None, None, 10, "1")
"""Kinds, difficulty, count and seed of whoever chose none."""


def file_among(sources: Sequence[str]) -> Path | None:
    """Return the file with a quiz that was handed on, if that is the source.

    Raises:
        QuizError: There are other sources beside it.
    """
    from studyapp.study.files import is_there
    from studyapp.study.handing_on import is_quiz_file

    paths = [local_path(source) for source in sources]
    found = [path for path in paths if is_quiz_file(path) and is_there(path)]
    if found and len(paths) > 1:
        says = Message("{name} is a whole quiz, and is taken by itself.", {"name": found[0].name})
        raise QuizError(says, Message("Leave out the other sources."))
    return found[0] if found else None


def quiz_of_file(arguments: Namespace, path: Path) -> int:
    """Print the quiz of a file just as it was handed on, or hand it on again."""
    from studyapp.cli.forms import quiz_form
    from studyapp.cli.tables import quiz_lines
    from studyapp.study.handing_on import quiz_from_file

    stored = quiz_from_file(path, now=datetime.now(UTC))
    chosen = (arguments.kinds, arguments.difficulty, arguments.count, arguments.seed)
    if chosen != _AS_IT_IS:
        tell_notes(
            [Message("A quiz that was handed on is taken as it is, with all its questions.")]
        )
    made = Quiz(stored.wish.seed or 1, stored.asked)
    if arguments.out is not None:
        return _write(arguments.out, stored)
    if arguments.pdf is not None:
        return _print(arguments, made, stored.title, {})
    show(arguments, quiz_form(made), quiz_lines(made))
    return DONE


def keep_quiz(program: Program, path: Path) -> str:
    """Put the quiz of a file among those that are kept, and return what is to be said of it."""
    from studyapp.study.handing_on import put_from_file, quiz_from_file

    stored = quiz_from_file(path, now=datetime.now(UTC))
    if not put_from_file(program.stored_quizzes, stored):
        return f"The quiz “{stored.title}” is kept already."
    return f"Kept the quiz “{stored.title}”: {counted(len(stored.questions), 'question')}."


def write_quiz(arguments: Namespace, made: Quiz, materials: Sequence[Material]) -> int:
    """Write a quiz that was just made to a file."""
    from studyapp.domain.sittings import QuizWish
    from studyapp.study.drawing import titles_in_words
    from studyapp.study.handing_on import handed_on

    found = [each.passage for material in materials for each in material.passages]
    passages = {passage.id: passage.title for passage in found}
    title = titles_in_words([each.title for each in materials])

    def source(question: Question) -> str:
        return title if question.passage is None else passages.get(question.passage, title)

    wish = QuizWish(count=len(made.questions), seed=made.seed)
    now = datetime.now(UTC)
    return _write(arguments.out, handed_on(title, wish, made.questions, source=source, now=now))


def print_quiz(arguments: Namespace, made: Quiz, materials: Sequence[Material]) -> int:
    """Write versions A and B of a quiz that was just made, with their keys, to a PDF file."""
    from studyapp.study.drawing import titles_in_words
    from studyapp.study.sheets import pictures_in

    found = [pictures_in(made.questions, material.picture) for material in materials]
    pictures = {key: content for each in found for key, content in each.items()}
    title = titles_in_words([each.title for each in materials])
    return _print(arguments, made, title, pictures)


def _print(arguments: Namespace, made: Quiz, title: str, pictures: Pictures) -> int:
    from studyapp.app.printing import print_to
    from studyapp.domain.sheets import Paper
    from studyapp.study.sheets import sheets_of

    seeds = (made.seed, made.seed + 1)
    sheets = sheets_of(made, title=title, seeds=seeds, pictures=pictures)
    print_to(arguments.pdf, sheets, Paper(arguments.paper))
    count = counted(len(made.questions), "question")
    print_lines([f"Printed to {arguments.pdf}: {count}, versions A and B with their keys."])
    return DONE


def _write(path: Path, stored: StoredQuiz) -> int:
    from studyapp.study.handing_on import hand_on

    tell_notes(hand_on(stored, path))
    count = counted(len(stored.questions), "question")
    print_lines([f"Written to {path}: “{stored.title}”, {count}."])
    return DONE
