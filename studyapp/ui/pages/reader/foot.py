"""The foot of the page: the signs explained, and the keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.marked.paint import paint_bracket, paint_wave
from studyapp.ui.marked.signs import SIGNS, MarkKind, is_shown
from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.key_caps import key_cap_size, key_words, paint_key_cap
from studyapp.ui.wording import tr

_EXPLAINED = (
    *(Act.NEXT_DATE, Act.NEXT_EVENT, Act.NEXT_REPAIR, Act.NEXT_NOTE),
    *(Act.TIMELINE, Act.CARD),
)


def sign_name(kind: MarkKind) -> str:
    """Return what a kind of mark is called."""
    return {
        MarkKind.DATE: tr("Date"),
        MarkKind.PERSON: tr("Person"),
        MarkKind.PLACE: tr("Place"),
        MarkKind.REPAIR: tr("Repair"),
        MarkKind.CLAIM: tr("Claim to check"),
        MarkKind.CHECKED: tr("Checked claim"),
        MarkKind.NOTE: tr("Note"),
    }[kind]


class Foot(QWidget):
    """Shows every sign on its own name, then actions with their keys, as many as there is room."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = [acts[act] for act in _EXPLAINED]
        self.setObjectName("foot")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._signs: Sequence[MarkKind] = (MarkKind.DATE, MarkKind.REPAIR)
        self.show_signs(self._signs)
        self._renew()
        look.changed.connect(self._renew)

    def show_signs(self, signs: Sequence[MarkKind]) -> None:
        """Explain these signs, which the passage bears."""
        self._signs = signs
        said = [f"{action.text()}: {key_words(action.shortcut())}" for action in self._actions]
        self.setAccessibleName(", ".join([*map(sign_name, self._seen()), *said]))
        self.update()

    def _seen(self) -> list[MarkKind]:
        return [kind for kind in self._signs if is_shown(kind, self._look.reading)]

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(1, self._look.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits into one line, in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, gap = self._look, self._look.px(24)
        painter.fillRect(0, 0, self.width(), look.border, look.tokens.line)
        painter.setFont(look.font(Face.SMALL))
        shown, width = self._fitting(gap)
        left = (self.width() - width) / 2
        for entry in shown:
            self._paint(painter, entry, left)
            left += self._width(entry) + gap

    def _fitting(self, gap: int) -> tuple[list[MarkKind | QAction], float]:
        shown: list[MarkKind | QAction] = []
        width = 0.0
        entries: list[MarkKind | QAction] = [*self._seen(), *self._actions]
        for entry in entries:
            more = self._width(entry) + (gap if shown else 0)
            if width + more > self.width() - 2 * gap:
                break
            shown.append(entry)
            width += more
        return shown, width

    def _width(self, entry: MarkKind | QAction) -> float:
        metrics = QFontMetricsF(self._look.font(Face.SMALL))
        if isinstance(entry, MarkKind):
            return metrics.horizontalAdvance(sign_name(entry))
        cap = key_cap_size(self._look, key_words(entry.shortcut())).width()
        return metrics.horizontalAdvance(entry.text()) + self._look.px(8) + cap

    def _paint(self, painter: QPainter, entry: MarkKind | QAction, left: float) -> None:
        look = self._look
        metrics = QFontMetricsF(look.font(Face.SMALL))
        base = (self.height() + metrics.capHeight()) / 2
        if isinstance(entry, MarkKind):
            self._paint_sign(painter, entry, left, base)
            return
        painter.setPen(look.tokens.ink2)
        painter.drawText(QPointF(left, base), entry.text())
        key = key_words(entry.shortcut())
        size = key_cap_size(look, key)
        x = left + metrics.horizontalAdvance(entry.text()) + look.px(8)
        box = QRectF(x, (self.height() - size.height()) / 2, size.width(), size.height())
        paint_key_cap(painter, look, box, key, on="ink2")

    def _paint_sign(self, painter: QPainter, kind: MarkKind, left: float, base: float) -> None:
        look, sign, px = self._look, SIGNS[kind], self._look.px
        right = left + self._width(kind)
        height = QFontMetricsF(look.font(Face.SMALL)).height()
        box = QRectF(left, base - height + px(4), right - left, height)
        if sign.ground is not None:
            painter.fillRect(box, look.color(sign.ground))
        painter.setPen(look.tokens.ink2)
        painter.drawText(QPointF(left, base), sign_name(kind))
        painter.setPen(QPen(look.color(sign.color), sign.width, sign.line))
        if sign.is_wavy:
            painter.setPen(QPen(look.color(sign.color), sign.width))
            paint_wave(painter, look, left, right, base + px(6))
        if sign.line is not Qt.PenStyle.NoPen:
            y = base + px(sign.drop)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        if sign.brackets:
            painter.setPen(QPen(look.color(sign.color), sign.width))
            paint_bracket(painter, box.topLeft(), px(5))
            paint_bracket(painter, box.topRight(), -px(5))

    def _renew(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.setVisible(not self._look.is_folded)
        self.show_signs(self._signs)
