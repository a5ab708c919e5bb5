"""Pictures read from bytes, on a worker's thread; they come from others and may be broken."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from studyapp.ui.theme.print_ground import PRINT_GROUND

MOST_PIXELS = 40_000_000
_MOST = QSize(1600, 1200)


def decoded(content: bytes | None) -> QImage | None:
    """Return a picture no larger than a screen shows; None if it is missing, broken or too big.

    What shines through becomes white, as on paper: drawings are mostly black.
    """
    if not content:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    if size.width() > _MOST.width() or size.height() > _MOST.height():
        reader.setScaledSize(
            size.scaled(_MOST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
    image = reader.read()
    return None if image.isNull() else _on_white(image)


def _on_white(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(PRINT_GROUND)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
