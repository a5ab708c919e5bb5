"""Every action and its key, read from the actions themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, KeyCap, Label, PageHeader, hairline
from studyapp.ui.widgets.labels import key_words
from studyapp.ui.widgets.spacing import spaced

Group = tuple[str, Sequence[QAction]]


@dataclass(frozen=True, slots=True)
class _Key:
    """An action in words: a page may rebuild its actions while the list is shown."""

    says: str
    keys: tuple[str, ...]


class KeysPage(QScrollArea):
    """Lists actions by where they work; `closed` when the person goes back."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._look = look
        self._back = make_action(self, self.tr("Back"), ("Esc",), hint=self.tr("Close the list"))
        self.addAction(self._back)
        self._back.triggered.connect(self.closed)
        self._groups: list[tuple[str, list[_Key]]] = []
        look.changed.connect(self._build)

    def show_keys(self, groups: Sequence[Group]) -> None:
        """List these groups of actions, each under its heading."""
        self._groups = [(head, [_key(each) for each in acts]) for head, acts in groups if acts]
        self._build()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        px = self._look.px
        side = px(24 if self._look.is_folded else 40)
        column.setContentsMargins(side, px(24), side, px(24))
        column.setSpacing(px(4))
        header = PageHeader(self._look, self.tr("Keys"))
        header.add_button(ActionButton(self._look, self._back))
        column.addWidget(header)
        for heading, keys in self._groups:
            column.addSpacing(px(16))
            column.addWidget(Label(self._look, Face.HEADING, heading))
            for key in keys:
                column.addWidget(_KeyRow(self._look, key))
        column.addStretch(1)
        self.setWidget(content)


class _KeyRow(QWidget):
    """What an action does, and the keys for it."""

    def __init__(self, look: Look, key: _Key) -> None:
        super().__init__()
        says, keys = key.says, key.keys
        self.setObjectName("keyRow")
        self.setAccessibleName(f"{says}: {', '.join(keys)}")
        row = spaced(look, QHBoxLayout(), gap=6, margins=(0, 6, 0, 6))
        row.addWidget(Label(look, Face.INTERFACE, says), 1)
        for each in keys:
            row.addWidget(KeyCap(look, each, self, stays=True))
        column = spaced(look, QVBoxLayout(self))
        column.addLayout(row)
        column.addWidget(hairline(look))


def _key(action: QAction) -> _Key:
    says = action.statusTip() or action.text().replace("&", "")
    return _Key(says, tuple(key_words(shortcut) for shortcut in action.shortcuts()))
