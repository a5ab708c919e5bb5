"""What is explained: a card in the margin beside its line, or a strip below the view."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.pages.reader.explaining import Explanation
from studyapp.ui.pages.reader.noting import Fact
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Hairline, Label
from studyapp.ui.widgets.spacing import spaced

_POINTER = 9
_FACTS = 10
"""How much a card explains at most."""


class NoteCard(QWidget):
    """Shows a note. A strip leaves out what the text beside it shows, to stay low."""

    def __init__(
        self, look: Look, actions: Sequence[QAction], *, strip: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._is_strip = strip
        self._note: Explanation | None = None
        self._pointer = 0
        self._icon = QLabel()
        self._heading = Label(look, Face.INTERFACE_STRONG, wrap=False)
        self._place = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._facts = [_FactLabel(look, strip=strip) for _ in range(_FACTS)]
        self._line = Hairline(look)
        self._actions = actions
        self._buttons = QWidget()
        self._flow = FlowLayout(look, gap=4, parent=self._buttons)
        for action in actions:
            self._flow.addWidget(ActionButton(look, action, "quiet"))
        self._build()
        self._renew()
        look.changed.connect(self._renew)

    def _build(self) -> None:
        self.setObjectName("foot" if self._is_strip else "note")
        head = spaced(self._look, QHBoxLayout(), gap=8)
        head.addWidget(self._icon)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._place)
        left, gap = (24, 4) if self._is_strip else (16 + _POINTER, 8)
        self._column = spaced(self._look, QVBoxLayout(self), gap=gap, margins=(left, 10, 14, 10))
        self._column.addLayout(head)
        for fact in self._facts:
            self._column.addWidget(fact)
        self._column.addWidget(self._line)
        self._column.addWidget(self._buttons)

    def show_note(self, note: Explanation) -> None:
        """Show a note."""
        self._note = note
        self._heading.setText(note.heading)
        self._place.setText(note.place)
        self._icon.setPixmap(self._picture(note))
        is_low = self._is_strip and self._look.is_folded
        facts = [fact for fact in note.facts if not self._leaves_out(fact, is_low=is_low)]
        self._show_facts(facts)
        self._show_acts()
        self.setAccessibleName(note.aloud)
        self.updateGeometry()
        self.update()

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        for number, label in enumerate(self._facts):
            label.setVisible(number < len(facts))
            if number < len(facts):
                label.show_fact(facts[number])
                label.updateGeometry()  # or the card keeps the height of what stood there before
        if not self._is_strip:
            return
        widest = max((label.caption_width() for label in self._facts[: len(facts)]), default=0)
        for label in self._facts:
            label.set_caption_width(max(widest, self._look.px(90)))

    def _show_acts(self) -> None:
        can_act = any(action.isVisible() for action in self._actions)
        self._line.setVisible(can_act)
        self._buttons.setVisible(can_act)
        self._flow.invalidate()
        self._buttons.updateGeometry()

    def _leaves_out(self, fact: Fact, *, is_low: bool) -> bool:
        return (self._is_strip and fact.read) or (is_low and fact.aside)

    def wanted_height(self, width: int) -> int:
        """Return how high the note is at a width."""
        return self._column.totalHeightForWidth(width)

    def point_at(self, y: int) -> None:
        """Have the pointer at the left stand at this height of the card."""
        self._pointer = y
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card with its pointer, or the strip with its bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_strip:
            self._paint_strip(painter)
        else:
            self._paint_card(painter)

    def _paint_strip(self, painter: QPainter) -> None:
        look = self._look
        tone = look.color("edge" if self._note is None else self._note.bar)
        painter.fillRect(self.rect(), look.tokens.surface)
        painter.fillRect(0, 0, self.width(), look.border, look.tokens.line)
        painter.fillRect(0, 0, look.px(4), self.height(), tone)

    def _paint_card(self, painter: QPainter) -> None:
        look, half = self._look, self._look.border / 2
        arm = look.px(_POINTER)
        box = QRectF(self.rect()).adjusted(arm + half, half, -half, -half)
        painter.setPen(QPen(look.tokens.edge, look.border))
        painter.setBrush(look.tokens.surface)
        painter.drawRoundedRect(box, look.px(10), look.px(10))
        y = min(max(self._pointer, look.px(22)), self.height() - look.px(22))
        tip, up = QPointF(half, y), QPointF(0, arm)
        corner = QPointF(box.left(), y)
        painter.setPen(Qt.PenStyle.NoPen)
        cover = QPointF(look.border, 0)
        painter.drawPolygon(QPolygonF([corner - up + cover, tip, corner + up + cover]))
        painter.setPen(QPen(look.tokens.edge, look.border))
        painter.drawPolyline(QPolygonF([corner - up, tip, corner + up]))

    def _picture(self, note: Explanation) -> QPixmap:
        tint, ratio = self._look.color(note.tone), self.devicePixelRatio()
        return pixmap(self._look, note.icon, 18, tint, ratio=ratio)

    def _renew(self) -> None:
        if self._note is not None:
            self.show_note(self._note)


class _FactLabel(QWidget):
    """A caption with what it says: below it in a card, beside it in a strip."""

    def __init__(self, look: Look, *, strip: bool) -> None:
        super().__init__()
        self._look = look
        self._caption = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._says = Label(look, Face.INTERFACE)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.LeftToRight if strip else way.TopToBottom, self)
        self._row = spaced(look, row, gap=12 if strip else 0)
        self._row.addWidget(self._caption)
        self._row.addWidget(self._says, 1)

    def caption_width(self) -> int:
        """Return how wide its caption is, 0 without one."""
        return self._caption.sizeHint().width() if self._caption.text() else 0

    def set_caption_width(self, width: int) -> None:
        """Let what it says begin where the others' does."""
        self._caption.setMinimumWidth(width)

    def show_fact(self, fact: Fact) -> None:
        """Show a fact: the passage's own words in italics, our reading upright."""
        self._caption.setText(fact.caption)
        self._caption.setVisible(bool(fact.caption))
        beside = Qt.AlignmentFlag.AlignVCenter if fact.quoted else Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._caption, beside)
        self._says.set_face(Face.QUOTE if fact.quoted or fact.read else Face.INTERFACE)
        font = QFont(self._says.font())
        font.setItalic(fact.quoted)
        self._says.setFont(font)
        self._says.setText(fact.says)
