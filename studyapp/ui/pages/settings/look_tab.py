"""How the window looks: colours, sizes, faces, marks."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.settings import (
    LINE_LENGTHS,
    LINE_SPACINGS,
    TEXT_SIZES,
    ReadingFace,
    ReadingStyle,
    ThemeChoice,
)
from studyapp.ui.pages.settings.preview import Preview
from studyapp.ui.pages.settings.rows import SettingRow, side_by_side
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Columns, ScrollPage, percent
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.sliders import StepSlider
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.ticks import Tick
from studyapp.ui.wording import counted

_THEMES = tuple(ThemeChoice)
_FACES = tuple(ReadingFace)


class LookTab(ScrollPage):
    """Acts on the look at once; what was changed is written where the look is remembered."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._build()
        rows = QWidget()
        column = spaced(look, QVBoxLayout(rows))
        for row in self._rows():
            column.addWidget(row)
        column.addStretch(1)
        self.column.addWidget(Columns(look, rows, Preview(look), parent=self.widget()))
        self.column.addStretch(1)
        self._connect()
        look.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        look, tr = self._look, self.tr
        themes = (tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast"))
        faces = ("Source Serif", "Source Sans", tr("The system's"))
        self._theme = _segments(look, tr("Theme"), themes)
        self._size = StepSlider(look, tr("Text size"), TEXT_SIZES, lambda size: percent(size / 100))
        self._face = _segments(look, tr("Reading face"), faces)
        self._spacing = StepSlider(
            look, tr("Line spacing"), LINE_SPACINGS, lambda spacing: f"{spacing / 100:.2f}"
        )
        self._length = StepSlider(look, tr("Line length"), LINE_LENGTHS, _in_characters)
        self._dates, self._people = Tick(look, tr("Dates")), Tick(look, tr("People"))
        self._places = Tick(look, tr("Places"))
        for tick in (self._dates, self._people, self._places):
            tick.setAccessibleName(f"{tr('Marks in passages')}: {tick.text()}")
        self._still = Tick(look, tr("Reduce motion"))
        self._caps = Tick(look, tr("Show keys on buttons"))

    def _rows(self) -> list[SettingRow]:
        tr, marks = self.tr, side_by_side(self._look, self._dates, self._people, self._places)
        described = (
            (tr("Theme"), tr("Paper, lamp, or full contrast"), self._theme),
            (tr("Text size"), tr("Everything, from 80 to 200 %"), self._size),
            (tr("Reading face"), tr("For passages, stems and cards"), self._face),
            (tr("Line spacing"), tr("In passages and quotes"), self._spacing),
            (tr("Line length"), tr("Characters in a line of a passage"), self._length),
            (tr("Marks in passages"), tr("Repairs are always marked"), marks),
            (tr("Motion"), tr("Notes that fade in"), self._still),
            (tr("Keys"), tr("The key of a button stands on it"), self._caps),
        )
        return [SettingRow(self._look, *each) for each in described]

    def _connect(self) -> None:
        look = self._look
        self._theme.chosen.connect(lambda place: look.set_choice(_THEMES[place]))
        self._size.chosen.connect(look.set_text_size)
        self._face.chosen.connect(lambda place: self._read_in(face=_FACES[place]))
        self._spacing.chosen.connect(lambda spacing: self._read_in(spacing=spacing))
        self._length.chosen.connect(lambda length: self._read_in(length=length))
        self._dates.toggled.connect(lambda on: self._read_in(dates=on))
        self._people.toggled.connect(lambda on: self._read_in(people=on))
        self._places.toggled.connect(lambda on: self._read_in(places=on))
        self._still.toggled.connect(lambda on: look.set_reduced_motion(reduced=on))
        self._caps.toggled.connect(lambda on: look.set_key_caps(shown=on))

    def _read_in(self, **changed: object) -> None:
        style: ReadingStyle = replace(self._look.reading, **changed)  # type: ignore[arg-type] # fields of it
        self._look.set_reading(style)

    def _show(self) -> None:
        look, style = self._look, self._look.reading
        self._theme.choose(_THEMES.index(look.choice))
        self._size.show_number(look.text_size)
        self._face.choose(_FACES.index(style.face))
        self._spacing.show_number(style.spacing)
        self._length.show_number(style.length)
        for tick, on in (
            (self._dates, style.dates),
            (self._people, style.people),
            (self._places, style.places),
            (self._still, look.has_reduced_motion),
            (self._caps, look.has_key_caps),
        ):
            tick.setChecked(on)


def _segments(look: Look, name: str, words: Sequence[str]) -> Segments:
    return Segments(look, name, [(word, word) for word in words])


def _in_characters(length: int) -> str:
    return counted(length, "1 character", "{n} characters")
