"""Icons of our own drawing, tinted to the look."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from studyapp.places import RESOURCES
from studyapp.ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

FOLDER = RESOURCES / "icons"


def pixmap(
    look: Look, name: str, size: float = 20, color: QColor | None = None, *, ratio: float = 2.0
) -> QPixmap:
    """Return an icon as a picture; `size` is a measure of 100 %, `ratio` the screen's.

    Raises:
        FileNotFoundError: There is no icon of that name.
    """
    tint = (look.tokens.ink if color is None else color).name()
    side = look.px(size) * ratio
    key, picture = f"studyapp {name} {side} {tint}", QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, side, tint)
        QPixmapCache.insert(key, picture)
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(look: Look, name: str, color: QColor | None = None) -> QIcon:
    """Return an icon for an action or a button, paler while it is disabled."""
    from PySide6.QtGui import QIcon

    made = QIcon(pixmap(look, name, 20, color))
    made.addPixmap(pixmap(look, name, 20, look.tokens.edge), QIcon.Mode.Disabled)
    return made


def _drawn(name: str, side: float, tint: str) -> QPixmap:
    tinted = _drawing(name).replace(b"currentColor", tint.encode())
    picture = QPixmap(round(side), round(side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(tinted)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


@cache
def _drawing(name: str) -> bytes:
    return (FOLDER / f"{name}.svg").read_bytes()
