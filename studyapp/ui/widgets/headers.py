"""What stands at the top of a page: its title, a line of facts, its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.going_round import name_part
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.pages import WIDE
from studyapp.ui.wording import tr

_NARROW = 45
_TITLE = 16
"""Ems of the page, and of the title, under which the buttons go below the title."""


class PageHeader(QWidget):
    """Title, one line of facts below, buttons at the right with the filled one last."""

    title_face = Face.PAGE_TITLE
    facts_face = Face.INTERFACE

    def __init__(self, look: Look, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Label(look, self.title_face, title)
        self._title.setObjectName("title")
        self._facts = Label(look, self.facts_face, "", "ink2")
        self._facts.setObjectName("facts")
        self._facts.hide()
        self._titles = QVBoxLayout()
        self._titles.setSpacing(0)
        self._titles.addWidget(self._title)
        self._titles.addWidget(self._facts)
        self._buttons = QWidget()
        self._flow = FlowLayout(look, gap=10, parent=self._buttons)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._titles, 1)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons.hide()
        self._compose(self._row)
        name_part(self, tr("Bar of the page"))
        self._renew()
        look.changed.connect(self._renew)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self._renew()

    def set_facts(self, facts: str) -> None:
        """Show a line of facts below the title; none when empty."""
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))

    def add_button(self, button: QWidget) -> None:
        """Put one more button (or any widget) at the right."""
        self._flow.addWidget(button)
        self._buttons.setVisible(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the title where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _compose(self, row: QBoxLayout) -> None:
        self.setLayout(row)

    def _arrange(self) -> None:
        ems = self._look.ems
        left = self.width() - self._buttons.sizeHint().width()
        narrow = ems(self.width()) < _NARROW and ems(left) < _TITLE
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if narrow else direction.LeftToRight
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)
            stretch = Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignVCenter
            self._row.setAlignment(self._buttons, stretch)

    def _renew(self) -> None:
        self._title.setVisible(bool(self._title.text()) and not self._look.is_folded)
        self._row.setSpacing(self._look.px(8 if self._look.is_folded else 16))
        self._arrange()


class CompactBar(PageHeader):
    """A lower header over a hairline, for pages that need the height."""

    title_face = Face.BAR_TITLE
    facts_face = Face.SMALL

    def add_middle(self, widget: QWidget) -> None:
        """Put a widget between the titles and the buttons."""
        self._row.insertWidget(1, widget, 1)

    def _compose(self, row: QBoxLayout) -> None:
        from studyapp.ui.widgets.hairlines import hairline

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline(self._look))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the page below, which are smaller where it is narrow."""
        super().resizeEvent(event)
        self._renew()

    def _renew(self) -> None:
        px = self._look.px
        side = px(40 if self._look.ems(self.window().width()) >= WIDE else 24)
        height = px(6 if self._look.is_folded else 14)
        self._row.setContentsMargins(side, height, side, height)
        super()._renew()
