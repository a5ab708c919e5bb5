"""What can be done on the page Author, with its keys."""

from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.wording import tr


class AuthorAct(StrEnum):
    """An action of the page; the value is its object name."""

    NEW = "new"
    OPEN = "open"
    SAVE = "save"
    BUILD = "build"
    ADD_TO_LIBRARY = "add-to-library"
    PROPOSE = "propose"
    FROM_TABLE = "from-table"
    NEW_PASSAGE = "new-passage"
    FILES = "files"
    KEEP_MINE = "keep-mine"
    TAKE_THEIRS = "take-theirs"
    MORE = "more"
    FIND = "find"
    FIND_NEXT = "find-next"
    NEXT_FINDING = "next-finding"
    FINDING_BEFORE = "finding-before"
    EXPLAIN = "explain"
    MEND = "mend"
    COMPLETE = "complete"
    RENAME = "rename"
    PICK_EVENT = "pick-event"


FOR_VERSIONS = (AuthorAct.KEEP_MINE, AuthorAct.TAKE_THEIRS)
"""What needs two versions of a file."""
FOR_OPEN = tuple(
    act for act in AuthorAct if act not in (AuthorAct.NEW, AuthorAct.OPEN, *FOR_VERSIONS)
)
"""What needs a pack that is open."""

_WORDS: dict[AuthorAct, tuple[str, str, str]] = {
    AuthorAct.NEW: ("New pack", "Ctrl+N", "Begin a pack from a template"),
    AuthorAct.OPEN: ("Open a pack", "Ctrl+Alt+P", "Open the folder of a pack"),
    AuthorAct.SAVE: ("Save", "Ctrl+S", "Save all files of the pack"),
    AuthorAct.BUILD: ("Build the pack", "Ctrl+B", "Save all, and make the file to be handed out"),
    AuthorAct.ADD_TO_LIBRARY: (
        "Add to the library",
        "Ctrl+Shift+L",
        "Save and build the pack, and take it into your own library",
    ),
    AuthorAct.PROPOSE: (
        "Propose questions",
        "Ctrl+Shift+P",
        "Make questions from the passages, to be taken one by one",
    ),
    AuthorAct.FROM_TABLE: (
        "From a table",
        "Ctrl+Shift+T",
        "Take rows of a spreadsheet as questions or events",
    ),
    AuthorAct.NEW_PASSAGE: (
        "New passage",
        "Ctrl+Shift+N",
        "Add a text to read to the pack, in a file of its own",
    ),
    AuthorAct.FILES: (
        "Files of the pack",
        "Ctrl+Shift+E",
        "Rename, delete and bring back files, pictures too",
    ),
    AuthorAct.KEEP_MINE: (
        "Keep mine",
        "Ctrl+Shift+M",
        "Let what you typed be saved over what the other program wrote",
    ),
    AuthorAct.TAKE_THEIRS: (
        "Take theirs",
        "Ctrl+Shift+D",
        "Put what the other program wrote in place of what you typed",
    ),
    AuthorAct.MORE: ("More …", "Alt+M", "All that can be done with the pack"),
    AuthorAct.FIND: ("Find in the text", "Ctrl+F", "Find words in this file"),
    AuthorAct.FIND_NEXT: ("Find next", "F3", "Go to the next place"),
    AuthorAct.NEXT_FINDING: ("Next finding", "F8", "Go to the next finding"),
    AuthorAct.FINDING_BEFORE: ("Finding before", "Shift+F8", "Go to the finding before"),
    AuthorAct.EXPLAIN: ("Explain", "F7", "Tell why the finding matters, with an example"),
    AuthorAct.COMPLETE: ("What can stand here", "Ctrl+Space", "List what can be written here"),
    AuthorAct.RENAME: ("Rename the id", "F2", "Give the entry another id, wherever it is named"),
    AuthorAct.PICK_EVENT: (
        "Event from the words",
        "Ctrl+E",
        "Make an event of the words that are selected in a passage",
    ),
    AuthorAct.MEND: ("Mend it", "Alt+Return", "Make the change that mends the finding"),
}


def make_author_acts(page: QWidget) -> dict[AuthorAct, QAction]:
    """Return the actions, which are the page's by then."""
    acts = {
        act: make_action(page, tr(text), (key,), hint=tr(hint), name=act.value)
        for act, (text, key, hint) in _WORDS.items()
    }
    page.addActions(list(acts.values()))
    return acts
