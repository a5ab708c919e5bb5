"""What can be done on the page Author, with its keys."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.wording import tr


class AuthorActs:
    """The actions of the page; those of `for_open` need a pack that is open."""

    def __init__(self, page: QWidget) -> None:
        self._make_for_packs(page)
        self._make_for_text(page)
        page.addActions([self.new, self.open, *self.for_open()])

    def for_open(self) -> tuple[QAction, ...]:
        """Return what can be done with an open pack."""
        return (
            *(
                self.save,
                self.build,
                self.propose,
                self.take_table,
                self.find,
                self.find_next,
                self.next_finding,
                self.finding_before,
                self.explain,
            ),
            *(self.next_part, self.part_before),
        )

    def _make_for_packs(self, page: QWidget) -> None:
        self.new = make_action(
            page, tr("New pack"), ("Ctrl+N",), hint=tr("Begin a pack from a template"), name="new"
        )
        self.open = make_action(
            page,
            tr("Open a pack"),
            ("Ctrl+Alt+P",),
            hint=tr("Open the folder of a pack"),
            name="open",
        )
        self.save = make_action(
            page, tr("Save"), ("Ctrl+S",), hint=tr("Save all files of the pack"), name="save"
        )

        self.build = make_action(
            page,
            tr("Build the pack"),
            ("Ctrl+B",),
            hint=tr("Save all, and make the file that is handed out"),
            name="build",
        )

        self.propose = make_action(
            page,
            tr("Propose questions"),
            ("Ctrl+Shift+P",),
            hint=tr("Make questions from the passages, to be taken one by one"),
            name="propose",
        )

        self.take_table = make_action(
            page,
            tr("From a table"),
            ("Ctrl+Shift+T",),
            hint=tr("Take rows of a spreadsheet as questions or events"),
            name="from-table",
        )

    def _make_for_text(self, page: QWidget) -> None:
        self.next_finding = make_action(
            page,
            tr("Next finding"),
            ("F8",),
            hint=tr("Go to the next finding"),
            name="next-finding",
        )
        self.finding_before = make_action(
            page,
            tr("Finding before"),
            ("Shift+F8",),
            hint=tr("Go to the finding before"),
            name="finding-before",
        )
        self.explain = make_action(
            page,
            tr("Explain"),
            ("F7",),
            hint=tr("Tell why the finding matters, with an example"),
            name="explain",
        )
        self._make_for_moving(page)

    def _make_for_moving(self, page: QWidget) -> None:
        self.find = make_action(
            page,
            tr("Find in the text"),
            ("Ctrl+F",),
            hint=tr("Find words in this file"),
            name="find",
        )
        self.find_next = make_action(
            page, tr("Find next"), ("F3",), hint=tr("Go to the next place"), name="find-next"
        )
        self.next_part = make_action(
            page,
            tr("Next part"),
            ("F6",),
            hint=tr("Go from the files to the text, the findings and back"),
            name="next-part",
        )
        self.part_before = make_action(
            page,
            tr("Part before"),
            ("Shift+F6",),
            hint=tr("Go to the part before"),
            name="part-before",
        )
