"""A painter for what lies under and over the letters of a text that scrolls."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit


@contextmanager
def document_painter(view: QTextEdit) -> Iterator[QPainter]:
    """Yield a painter whose places are those of the document."""
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -view.verticalScrollBar().value())
    yield painter
    painter.end()
