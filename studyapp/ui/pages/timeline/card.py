"""A card beside an event that tells all there is to tell of it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.event_details import EventDetails
from studyapp.domain.question_pieces import Figure
from studyapp.ui.pages.timeline.card_words import CardWords
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, QuoteView
from studyapp.ui.widgets.figure_views import Picture
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.readings import read
from studyapp.ui.wording import tr

_WIDE = 440
_PICTURE = 180
_SHARE = 0.3
"""The share of the window's height that the picture takes at most."""


class EventCard(QFrame):
    """Shows an event; what is higher than there is room for is scrolled by the arrow keys."""

    read_wanted = Signal()
    closed = Signal()
    """By Escape."""
    entered = Signal()
    left = Signal()
    """By the pointer."""
    grown = Signal()
    """It wants another size."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("event-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._facts = Label(look, Face.SMALL, "", "ink2")
        self._title = Label(look, Face.HEADING)
        self._quote = QuoteView(look)
        self._source = Label(look, Face.SMALL, "", "ink2")
        self.picture = Picture(look, _PICTURE, _SHARE)
        self._people = Label(look, Face.SMALL, "", "ink2")
        self._near = Label(look, Face.SMALL)
        self._period = Label(look, Face.SMALL, "", "ink2")
        self.reading = QAction(tr("Read it there"), self)
        self.reading.setToolTip(tr("Go to the sentence in the passage"))
        self._read = ActionButton(look, self.reading, "bordered")
        self._lay_out()
        self.reading.triggered.connect(self.read_wanted)
        self.picture.fitted.connect(self.grown)
        look.changed.connect(self._dress)
        self._dress()
        paints_own_focus(self)
        self.hide()

    def show_words(self, words: CardWords) -> None:
        """Show what is known of an event at once; the rest comes with `show_details`."""
        for label, text in (
            (self._facts, words.facts),
            (self._title, words.title),
            (self._people, words.people),
            (self._near, words.near),
            (self._period, words.period),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._quote.show_quote(words.quote)
        self._quote.setVisible(bool(words.quote))
        self._source.hide()
        self._show_figure(None)
        self.setAccessibleName(words.title)

    def show_details(self, details: EventDetails) -> None:
        """Mark the date in the sentence, show its repairs as such, and await its picture."""
        cited = details.event.citation
        start = cited.span.start
        if details.passage and details.passage not in self._facts.text():
            self._facts.setText(f"{self._facts.text()} · {details.passage}")
        self._quote.show_quote(
            cited.quote, repairs=details.repairs, offset=start, strong=details.date
        )
        found = read(cited.quote, repairs=details.repairs, offset=start, strong=None).originals
        told = ", ".join(f"“{original}”" for original in found)
        self._source.setText(tr("In the source: {words}", words=told))
        self._source.setVisible(bool(found))
        self._show_figure(details.figure)

    def take_picture(self, file: str, image: QImage | None) -> None:
        """Show the picture that was awaited."""
        self.picture.take(file, image)

    def spoken(self) -> str:
        """Return all but the title, as it is spoken once."""
        told = [text.replace("\n", ". ") for text in self._texts() if text]
        return " ".join(text if text.endswith((".", ".”")) else f"{text}." for text in told)

    def wanted(self) -> QSize:
        """Return how large it would be with room enough."""
        width = self._look.px(_WIDE)
        return QSize(width, self.height_within(width))

    def height_within(self, width: int) -> int:
        """Return how high it would be in this width: the narrower, the more lines."""
        ring = self._look.ring
        inside = self._inner.heightForWidth(width - 2 * ring)
        return (inside if inside > 0 else self._inner.sizeHint().height()) + 2 * ring

    def take_room(self, room: QRect) -> None:
        """Stand there; a bar to scroll by comes only where there is less room than wanted.

        Left to itself, a bar that is there once makes the text narrower, and so higher, and stays.
        """
        policy = Qt.ScrollBarPolicy
        fits = room.height() >= self.height_within(room.width())
        self._area.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.setGeometry(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, read by Enter, scroll by the arrow keys."""
        key, bar = event.key(), self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_I):
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read_wanted.emit()
        elif key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer is on it."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer has left it."""
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, a stronger one with the focus."""
        painter = QPainter(self)
        tokens, look = self._look.tokens, self._look
        has_focus = self.hasFocus() or self._read.hasFocus()
        width = look.ring if has_focus else look.border
        painter.fillRect(self.rect(), tokens.surface)
        painter.setPen(QPen(tokens.accent if has_focus else tokens.edge, width))
        half = (width + 1) // 2
        painter.drawRect(self.rect().adjusted(half - 1, half - 1, -half, -half))

    def _texts(self) -> Iterator[str]:
        yield self._facts.text()
        yield self._quote.accessibleName()
        if self.picture.figure is not None:
            yield self.picture.words()
        for label in (self._people, self._near, self._period):
            yield label.text()

    def _show_figure(self, figure: Figure | None) -> None:
        self.picture.show_figure(figure)
        self.grown.emit()

    def _lay_out(self) -> None:
        holder = QWidget()
        self._inner = QVBoxLayout(holder)
        for part in (
            *(self._facts, self._title, self._quote, self._source, self.picture),
            *(self._people, self._near, self._period),
        ):
            self._inner.addWidget(part)
        self._inner.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)
        self._inner.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(holder)
        holder.setAutoFillBackground(False)  # the card's own ground is behind it
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._area)

    def _dress(self) -> None:
        look = self._look
        side, high = look.px(16), look.px(12)
        self._inner.setContentsMargins(side, high, side, high)
        self._inner.setSpacing(look.px(6))
        ring = look.ring
        self._rows.setContentsMargins(ring, ring, ring, ring)
        self.grown.emit()
