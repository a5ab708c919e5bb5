"""The place below the text where a card of its words is written."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.cards import Draft
from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label, QuoteView
from studyapp.ui.widgets.sides import SidesForm
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_LOW = 30
"""Ems of the window's height under which there is no room for the text above it."""
_SHARE = 0.6
"""How much of the page's height it takes at most beside the text."""
_UNBOUND = 16_777_215


class CardBar(QWidget):
    """Shows front and back to be typed, and what they rest on; that scrolls, the keys do not."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("card-bar")
        self._heading = Label(look, Face.INTERFACE_STRONG, tr("New card"))
        self.form = SidesForm(look, beside=True)
        self.quote = QuoteView(look)
        self.quote.setObjectName("rests-on")
        self._content = QWidget()
        self._scroll = QScrollArea()
        self._keys = QWidget()
        self._column = spaced(look, QVBoxLayout(self), gap=8, margins=(40, 10, 40, 10))
        self._build(acts)
        for watched in (self._content, self.form.front, self.form.back):
            watched.installEventFilter(self)
        look.changed.connect(self.fit)

    @property
    def is_alone(self) -> bool:
        """Return whether the window is so low that the text makes room for it."""
        return self._look.ems(self.window().height()) < _LOW

    def show_draft(self, draft: Draft) -> None:
        """Have the proposed sides in the fields."""
        self.form.show_sides(draft.front, draft.back)
        cited = draft.citation
        self.quote.show_quote(cited.quote, repairs=draft.repairs, offset=cited.span.start)
        self._scroll.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """Be as high as what is in it, or as there is room."""
        around, inner = self.parentWidget(), self._content.layout()
        if around is None or inner is None:
            return
        self._heading.setHidden(self.is_alone)
        if self.is_alone:
            self._scroll.setMinimumHeight(0)
            self._scroll.setMaximumHeight(_UNBOUND)
            return
        wanted = inner.totalHeightForWidth(self._scroll.viewport().width())
        column = self._column.contentsMargins().top() * 2 + self._column.spacing()
        room = round(around.height() * _SHARE) - self._keys.sizeHint().height() - column
        self._scroll.setFixedHeight(max(min(wanted, room), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new lines."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit what has become higher: a field says what is wrong with it; show what is typed in."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._content:
            self.fit()
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and a hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.sunk)
        painter.fillRect(0, 0, self.width(), self._look.border, self._look.tokens.line)

    def _build(self, acts: Mapping[Act, QAction]) -> None:
        look = self._look
        inner = spaced(look, QVBoxLayout(self._content), gap=6)
        rests = Label(look, Face.SMALL, tr("It rests on"), "ink2")
        for part in (self._heading, self.form, rests, self.quote):
            inner.addWidget(part)
        inner.addStretch(1)
        self._scroll.setObjectName("bare")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        flow = FlowLayout(look, gap=10, parent=self._keys)
        flow.addWidget(ActionButton(look, acts[Act.KEEP_CARD], "filled"))
        flow.addWidget(ActionButton(look, acts[Act.SWAP_SIDES]))
        flow.addWidget(ActionButton(look, acts[Act.CLOSE]))
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._keys)
