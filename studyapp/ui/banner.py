"""Errors and warnings under the menu bar, until they are closed."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted

_LISTED = 5
"""Messages that stand in the banner at most; of more it says how many."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Tone(Enum):
    """How bad what a banner tells is: its icon and the grounds it is drawn with."""

    ERROR = ("error", "wrong", "wrongsoft")
    WARNING = ("warning", "repair", "repairsoft")


class Banner(QWidget):
    """What happened, what to do, and Close. Errors stay, the last below, until closed.

    Those that are `passing` go by `let_pass` too. `closed` comes when the person closes it.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert")
        self._look = look
        self._told: dict[str, str] = {}
        self._passing: set[str] = set()
        self._icon = QLabel()
        self._says = Label(look, Face.INTERFACE_STRONG)
        self._says.setObjectName("says")
        self._hint = Label(look, Face.INTERFACE)
        self._hint.setObjectName("hint")
        close = QAction(self.tr("Close"), self)
        close.setToolTip(self.tr("Close this message (Esc)"))
        close.triggered.connect(self.close)
        self._close = ActionButton(look, close, "bordered")
        self._offer: ActionButton | None = None
        self._tone = Tone.ERROR
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self._renew()
        look.changed.connect(self._renew)

    def show_error(
        self,
        says: str,
        hint: str,
        *,
        tone: Tone = Tone.ERROR,
        offer: QAction | None = None,
        passing: bool = False,
    ) -> None:
        """List and speak an error below those still shown; one that is listed gets its new hint.

        `offer` is what can be done about it, as a button.
        """
        if self.isHidden():
            self._told.clear()
            self._passing.clear()
            self._take_offer_away()
            self._set_tone(tone)
        if self._told.get(says) != hint:
            self._told.pop(says, None)
        self._told[says] = hint
        (self._passing.add if passing else self._passing.discard)(says)
        if tone is Tone.ERROR:
            self._set_tone(tone)
        if offer is not None:
            self._put_offer(offer)
        self._list()
        self.show()
        announce(self, f"{says} {hint}".strip(), urgent=tone is Tone.ERROR)

    def let_pass(self) -> None:
        """Take away what is of no use any more after the next success, or on another page."""
        if self.isHidden() or not self._passing:
            return
        for says in self._passing:
            self._told.pop(says, None)
        self._passing.clear()
        if self._told:
            self._list()
        else:
            self.hide()

    def _list(self) -> None:
        listed = list(self._told)[:_LISTED]
        more = len(self._told) - len(listed)
        if more:
            listed.append(counted(more, "and 1 more", "and {n} more"))
        hints = list(dict.fromkeys(filter(None, self._told.values())))
        self._says.setText("\n".join(listed))
        self._hint.setText(hints[-1] if hints else "")
        self._hint.setVisible(bool(hints))
        self.setAccessibleName(" ".join([*listed, *hints[-1:]]))

    def _put_offer(self, offer: QAction) -> None:
        self._take_offer_away()
        self._offer = ActionButton(self._look, offer, "bordered", parent=self)
        self._buttons.insertWidget(0, self._offer, 0, _MIDDLE)
        self.addAction(offer)
        self._arrange()

    def _take_offer_away(self) -> None:
        if self._offer is not None:
            self.removeAction(self._offer.action())
            self._buttons.removeWidget(self._offer)
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
            self._arrange()

    def _set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self._renew()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the page while the banner or its button has the focus."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.close()
                return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the person has seen it."""
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and a line below in the tone of an error."""
        painter = QPainter(self)
        _, strong, soft = self._tone.value
        painter.fillRect(self.rect(), self._look.color(soft))
        below = self.rect()
        below.setTop(below.bottom() - self._look.border)
        painter.fillRect(below, self._look.color(strong))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._says)
        words.addWidget(self._hint)
        row = spaced(self._look, QHBoxLayout(), gap=12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._buttons = spaced(self._look, QHBoxLayout(), gap=12)
        self._buttons.addWidget(self._close, 0, _MIDDLE)
        self._all = spaced(
            self._look,
            QBoxLayout(QBoxLayout.Direction.LeftToRight, self),
            gap=12,
            margins=(24, 8, 24, 8),
        )
        self._all.addLayout(row, 1)
        self._all.addLayout(self._buttons)

    def _arrange(self) -> None:
        """Put the buttons below the words where an offer would leave no room beside it."""
        is_tight = self._look.is_folded and self._offer is not None
        directions = QBoxLayout.Direction
        self._all.setDirection(directions.TopToBottom if is_tight else directions.LeftToRight)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _renew(self) -> None:
        icon, strong, _ = self._tone.value
        self._icon.setPixmap(pixmap(self._look, icon, 20, self._look.color(strong)))
        self._arrange()
        self.update()
