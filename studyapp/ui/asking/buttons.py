"""The buttons of a question in practice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studyapp.domain.sittings import Turn
from studyapp.ui.asking.keys import Keys
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label


class Buttons:
    """Check, next and skip; where the bar is folded away its hint, stop and place too."""

    def __init__(self, look: Look, keys: Keys) -> None:
        self._look = look
        self.next = ActionButton(look, keys.next, "filled", large=True)
        check = ActionButton(look, keys.check, "filled", large=True)
        skip = ActionButton(look, keys.skip, "quiet", large=True)
        self._hint = ActionButton(look, keys.hint, "quiet", large=True, icon="hint")
        self._stop = ActionButton(look, keys.stop, "quiet", large=True)
        self.pressed: Sequence[QWidget] = (check, self.next, skip, self._hint, self._stop)
        self._place = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._place.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def all(self) -> list[QWidget]:
        """Return the buttons, and the place among the questions after them."""
        return [*self.pressed, self._place]

    def show_place(self, turn: Turn, words: str) -> None:
        """Show which question this is; `words` are for the ear."""
        self._place.setText(f"{turn.place} / {turn.total}")
        self._place.setAccessibleName(words)

    def offer(self, *, hint: bool, stop: bool) -> None:
        """Offer what the bar offers, where it is folded away."""
        folded = self._look.is_folded
        self._hint.setVisible(hint and folded)
        self._stop.setVisible(stop and folded)
        self._place.setVisible(folded)
        self._place.setMinimumHeight(self._look.px(44))
