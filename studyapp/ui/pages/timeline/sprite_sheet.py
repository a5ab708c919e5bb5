"""Paints small pictures one after the other, for a screen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

Paint = Callable[[QPainter], None]


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
