"""The actions of a page, made from a table of words and keys."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.wording import tr

Name = TypeVar("Name", bound=StrEnum)


def add_acts(
    page: QWidget, table: Mapping[Name, tuple[str, tuple[str, ...], str]]
) -> dict[Name, QAction]:
    """Return actions that are now the page's: what each is called, its keys, what it does.

    Their keys work while the focus is on the page. The words are said where no more is to be said.
    """
    acts = {}
    for act, (text, keys, hint) in table.items():
        action = make_action(page, tr(text), keys, hint=tr(hint) if hint else "", name=act.value)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        page.addAction(action)
        acts[act] = action
    return acts
