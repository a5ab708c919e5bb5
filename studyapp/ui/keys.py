"""Every action and its key, read from the actions themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.stepping import Steps
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import KeyCap, Label, hairline
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.widgets.spacing import spaced

Group = tuple[str, Sequence[QAction]]


@dataclass(frozen=True, slots=True)
class _Key:
    """An action in words."""

    says: str
    keys: tuple[str, ...]


class KeyList(QWidget):
    """Lists actions by where they work, each group under its heading, once it is filled."""

    def __init__(self, look: Look, groups: Sequence[Group]) -> None:
        super().__init__()
        self._look = look
        # A page may rebuild its actions before all rows are there.
        self._groups = [(heading, [*map(_key, actions)]) for heading, actions in groups if actions]
        self.setObjectName("keyList")
        self._column = spaced(look, QVBoxLayout(self), gap=4, margins=(32, 6, 24, 24))
        self._column.addWidget(Label(look, Face.PAGE_TITLE, self.tr("Keys")))
        self._column.addStretch(1)

    def fill(self) -> Steps[None]:
        """Put the actions in, one at each step: all at once would hold the window up."""
        for done, (heading, keys) in enumerate(self._groups, start=1):
            title = Label(self._look, Face.HEADING, heading)
            title.setContentsMargins(0, self._look.px(16), 0, 0)
            self._add(title)
            for key in keys:
                self._add(_KeyRow(self._look, key))
                yield done / len(self._groups)

    def _add(self, part: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, part)


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
