"""A picture goes from the store through the join to the page."""

from typing import Any, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp import places
from studyapp.app.asking import Asking
from studyapp.app.joins.quizzing import QuizJoin
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets.figure_views import LargePicture
from studyapp.ui.work import Worker
from tests.app.person import Person
from tests.packing import PACK


class _Store:
    """Stands for asking and for the program: answers at once."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.sharing, self._files = self, files

    def ask(self, verb: Any, done: Any) -> None:  # noqa: ANN401
        done(verb(self))

    def picture(self, pack: str, path: str) -> bytes | None:
        return self._files.get(path) if pack == PACK else None


def _a_png() -> bytes:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def test_a_picture_is_read_by_the_worker_and_a_missing_one_is_none(qtbot: QtBot) -> None:
    page, worker, came = QuizPage(Look()), Worker("computing"), {}
    qtbot.addWidget(page)
    store = cast("Asking", _Store({"media/a.png": _a_png()}))
    page.show_picture = lambda _id, file, image: came.update({file: image})  # type: ignore[method-assign, assignment]
    nothing = cast("Any", lambda *_: None)
    join = QuizJoin(page, store, worker, passage=nothing, changed=nothing, tell=nothing)

    for file in ("media/a.png", "media/gone.png"):
        join.page.picture_wanted.emit(PACK, "q", file)
        assert file not in came
    qtbot.waitUntil(lambda: len(came) == 2)
    worker.shutdown()

    image = came["media/a.png"]
    assert image is not None
    assert (image.width(), image.height()) == (30, 20)
    assert came["media/gone.png"] is None


def test_one_key_shows_the_pictures_of_what_is_read(person: Person) -> None:
    person.drop(places.QUESTIONS / "printing-press-6r3w")
    person.until(lambda: person.page == "reader")

    person.press(Qt.Key.Key_P)

    person.until(lambda: isinstance(QApplication.activeWindow(), LargePicture))
    large = QApplication.activeWindow()
    assert large is not None
    assert "How a letter is cast, in four steps" in large.accessibleName()
    large.close()
