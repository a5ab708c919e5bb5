"""What can be done from anywhere in the window: every action in one place, with its keys."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from studyapp.domain.settings import TEXT_SIZES, ThemeChoice
from studyapp.ui.theme import Look
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.wording import tr

PAGES = (
    "today",
    "library",
    "reader",
    "timeline",
    "cards",
    "quiz",
    "progress",
    "author",
    "settings",
)
"""The pages of the navigation rail, in its order."""
UNDER = {"findings": "library", "regrades": "progress", "results": "progress"}
"""Pages that are reached from others, and the one that is lit in the rail meanwhile."""
EVERY_PAGE = (*PAGES, *UNDER)
_LONGEST_NAME = 60
"""Letters of what Undo takes back that stand in the menu."""


_OWN_KEYS = "ownKeys"


def page_title(name: str) -> str:
    """Return what a page is called."""
    return _titles()[name]


TOLD = "told-key"
"""The name of an action of a page, not added to it, that is there only to be listed by its keys."""


def make_action(
    owner: QObject, text: str, keys: Sequence[str], *, hint: str = "", name: str = ""
) -> QAction:
    """Return an action of `owner` whose tooltip says what it does and by which key.

    The first of `keys` is the one that is shown. A widget that owns the action must also be given
    it by `addAction`, else its keys are dead.
    """
    action = QAction(owner)
    action.setText(text)
    action.setObjectName(name)
    action.setStatusTip(hint or text.replace("&", ""))
    action.setProperty(_OWN_KEYS, list(keys))
    set_keys(action, keys)
    return action


def own_keys(action: QAction) -> tuple[str, ...]:
    """Return the keys that an action was made with, whatever it has now."""
    keys = action.property(_OWN_KEYS)
    return tuple(keys) if isinstance(keys, list) else ()


def set_keys(action: QAction, keys: Sequence[str]) -> None:
    """Give an action other keys, and say the first of them in its tooltip."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    set_hint(action, action.statusTip())


def set_hint(action: QAction, says: str) -> None:
    """Say another thing in an action's tooltip, before its key."""
    action.setStatusTip(says)
    key = key_words(action.shortcut())
    action.setToolTip(f"{says} ({key})" if key else says)


class Actions(QObject):
    """The window's actions; the ones of a page belong to the page.

    Theme and text size act on the look at once. The others are connected where the window is put
    together: `add_files`, `paste_text`, `open_sample`, `offer_packs`, `add_sound`, `quit`,
    `undo`, `redo`, `search`, `next_part`, `part_before`, `stop`, `manual`, `keys`, `about`.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._make_file()
        self._make_view()
        self.undo = self._action(
            "undo", self.tr("&Undo"), "Ctrl+Z", self.tr("Take back what was done last")
        )
        self.undo.setIconText(self.tr("Undo"))
        self.redo = self._action(
            "redo",
            self.tr("&Redo"),
            "Ctrl+Shift+Z",
            self.tr("Do again what was taken back last"),
            other_keys=("Ctrl+Y",),
        )
        self._make_help()
        self.menu = self._action("menu", self.tr("Menu"), "F10", self.tr("Open the menu"))
        self.search = self._action(
            "search", self.tr("&Search"), "Ctrl+K", self.tr("Find words in the whole library")
        )
        self.next_part = self._action(
            "next-window-part",
            self.tr("Next part of the window"),
            "F6",
            self.tr("Go on to the next part of the window: the pages, the bar, what is beside"),
        )
        self.part_before = self._action(
            "window-part-before",
            self.tr("Part of the window before"),
            "Shift+F6",
            self.tr("Go back to the part of the window before"),
        )
        self.go = {name: self._go(name, number) for number, name in enumerate(PAGES, start=1)}
        look.changed.connect(self._show_look)
        self._show_look()

    def all(self) -> list[QAction]:
        """Return every action, in the order of the menus."""
        files = [self.add_files, self.paste_text, self.open_sample, self.offer_packs]
        files += [self.add_sound, self.stop, self.quit]
        views = [*self.themes.values(), self.larger, self.smaller, self.normal]
        helps = [self.manual, self.keys, self.about]
        return [
            *files,
            self.undo,
            self.redo,
            self.search,
            *self.go.values(),
            self.next_part,
            self.part_before,
            *views,
            *helps,
            self.menu,
        ]

    def name_undo(self, undo: str, redo: str = "") -> None:
        """Say in the menu what Undo and Redo do, as in “Undo answer”; "" if there is nothing."""
        self.undo.setText(_short(undo) or self.tr("&Undo"))
        self.redo.setText(_short(redo) or self.tr("&Redo"))

    def _make_file(self) -> None:
        self.add_files = self._action(
            "add-files", self.tr("&Add files"), "Ctrl+O", self.tr("Add texts from files")
        )
        self.paste_text = self._action(
            "paste-text",
            self.tr("&Paste a text"),
            "Ctrl+Shift+V",
            self.tr("Add the text that was copied"),
            other_keys=("Ctrl+V",),
        )
        self.open_sample = self._action(
            "open-sample",
            self.tr("&Open the sample pack"),
            "Ctrl+Shift+O",
            self.tr("Add the pack that ships with the program"),
        )
        self.offer_packs = self._action(
            "offer-packs",
            self.tr("Add a pack that &comes with Studyapp"),
            "Ctrl+Alt+A",
            self.tr("Choose among the packs that come with the program"),
        )
        self.add_sound = self._action(
            "add-sound",
            self.tr("Add &what is sound"),
            "Ctrl+Alt+O",
            self.tr("Add the sound part of the pack that was refused last"),
        )
        self.add_sound.setEnabled(False)
        self.stop = self._action(
            "stop", self.tr("&Stop"), "Ctrl+.", self.tr("Stop what is being read")
        )
        self.stop.setEnabled(False)
        self.quit = self._action(
            "quit", self.tr("&Quit"), "Ctrl+Q", self.tr("Close the window; everything is kept")
        )

    def _make_view(self) -> None:
        names = {
            ThemeChoice.SYSTEM: self.tr("&As the system"),
            ThemeChoice.LIGHT: self.tr("&Light"),
            ThemeChoice.DARK: self.tr("&Dark"),
            ThemeChoice.HIGH_CONTRAST: self.tr("&High contrast"),
        }
        self._theme_group = QActionGroup(self)
        self.themes = {
            choice: self._theme(choice, text, number)
            for number, (choice, text) in enumerate(names.items(), start=1)
        }
        self.larger = self._action(
            "larger", self.tr("Text &larger"), "Ctrl++", other_keys=("Ctrl+=",)
        )
        self.smaller = self._action("smaller", self.tr("Text &smaller"), "Ctrl+-")
        self.normal = self._action("normal", self.tr("Text &normal"), "Ctrl+0")
        self.larger.triggered.connect(lambda: self._look.set_text_size(self._next_size(1)))
        self.smaller.triggered.connect(lambda: self._look.set_text_size(self._next_size(-1)))
        self.normal.triggered.connect(lambda: self._look.set_text_size(100))

    def _make_help(self) -> None:
        self.manual = self._action("manual", self.tr("&Manual"), "F1", self.tr("Open the manual"))
        self.keys = self._action("keys", self.tr("&Keys"), "Shift+F1", self.tr("List every key"))
        self.about = self._action(
            "about",
            self.tr("&About Studyapp"),
            "Ctrl+F1",
            self.tr("Version, licences, and where the files lie"),
        )

    def _go(self, name: str, number: int) -> QAction:
        title = page_title(name)
        hint = self.tr("Go to {page}").format(page=title)
        return self._action(f"go-{name}", title, f"Alt+{number}", hint)

    def _theme(self, choice: ThemeChoice, text: str, number: int) -> QAction:
        hint = self.tr("Colours: {name}").format(name=text.replace("&", ""))
        action = self._action(f"theme-{choice}", text, f"Ctrl+Alt+{number}", hint)
        action.setCheckable(True)
        action.triggered.connect(lambda: self._look.set_choice(choice))
        self._theme_group.addAction(action)
        return action

    def _action(
        self, name: str, text: str, key: str, hint: str = "", *, other_keys: Sequence[str] = ()
    ) -> QAction:
        return make_action(self, text, (key, *other_keys), hint=hint, name=name)

    def _next_size(self, step: int) -> int:
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - self._look.text_size))
        place = TEXT_SIZES.index(nearest) + step
        return TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))]

    def _show_look(self) -> None:
        self.themes[self._look.choice].setChecked(True)
        self.larger.setEnabled(self._look.text_size < TEXT_SIZES[-1])
        self.smaller.setEnabled(self._look.text_size > TEXT_SIZES[0])


def _short(name: str) -> str:
    words = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()} …"
    return "&" + words.replace("&", "&&") if words else ""


def _titles() -> dict[str, str]:
    return {
        "today": tr("Today"),
        "library": tr("Library"),
        "reader": tr("Reader"),
        "timeline": tr("Timeline"),
        "cards": tr("Cards"),
        "quiz": tr("Quiz"),
        "progress": tr("Progress"),
        "author": tr("Author"),
        "settings": tr("Settings"),
        "findings": tr("What we found"),
        "regrades": tr("Corrected keys"),
        "results": tr("Class results"),
        "manual": tr("Manual"),
    }
