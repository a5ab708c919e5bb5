"""A line of time with the pins of a question on it, as it is drawn."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.timeline.axis import axis
from studyapp.timeline.view import View
from studyapp.ui.asking.areas.flag_paint import paint_flag, paint_hand, paint_pin, paint_way
from studyapp.ui.asking.areas.flags import (
    Flag,
    FlagBox,
    Sky,
    StripInk,
    brief_beyond,
    flag_height,
    in_letters,
    is_beyond,
    levels_needed,
    placed,
)
from studyapp.ui.asking.paint import Mark
from studyapp.ui.theme import Look
from studyapp.ui.widgets.axis import paint_axis

_TICK = 66
"""Pixels of 100 % between named ticks."""
_HIGHEST = 5
"""How many flags with their titles may stand above each other."""


class StripPicture(QWidget):
    """Shows flags over an axis. They stand at places on the line, in days."""

    def __init__(self, look: Look, view: View, *, pins: int, parent: QWidget | None = None) -> None:
        """Make the line of `view`, high enough for so many pins."""
        super().__init__(parent)
        self._most = min(max(pins, 2), 3)
        self._look = look
        self._view = view
        self._ink = StripInk.of(look)
        self._flags: list[tuple[float, Flag]] = []
        self._compact = self._is_narrow = False
        self._judged_levels = 0
        self._hand = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    @property
    def view(self) -> View:
        """Return the part of the line that is shown."""
        return self._view

    @property
    def flags(self) -> list[Flag]:
        """Return the flags as they are shown, with the pixels of their pins."""
        left = self._inset
        return [replace(flag, x=left + self._view.x(place)) for place, flag in self._flags]

    def set_view(self, view: View) -> None:
        """Show another part of the line."""
        self._view = view.resized(self._view.width)
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show letters alone, or titles and dates too."""
        self._compact = self._is_narrow = compact
        if not self.isEnabled():
            self._make_room()
        self.updateGeometry()
        self.update()

    def show_hand(self, title: str, date: str) -> None:
        """Tell which event is in hand, for where the flags have no room to say it."""
        self._hand = (title, date)
        self.update()

    def show_flags(self, flags: Sequence[tuple[float, Flag]]) -> None:
        """Show these flags, each at its place on the line."""
        self._flags = list(flags)
        if not self.isEnabled():
            self._make_room()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all levels of flags and of the axis."""
        height = flag_height(self._ink, brief=self._compact) + self._ink.pad
        flags = self._levels() * height + 2 * self._ink.gap
        return QSize(self._look.px(400), round(self._head + flags + self._ink.axis))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same days on another width."""
        super().resizeEvent(event)
        self._view = self._view.resized(max(self.width() - 2 * self._inset, 1))
        if not self.isEnabled():
            self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet, the axis, the pins and their flags."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter)
        boxes, foot = self.boxes(), self._foot()
        painter.save()
        painter.setClipRect(QRectF(1, 1, self.width() - 2, self.height() - 2))
        painter.translate(self._inset, foot)
        paint_axis(painter, self._ink, axis(self._view, gap=self._look.px(_TICK)), self._view)
        painter.translate(-self._inset, -foot)
        painter.fillRect(QRectF(0, foot - 1, self.width(), 2), self._look.tokens.ink2)
        for each in boxes:
            if is_beyond(each.flag, self.width()):
                paint_way(painter, self._ink, each)
            else:
                paint_pin(painter, self._ink, each, foot=foot)
        for each in boxes:
            paint_flag(painter, self._ink, each)
        if self._head:
            paint_hand(painter, self._ink, *self._hand, width=self.width())
        painter.restore()

    def boxes(self) -> list[FlagBox]:
        """Return where the flags stand, the one in hand last and thus on top.

        Where they are too many for the levels, it alone has its title.
        """
        levels, flags = self._levels(), brief_beyond(self.flags, self.width())
        if self._compact or self._needed(flags) > levels:
            flags = in_letters(flags, but=None if self._compact else Mark.CHOSEN)
        sky = Sky(self.width(), self._foot(), levels)
        found = placed(flags, self._ink, sky)
        return sorted(found, key=lambda each: each.flag.mark is Mark.CHOSEN)

    @property
    def _inset(self) -> int:
        """Return the pixels at each end on which the line goes on without a scale."""
        return self._look.px(20)

    @property
    def _head(self) -> float:
        """Return the height of the line that tells what is in hand."""
        asks_in_letters = self._compact and self.isEnabled()
        return self._ink.pad + self._ink.title.height if asks_in_letters else 0.0

    def _paint_sheet(self, painter: QPainter) -> None:
        painter.setPen(self._look.tokens.line)
        painter.setBrush(self._look.tokens.surface)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self._look.px(10), self._look.px(10))

    def _make_room(self) -> None:
        """Have as many levels as judged flags take; with too many, show letters alone."""
        letters = in_letters(self.flags)
        needed = self._needed(letters if self._is_narrow else self.flags)
        self._compact = self._is_narrow or needed > _HIGHEST
        self._judged_levels = self._needed(letters) if self._compact else needed
        self.updateGeometry()

    def _needed(self, flags: Sequence[Flag]) -> int:
        return levels_needed(flags, self._ink, Sky(self.width(), self._foot(), 1))

    def _levels(self) -> int:
        if self._judged_levels:
            return self._judged_levels
        if not self._compact:
            return self._most
        return 1 if self.isEnabled() and self._look.is_folded else 2

    def _foot(self) -> float:
        return self.height() - self._ink.axis

    def _renew(self) -> None:
        self._ink = StripInk.of(self._look)
        self.updateGeometry()
        self.update()
