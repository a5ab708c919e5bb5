"""Pictures of what is drawn alike in frame after frame, painted once for a screen.

To shape and smooth a label or a ring takes many times as long as to copy its pixels. A file or a
sheet of paper gets what is painted itself: lines and letters, no pixels.
"""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from studyapp.ui.pages.timeline.sprite_sheet import (
    Paint,
    PaintAt,
    Sheet,
    painted_together,
    pixels,
)

_MOST = 4_000_000
"""Bytes of pictures that are drawn before the others are let go of; more if a frame has more."""

_MOST_AT_ONCE = 3
"""Pictures that are made in one frame of what could be drawn without."""

_MOST_TOGETHER = 64
"""Pictures on one image: Qt paints no further down than 32,767 pixels."""

_MOST_ASKED = 2000
"""Names that are kept of what had no picture yet."""


class Placed(NamedTuple):
    """Something to draw at a place within a size; `key` tells all that its look depends on."""

    key: Hashable
    x: float
    y: float
    width: float
    height: float


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
        image = self._found(key) or self._kept(key, self._made(width, height, paint))
        self._put(painter, image, x, y)

    def draw_all(
        self, painter: QPainter, several: Sequence[Placed], layers: Sequence[PaintAt]
    ) -> None:
        """Draw several, of each of which `layers` paint a part, by its number, at a place.

        Those that are new are painted together.
        """
        if not self.on_screen:
            for number, each in enumerate(several):
                for layer in layers:
                    layer(painter, number, each.x, each.y)
            return
        images = self._images
        new = [number for number, each in enumerate(several) if each.key not in images]
        new = [number for number in new if not self._found(several[number].key)]
        self._make(new, several, layers)
        for key, x, y, _width, _height in several:
            self._put(painter, images[key], x, y)

    def _make(
        self, new: Sequence[int], several: Sequence[Placed], layers: Sequence[PaintAt]
    ) -> None:
        """Make the pictures of some of several."""
        for begin in range(0, len(new), _MOST_TOGETHER):
            some = new[begin : begin + _MOST_TOGETHER]
            sizes = {number: (several[number].width, several[number].height) for number in some}
            for number, image in painted_together(sizes, self._scale, layers).items():
                self._kept(several[number].key, image)

    def _put(self, painter: QPainter, image: QImage, x: float, y: float) -> None:
        if self._scale == 1.0:
            painter.drawImage(round(x), round(y), image)
        else:
            painter.drawImage(QPointF(self.snapped(x), self.snapped(y)), image)

    def snapped(self, place: float) -> float:
        """Return the nearest place where a pixel of the screen begins."""
        return round(place * self._scale) / self._scale if self.on_screen else place

    def _found(self, key: Hashable) -> QImage | None:
        """Return a picture that was drawn before."""
        image = self._images.get(key)
        if image is None and key in self._before:
            image = self._kept(key, self._before.pop(key))
        return image

    def _kept(self, key: Hashable, image: QImage) -> QImage:
        self._size += image.sizeInBytes()
        self._images[key] = image
        return image

    def _made(self, width: float, height: float, paint: Paint) -> QImage:
        wide, high = pixels(width, self._scale), pixels(height, self._scale)
        return self._sheet.painted(wide, high, self._scale, paint)
