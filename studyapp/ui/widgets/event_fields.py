"""Fields in which an event is told anew: a line, a date, names."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.events import Status
from studyapp.domain.lanes import Lane
from studyapp.domain.when import When
from studyapp.domain.when_backwards import ends_before_it_begins
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.ui.event_words import status_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.refused import FieldFault
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import lane_name, tr

_LONGEST = 1000


class LineField(QWidget):
    """A line under its name; what is wrong with it stands below."""

    def __init__(self, look: Look, name: str, *, hint: str = "") -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setMaxLength(_LONGEST)
        self._fault = FieldFault(look, self.line)
        self._hint = Label(look, Face.SMALL, hint, "ink2")
        if not hint:  # without a parent, showing it would make it a window
            self._hint.hide()
        self._column = spaced(look, QVBoxLayout(self), gap=4)
        self._column.addWidget(Label(look, Face.INTERFACE_STRONG, name))
        for part in (self.line, self._fault, self._hint):
            self._column.addWidget(part)
        self.setFocusProxy(self.line)

    def show_words(self, typed: str) -> None:
        """Have these words to begin with."""
        self.line.setText(typed)
        self.line.setCursorPosition(0)
        self._fault.forgive()

    def words(self) -> str:
        """Return what is typed, in one line."""
        return " ".join(self.line.text().split())

    def needed(self, says: str) -> str | None:
        """Return what is typed; if it is nothing, say so at the field."""
        if not self.words():
            self.refuse(says)
        return self.words() or None

    def refuse(self, says: str) -> None:
        """Say what is wrong, and go to the field."""
        self._fault.refuse(says)


class LaneField(QWidget):
    """A lane of those that there are, or a new one; what is wrong with it stands below."""

    def __init__(self, look: Look, name: str, lanes: Iterable[str]) -> None:
        super().__init__()
        self._chooser = Chooser(look, name)
        self._line = QLineEdit()
        self._chooser.setEditable(True)
        self._chooser.setLineEdit(self._line)
        self._lanes = {lane_name(lane): lane for lane in (*Lane, *lanes)}
        self._none = tr("No lane")
        self._chooser.addItems([self._none, *self._lanes])
        self._line.setPlaceholderText(self._none)
        self._line.setAccessibleName(name)
        self._line.setMaxLength(_LONGEST)
        self._fault = FieldFault(look, self._line)
        column = spaced(look, QVBoxLayout(self), gap=4)
        column.addWidget(Label(look, Face.INTERFACE_STRONG, name))
        column.addWidget(self._chooser)
        column.addWidget(self._fault)
        self._chooser.activated.connect(self._fault.forgive)
        self.setFocusProxy(self._chooser)

    def show_lane(self, lane: str | None) -> None:
        """Have this lane to begin with, or none."""
        self._chooser.setCurrentText(lane_name(lane) if lane else "")

    def drop_down(self) -> None:
        """Show the lanes that there are."""
        self._chooser.setFocus()
        self._chooser.showPopup()

    def lane(self) -> str | None:
        """Return what is chosen or typed, in one line; None if nothing is."""
        typed = " ".join(self._line.text().split())
        return None if typed == self._none else self._lanes.get(typed, typed) or None

    def refuse(self, says: str) -> None:
        """Say what is wrong, and go to the field."""
        self._fault.refuse(says)


class NamesField(LineField):
    """Names with commas between them."""

    def show_names(self, names: Iterable[str]) -> None:
        """Have these names to begin with."""
        given = tuple(names)
        has_commas = any("," in name for name in given)
        self.show_words(("; " if has_commas else ", ").join(given))

    def names(self) -> tuple[str, ...]:
        """Return the names that are typed, each once; semicolons part names that have commas."""
        typed = self.words()
        parts = typed.split(";" if ";" in typed else ",")
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


class DateField(LineField):
    """A date in any common form; how it is read stands below while it is typed."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.line.textChanged.connect(self._show_reading)

    def show_when(self, when: When | None) -> None:
        """Have this date to begin with."""
        self.show_words("" if when is None else words(when))

    def when(self) -> When | None:
        """Return the date that is typed; if it is none, say so at the field."""
        found = read_when(self.words())
        if found is None:
            self.refuse(self._fault_words())
        return found

    def _fault_words(self) -> str:
        if not self.words():
            return tr("An event has a date. Type one, such as 8 August 1945, May 1939 or 44 BC.")
        if ends_before_it_begins(self.words()):
            return tr("“{typed}” ends before it begins.", typed=self.words())
        return tr(
            "“{typed}” is no date, or could be two. "
            "Write it like 8 August 1945, May 1939, 44 BC or 1916–1918.",
            typed=self.words(),
        )

    def _show_reading(self) -> None:
        found = read_when(self.words())
        says = "" if found is None or words(found) == self.words() else words(found)
        self._hint.setText(tr("Read as {date}.", date=says) if says else "")
        self._hint.setVisible(bool(says))


def status_choice(look: Look, status: Status) -> Segments:
    """Return what says whether an event happened; its places are those of `Status`."""
    names = [(status_words(each), status_words(each)) for each in Status]
    return Segments(look, tr("Status"), names, at=list(Status).index(status))
