"""Rows of a spreadsheet, pasted or from a file, and what each column holds."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.study.authoring.columns import Holds
from studyapp.study.authoring.from_tables import TakenRows
from studyapp.study.authoring.tables import Table, table_of
from studyapp.ui.pages.author.rows import Row, RowList
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, say, tr

_WIDTH, _HEIGHT = 900, 640
_PAUSE_MS = 150
_MOST_COLUMNS = 12


class ColumnsDialog(QDialog):
    """Takes rows; `changed` carries the table as it is read, `taken` what its rows became.

    Whether they are questions or events is guessed until a person says it. Answer `changed` by
    `show_taken`, `file_wanted` by `show_text`. Show it by `open`.
    """

    changed = Signal(object)
    file_wanted = Signal()
    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._table: Table | None = None
        self._rows: TakenRows | None = None
        self._is_said = False
        self._pickers: list[Chooser] = []
        self.setWindowTitle(tr("Rows of a table"))
        self.setAccessibleName(tr("Rows of a table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.take = dialog_action(self, tr("Take the rows"), "Ctrl+Return")
        self.choose = dialog_action(self, tr("Choose a file"), "Ctrl+O")
        self.leave = dialog_action(self, tr("Close"), "Esc")
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build(look)
        self._lay_out(look)
        self._timer.timeout.connect(self._read)
        self._text.textChanged.connect(self._timer.start)
        self._what.chosen.connect(lambda _at: self._say_what())
        self.take.triggered.connect(self._take)
        self.choose.triggered.connect(self.file_wanted)
        self.leave.triggered.connect(self.reject)
        area = parent.window().size()
        self.resize(min(look.px(_WIDTH), area.width()), min(look.px(_HEIGHT), area.height()))
        self._show_nothing()

    def show_text(self, text: str) -> None:
        """Show rows from a file."""
        self._text.setPlainText(text)

    def show_taken(self, table: Table, rows: TakenRows) -> None:
        """Show what the rows of a table become, the refused ones first with their reasons."""
        if table is not self._table:
            return
        self._rows = rows
        refused = [
            Row(
                each.line,
                tr("Line {line}: {reason}", line=each.line, reason=say(each.reason)),
                sign="error",
                color="wrong",
            )
            for each in rows.refused
        ]
        notes = [Row(0, say(each), sign="info") for each in rows.notes]
        taken = [Row(0, _first_line(each), sign="check", color="right") for each in rows.entries]
        self._list.show_rows([*refused, *notes, *taken])
        words = [counted(len(rows.entries), "1 row can be taken", "{n} rows can be taken")]
        if rows.refused:
            words.append(counted(len(rows.refused), "1 cannot", "{n} cannot"))
        self._count.setText(", ".join(words))
        self.take.setEnabled(bool(rows.entries))

    def _build(self, look: Look) -> None:
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(tr("Rows, copied from a spreadsheet"))
        self._text.setPlaceholderText(tr("Paste rows of a spreadsheet here, or choose a file."))
        self._text.setTabChangesFocus(True)
        self._text.setFont(look.font(Face.CODE))
        kinds = [(tr("Questions"), tr("Questions")), (tr("Events"), tr("Events"))]
        self._what = Segments(look, tr("What a row is"), kinds)
        self._columns = QWidget()
        self._flow = FlowLayout(look, gap=10, parent=self._columns)
        self._count = Label(look, Face.INTERFACE, "", "ink2")
        self._list = RowList(look, tr("What the rows become"))

    def _lay_out(self, look: Look) -> None:
        column = spaced(look, QVBoxLayout(self), gap=10, margins=(20, 16, 20, 16))
        column.addWidget(Label(look, Face.BAR_TITLE, tr("Rows of a table")))
        column.addWidget(self._text, 2)
        column.addWidget(self._what)
        column.addWidget(self._columns)
        column.addWidget(self._count)
        column.addWidget(self._list, 3)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        buttons.addWidget(ActionButton(look, self.take, "filled", large=True, parent=self))
        buttons.addWidget(ActionButton(look, self.choose, parent=self))
        buttons.addWidget(ActionButton(look, self.leave, parent=self))
        column.addWidget(foot)

    def _read(self) -> None:
        """Read the rows anew, and guess what their columns hold."""
        said = self._what.at() == 1 if self._is_said else None
        table = table_of(self._text.toPlainText(), is_events=said)
        with QSignalBlocker(self._what):
            self._what.choose(int(table.is_events))
        self._show_columns(table)
        self._ask(table)
        if not table.rows:
            self._show_nothing()

    def _say_what(self) -> None:
        self._is_said = True
        self._read()

    def _ask(self, table: Table) -> None:
        """Have the rows read; meanwhile none can be taken as they were read before."""
        self._table, self._rows = table, None
        self.take.setEnabled(False)
        if table.rows:
            self.changed.emit(table)

    def _show_nothing(self) -> None:
        self._rows = None
        self._list.show_rows([])
        self._count.setText(tr("No rows yet."))
        self.take.setEnabled(False)

    def _show_columns(self, table: Table) -> None:
        for picker in self._pickers:
            parent = picker.parentWidget()
            if parent is not None:
                self._flow.removeWidget(parent)
                parent.deleteLater()
        self._pickers = []
        for number, holds in enumerate(table.columns[:_MOST_COLUMNS], start=1):
            self._add_picker(number, holds)

    def _add_picker(self, number: int, holds: Holds) -> None:
        name = tr("Column {n}", n=number)
        box, picker = QWidget(), Chooser(self._look, name)
        label = QLabel(name)
        label.setFont(self._look.font(Face.SMALL))
        for each, words in holds_words().items():
            picker.addItem(words, each)
        picker.setCurrentIndex(list(holds_words()).index(holds))
        picker.currentIndexChanged.connect(lambda _at: self._choose_columns())
        column = spaced(self._look, QVBoxLayout(box), gap=2)
        column.addWidget(label)
        column.addWidget(picker)
        self._pickers.append(picker)
        self._flow.addWidget(box)
        box.show()

    def _choose_columns(self) -> None:
        if self._table is not None:
            chosen = [picker.currentData() for picker in self._pickers]
            rest = self._table.columns[len(chosen) :]
            self._ask(replace(self._table, columns=(*map(Holds, chosen), *rest)))

    def _take(self) -> None:
        if self._rows is not None and self._rows.entries:
            self.taken.emit(self._rows)
            self.accept()


def holds_words() -> dict[Holds, str]:
    """Return what a column can hold, in words."""
    return {
        Holds.NOTHING: tr("Nothing"),
        Holds.STEM: tr("Question"),
        Holds.ANSWER: tr("Answer"),
        Holds.WRONG: tr("Wrong answer"),
        Holds.CHOICE: tr("Choice, right or wrong"),
        Holds.KIND: tr("Kind"),
        Holds.ACCEPT: tr("Also right"),
        Holds.HINT: tr("Hint"),
        Holds.EXPLANATION: tr("Explanation"),
        Holds.UNIT: tr("Unit"),
        Holds.POINTS: tr("Points"),
        Holds.LEVEL: tr("Level"),
        Holds.DIFFICULTY: tr("Difficulty"),
        Holds.TOLERANCE: tr("Tolerance"),
        Holds.TITLE: tr("Event"),
        Holds.WHEN: tr("Date"),
        Holds.MONTH: tr("Month"),
        Holds.DAY: tr("Day"),
        Holds.END: tr("End"),
        Holds.END_MONTH: tr("Month of the end"),
        Holds.END_DAY: tr("Day of the end"),
        Holds.PLACE: tr("Place"),
        Holds.PEOPLE: tr("People"),
        Holds.LANE: tr("Lane"),
        Holds.TAGS: tr("Tags"),
        Holds.ID: tr("Id"),
    }


def _first_line(entry: str) -> str:
    """Return what an entry asks or tells."""
    lines = [line.strip() for line in entry.split("\n")]
    found = (line.partition(": ")[2] for line in lines if line.startswith(("stem:", "title:")))
    return next(found, lines[0])
