"""Pictures of what is drawn alike in frame after frame, painted once for a screen.

To shape and smooth a label or a ring takes many times as long as to copy its pixels. A file or a
sheet of paper gets what is painted itself: lines and letters, no pixels.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter

_MOST = 8_000_000
"""Bytes of pictures; more than a few screens full."""

Paint = Callable[[QPainter], None]


class Sprites:
    """Keeps pictures by what is on them, for one look; the oldest go where there are too many."""

    def __init__(self) -> None:
        self._images: dict[Hashable, QImage] = {}
        self._size = 0
        self._scale = 0.0
        self.on_screen = False
        """Whether pixels are drawn now, and not lines and letters for a file or paper."""

    def begin(self, painter: QPainter) -> None:
        """Get ready to draw on the device of a painter."""
        engine = painter.paintEngine()
        self.on_screen = engine.type() is QPaintEngine.Type.Raster
        scale = painter.device().devicePixelRatio()
        if scale != self._scale:
            self._images.clear()
            self._size, self._scale = 0, scale

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
        image = self._images.get(key) or self._made(key, width, height, paint)
        scale = self._scale
        if scale == 1.0:
            painter.drawImage(round(x), round(y), image)
        else:
            painter.drawImage(QPointF(round(x * scale) / scale, round(y * scale) / scale), image)

    def _made(self, key: Hashable, width: float, height: float, paint: Paint) -> QImage:
        scale = self._scale
        image = QImage(
            max(int(width * scale) + 1, 1),
            max(int(height * scale) + 1, 1),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(scale)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        self._keep(key, image)
        return image

    def _keep(self, key: Hashable, image: QImage) -> None:
        self._size += image.sizeInBytes()
        self._images[key] = image
        while self._size > _MOST and len(self._images) > 1:
            oldest = self._images.pop(next(iter(self._images)))
            self._size -= oldest.sizeInBytes()
