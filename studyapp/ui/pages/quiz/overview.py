"""All questions of an exam at a glance, and the way to hand it in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.exams import Exam
from studyapp.ui.asking.areas.cloze_parts import one_line
from studyapp.ui.asking.columns import Columns, is_small
from studyapp.ui.asking.foot import Foot
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.steady import Moves, steady_column
from studyapp.ui.wording import capital, counted


class Overview(QWidget):
    """What is answered, flagged and open; `chosen` carries the place to go to."""

    chosen = Signal(int)

    def __init__(self, look: Look, *, hand_in: QAction, back: QAction) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Row] = []
        self._columns = Columns(look)
        self._says = Label(look, Face.DISPLAY)
        self._says.setObjectName("open-questions")
        self._aside = Label(
            look,
            Face.INTERFACE,
            self.tr("What is handed in cannot be changed any more. A line leads to its question."),
            "ink2",
        )
        self._list = QWidget()
        self._list.setAccessibleName(self.tr("Questions"))
        self._inside = spaced(look, QVBoxLayout(self._list), gap=6)
        self._back = ActionButton(look, back, large=True)
        hand_over = ActionButton(look, hand_in, "filled", large=True)
        self._foot = Foot(look, [hand_over, self._back])
        for part in (self._says, self._aside, self._foot, self._list):
            self._columns.add_main(part)
        self._column = steady_column(self)
        self._moves = Moves(self, self._place, self._column, self._columns.main)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._columns, 1)
        for action in self._columns.turning():
            self.addAction(action)

    def show_exam(self, exam: Exam) -> None:
        """Show how the questions stand."""
        self._says.setText(open_words(exam))
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(exam, place) for place in range(len(exam.questions))]
        for row in self._rows:
            self._inside.addWidget(row)
        self._columns.go_to_top()

    def heard(self) -> str:
        """Return the sentence, for the ear."""
        return self._says.text()

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: on the way back, so that Enter hands nothing in."""
        return self._back

    def arrange(self) -> None:
        """Lay out for the width of the window."""
        self._moves.ask()

    def _place(self) -> None:
        window = self.window()
        stuck = is_small(self._look, window)
        self._columns.arrange(self._look.ems(window.width()), beside=False)
        self._foot.set_stuck(stuck=stuck)
        main = self._columns.main
        if stuck and self._column.indexOf(self._foot) < 0:
            self._column.addWidget(self._foot)
        elif not stuck and main.indexOf(self._foot) < 0:
            main.insertWidget(main.indexOf(self._list), self._foot)

    def _row(self, exam: Exam, place: int) -> Row:
        row = Row(
            self._look,
            str(place + 1),
            one_line(exam.questions[place]),
            face=Face.INTERFACE,
            parent=self,
        )
        row.setObjectName(f"question-{place + 1}")
        flagged = place in exam.flagged
        says = self.tr("Answered") if exam.given[place] is not None else self.tr("Open")
        if flagged:
            says = self.tr("{state}, flagged").format(state=says)
        row.show_face(low=44, words=says, icon="flag" if flagged else "")
        row.clicked.connect(lambda: self.chosen.emit(place))
        return row


def open_words(exam: Exam) -> str:
    """Return the plain sentence about what is not answered yet."""
    left = len(exam.open)
    if not left:
        return counted(1, "Every question is answered.", "")
    says = counted(left, "one question is open", "{n} questions are open", spelled=True)
    return f"{capital(says)}: {', '.join(str(place + 1) for place in exam.open)}."
