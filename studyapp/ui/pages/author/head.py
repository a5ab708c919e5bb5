"""The bar of the page: what the pack is called, how it stands, and what can be done with it."""

from collections.abc import Collection, Mapping

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, CompactBar
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.wording import counted, tr

_TITLE = 16
"""Ems that are left to the title before anything goes to the menu."""
_OFFERED = (
    (AuthorAct.NEW, AuthorAct.OPEN),
    (AuthorAct.NEW_PASSAGE, AuthorAct.PICK_EVENT, AuthorAct.PROPOSE, AuthorAct.FROM_TABLE),
    (AuthorAct.COMPLETE, AuthorAct.RENAME, AuthorAct.FILES),
    (AuthorAct.FIND, AuthorAct.FIND_NEXT),
    (AuthorAct.NEXT_FINDING, AuthorAct.MEND, AuthorAct.EXPLAIN),
    (AuthorAct.SAVE, AuthorAct.BUILD, AuthorAct.ADD_TO_LIBRARY),
)
"""Parts of the menu."""


class AuthorBar(CompactBar):
    """Shows the buttons that there is room for; the menu has them all."""

    def __init__(self, look: Look, acts: Mapping[AuthorAct, QAction]) -> None:
        super().__init__(look, tr("Author"))
        self._acts = acts
        self.field = FindField(look, acts[AuthorAct.FIND])
        self._more = ActionButton(look, acts[AuthorAct.MORE], icon="more", icon_only=True)
        self._save = ActionButton(look, acts[AuthorAct.SAVE])
        self._spare: list[QWidget] = [
            ActionButton(look, acts[AuthorAct.PROPOSE]),
            ActionButton(look, acts[AuthorAct.OPEN]),
            self.field,
        ]
        self._build = ActionButton(look, acts[AuthorAct.BUILD], "filled")
        for part in (*reversed(self._spare), self._more, self._save, self._build):
            self.add_button(part)
        acts[AuthorAct.MORE].triggered.connect(self._open_menu)
        look.changed.connect(self._fit)

    def show_state(self, file: str, unsaved: Collection[str]) -> None:
        """Say which file is shown, and whether it and the others are saved."""
        others = len(unsaved) - (file in unsaved)
        if file in unsaved:
            state = tr("not saved yet")
        elif others:
            state = counted(others, "saved, another file is not", "saved, {n} other files are not")
        else:
            state = tr("all changes saved")
        self.set_facts(" · ".join(filter(None, (file, state))))

    def make_menu(self) -> QMenu:
        """Return the menu."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("More"))
        for acts in _OFFERED:
            menu.addActions([self._acts[act] for act in acts])
            menu.addSeparator()
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the menu what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show one spare part after the other, the last one first, while the title has room."""
        gap = self._look.px(10)
        fixed = (self._more, self._save, self._build)
        left = self.width() - sum(part.sizeHint().width() + gap for part in fixed)
        for part in reversed(self._spare):
            after = left - part.sizeHint().width() - gap
            fits = self._look.ems(after) >= _TITLE and not self._look.is_folded
            part.setHidden(not fits)
            left = after if fits else left

    def _open_menu(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
