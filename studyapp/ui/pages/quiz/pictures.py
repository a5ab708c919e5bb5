"""The pictures of the question that is shown: asked for once, handed to where they belong."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.domain.questions import MultipleQuestion, Question, SingleQuestion
from studyapp.ui.actions import set_hint
from studyapp.ui.theme import Look
from studyapp.ui.widgets.figure_views import LargePicture, Picture


class Pictures(QObject):
    """Asks for what a question shows (`wanted`: pack, question, file), and keeps it till the next.

    The same question may be laid out several times, so what came is handed out each time.
    """

    wanted = Signal(object, str, str)

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._question: str | None = None
        self._came: dict[str, QImage | None] = {}
        self._large = QAction(self.tr("Show the picture large"), page)
        self._large.setShortcut("Ctrl+I")
        self._large.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        set_hint(self._large, self._large.text())
        self._large.triggered.connect(self._show_large)
        self._large.setVisible(False)
        page.addAction(self._large)

    def show_question(self, question: Question | None) -> None:
        """Ask for the pictures of a question, or hand out again those that are there."""
        if question is None or question.pack is None:
            self._question = None
            self._offer()
            return
        if question.id != self._question:
            self._question, self._came = question.id, {}
            for file in _files(question):
                self.wanted.emit(question.pack, question.id, file)
        for file, image in self._came.items():
            self._hand_out(file, image)
        self._offer()

    def take(self, question: str, file: str, image: QImage | None) -> None:
        """Keep and show a picture of a question, unless another is shown by now."""
        if question == self._question:
            self._came[file] = image
            self._hand_out(file, image)
            self._offer()

    def fit(self) -> None:
        """Let all take the room that there is now."""
        for picture in self._all():
            picture.fit()

    def _hand_out(self, file: str, image: QImage | None) -> None:
        for picture in self._all():
            if picture.image is None:
                picture.take(file, image)
                picture.clicked.connect(self._show_clicked, Qt.ConnectionType.UniqueConnection)

    def _all(self) -> list[Picture]:
        """Return those on the page; one shown large stands in a window of its own."""
        found = self._page.findChildren(Picture)
        return [each for each in found if not isinstance(each.parentWidget(), LargePicture)]

    def _offer(self) -> None:
        there = self._question is not None and any(self._came.values())
        self._large.setVisible(there)
        self._large.setEnabled(there)

    def _show_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, Picture):
            self._open(clicked)

    def _show_large(self) -> None:
        """Show the picture of the row with the focus, else the first there is."""
        seen, focused = self._seen(), QApplication.focusWidget()
        beside = [each for each in seen if each.parentWidget() is focused]
        if seen:
            self._open((beside or seen)[0])

    def _seen(self) -> list[Picture]:
        return [each for each in self._all() if each.image is not None and each.isVisible()]

    def _open(self, picture: Picture) -> None:
        """Show a picture large, with those after it and then those before it to turn to."""
        seen = self._seen()
        place = seen.index(picture) if picture in seen else 0
        shown = [
            (each.figure, each.image)
            for each in [*seen[place:], *seen[:place]]
            if each.figure is not None and each.image is not None
        ]
        if shown:
            LargePicture(self._look, shown, self._page).open()


def _files(question: Question) -> list[str]:
    """Return the files that a question and its choices show, each once."""
    figures = [question.figure]
    if isinstance(question, SingleQuestion | MultipleQuestion):
        figures += [choice.figure for choice in question.choices]
    return list(dict.fromkeys(figure.file for figure in figures if figure is not None))
