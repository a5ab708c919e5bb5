"""Paints small pictures for a screen: one after the other, or many at once below each other."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

_APART = 8
"""Between pictures on one image, for letters that are taller than their line."""

Paint = Callable[[QPainter], None]
PaintAt = Callable[[QPainter, int, float, float], None]
"""Paints the part with a number at a place."""


def pixels(size: float, scale: float) -> int:
    """Return the pixels of the screen that hold a size."""
    return max(int(size * scale) + 1, 1)


def painted_together(
    sizes: Mapping[int, tuple[float, float]], scale: float, layers: Sequence[PaintAt]
) -> dict[int, QImage]:
    """Return pictures by number of these widths and heights, painted layer by layer on one image.

    To open an image for each, and to change the pen and the font for each, takes twice as long.
    Each is cut out: to draw a part of an image takes longer, and would keep the others in memory.
    """
    wide = [pixels(width, scale) for width, _ in sizes.values()]
    high = [pixels(height, scale) for _, height in sizes.values()]
    tops = [0, *accumulate(each + round(_APART * scale) for each in high)]
    image = QImage(max(wide), tops[-1], QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        for layer in layers:
            for number, top in zip(sizes, tops, strict=False):
                layer(painter, number, 0.0, top / scale)
    finally:  # Qt crashes where a picture goes before its painter.
        painter.end()
    parts = zip(sizes, tops, wide, high, strict=False)
    return {number: image.copy(0, top, width, height) for number, top, width, height in parts}


class Sheet:
    """A picture on which small ones are painted one after the other: to open each takes longer."""

    def __init__(self) -> None:
        self._image = QImage()
        self._painter: QPainter | None = None
        self._is_taken = False

    def painted(self, wide: int, high: int, scale: float, paint: Paint) -> QImage:
        """Return what is painted, so many pixels of the screen wide and high."""
        if self._is_taken:  # one picture is drawn within another
            other = Sheet()
            image = other.painted(wide, high, scale, paint)
            other.close()
            return image
        painter = self._opened(wide, high, scale)
        self._is_taken = True
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(QRectF(0, 0, wide / scale, high / scale), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        try:
            paint(painter)
        finally:
            self._is_taken = False
        return self._image.copy(0, 0, wide, high)

    def close(self) -> None:
        """Paint no more for now."""
        if self._painter is not None:
            self._painter.end()
            self._painter = None

    def _opened(self, wide: int, high: int, scale: float) -> QPainter:
        image = self._image
        if wide > image.width() or high > image.height() or image.devicePixelRatio() != scale:
            self.close()
            size = QSize(wide, high).expandedTo(image.size())
            self._image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            self._image.setDevicePixelRatio(scale)
        if self._painter is None:
            self._painter = QPainter(self._image)
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return self._painter
