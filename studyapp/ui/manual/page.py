"""The manual: chapters at the left, the chosen one beside them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.keys import Group, KeyList
from studyapp.ui.manual.about import Facts, about
from studyapp.ui.manual.chapters import Part, chapters
from studyapp.ui.manual.list import ChapterList
from studyapp.ui.manual.parts import ChapterView, PartView
from studyapp.ui.speaking import announce
from studyapp.ui.stepping import step_through
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, PageHeader
from studyapp.ui.widgets.pages import WIDE
from studyapp.ui.widgets.spacing import spaced

KEYS, ABOUT = "keys", "about"
"""The two chapters that no file has: they are made of what the window knows."""
_WIDEST = 680


class ManualPage(QWidget):
    """Shows one chapter at a time; `closed` when the person goes back."""

    closed = Signal()
    filled = Signal()
    """All of the chapter is there: the first parts are seen before."""

    def __init__(
        self, look: Look, facts: Facts | None, *, groups: Callable[[], Sequence[Group]]
    ) -> None:
        """Make the page; `groups` gives the actions of the window by where they work."""
        super().__init__()
        self._look = look
        self._facts = Facts() if facts is None else facts
        self._groups = groups
        self._chapters = {chapter.name: chapter for chapter in chapters()}
        titles = [chapter.title for chapter in self._chapters.values()]
        self._names = [*self._chapters, KEYS, ABOUT]
        self._titles = [*titles, self.tr("Keys"), self.tr("About Studyapp")]
        self._name = ""
        self._list = ChapterList(look, self._titles)
        self._view = QScrollArea()
        self._view.setWidgetResizable(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setObjectName("bare")
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self._view)
        self._view.setAccessibleName(self.tr("Text of the chapter"))
        self._make_actions()
        self._lay_out()
        self._list.chosen.connect(lambda place: self.show_chapter(self._names[place]))
        look.changed.connect(self._arrange)

    def names(self) -> list[str]:
        """Return the names of all chapters, in their order."""
        return list(self._names)

    def show_chapter(self, name: str = "") -> None:
        """Show a chapter from its beginning; the one that was shown last, or the first, for ""."""
        self._name = name or self._name or self._names[0]
        place = self._names.index(self._name)
        self._list.show_current(place)
        content = self._content()
        self._view.setWidget(content)
        self._view.verticalScrollBar().setValue(0)
        step_through(content, content.fill(), lambda _none: self.filled.emit(), _raise)
        self.setAccessibleDescription(self._titles[place])
        announce(self, self._titles[place])

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own form
        """Bring the part that gets the focus into view."""
        moved = super().focusNextPrevChild(next)
        focused = QApplication.focusWidget()
        if focused is not None and self._view.isAncestorOf(focused):
            self._view.ensureWidgetVisible(focused)
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chapters beside the text, or above it where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _make_actions(self) -> None:
        self._back = self._action(self.tr("Back"), "Esc", self.tr("Close the manual"))
        self._back.triggered.connect(self.closed)
        following = self._action(self.tr("Next chapter"), "Ctrl+PgDown")
        following.triggered.connect(lambda: self._step(1))
        former = self._action(self.tr("Chapter before"), "Ctrl+PgUp")
        former.triggered.connect(lambda: self._step(-1))
        copy = self._action(
            self.tr("Copy"), "Ctrl+C", self.tr("Copy the part in focus, or the whole chapter")
        )
        copy.triggered.connect(self._copy)

    def _action(self, text: str, key: str, hint: str = "") -> QAction:
        action = make_action(self, text, (key,), hint=hint)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        header = PageHeader(self._look, self.tr("Manual"))
        header.add_button(ActionButton(self._look, self._back))
        self._header = QWidget()
        spaced(self._look, QVBoxLayout(self._header), margins=(40, 24, 40, 0)).addWidget(header)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self._list, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self._view, 1)
        column = spaced(self._look, QVBoxLayout(self))
        column.addWidget(self._header)
        column.addLayout(self._beside, 1)

    def _arrange(self) -> None:
        px, is_wide = self._look.px, self._look.ems(self.window().width()) >= WIDE
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        side = px(40) if is_wide else px(12) if self._look.is_folded else px(24)
        self._beside.setContentsMargins(side, px(12), 0, 0)
        self._header.setVisible(not self._look.is_folded)
        self._list.stand_in_column(is_wide=is_wide)

    def _content(self) -> KeyList | ChapterView:
        if self._name == KEYS:
            keys = KeyList(self._look, self._groups())
            keys.setMaximumWidth(self._look.px(_WIDEST))
            return keys
        return ChapterView(self._look, self._parts())

    def _parts(self) -> Sequence[Part]:
        return list(about(self._facts)) if self._name == ABOUT else self._chapters[self._name].parts

    def _step(self, by: int) -> None:
        place = (self._names.index(self._name) + by) % len(self._names)
        self.show_chapter(self._names[place])

    def _copy(self) -> None:
        focused = QApplication.focusWidget()
        if self._name == KEYS:
            return
        parts = [focused.part] if isinstance(focused, PartView) else self._parts()
        text = "\n\n".join(f"{'#' * part.level} {part.heading}\n\n{part.text}" for part in parts)
        QGuiApplication.clipboard().setText(text)
        announce(self, self.tr("Copied."))


def _raise(error: BaseException) -> None:
    raise error
