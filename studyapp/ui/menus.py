"""The menus, filled from the actions."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from studyapp.ui.actions import Actions


def fill_menu_bar(
    bar: QMenuBar, actions: Actions, page_actions: Callable[[], Sequence[QAction]]
) -> None:
    """Put the six menus into `bar`; Study has what the current page can do."""
    for menu in make_menus(bar, actions, page_actions):
        bar.addMenu(menu)


def make_menus(
    owner: QWidget, actions: Actions, page_actions: Callable[[], Sequence[QAction]]
) -> list[QMenu]:
    """Return File, Edit, Go, Study, View and Help."""
    file = _menu(
        owner,
        _tr("&File"),
        [actions.add_files, actions.paste_text, actions.open_sample, actions.offer_packs],
    )
    file.addAction(actions.add_sound)
    file.addSeparator()
    file.addActions([actions.stop, actions.quit])
    edit = _menu(owner, _tr("&Edit"), [actions.undo, actions.redo])
    go = _menu(owner, _tr("&Go"), [*actions.go.values(), actions.search])
    go.addSeparator()
    go.addActions([actions.next_part, actions.part_before])
    study = _menu(owner, _tr("&Study"), [])
    study.aboutToShow.connect(lambda: _fill(study, page_actions()))
    view = _menu(owner, _tr("&View"), [])
    view.addMenu(_menu(view, _tr("&Theme"), list(actions.themes.values())))
    view.addActions([actions.larger, actions.smaller, actions.normal])
    helps = _menu(owner, _tr("&Help"), [actions.manual, actions.keys, actions.about])
    return [file, edit, go, study, view, helps]


def make_small_menu(
    owner: QWidget, actions: Actions, page_actions: Callable[[], Sequence[QAction]]
) -> QMenu:
    """Return one menu for a window without room for a menu bar: pages first, then the menus."""
    menu = _menu(owner, _tr("Menu"), list(actions.go.values()))
    menu.addSeparator()
    for part in make_menus(menu, actions, page_actions):
        if part.actions()[:1] != list(actions.go.values())[:1]:
            menu.addMenu(part)
    return menu


def _menu(owner: QWidget, title: str, entries: Sequence[QAction]) -> QMenu:
    menu = QMenu(title, owner)
    menu.setToolTipsVisible(True)
    menu.addActions(entries)
    return menu


def _fill(menu: QMenu, entries: Sequence[QAction]) -> None:
    """Put the page's actions in; they stay its own, so `clear` does not delete them."""
    for action in menu.actions():
        menu.removeAction(action)
    menu.addActions(entries)
    if not entries:
        nothing = menu.addAction(_tr("Nothing on this page"))
        nothing.setEnabled(False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
