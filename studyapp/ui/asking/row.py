"""One row to press: a choice, an event to move, a degree of confidence."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from studyapp.domain.question_pieces import Figure
from studyapp.ui.asking.paint import (
    ICONS,
    Mark,
    RowFace,
    RowPlan,
    least,
    paint_row,
    plan_row,
)
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.figure_views import Picture
from studyapp.ui.widgets.markdown import Run, line, plain_runs


class Row(QAbstractButton):
    """A painted button as wide as its place and as high as its text.

    Checkable and exclusive it is a radio button by ear, else a plain button.
    """

    def __init__(
        self,
        look: Look,
        letter: str,
        text: str,
        *,
        face: Face = Face.CHOICE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._picture: Picture | None = None
        self._plans: dict[int, RowPlan] = {}
        self._row = RowFace(letter=letter, text=text, face=face)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._renew)
        self.toggled.connect(self.show_chosen)
        self.setAccessibleName(self._heard())

    @property
    def face(self) -> RowFace:
        """Return what the row shows."""
        return self._row

    def show_face(self, **parts: object) -> None:
        """Show the row with these parts of its face changed."""
        self._row = replace(self._row, **parts)  # type: ignore[arg-type]  # names are RowFace's own
        self.setAccessibleName(self._heard())
        self._renew()
        self.update()

    def show_markdown(self, text: str) -> None:
        """Show a text of one line that may be Markdown."""
        runs = line(text)
        is_plain = all(run == Run(run.text) for run in runs)
        self.show_face(text=plain_runs(runs), runs=() if is_plain else runs)

    def show_figure(self, figure: Figure) -> None:
        """Show a picture below the text; a click on it chooses the row."""
        picture = self._picture = Picture(self._look, 96, 0.14, self)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        picture.fitted.connect(self._renew)
        picture.show_figure(figure)
        self.setAccessibleDescription(figure.alt)

    def show_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - the slot of a Qt signal
        """Show whether the row is chosen."""
        self.show_face(mark=Mark.CHOSEN if chosen else Mark.IDLE)

    def show_verdict(self, mark: Mark, words: str) -> None:
        """Show what became of the row, and take no more keys."""
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_face(mark=mark, words=words, icon=ICONS.get(mark, ""), usable=False)

    def _heard(self) -> str:
        said = f"{self._row.letter}: {self._row.text}" if self._row.letter else self._row.text
        stop = "" if said.endswith((".", "!", "?")) else "."
        return f"{said}{stop} {self._row.words}" if self._row.words else said

    def hasHeightForWidth(self) -> bool:
        """Return whether the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the row is at a width."""
        return self._plan(width).frame.height()

    def sizeHint(self) -> QSize:
        """Return the size of a row as wide as its place likes."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least that letter and a word or two need."""
        side = least(self._row, self._look)
        return QSize(self._look.px(120), side)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the row hovered."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the row at rest."""
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture in its place."""
        super().resizeEvent(event)
        self._place_picture()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row in its state."""
        shown = replace(self._row, hovered=self.underMouse())
        painter = QPainter(self)
        paint_row(painter, shown, self._look, self._turned(self._plan(self.width())))

    def _turned(self, plan: RowPlan) -> RowPlan:
        """Return where everything stands, mirrored where the window is."""
        way, icon = self.layoutDirection(), QRect(plan.icon)
        icon.setWidth(min(icon.width(), self._look.px(20)))  # the gap beside it is not its own
        parts = (plan.box, plan.text, icon, plan.words)
        return RowPlan(plan.frame, *(QStyle.visualRect(way, plan.frame, part) for part in parts))

    def _plan(self, width: int) -> RowPlan:
        """Return where everything stands; layouts ask for the same widths many times over."""
        if width not in self._plans:
            plan = plan_row(self._row, self._look, width)
            self._plans[width] = plan if self._picture is None else self._with_picture(plan)
        return self._plans[width]

    def _with_picture(self, plan: RowPlan) -> RowPlan:
        below = self._picture_place(plan)
        return replace(plan, frame=plan.frame.adjusted(0, 0, 0, below.height() + self._look.px(12)))

    def _picture_place(self, plan: RowPlan) -> QRect:
        """Return where the picture stands: below all that a row without one has."""
        left = plan.text.left()
        width = max(plan.frame.width() - left - self._look.px(12), 1)
        high = 0 if self._picture is None else self._picture.heightForWidth(width)
        return QRect(
            left, plan_row(self._row, self._look, self.width()).frame.height(), width, high
        )

    def _place_picture(self) -> None:
        if self._picture is not None:
            place = self._picture_place(self._plan(self.width()))
            self._picture.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _renew(self) -> None:
        self._plans.clear()
        self._place_picture()
        self.updateGeometry()
