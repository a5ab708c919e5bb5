"""Strips across the window: long work under way, and the title bar of a very small window."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, percent
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.work import Job

_ASIDE = 56
"""Pixels of 100 % that stay free between the parts of the title bar, and at its ends."""
SHOWN_AFTER = 400
"""Milliseconds; work that ends sooner would only flicker."""


class ProgressStrip(QWidget):
    """A thin bar, words and Stop, while a job runs."""

    def __init__(self, look: Look, stop: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._look = look
        self._stop = stop
        self._share = 0.0
        self._job: Job | None = None
        self._words = Label(look, Face.INTERFACE, "", "ink2")
        self._percent = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        row = spaced(look, QHBoxLayout(), gap=16)
        row.addWidget(self._words, 1)
        row.addWidget(self._percent)
        row.addWidget(ActionButton(look, stop, "bordered"))
        column = spaced(look, QVBoxLayout(self), margins=(24, 10, 24, 6))
        column.addLayout(row)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._timer.timeout.connect(self._appear)
        stop.triggered.connect(self._cancel)
        self.hide()
        look.changed.connect(self.update)

    def show_job(self, words: str, job: Job) -> None:
        """Follow a job until it is finished; an earlier one is no longer followed."""
        self._forget()
        self._job = job
        self._words.setText(words)
        self._advance(0.0)
        job.progressed.connect(self._advance)
        job.finished.connect(self._forget)
        self._stop.setEnabled(True)
        self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar along the upper edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.surface)
        height = self._look.px(4)
        painter.fillRect(QRect(0, 0, self.width(), height), self._look.tokens.line)
        done = QRect(0, 0, round(self.width() * self._share), height)
        painter.fillRect(done, self._look.tokens.accent)

    def _appear(self) -> None:
        self.show()
        announce(self, self._words.text())

    def _advance(self, share: float) -> None:
        self._share = share
        self._percent.setText(percent(share))
        self.setAccessibleName(f"{self._words.text()} {percent(share)}")
        self.update()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _forget(self) -> None:
        if self._job is not None:
            self._job.progressed.disconnect(self._advance)
            self._job.finished.disconnect(self._forget)
        self._job = None
        self._timer.stop()
        self._stop.setEnabled(False)
        self.hide()


class TitleBar(QWidget):
    """The menu button, the page's title and its count, where rail and menu bar do not fit.

    Beside them stands which passage the page is about, as much of its title as there is room for.
    """

    def __init__(self, look: Look, menu: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("titleBar")
        self._look = look
        self._button = ActionButton(look, menu, icon="menu", icon_only=True)
        self._title = Label(look, Face.BAR_TITLE, wrap=False)
        self._title.setObjectName("title")
        self._count = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._about = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._about.setObjectName("about")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = spaced(look, QHBoxLayout(self), gap=8, margins=(10, 0, 10, 0))
        row.addWidget(self._button)
        row.addWidget(self._title)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._about, 1, Qt.AlignmentFlag.AlignBaseline)
        self._renew()
        look.changed.connect(self._renew)

    @property
    def button(self) -> ActionButton:
        """Return the menu button, under which the menu opens."""
        return self._button

    def show_title(self, title: str, count: int, about: str) -> None:
        """Show the page's title, how many wait there, nothing for 0, and what it is about."""
        self._title.setText(title)
        self._count.setText(str(count) if count else "")
        self._about.setAccessibleName(about)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew what the page is about."""
        super().resizeEvent(event)
        self._cut()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.rail)
        line = QRect(0, self.height() - self._look.border, self.width(), self._look.border)
        painter.fillRect(line, self._look.tokens.line)

    def _renew(self) -> None:
        height = max(66, self._look.px(33))
        self.setFixedHeight(height)
        side = height - 18
        self._button.setFixedSize(side, side)
        self._cut()

    def _cut(self) -> None:
        """Show of what the page is about as many words as there is room for."""
        look = self._look
        words = QFontMetrics(look.font(Face.BAR_TITLE)).horizontalAdvance(self._title.text())
        font = QFontMetrics(look.font(Face.INTERFACE))
        words += font.horizontalAdvance(self._count.text())
        free = self.width() - words - self._button.width() - look.px(_ASIDE)
        about = self._about.accessibleName()
        self._about.setText(font.elidedText(about, Qt.TextElideMode.ElideRight, max(free, 0)))
