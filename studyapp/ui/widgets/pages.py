"""What pages stand on: a sheet that scrolls up and down only, and columns that become one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.going_round import name_part
from studyapp.ui.theme import Look
from studyapp.ui.widgets.fingers import Fingers
from studyapp.ui.wording import tr

WIDE = 75
"""Ems of the window from which a side column stands beside the main one."""


class ScrollPage(QScrollArea):
    """A page with margins whose content scrolls one way; `column` takes the content."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("bare")
        # For one that Qt made, PySide6 would look through all classes of QtWidgets (20 ms).
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("content")
        self.column = QVBoxLayout(content)
        self.setWidget(content)
        Fingers(self, glides=lambda: not look.has_reduced_motion)
        self._give_room()
        look.changed.connect(self._give_room)

    @property
    def is_wide(self) -> bool:
        """Return whether there is room for two columns."""
        return self._look.ems(self.window().width()) >= WIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the margins that fit."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        px = self._look.px
        side = px(40) if self.is_wide else px(24)
        if self._look.is_folded:
            side = px(12)
        self.column.setContentsMargins(side, px(10 if self._look.is_folded else 24), side, px(24))
        self.column.setSpacing(px(24 if self.is_wide else 16))


class Columns(QWidget):
    """A main column and a side column of 350 to 440, below it where the window is narrow."""

    def __init__(
        self,
        look: Look,
        main: QWidget,
        side: QWidget,
        *,
        gap: float = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._gap = gap
        self._side = side
        name_part(side, tr("Side column"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(main, 1)
        self._row.addWidget(side, 0)
        self._arrange()
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side column where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        wide = self._look.ems(self.window().width()) >= WIDE
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._row.setSpacing(px(self._gap if wide else 24))
        share = round(self.width() * 0.32)
        width = max(px(300), min(share, px(440))) if wide else 16_777_215
        self._side.setMinimumWidth(width if wide else 0)
        self._side.setMaximumWidth(width)
        top = Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0)
        self._row.setAlignment(self._side, top)
