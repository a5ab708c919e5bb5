"""Pictures of what is drawn alike in frame after frame, painted once for a screen.

To shape and smooth a label or a ring takes many times as long as to copy its pixels. A file or a
sheet of paper gets what is painted itself: lines and letters, no pixels.
"""

from collections.abc import Hashable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from studyapp.ui.pages.timeline.sprite_sheet import Paint, Sheet

_MOST = 4_000_000
"""Bytes of pictures that are drawn before the others are let go of; more if a frame has more."""

_MOST_AT_ONCE = 3
"""Pictures that are made in one frame of what could be drawn without."""

_MOST_ASKED = 2000
"""Names that are kept of what had no picture yet."""


class Sprites:
    """Keeps pictures by what is on them, for one look; those that were not drawn of late go."""

    def __init__(self) -> None:
        self._images: dict[Hashable, QImage] = {}
        self._before: dict[Hashable, QImage] = {}
        """What was drawn in the frames until there were enough."""
        self._asked: set[Hashable] = set()
        self._sheet = Sheet()
        self._to_make = 0
        self._size = 0
        self._scale = 1.0
        self.on_screen = False
        """Whether pixels are drawn now, and not lines and letters for a file or paper."""

    def begin(self, painter: QPainter) -> None:
        """Get ready to draw on the device of a painter, until the `end`."""
        engine = painter.paintEngine()
        self.on_screen = engine.type() is QPaintEngine.Type.Raster
        self._to_make = _MOST_AT_ONCE
        scale = painter.device().devicePixelRatio()
        if scale != self._scale or self._size > _MOST * scale:
            kept = self._images if scale == self._scale else {}
            self._before, self._images, self._size, self._scale = kept, {}, 0, scale

    def end(self) -> None:
        """Tell that all is drawn for now."""
        self._sheet.close()

    def is_worth(self, key: Hashable) -> bool:
        """Return whether there is a picture, or it is worth while to make one now.

        What is drawn once needs none; and to make many for one frame would hold it up.
        """
        if key in self._images or key in self._before:
            return True
        if key in self._asked and self._to_make:
            self._to_make -= 1
            return True
        if len(self._asked) >= _MOST_ASKED:
            self._asked.clear()
        self._asked.add(key)
        return False

    def draw(  # noqa: PLR0913, PLR0917 - a place and a size
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        paint: Paint,
    ) -> None:
        """Draw what `paint` paints at 0, 0 within a size; `key` tells all that it depends on."""
        if not self.on_screen:
            painter.save()
            painter.translate(x, y)
            paint(painter)
            painter.restore()
            return
        image = self._images.get(key) or self._kept(key, width, height, paint)
        if self._scale == 1.0:
            painter.drawImage(round(x), round(y), image)
        else:
            painter.drawImage(QPointF(self.snapped(x), self.snapped(y)), image)

    def snapped(self, place: float) -> float:
        """Return the nearest place where a pixel of the screen begins."""
        return round(place * self._scale) / self._scale if self.on_screen else place

    def _kept(self, key: Hashable, width: float, height: float, paint: Paint) -> QImage:
        """Return a picture that was drawn before, or is made now."""
        image = self._before.pop(key, None) or self._made(width, height, paint)
        self._size += image.sizeInBytes()
        self._images[key] = image
        return image

    def _made(self, width: float, height: float, paint: Paint) -> QImage:
        wide = max(int(width * self._scale) + 1, 1)
        high = max(int(height * self._scale) + 1, 1)
        return self._sheet.painted(wide, high, self._scale, paint)
