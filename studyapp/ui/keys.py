"""Every action and its key, read from the actions themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import KeyCap, Label, hairline
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.widgets.spacing import spaced

Group = tuple[str, Sequence[QAction]]


@dataclass(frozen=True, slots=True)
class _Key:
    """An action in words: a page may rebuild its actions while the list is shown."""

    says: str
    keys: tuple[str, ...]


class KeyList(QWidget):
    """Lists actions by where they work, each group under its heading."""

    def __init__(self, look: Look, groups: Sequence[Group]) -> None:
        super().__init__()
        self.setObjectName("keyList")
        column = spaced(look, QVBoxLayout(self), gap=4, margins=(32, 6, 24, 24))
        column.addWidget(Label(look, Face.PAGE_TITLE, self.tr("Keys")))
        for heading, actions in groups:
            if actions:
                title = Label(look, Face.HEADING, heading)
                title.setContentsMargins(0, look.px(16), 0, 0)
                column.addWidget(title)
                for action in actions:
                    column.addWidget(_KeyRow(look, _key(action)))
        column.addStretch(1)


class _KeyRow(QWidget):
    """What an action does, and the keys for it."""

    def __init__(self, look: Look, key: _Key) -> None:
        super().__init__()
        says, keys = key.says, key.keys
        self.setObjectName("keyRow")
        self.setAccessibleName(f"{says}: {', '.join(keys)}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
