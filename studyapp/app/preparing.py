"""What comes in, read before it is kept; its readers are imported on the computing worker."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.ui.work import Progress

if TYPE_CHECKING:
    from studyapp.domain.stored_quizzes import StoredQuiz
    from studyapp.packs.needs import Lender
    from studyapp.study.adding import Addition
    from studyapp.study.class_view import Opened
    from studyapp.study.unpacking import PackAddition


Preparing = Callable[[Progress], "Addition | PackAddition | StoredQuiz | Opened"]


def prepare_file(
    path: Path, encoding: str | None, lender: Lender, progress: Progress
) -> Addition | PackAddition | StoredQuiz:
    """Return what is in a file or folder: a text, a pack, a timeline or a quiz."""
    from studyapp.study.handing_on import is_quiz_file, quiz_from_file

    if is_quiz_file(path):
        return quiz_from_file(path, now=datetime.now(UTC))
    from studyapp.study.preparing import prepared

    return prepared(path, encoding=encoding, lender=lender, progress=progress)


def open_results(paths: list[Path], progress: Progress) -> Opened:
    """Return what is in files of results."""
    from studyapp.study.class_view import opened

    return opened(paths, progress=progress)


def prepare_sound(path: Path, lender: Lender, progress: Progress) -> PackAddition:
    """Return what is sound of a pack with errors."""
    from studyapp.study.preparing import prepared_pack

    return prepared_pack(path, sound_only=True, lender=lender, progress=progress)


def prepare_text(text: str, progress: Progress) -> Addition:
    """Return a pasted text with what was found in it."""
    from studyapp.study.adding import addition_of
    from studyapp.study.finding import found_in_text

    return addition_of(found_in_text(text, progress=progress))
