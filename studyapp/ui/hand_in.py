"""What a learner hands in to a teacher, and by which name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.study.handing_in import HandInChoices, HandInWish, SittingChoice
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label, ScrollPage
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.ticks import Tick
from studyapp.ui.wording import counted, moment_words, tr

_WIDTH = 620
_LONGEST_NAME = 100
_LONGEST = 48
"""Letters of a title."""
_DAYS = (None, 1, 7, 30)


@dataclass(frozen=True, slots=True)
class _What:
    """An entry of the list of what can be handed in."""

    words: str
    wish: HandInWish


class HandInDialog(QDialog):
    """Asks what to hand in; `wanted` carries a HandInWish. Show it by `open`."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, choices: HandInChoices, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("handIn")
        self._today = today
        self._what = _entries(choices)
        title = tr("Hand in results")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build(look, choices.name)
        self._leave = dialog_action(self, tr("Hand in nothing"), "Esc")
        self._save = dialog_action(self, tr("Save the file"), "Ctrl+Return")
        self._lay_out(look, title, parent)
        self._leave.triggered.connect(self.reject)
        self._save.triggered.connect(self._want)

    def _build(self, look: Look, name: str) -> None:
        self._name = QLineEdit(name)
        self._name.setObjectName("name")
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setFont(look.font(Face.INTERFACE))
        self._name.setAccessibleName(tr("Your name in the file"))
        self._chooser = Chooser(look, tr("Answers to"))
        self._chooser.addItems([each.words for each in self._what])
        self._chooser.setMinimumContentsLength(12)
        self._chooser.setSizeAdjustPolicy(
            Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        days = [tr("All"), tr("Today"), tr("Last 7"), tr("Last 30")]
        self._days = Segments(look, tr("Days"), [(each, each) for each in days])
        self._own = Tick(look, tr("Also questions on texts that came with no pack"))
        self._own.setObjectName("own")

    def _lay_out(self, look: Look, title: str, parent: QWidget) -> None:
        fields = self._fields(look, title)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        buttons.addWidget(ActionButton(look, self._save, "filled", parent=self))
        buttons.addWidget(ActionButton(look, self._leave, "bordered", parent=self))
        column = spaced(look, QVBoxLayout(self), gap=12, margins=(0, 0, 0, 16))
        column.addWidget(fields, 1)
        below = spaced(look, QVBoxLayout(), margins=(24, 0, 24, 0))
        below.addWidget(foot)
        column.addLayout(below)
        width = min(look.px(_WIDTH), parent.width())
        wanted = fields.column.heightForWidth(width) + look.px(28) + foot.sizeHint().height()
        self.setFixedSize(width, min(wanted, parent.height()))
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self, look: Look, title: str) -> ScrollPage:
        """Return what is asked, which scrolls where large letters leave no room for all of it."""
        page = ScrollPage(look)
        page.column.addWidget(Label(look, Face.BAR_TITLE, title))
        says = tr(
            "The file holds this name, your answers with their times and scores, and the questions."
            " It holds nothing else of you, and no text. You send it yourself."
        )
        page.column.addWidget(Label(look, Face.SMALL, says, "ink2"))
        grid = spaced(look, QGridLayout(), gap=10)
        fields: tuple[QWidget, ...] = (self._name, self._chooser, self._days)
        for row, field in enumerate(fields):
            name = Label(look, Face.INTERFACE_STRONG, field.accessibleName(), wrap=False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        page.column.addLayout(grid)
        page.column.addWidget(self._own)
        page.column.addStretch(1)
        return page

    def _want(self) -> None:
        chosen = self._what[self._chooser.currentIndex()].wish
        count = _DAYS[self._days.at()]
        wish = HandInWish(
            pack=chosen.pack,
            sitting=chosen.sitting,
            first=None if count is None else self._today - timedelta(days=count - 1),
            name=self._name.text(),
            own=self._own.isChecked(),
        )
        self.accept()
        self.wanted.emit(wish)


def _entries(choices: HandInChoices) -> Sequence[_What]:
    packs = [_What(_short(title), HandInWish(pack=key)) for key, title in choices.packs]
    sittings = [
        _What(_sitting_words(each), HandInWish(sitting=each.id)) for each in choices.sittings
    ]
    return [_What(tr("All packs"), HandInWish()), *packs, *sittings]


def _sitting_words(sitting: SittingChoice) -> str:
    answers = counted(sitting.answers, "1 answer", "{n} answers")
    about = ", ".join(sitting.titles) or tr("texts of your own")
    values = {"when": moment_words(sitting.at), "about": _short(about), "answers": answers}
    return tr("Quiz of {when}: {about}, {answers}", **values)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()} …"
