"""An area that scrolls, and gives way to what lies over its lower end for a while."""

from PySide6.QtWidgets import QScrollArea, QWidget


class YieldingArea(QScrollArea):
    """Ends above a toast, so that all in it can be scrolled to where nothing covers it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = 0

    def give_way(self, height: int) -> None:
        """Leave so much free at the lower end; nothing once there is no need any more."""
        if height != self._given:
            self._given = height
            self.setViewportMargins(0, 0, 0, height)
