"""When the line speaks of the chosen event: its title and its date."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.ui.pages.timeline import hearing
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.speech import install
from studyapp.ui.speaking import announce
from studyapp.ui.wording import tr


class Speaking(QObject):
    """Has the chosen event read: as what has the focus, or announced while that is beside it."""

    def __init__(self, page: QWidget, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        install()
        self._page, self._canvas = page, canvas
        canvas.installEventFilter(self)
        canvas.chosen_changed.connect(self._speak)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the event read once Qt has told that the line has the focus."""
        if watched is self._canvas and event.type() is QEvent.Type.FocusIn:
            QTimer.singleShot(0, self._canvas, lambda: _focus_on_chosen(self._canvas))
        return False

    def _speak(self, number: int) -> None:
        canvas, at = self._canvas, QApplication.focusWidget()
        if canvas.hasFocus():
            _focus_on_chosen(canvas)
        elif canvas.isVisible() and at is not None and self._page.isAncestorOf(at):
            told = canvas.stage.words(number)
            announce(canvas, tr("{title}, {date}", title=told.title, date=told.date))


def _focus_on_chosen(canvas: TimelineCanvas) -> None:
    if canvas.hasFocus() and canvas.stage.chosen is not None:
        news = QAccessibleEvent(canvas, QAccessible.Event.Focus)
        news.setChild(hearing.place_of_chosen(canvas))
        QAccessible.updateAccessibility(news)
