"""The ground of what was made to be seen on paper, the same in light and dark."""

from PySide6.QtGui import QColor

PRINT_GROUND = QColor("#ffffff")
