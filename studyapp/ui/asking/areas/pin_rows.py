"""The events of a timeline question in a list, each with a field that is as good as its pin."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.ui.asking.areas.flag_paint import Seal, paint_disc
from studyapp.ui.asking.areas.flags import StripInk
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, hairline

_LONGEST = 120


class PinRow(QWidget):
    """A letter, an event, the date given to it. `changed` when the date is another."""

    changed = Signal()
    entered = Signal()

    def __init__(self, look: Look, letter: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.letter = letter
        self._disc = Disc(look, letter)
        self._title = Label(look, Face.QUOTE, title)
        self.field = QLineEdit(self)
        self.field.setMaxLength(_LONGEST)
        self.field.setObjectName(f"pin-{letter}")
        self.field.setAccessibleName(
            self.tr("{letter}: {title}. Date").format(letter=letter, title=title)
        )
        self.field.installEventFilter(self)
        self._state = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.field.textChanged.connect(self._read)
        self._read()

    @property
    def text(self) -> str:
        """Return what stands in the field."""
        return self.field.text().strip()

    def when(self) -> When | None:
        """Return the date in the field, None if there is none that can be read."""
        return read_answer(self.text) if self.text else None

    def is_faulty(self) -> bool:
        """Return whether something stands in the field that is no date."""
        return bool(self.text) and self.when() is None

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the field beside the event, or below it."""
        way = QBoxLayout.Direction
        self._parts.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._parts.setSpacing(self._look.px(4 if narrow else 16))

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether its pin is in hand."""
        self._title.set_face(Face.HEADING if chosen else Face.QUOTE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the field is gone into."""
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        faulty, is_placed = self.is_faulty(), self.when() is not None
        self._disc.show_placed(placed=is_placed)
        self._state.set_color("wrong" if faulty else "ink2")
        says = self.tr("on the line") if is_placed else self.tr("not placed yet")
        self._state.setText(self.tr("no date") if faulty else says)
        self.field.setAccessibleDescription(self._state.text())
        if self.field.property("faulty") != faulty:
            self.field.setProperty("faulty", faulty)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        self.changed.emit()

    def _lay_out(self) -> None:
        dated = QHBoxLayout()
        dated.addWidget(self.field, 1)
        dated.addWidget(self._state)
        self._parts.addWidget(self._title, 3)
        self._parts.addLayout(dated, 4)
        self._across = QHBoxLayout()
        self._across.addWidget(self._disc)
        self._across.addLayout(self._parts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._across)
        column.addWidget(hairline(self._look))
        self._dated = dated
        self._fit()
        self._look.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._look.px
        self._across.setContentsMargins(0, px(6), 0, px(6))
        self._across.setSpacing(px(12))
        self._dated.setSpacing(px(10))
        self._state.setMinimumWidth(px(92))
        self.field.setMinimumWidth(px(120))


class Disc(QWidget):
    """The letter of a pin in a disc, hollow and dashed until it is placed."""

    def __init__(self, look: Look, letter: str) -> None:
        super().__init__()
        self._look = look
        self._letter = letter
        self._placed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_placed(self, *, placed: bool) -> None:
        """Show whether the pin is on the line."""
        self._placed = placed
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a disc."""
        return QSize(self._look.px(25), self._look.px(25))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = StripInk.of(self._look)
        seal = Seal(self._letter, hollow=not self._placed)
        paint_disc(painter, ink, QRectF(self.rect()), seal)
