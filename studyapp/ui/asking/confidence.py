"""How sure the learner is, told before the answer is checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.certainty import LEVELS, LOSSES, WINS
from studyapp.ui.asking.row import Row
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label

MINUS = "\u2212"


def signed(mark: int) -> str:
    """Return a mark with a true minus sign."""
    return str(mark) if mark >= 0 else f"{MINUS}{-mark}"


class Confidence(QWidget):
    """Three degrees, or none: rows with what each can win or lose, names where room is short."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("How sure are you?"))
        self._question = Label(look, Face.INTERFACE_STRONG, self.tr("How sure are you?"))
        self._aside = Label(
            look,
            Face.SMALL,
            self.tr("Keys Ctrl+1 to Ctrl+3. Kept apart from your score; you may leave it out."),
            "ink2",
        )
        self.rows = {level: self._row(level) for level in LEVELS}
        self._places = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._places)
        column.addWidget(self._aside)
        self._key = Label(look, Face.SMALL, "Ctrl+", "ink2", wrap=False)
        for widget in (self._question, self._key, *self.rows.values()):
            self._places.addWidget(widget)
        self.set_compact(compact=False)

    def level(self) -> int | None:
        """Return 1 to 3, None if nothing was said."""
        return next((level for level, row in self.rows.items() if row.isChecked()), None)

    def clear(self) -> None:
        """Take back what was said."""
        for row in self.rows.values():
            row.setChecked(False)

    def set_compact(self, *, compact: bool) -> None:
        """Show three rows, or their names side by side; the stakes are then for the ear."""
        way = QBoxLayout.Direction
        self._places.setDirection(way.LeftToRight if compact else way.TopToBottom)
        self._places.setSpacing(self._look.px(8))
        self._question.setText(self.tr("How sure?") if compact else self.tr("How sure are you?"))
        self._question.setWordWrap(not compact)
        self._aside.setVisible(not compact)
        self._key.setVisible(compact and self._look.shows_key_caps)
        for level, row in self.rows.items():
            key, stakes = f"Ctrl+{level}", self._stakes(level)
            row.show_face(low=44, words="" if compact else stakes)
            row.setToolTip(f"{self._name(level)}, {key}")
            about = self.tr("How sure you are")
            row.setAccessibleDescription(f"{about}: {stakes}, {key}" if compact else key)

    def _row(self, level: int) -> Row:
        row = Row(self._look, str(level), self._name(level), face=Face.INTERFACE, parent=self)
        row.setObjectName(f"confidence-{level}")
        row.setCheckable(True)
        row.clicked.connect(lambda checked: self._choose(level, chosen=checked))
        choose = QAction(self._name(level), self)
        choose.setShortcut(f"Ctrl+{level}")
        choose.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        choose.triggered.connect(row.click)
        self.addAction(choose)
        return row

    def _choose(self, level: int, *, chosen: bool) -> None:
        """Keep one degree at most: a second press on the chosen one takes it back."""
        for other, row in self.rows.items():
            row.setChecked(chosen and other == level)
        self.changed.emit()
        taken_back = self.tr("Not said how sure.")
        announce(self, f"{self._name(level)}: {self._stakes(level)}." if chosen else taken_back)

    def _name(self, level: int) -> str:
        return [self.tr("A guess"), self.tr("Fairly sure"), self.tr("Certain")][level - 1]

    def _stakes(self, level: int) -> str:
        return self.tr("right {win}, wrong {loss}").format(
            win=WINS[level], loss=signed(LOSSES[level])
        )
