"""Short words to the learner: side notes, and what stands where there is nothing yet."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import add_gap, spaced

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class SideNote(QWidget):
    """A heading and a sentence or two beside a bar in the tone of what they say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = "edge"
        self._heading = Label(look, Face.HEADING)
        self._heading.setObjectName("heading")
        self._sentence = Label(look, Face.INTERFACE)
        self._sentence.setObjectName("sentence")
        self._column = spaced(look, QVBoxLayout(self), gap=4, margins=(0, 4, 0, 4))
        self._column.addWidget(self._heading)
        self._column.addWidget(self._sentence)
        self._make_room()
        look.changed.connect(self._make_room)

    def show_note(self, tone: str, heading: str, sentence: str = "") -> None:
        """Show a note; `tone` is the token wrong, right, repair or edge."""
        self._tone = tone
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(" ".join(part for part in (heading, sentence) if part))
        self.update()

    def add_button(self, button: QWidget) -> None:
        """Put a button below the sentence."""
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def changeEvent(self, event: QEvent) -> None:
        """Take the bar to the other side where one reads from there."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar at the side where lines begin."""
        bar = self.rect()
        bar.setWidth(self._look.px(4))
        bar = QStyle.visualRect(self.layoutDirection(), self.rect(), bar)
        QPainter(self).fillRect(bar, self._look.color(self._tone))

    def _make_room(self) -> None:
        side, way = self._look.px(20), self.layoutDirection()
        sides = (side, 0) if way is Qt.LayoutDirection.LeftToRight else (0, side)
        self.setContentsMargins(sides[0], 0, sides[1], 0)
        self.update()


class EmptyState(QWidget):
    """One sentence, one line why, one button (and at most one other way).

    `button` is the filled one, for the focus; `shown_keys` as for an ActionButton.
    """

    def __init__(  # noqa: PLR0913 - sentence, why and action are what it is made of
        self,
        look: Look,
        sentence: str,
        why: str = "",
        action: QAction | None = None,
        *,
        other: QAction | None = None,
        shown_keys: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence = Label(look, Face.DISPLAY, sentence)
        self._sentence.setObjectName("sentence")
        self._why = Label(look, Face.INTERFACE, why, "ink2")
        column = spaced(look, QVBoxLayout(self), gap=12, margins=(0, 24, 0, 24))
        column.addWidget(self._sentence)
        column.addWidget(self._why)
        self._why.setVisible(bool(why))
        add_gap(look, column, 4)
        self._buttons = FlowLayout(look)
        column.addLayout(self._buttons)
        self.button: ActionButton | None = None
        if action is not None:
            self.button = ActionButton(look, action, "filled", large=True, shown_key=shown_keys[0])
            self._add(self.button)
        if other is not None:
            button = ActionButton(look, other, "bordered", large=True, shown_key=shown_keys[1])
            self._add(button)
        column.addStretch(1)

    def _add(self, button: ActionButton) -> None:
        button.installEventFilter(self)
        self._buttons.addWidget(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep arrows from leading out of its buttons to wherever Tab leads, as Qt has them do."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return event.key() in _ARROWS
        return super().eventFilter(watched, event)

    def show_words(self, sentence: str, why: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._why.setText(why)
        self._why.setVisible(bool(why))
