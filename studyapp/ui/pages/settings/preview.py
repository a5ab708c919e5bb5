"""How a passage and its marks look with the settings of now."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, Sheet
from studyapp.ui.widgets.spacing import spaced

_CHOICE = 48
_BUTTON = 38
_PLAIN, _DATE, _PERSON, _PLACE, _REPAIR = range(5)
_WORDS = (
    ("On", _PLAIN),
    ("August 8 at 17:00", _REPAIR),
    ("Molotov", _PERSON),
    ("received", _PLAIN),
    ("the", _PLAIN),
    ("ambassador", _PLAIN),
    ("of", _PLAIN),
    ("Japan", _PLACE),
    (";", _PLAIN),
    ("the", _PLAIN),
    ("war", _PLAIN),
    ("ended", _PLAIN),
    ("on", _PLAIN),
    ("2 September 1945", _DATE),
    (".", _PLAIN),
)


class Sample(QWidget):
    """A sentence with each kind of mark, in the face, spacing and length of now."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("A passage as it will look"))
        look.changed.connect(self._renew)

    def hasHeightForWidth(self) -> bool:
        """Return True: the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence at a width."""
        places = self._places(width)
        lines = places[-1][1] + 1 if places else 1
        return lines * self._look.leading(Face.READING) + self._look.px(6)

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        width = self._look.px(360)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of all lines."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word."""
        return QSize(self._look.px(160), self._look.leading(Face.READING))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and their marks."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(Face.READING))
        leading = look.leading(Face.READING)
        for (words, mark), (x, line) in zip(_WORDS, self._places(self.width()), strict=True):
            base = line * leading + leading * 0.72
            self._paint_words(painter, words, mark, QPointF(x, base))

    def _paint_words(self, painter: QPainter, words: str, mark: int, at: QPointF) -> None:
        look, metrics = self._look, QFontMetrics(self._look.font(Face.READING))
        end = at.x() + metrics.horizontalAdvance(words)
        if mark == _REPAIR:
            top = round(at.y() - metrics.ascent())
            painter.fillRect(
                round(at.x()), top, round(end - at.x()), metrics.height(), look.tokens.repairsoft
            )
            painter.setPen(QPen(look.tokens.repair, look.px(15) / 10))
            arm = look.px(6)
            for corner, way in ((at.x(), arm), (end, -arm)):
                painter.drawPolyline(
                    [QPointF(corner, top + arm), QPointF(corner, top), QPointF(corner + way, top)]
                )
        painter.setPen(look.tokens.ink)
        painter.drawText(at, words)
        pen = self._line(mark)
        if pen is not None:
            painter.setPen(pen)
            low = at.y() + look.px(4)
            painter.drawLine(QPointF(at.x(), low), QPointF(end, low))

    def _line(self, mark: int) -> QPen | None:
        look, style = self._look, self._look.reading
        if mark in (_DATE, _REPAIR) and style.dates:
            return QPen(look.tokens.accent, look.px(15) / 10)
        if mark == _PERSON and style.people:
            return QPen(look.tokens.edge, look.px(15) / 10, Qt.PenStyle.DashLine)
        if mark == _PLACE and style.places:
            return QPen(look.tokens.edge, look.px(2), Qt.PenStyle.DotLine)
        return None

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Return where each group of words begins, and in which line."""
        metrics = QFontMetrics(self._look.font(Face.READING))
        blank = metrics.horizontalAdvance(" ")
        longest = round(self._look.reading.length * metrics.averageCharWidth() * 1.06)
        x, line, places = 0, 0, []
        for words, _mark in _WORDS:
            needed = metrics.horizontalAdvance(words)
            if words in ".;":
                x -= blank
            elif x and x + needed > min(width, longest):
                x, line = 0, line + 1
            places.append((x, line))
            x += needed + blank
        return places

    def _renew(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()


class SampleQuestion(QWidget):
    """Two choices and two buttons as a quiz has them, one of each chosen; there to be seen only."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("A question as it will look"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def sizeHint(self) -> QSize:
        """Return the room for rows and buttons."""
        return QSize(self._look.px(280), self._look.px(2 * _CHOICE + 8 + 16 + _BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = look.border
        high = look.px(_CHOICE)
        for place, (letter, words) in enumerate((("A", "8 August 1945"), ("B", "9 August 1945"))):
            top = place * (high + look.px(8))
            box = QRectF(0, top, self.width(), high).adjusted(half, half, -half, -half)
            self._paint_choice(painter, box, letter, words, chosen=place == 0)
        left = 0.0
        for words in (self.tr("Check"), self.tr("Skip")):
            metrics = QFontMetrics(look.font(Face.INTERFACE_STRONG))
            width = metrics.horizontalAdvance(words) + look.px(32)
            box = QRectF(left, self.height() - look.px(_BUTTON), width, look.px(_BUTTON))
            self._paint_button(painter, box.adjusted(half, half, -half, -half), words, left == 0)
            left += width + look.px(10)

    def _paint_choice(
        self, painter: QPainter, box: QRectF, letter: str, words: str, *, chosen: bool
    ) -> None:
        look, tokens = self._look, self._look.tokens
        painter.setPen(QPen(tokens.accent if chosen else tokens.edge, 2 if chosen else look.border))
        painter.setBrush(tokens.accentsoft if chosen else tokens.surface)
        painter.drawRoundedRect(box, look.px(8), look.px(8))
        size = look.px(26)
        square = QRectF(box.left() + look.px(14), box.center().y() - size / 2, size, size)
        painter.setBrush(tokens.accent if chosen else tokens.surface)
        painter.drawRoundedRect(square, look.px(6), look.px(6))
        painter.setFont(look.font(Face.INTERFACE))
        painter.setPen(tokens.onaccent if chosen else tokens.ink)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)
        painter.setFont(look.font(Face.CHOICE))
        painter.setPen(tokens.ink)
        room = box.adjusted(look.px(14) + size + look.px(12), 0, -look.px(8), 0)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_button(self, painter: QPainter, box: QRectF, words: str, filled: bool) -> None:  # noqa: FBT001 - of two
        look, tokens = self._look, self._look.tokens
        painter.setPen(QPen(tokens.accent if filled else tokens.edge, look.border))
        painter.setBrush(tokens.accent if filled else tokens.surface)
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        painter.setFont(look.font(Face.INTERFACE_STRONG))
        painter.setPen(tokens.onaccent if filled else tokens.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class Preview(QWidget):
    """The sample on a sheet, under its heading."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sheet = Sheet(look, padding=24)
        on_sheet = spaced(look, QVBoxLayout(sheet), gap=8)
        on_sheet.setContentsMargins(0, 0, 0, 0)
        on_sheet.addWidget(Label(look, Face.BAR_TITLE, self.tr("The declaration of war")))
        on_sheet.addWidget(Sample(look))
        on_sheet.addWidget(SampleQuestion(look))
        column = spaced(look, QVBoxLayout(self), gap=8, margins=(0, 14, 0, 0))
        column.addWidget(Label(look, Face.SMALL, self.tr("Preview"), "ink2"))
        column.addWidget(sheet)
        column.addStretch(1)
