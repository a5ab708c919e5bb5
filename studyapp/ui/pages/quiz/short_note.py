"""Why a quiz has fewer questions than were asked for, said while it begins."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.messages import Message
from studyapp.domain.sittings import Turn
from studyapp.ui.asking.columns import is_small
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.wording import say


class ShortNote(QWidget):
    """A quiet line under the first question of a short quiz."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short: tuple[str, Message] | None = None
        self._words = Label(look, Face.INTERFACE, "", "ink2")
        self._words.setObjectName("short")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        self.hide()

    def take(self, turn: Turn) -> None:
        """Take note of why a quiz is short that begins with this turn."""
        if turn.short is not None:
            self._short = (turn.sitting, turn.short)

    def show_for(self, look: Look, turn: Turn | None) -> None:
        """Say it while the first question is asked; in a small window without the reason."""
        is_first = turn is not None and turn.question is not None and turn.place == 1
        if turn is None or self._short is None or self._short[0] != turn.sitting or not is_first:
            self.hide()
            return
        brief, why = is_small(look, self.window()), self._short[1]
        more = self.tr("More kinds, levels or sources may give more.")
        self._words.setText(say(replace(why, then=())) if brief else f"{say(why)} {more}")
        side = look.px(12 if brief else 40)
        self._column.setContentsMargins(side, look.px(4), side, look.px(12))
        self.show()
