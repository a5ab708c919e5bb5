"""How a timeline is to go out: as what, how much of it, and how large."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.exporting import ExportWish, Form, PaperSize, Part, Stretch
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced

_WIDTH = 720
_EDGE, _GAP = 24, 10
_AROUND = 140
"""What the title, the buttons and the edges take of the height."""
_WIDTHS = (1600, 2400, 3840)
_SCALES = (1, 2, 3)
_IMAGES = (Form.PNG, Form.SVG)
_PICTURES = (*_IMAGES, Form.PDF)


@dataclass(frozen=True, slots=True)
class _Row:
    """One question of the dialog, and the forms for which it is asked."""

    name: Label
    segments: Segments
    forms: tuple[Form, ...] = tuple(Form)


class ExportDialog(QDialog):
    """Asks how a timeline is to go out; `wanted` carries an ExportWish. Show it by `open`.

    `before` is offered, in the form `first`; `seen` are the days in view; `parts` are which events
    there is a choice of.
    """

    wanted = Signal(object)

    def __init__(  # noqa: PLR0913 - what is offered
        self,
        look: Look,
        parent: QWidget,
        *,
        first: Form,
        before: ExportWish,
        seen: Stretch,
        parts: Sequence[Part],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        says = self.tr("Save the timeline")
        self.setWindowTitle(says)
        self.setAccessibleName(says)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._seen = seen
        self._parts = tuple(parts)
        self._make_rows(first, before)
        self._leave = self._action(self.tr("Do not save"), "Esc")
        self._save = self._action(self.tr("Save"), "Ctrl+Return")
        self._lay_out(says)
        self._form.segments.chosen.connect(self._ask_what_counts)
        self._leave.triggered.connect(self.reject)
        self._save.triggered.connect(self._want)
        self._ask_what_counts()

    def _make_rows(self, first: Form, before: ExportWish) -> None:
        tr = self.tr
        forms = [
            "PNG",
            "SVG",
            "PDF",
            "TimelineJS",
            tr("TimelineJS table"),
            tr("Table"),
            "iCalendar",
        ]
        self._form = self._row(tr("As"), forms, list(Form).index(first))
        span = [tr("All of it"), tr("What is seen")]
        self._span = self._row(tr("Time"), span, int(before.within is not None))
        told = {
            Part.ALL: tr("All"),
            Part.SHOWN: tr("Those that are shown"),
            Part.FOUND: tr("Only those found"),
        }
        events = [told[part] for part in self._parts]
        asked = tuple(Form) if len(events) > 1 else ()
        at = self._parts.index(before.part) if before.part in self._parts else 0
        self._part = self._row(tr("Events"), events, at, asked)
        widths = [f"{each} px" for each in _WIDTHS]
        self._width = self._row(tr("Width"), widths, _WIDTHS.index(before.width), _IMAGES)
        scales = [f"{each}×" for each in _SCALES]
        self._scale = self._row(tr("Dots"), scales, _SCALES.index(before.scale), (Form.PNG,))
        paper = list(PaperSize).index(before.paper)
        self._paper = self._row(tr("Paper"), ["A4", "A3", "Letter"], paper, (Form.PDF,))
        ways = [tr("Across"), tr("Upright")]
        self._way = self._row(tr("Held"), ways, int(before.upright), (Form.PDF,))
        sheets = [tr("One"), tr("As many as it takes")]
        self._sheets = self._row(tr("Sheets"), sheets, int(before.several), (Form.PDF,))
        colours = [tr("Light"), tr("Dark")]
        self._colours = self._row(tr("Colours"), colours, int(before.dark), _PICTURES)

    def _row(
        self, name: str, words: list[str], at: int, forms: tuple[Form, ...] = tuple(Form)
    ) -> _Row:
        label = Label(self._look, Face.INTERFACE_STRONG, name, wrap=False)
        segments = Segments(self._look, name, [(each, each) for each in words], at=at)
        return _Row(label, segments, forms)

    @property
    def _rows(self) -> tuple[_Row, ...]:
        size = (self._width, self._scale, self._paper, self._way, self._sheets)
        return (self._form, self._span, self._part, *size, self._colours)

    def _action(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(text)
        self.addAction(action)
        return action

    def _lay_out(self, says: str) -> None:
        look = self._look
        column = spaced(look, QVBoxLayout(self), gap=_GAP, margins=(_EDGE, 16, _EDGE, 16))
        column.addWidget(Label(look, Face.BAR_TITLE, says))
        asked = QWidget()
        grid = spaced(look, QGridLayout(asked), gap=_GAP)
        for place, row in enumerate(self._rows):
            row.name.setFixedHeight(look.control)  # beside the first of words below each other
            grid.addWidget(row.name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row.segments, place, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._rows), 1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(asked)
        column.addWidget(area, 1)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        save = ActionButton(look, self._save, "filled", parent=self)
        buttons.addWidget(save)
        buttons.addWidget(ActionButton(look, self._leave, "bordered", parent=self))
        column.addWidget(foot)
        self._asked = asked
        parent = self.parentWidget()
        wide = look.px(_WIDTH)
        self.setFixedWidth(min(wide, parent.width()) if parent is not None else wide)
        save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_what_counts(self) -> None:
        """Ask only what makes a difference to the form that is chosen."""
        form = list(Form)[self._form.segments.at()]
        for row in self._rows:
            for part in (row.name, row.segments):
                part.setVisible(form in row.forms)
        needed = self._height_of([row for row in self._rows if form in row.forms])
        parent = self.parentWidget()
        high = min(needed, parent.height()) if parent is not None else needed
        self.setFixedHeight(high)

    def _height_of(self, rows: Sequence[_Row]) -> int:
        """Return the height for these rows in the width there is, before they are laid out."""
        px, names = self._look.px, max(row.name.sizeHint().width() for row in self._rows)
        room = self.width() - 2 * px(_EDGE) - names - px(_GAP)
        return px(_AROUND) + sum(row.segments.heightForWidth(room) + px(_GAP) for row in rows)

    def _want(self) -> None:
        wish = ExportWish(
            form=list(Form)[self._form.segments.at()],
            within=self._seen if self._span.segments.at() else None,
            part=self._parts[self._part.segments.at()],
            width=_WIDTHS[self._width.segments.at()],
            scale=_SCALES[self._scale.segments.at()],
            dark=self._colours.segments.at() == 1,
            paper=list(PaperSize)[self._paper.segments.at()],
            upright=self._way.segments.at() == 1,
            several=self._sheets.segments.at() == 1,
        )
        self.accept()
        self.wanted.emit(wish)


def usual_paper() -> PaperSize:
    """Return the paper that is used where the person lives."""
    letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if letter else PaperSize.A4
