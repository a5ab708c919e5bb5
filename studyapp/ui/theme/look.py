"""The look in force: colours, fonts and measures, and the news that they changed."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from studyapp.domain.settings import TEXT_SIZES, ReadingStyle, ThemeChoice
from studyapp.ui.theme import faces, tokens
from studyapp.ui.theme.faces import Face
from studyapp.ui.theme.style import palette, style_sheet

_CSS_DPI = 96.0


class Look(QObject):
    """What every page and widget asks for colours and sizes; `changed` when they must ask anew."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = ThemeChoice.SYSTEM
        self._percent = 100
        self._folded = False
        self._touched = False
        self._reading = ReadingStyle()
        self._reduced_motion = False
        self._key_caps = True
        self._app: QApplication | None = None
        faces.load_fonts()
        self._dots = self._watched_dots()
        hints = QGuiApplication.styleHints()
        self._system_is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        hints.colorSchemeChanged.connect(self.follow_system)

    @property
    def choice(self) -> ThemeChoice:
        """Return what the person chose."""
        return self._choice

    @property
    def text_size(self) -> int:
        """Return the text size in percent."""
        return self._percent

    @property
    def reading(self) -> ReadingStyle:
        """Return how passages look."""
        return self._reading

    @property
    def has_reduced_motion(self) -> bool:
        """Return whether nothing may fade in."""
        return self._reduced_motion

    @property
    def has_key_caps(self) -> bool:
        """Return whether the person wants keys on buttons."""
        return self._key_caps

    @property
    def shows_key_caps(self) -> bool:
        """Return whether keys stand on buttons: wanted, and there is room."""
        return self._key_caps and not self._folded

    @property
    def is_folded(self) -> bool:
        """Return whether the window is so small that titles and key caps give way."""
        return self._folded

    @property
    def is_touched(self) -> bool:
        """Return whether fingers do what else a pointer does."""
        return self._touched

    @property
    def control(self) -> int:
        """Return the least height in pixels of what is pressed or written in; a finger is broad."""
        return max(self.px(38), round(44 * self._dpi() / _CSS_DPI) if self._touched else 0)

    @property
    def is_dark(self) -> bool:
        """Return whether grounds are darker than text."""
        if self._choice in (ThemeChoice.SYSTEM, ThemeChoice.HIGH_CONTRAST):
            return self._system_is_dark
        return self._choice is ThemeChoice.DARK

    @property
    def is_high_contrast(self) -> bool:
        """Return whether the theme is one of the two of high contrast."""
        return self._choice is ThemeChoice.HIGH_CONTRAST

    @property
    def tokens(self) -> tokens.Tokens:
        """Return the colours in force."""
        if self.is_high_contrast:
            return tokens.HIGH_CONTRAST_DARK if self.is_dark else tokens.HIGH_CONTRAST
        return tokens.DARK if self.is_dark else tokens.LIGHT

    @property
    def lanes(self) -> tuple[QColor, ...]:
        """Return the eight colours of lanes, in the order given out."""
        return tokens.LANES_DARK if self.is_dark else tokens.LANES_LIGHT

    @property
    def grid(self) -> QColor:
        """Return the colour of lines behind a picture, faint where all others are strong."""
        made = QColor(self.tokens.line)
        made.setAlphaF(1.0 if self.border == 1 else 0.25)
        return made

    @property
    def era(self) -> QColor:
        """Return the tint of an era."""
        return tokens.era_tint(dark=self.is_dark, high_contrast=self.is_high_contrast)

    @property
    def border(self) -> int:
        """Return the width of a border in pixels."""
        return 2 if self.is_high_contrast else 1

    @property
    def ring(self) -> int:
        """Return the width of the focus ring in pixels."""
        return 3 if self.is_high_contrast else 2

    def color(self, token: str) -> QColor:
        """Return a colour by the name of its token."""
        found = getattr(self.tokens, token)
        assert isinstance(found, QColor), token  # noqa: S101 - a misspelt token is our own fault
        return found

    def font(self, name: Face) -> QFont:
        """Return the font of a kind of text."""
        return faces.font(name, dpi=self._dpi(), percent=self._percent, reading=self._reading.face)

    def px(self, size: float) -> int:
        """Return a measure of 100 % at 96 dots per inch in pixels of now."""
        return round(size * self._dpi() / _CSS_DPI * self._percent / 100)

    def leading(self, face: Face) -> int:
        """Return the distance of base lines in pixels."""
        size = faces.pixel_size(face, dpi=self._dpi(), percent=self._percent)
        return round(size * faces.line_height(face, self._reading.spacing))

    def ems(self, pixels: int) -> float:
        """Return a width in ems of the interface font, the measure of what fits."""
        return pixels / faces.pixel_size(Face.INTERFACE, dpi=self._dpi(), percent=self._percent)

    def set_choice(self, choice: ThemeChoice) -> None:
        """Change the colours."""
        if choice is not self._choice:
            self._choice = choice
            self._renew()

    def set_text_size(self, percent: int) -> None:
        """Change the text size, kept within what is on offer."""
        wanted = max(TEXT_SIZES[0], min(percent, TEXT_SIZES[-1]))
        if wanted != self._percent:
            self._percent = wanted
            self._renew()

    def set_reading(self, style: ReadingStyle) -> None:
        """Change how passages look."""
        if style != self._reading:
            self._reading = style
            self._renew()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let nothing fade in, or let it."""
        if reduced is not self._reduced_motion:
            self._reduced_motion = reduced
            self.changed.emit()

    def set_key_caps(self, *, shown: bool) -> None:
        """Show keys on buttons, or leave them to tooltips."""
        if shown is not self._key_caps:
            self._key_caps = shown
            self.changed.emit()

    def set_folded(self, *, folded: bool) -> None:
        """Take over from the window whether it is very small."""
        if folded is not self._folded:
            self._folded = folded
            self.changed.emit()

    def set_touched(self, *, touched: bool) -> None:
        """Make room for fingers, or leave it to the pointer."""
        if touched is not self._touched:
            self._touched = touched
            self._renew()

    def follow_system(self, scheme: Qt.ColorScheme) -> None:
        """Take over the system's scheme, light or dark."""
        was_dark = self.is_dark
        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        if self.is_dark is not was_dark:
            self._renew()

    def apply(self, app: QApplication) -> None:
        """Dress the program, now and after every change."""
        self._app = app
        self._dress(app)

    def _renew(self) -> None:
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        font, colors = self.font(Face.INTERFACE), palette(self.tokens)
        sheet = style_sheet(self.tokens, px=self.px, border=self.border, control=self.control)
        # Each of the three makes Qt dress every widget anew, even if nothing is different. From one
        # sheet to another that takes four times as long as over none.
        if sheet != app.styleSheet():
            app.setStyleSheet("")
        if font != app.font():
            app.setFont(font)
        if colors != app.palette():
            app.setPalette(colors)
        # With a sheet, whatever gets another parent is dressed anew with all that is in it: what
        # holds much is made in its parent, before what it holds.
        if sheet != app.styleSheet():
            app.setStyleSheet(sheet)

    def _dpi(self) -> float:
        """Return the first screen's dots per inch; never under 96, where a point is a pixel."""
        return self._dots

    def _watched_dots(self) -> float:
        """Return the dots per inch of now, and look again whenever a screen says they changed."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._watch)
            app.screenRemoved.connect(self._measure_screens)
            app.primaryScreenChanged.connect(self._measure_screens)
        for screen in QGuiApplication.screens():
            screen.logicalDotsPerInchChanged.connect(self._measure_screens)
        return _dots_per_inch()

    def _watch(self, screen: QScreen) -> None:
        screen.logicalDotsPerInchChanged.connect(self._measure_screens)
        self._measure_screens()

    def _measure_screens(self) -> None:
        before, self._dots = self._dots, _dots_per_inch()
        if self._dots != before:
            self._renew()


def _dots_per_inch() -> float:
    primary = QGuiApplication.screens()[:1]
    return max(_CSS_DPI, *(screen.logicalDotsPerInch() for screen in primary), 0.0)
