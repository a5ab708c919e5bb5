"""One answer that a corrected key grades otherwise: what was said, both keys, both scores, why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.kinds import Kind
from studyapp.domain.regrades import Regrade
from studyapp.domain.stems import stem_words
from studyapp.ui.actions import make_action
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label, Sheet, percent
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import say, short_day, tr

_PICKED = (Kind.SINGLE, Kind.MULTIPLE, Kind.MATCH)
"""Kinds whose answers are words of their author, with signs of Markdown in them."""


class RegradeCard(QWidget):
    """Tells of one answer, and takes the decision on it by button or, with the focus, by key."""

    taken = Signal(object)
    declined = Signal(object)

    def __init__(self, look: Look, regrade: Regrade) -> None:
        super().__init__()
        self.regrade = regrade
        self.setObjectName("regrade")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take = self._action(tr("Take the new grade"), "T", "take")
        keep = self._action(tr("Leave it as it was"), "K", "leave")
        take.triggered.connect(lambda: self.taken.emit(regrade))
        keep.triggered.connect(lambda: self.declined.emit(regrade))
        lines = _lines(regrade)
        sheet = Sheet(look, padding=4)
        outside = spaced(look, QVBoxLayout(self), gap=0, margins=(3, 3, 3, 3))
        outside.addWidget(sheet)
        column = spaced(look, QVBoxLayout(sheet), gap=6, margins=(16, 14, 16, 14))
        stem, about, *told, worth, reason = lines
        column.addWidget(Label(look, Face.HEADING, stem))
        column.addWidget(Label(look, Face.SMALL, about, "ink2"))
        for line in told:
            column.addWidget(Label(look, Face.INTERFACE, line))
        tone = "right" if regrade.difference > 0 else "wrong"
        column.addWidget(Label(look, Face.INTERFACE_STRONG, worth, tone))
        column.addWidget(Label(look, Face.INTERFACE, reason, "ink2"))
        buttons = FlowLayout(look, gap=12)
        buttons.addWidget(ActionButton(look, take))
        buttons.addWidget(ActionButton(look, keep, "quiet"))
        column.addLayout(buttons)
        self.setAccessibleName(" ".join(map(_sentence, lines)))

    def _action(self, text: str, key: str, name: str) -> QAction:
        action = make_action(self, text, (key,), name=name)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action


def _lines(regrade: Regrade) -> list[str]:
    attempt = regrade.attempt
    is_authored = attempt.pack is not None
    picked = is_authored and attempt.kind in _PICKED
    day = short_day(attempt.at.astimezone().date())
    scores = {"new": percent(regrade.new_score), "old": percent(attempt.score)}
    more, less = "Worth more now: {new}, not {old}.", "Worth less now: {new}, not {old}."
    return [
        stem_words(attempt.stem, is_authored=is_authored),
        tr("{title} · answered {day}", title=regrade.title, day=day),
        tr("Your answer: {answer}", answer=stem_words(attempt.answer, is_authored=picked)),
        tr("Right then: {key}", key=say(regrade.old_key)),
        tr("Right now: {key}", key=say(regrade.new_key)),
        tr(more if regrade.difference > 0 else less, **scores),
        say(regrade.reason),
    ]


def _sentence(line: str) -> str:
    return line if line.endswith((".", "!", "?")) else f"{line}."
