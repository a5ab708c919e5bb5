"""What is wrong with a question, to be chosen and put into words."""

from textwrap import shorten

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.domain.objections import Fault
from studyapp.ui.actions import make_action
from studyapp.ui.objection_words import fault_name
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.segments import Segment, Segments
from studyapp.ui.widgets.spacing import spaced

_LINES = 3
_FIRST_LINE = 80
"""Letters of a stem that are repeated above the form."""
_NONE = -1
_ESCAPE = Qt.Key.Key_Escape


class ReportForm(QWidget):
    """Five faults of which one is chosen, and a field; `sent` carries the fault and the words.

    It stays, with what was typed, until it is told that the report is kept. Esc leaves it; the
    focus goes back to where it was.
    """

    sent = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_sent = False
        self._before: QWidget | None = None
        self._make_actions()
        self._lay_out()
        look.changed.connect(self._renew)
        self._renew()
        self.hide()

    def show_about(self, stem: str) -> None:
        """Be about the question with this stem, shown above: the question itself may be away."""
        self._about.setText(shorten(stem, _FIRST_LINE, placeholder=" \N{HORIZONTAL ELLIPSIS}"))

    def begin(self) -> None:
        """Show the form, with what was typed if it was left, and go to it."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.show()
        self._show_state()
        chosen = max(self._faults.at(), 0)
        self._faults.findChildren(Segment)[chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Fold away what was sent: it is kept."""
        if self._is_sent:
            self._clear()
            self._leave()

    def refuse(self, says: str) -> None:
        """Say why what was sent cannot be kept; nothing if that is said elsewhere."""
        if self._is_sent:
            self._is_sent = False
            self._fault.setText(says)
            self._show_state()
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
            if says:
                announce(self._words, says, urgent=True)

    def empty(self) -> None:
        """Fold it away and forget what was typed: it is about another question now."""
        self._clear()
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and what is typed from the shortcuts of the page."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and (event.key() == _ESCAPE or _is_letter(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc; whoever types beside the field types into it."""
        if event.key() == _ESCAPE:
            self._leave()
        elif _is_letter(event):
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
            self._words.insertPlainText(event.text())
        else:
            super().keyPressEvent(event)

    def _make_actions(self) -> None:
        self._send = make_action(
            self, self.tr("Report it"), ("Ctrl+Return", "Ctrl+Enter"), hint=self.tr("Report it")
        )
        self._send.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._send)
        self._cancel = QAction(self.tr("Cancel"), self)
        self._send.triggered.connect(self._tell)
        self._cancel.triggered.connect(self._leave)

    def _lay_out(self) -> None:
        look = self._look
        names = [fault_name(fault) for fault in Fault]
        self._faults = Segments(
            look, self.tr("What is wrong?"), [(name, name) for name in names], at=_NONE
        )
        self._faults.setObjectName("faults")
        self._words = QPlainTextEdit()
        self._words.setObjectName("fault-words")
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(self.tr("In your words"))
        self._named = Label(look, Face.INTERFACE, self.tr("In your words, if you like"))
        self._fault = Label(look, Face.SMALL, "", "wrong")
        self._fault.hide()
        buttons = QWidget()
        flow = FlowLayout(look, gap=10, parent=buttons)
        flow.addWidget(ActionButton(look, self._send))
        flow.addWidget(ActionButton(look, self._cancel, "quiet", shown_key="Esc"))
        column = spaced(look, QVBoxLayout(self), gap=8)
        self._about = Label(look, Face.INTERFACE, "", "ink2")
        self._about.setObjectName("about")
        heading = Label(look, Face.INTERFACE_STRONG, self.tr("What is wrong?"))
        for part in (
            self._about,
            heading,
            self._faults,
            self._named,
            self._words,
            self._fault,
            buttons,
        ):
            column.addWidget(part)
        self._faults.chosen.connect(self._show_state)
        self._words.textChanged.connect(self._show_state)

    def _show_state(self, _changed: object = None) -> None:
        """Offer to send it once a fault is chosen, and named if it is none of ours."""
        place, words = self._faults.at(), self._words.toPlainText().strip()
        is_other = place == list(Fault).index(Fault.OTHER)
        self._named.setText(
            self.tr("In your words") if is_other else self.tr("In your words, if you like")
        )
        self._send.setEnabled(not self._is_sent and place >= 0 and bool(words or not is_other))
        self._fault.setVisible(bool(self._fault.text()))

    def _tell(self) -> None:
        self._is_sent = True
        self._fault.setText("")
        self._show_state()
        fault = list(Fault)[self._faults.at()]
        self.sent.emit(fault, self._words.toPlainText().strip())

    def _leave(self) -> None:
        if not self.isHidden():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._is_sent = False
        self._words.clear()
        self._fault.setText("")
        self._faults.clear()

    def _renew(self) -> None:
        self._words.setFont(self._look.font(Face.INTERFACE))
        line = self._words.fontMetrics().lineSpacing()
        self._words.setFixedHeight(_LINES * line + self._look.px(20))


def _is_letter(event: QKeyEvent) -> bool:
    """Return whether a key types something to be seen; the blank chooses."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return not held and event.text().isprintable() and bool(event.text().strip())
