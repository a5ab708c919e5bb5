"""A picture of a pack, shown small beside what it goes with, and large when asked for."""

import textwrap
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTextLayout,
)
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.question_pieces import Figure
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.text_lines import laid_out

_LONGEST_TITLE = 80
"""Letters over a window."""


def alt_words(figure: Figure) -> str:
    """Return what stands where a picture is not there (yet)."""
    alt = figure.alt or QCoreApplication.translate("Picture", "not described")
    return QCoreApplication.translate("Picture", "[Picture: {alt}]").format(alt=alt)


def _title(figure: Figure) -> str:
    """Return the first sentence of what a picture shows, which fits over a window."""
    first = (figure.alt or alt_words(figure)).partition(". ")[0]
    return textwrap.shorten(first, _LONGEST_TITLE, placeholder=" …")


class Picture(QWidget):
    """A picture as large as fits; until it is there, or if it is broken, what it shows in words.

    It takes no more than `high` pixels of 100 % and no more than `share` of the window's height, so
    that the answers stay in view.
    """

    clicked = Signal()
    fitted = Signal()

    def __init__(self, look: Look, high: int, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._high, self._share = look, high, share
        self._drawn = QPixmap()
        self.figure: Figure | None = None
        self.image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.fit)

    def words(self) -> str:
        """Return what it shows, in brackets; nothing without a picture."""
        return "" if self.figure is None else alt_words(self.figure)

    def show_figure(self, figure: Figure | None) -> None:
        """Show the words for a picture until it comes."""
        self.figure, self.image = figure, None
        self.setAccessibleName(self.words())
        self.setAccessibleDescription("" if figure is None else figure.alt)
        self.setVisible(figure is not None)
        self.unsetCursor()
        self.fit()

    def take(self, file: str, image: QImage | None) -> None:
        """Show an image, if it is of the file that is meant."""
        if self.figure is not None and self.figure.file == file and image is not None:
            self.image = image
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.fit()

    def fit(self) -> None:
        """Take the room that there is now."""
        self._drawn = QPixmap()
        self.updateGeometry()
        self.update()
        self.fitted.emit()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        if self.image is None:
            return self._laid_out(width)[1]
        return self._size(width).height()

    def sizeHint(self) -> QSize:
        """Return the size at a common width."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(self._look.px(60), self._look.px(16))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask to be shown large."""
        super().mouseReleaseEvent(event)
        if self.image is not None and self.rect().contains(event.position().toPoint()):
            event.accept()
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the image from the left edge, or its words."""
        painter = QPainter(self)
        if self.image is None:
            painter.setPen(self._look.tokens.ink2)
            self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))
            return
        size = self._size(self.width())
        ratio = self.devicePixelRatioF()
        if self._drawn.deviceIndependentSize().toSize() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            way = Qt.AspectRatioMode.IgnoreAspectRatio
            self._drawn = QPixmap.fromImage(self.image.scaled(size * ratio, way, smooth))
            self._drawn.setDevicePixelRatio(ratio)
        painter.drawPixmap(0, 0, self._drawn)

    def _size(self, width: int) -> QSize:
        image = QSize() if self.image is None else self.image.size()
        low = min(self._look.px(self._high), round(self.window().height() * self._share))
        room = QSize(max(width, 1), max(low, 1))
        size = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        grown = image * max(1.0, self._look.px(100) / 100)
        size = size if size.width() <= grown.width() else grown
        return size.expandedTo(QSize(1, 1))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        face = Face.INTERFACE
        font, leading = self._look.font(face), self._look.leading(face)
        return laid_out(self.words(), font, width=max(width, 1), leading=leading)


class LargePicture(QDialog):
    """A picture in nearly all of the window; Esc or a click closes it.

    Of several, the arrow keys lead from one to the next, and each is said.
    """

    def __init__(self, look: Look, shown: Sequence[tuple[Figure, QImage]], parent: QWidget) -> None:
        """Show the first of some pictures, with their images."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shown, self._place = list(shown), 0
        self._window = parent.window()
        self._picture = Picture(look, 10_000, 0.9, self)
        self._picture.clicked.connect(self.close)
        self._turning = Label(look, Face.SMALL, "", "ink2")
        self._turning.setVisible(len(self._shown) > 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        column = QVBoxLayout(self)
        column.addWidget(self._picture, 1)
        column.addWidget(self._turning)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the picture before or after by the arrow keys."""
        key = Qt.Key
        by = {key.Key_Left: -1, key.Key_Up: -1, key.Key_Right: 1, key.Key_Down: 1}
        step = by.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._place = (self._place + step) % len(self._shown)
            self._show()
            announce(self, self.accessibleName())

    def _show(self) -> None:
        figure, image = self._shown[self._place]
        self.setWindowTitle(_title(figure))
        self.setAccessibleName(alt_words(figure))
        says = self.tr("Picture {n} of {total}. The arrow keys show the others.")
        self._turning.setText(says.format(n=self._place + 1, total=len(self._shown)))
        self._picture.show_figure(figure)
        self._picture.take(figure.file, image)
        window = self._window.size() * 0.9
        self.resize(image.size().scaled(window, Qt.AspectRatioMode.KeepAspectRatio))
