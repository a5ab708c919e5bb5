"""What is done with a question: below the answer, or stuck to the foot of a small window."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets import FlowLayout, hairline


class Foot(QWidget):
    """Buttons side by side."""

    def __init__(
        self, look: Look, buttons: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._line = hairline(look)
        row = QWidget()
        flow = FlowLayout(look, gap=8, parent=row)
        for button in buttons:
            flow.addWidget(button)
        self._across = QHBoxLayout()
        self._across.addWidget(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addLayout(self._across)
        self.set_stuck(stuck=False)

    def set_stuck(self, *, stuck: bool) -> None:
        """Draw the line above and keep the page's margins, or stand among the rest."""
        px = self._look.px
        self._line.setVisible(stuck)
        margin = px(12 if self._look.is_folded else 24)
        across, down = (margin, px(6)) if stuck else (0, 0)
        self._across.setContentsMargins(across, down, across, down)
        self._across.setSpacing(px(16))
