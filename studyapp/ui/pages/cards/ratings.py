"""Four equal buttons that say how well a card was recalled."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.domain.cards import Rating
from studyapp.ui.actions import make_action
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton
from studyapp.ui.widgets.key_caps import key_cap_size, paint_key_cap
from studyapp.ui.widgets.steady import Moves, SteadyGrid
from studyapp.ui.wording import interval_words, rating_name


class RatingButton(ActionButton):
    """The word of a rating, when the card would come back, and its key."""

    def __init__(self, look: Look, action: QAction, parent: QWidget | None = None) -> None:
        self._comes_back = ""
        self._has_room = True
        self._shown_in = look
        super().__init__(look, action, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_interval(self, words: str) -> None:
        """Show when the card would come back."""
        self._comes_back = words
        self.updateGeometry()
        self.update()

    def give_room(self, *, enough: bool) -> None:
        """Say whether there is room for the key as well."""
        if enough is not self._has_room:
            self._has_room = enough
            self.updateGeometry()
            self.update()

    @property
    def _shows_key(self) -> bool:
        return self._has_room and self._shown_in.shows_key_caps

    def width_for(self, *, key: bool) -> int:
        """Return the width for the words, and for the key too."""
        look = self._shown_in
        widest = max(
            QFontMetrics(look.font(Face.NAVIGATION)).horizontalAdvance(self.text()),
            QFontMetrics(look.font(Face.SMALL)).horizontalAdvance(self._comes_back),
        )
        cap = self._key_size().width() + look.px(10) if key and look.shows_key_caps else 0
        return widest + cap + look.px(32)

    def sizeHint(self) -> QSize:
        """Return the room for two lines and the key."""
        look = self._shown_in
        lines = look.leading(Face.NAVIGATION) + look.leading(Face.SMALL)
        return QSize(
            self.width_for(key=self._shows_key), lines + look.px(10 if look.is_folded else 24)
        )

    def minimumSizeHint(self) -> QSize:
        """Return the hint itself: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the two lines, the key, and the ground in its state."""
        look, tokens = self._shown_in, self._shown_in.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.hasFocus()
        wide = 2 if chosen else look.border
        painter.setPen(QPen(tokens.accent if chosen else tokens.edge, wide))
        idle = tokens.sunk if self.underMouse() else tokens.surface
        painter.setBrush(tokens.accentsoft if chosen or self.isDown() else idle)
        frame = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(frame, look.px(8), look.px(8))
        self._paint_lines(painter)
        if self._shows_key:
            paint_key_cap(painter, look, self._key_box(), self._key_text(), on="ink2")

    def _paint_lines(self, painter: QPainter) -> None:
        look = self._shown_in
        first, second = look.leading(Face.NAVIGATION), look.leading(Face.SMALL)
        top = (self.height() - first - second) // 2
        left, width = look.px(16), self.width() - look.px(20)
        strong = look.font(Face.INTERFACE_STRONG)
        strong.setPixelSize(look.font(Face.NAVIGATION).pixelSize())
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(strong)
        painter.setPen(look.tokens.ink)
        painter.drawText(QRect(left, top, width, first), aligned, self.text())
        painter.setFont(look.font(Face.SMALL))
        painter.setPen(look.tokens.ink2)
        painter.drawText(QRect(left, top + first, width, second), aligned, self._comes_back)

    def _key_text(self) -> str:
        return self.action().shortcut().toString()

    def _key_size(self) -> QSize:
        return key_cap_size(self._shown_in, self._key_text())

    def _key_box(self) -> QRectF:
        size = self._key_size()
        left = self.width() - self._shown_in.px(16) - size.width()
        return QRectF(left, (self.height() - size.height()) / 2, size.width(), size.height())


class Ratings(QWidget):
    """The four ratings side by side, or two by two where there is no room; `rated` with one."""

    rated = Signal(Rating)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("How well did you recall it?"))
        self.keys = {rating: self._key(rating) for rating in Rating}
        self.buttons = {rating: RatingButton(look, key) for rating, key in self.keys.items()}
        self._grid = SteadyGrid(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        self._moves = Moves(self, self._place, self._grid)
        self._arrange()
        look.changed.connect(self._arrange)

    def show_intervals(self, intervals: Mapping[Rating, timedelta]) -> None:
        """Show for each rating when the card would come back."""
        for rating, interval in intervals.items():
            words = interval_words(interval)
            self.keys[rating].setToolTip(f"{words} ({int(rating)})")
            self.buttons[rating].show_interval(words)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where it does not fit."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the width of two buttons, so that the row may break."""
        return QSize(
            2 * self._widest(key=True) + self._look.px(12), super().minimumSizeHint().height()
        )

    def _widest(self, *, key: bool) -> int:
        return max(button.width_for(key=key) for button in self.buttons.values())

    def _key(self, rating: Rating) -> QAction:
        key = make_action(
            self, rating_name(rating), (str(int(rating)),), name=f"rate-{rating.name.lower()}"
        )
        key.triggered.connect(lambda: self.rated.emit(rating))
        self.addAction(key)
        return key

    def _arrange(self) -> None:
        self._moves.ask()

    def _place(self) -> None:
        gap = self._look.px(12)
        with_keys, bare = (self._widest(key=key) for key in (True, False))
        room = self.width() - 3 * gap
        columns = 4 if room >= 4 * bare else 2
        for button in self.buttons.values():
            button.give_room(enough=columns == 2 or room >= 4 * with_keys)
        self._grid.setSpacing(gap)
        if columns != self._columns:
            self._columns = columns
            self._break_after(columns)

    def _break_after(self, columns: int) -> None:
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))
