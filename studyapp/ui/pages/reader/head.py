"""The head of the page: what is read, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu

from studyapp.ui.actions import make_action
from studyapp.ui.figures import figure
from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.part_bar import part_words
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, CompactBar
from studyapp.ui.wording import counted, tr

_TITLE = 20
"""Ems that the buttons leave to the title, or they stand in a menu."""
_BUTTONS = {Act.FIND: "search", Act.PICTURES: "picture", Act.TIMELINE: "timeline", Act.QUIZ: "quiz"}


class Head(CompactBar):
    """Title, where the reader is, and the buttons, as many as there is room for."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__(look)
        self._acts = acts
        self._said = ""
        self._more = make_action(self, tr("More"), (), hint=tr("What can be done here"))
        self._more.triggered.connect(self._open_menu)
        self.events = ActionButton(look, acts[Act.EVENTS], icon="list", key_cap=False)
        self._roomy = [
            ActionButton(look, acts[act], icon=icon, key_cap=False)
            for act, icon in _BUTTONS.items()
        ]
        self._rest = ActionButton(look, self._more, icon="more", icon_only=True)
        self._rest.setObjectName("more")
        for button in (self._roomy[0], self.events, *self._roomy[1:], self._rest):
            self.add_button(button)
        acts[Act.PICTURES].changed.connect(self._fit)
        self._fit()

    def show_place(self, going: Going, view: PassageView) -> None:
        """Say where the reader is, and how much was found."""
        opened = going.opened
        if opened is None:
            return
        events = counted(len(opened.landmarks.events), "1 event", "{n} events")
        repairs = counted(len(opened.landmarks.repairs), "1 repair", "{n} repairs")
        self._said = f"{_where(going, view, len(opened.parts))} · {events} · {repairs}"
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put buttons into the menu where they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = [each for each in (self.events, *self._roomy) if each.action().isVisible()]
        wanted = sum(button.sizeHint().width() + self._look.px(10) for button in buttons)
        roomy = self._look.ems(self.width() - wanted) >= _TITLE
        for button in self._roomy:
            button.setVisible(roomy and button.action().isVisible())
        self._rest.setVisible(not roomy)
        self.set_facts("" if self._look.is_folded else self._said)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addActions(list(self._acts.values()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._rest.mapToGlobal(QPoint(0, self._rest.height())))


def _where(going: Going, view: PassageView, parts: int) -> str:
    if parts > 1:
        return part_words(going.part, parts)
    return tr(
        "Paragraph {n} of {all}",
        n=figure(view.paragraph_in_view()),
        all=figure(view.shown.paragraphs),
    )
