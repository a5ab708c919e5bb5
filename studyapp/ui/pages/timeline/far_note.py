"""What is said where no event is in view, and the way to the nearest one."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QWidget

from studyapp.timeline import steps
from studyapp.ui.actions import make_action
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.quote import ShortLabel
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_REST = 150
"""Milliseconds after which a view counts as settled."""
_WIDE = 380


class FarNote(QWidget):
    """Stands at the edge of the picture beyond which the nearest event lies."""

    def __init__(self, look: Look, canvas: TimelineCanvas, page: QWidget) -> None:
        super().__init__(canvas.viewport())
        self._look, self._canvas = look, canvas
        self._nearest = 0
        self.action = make_action(
            page,
            tr("Go to the nearest event"),
            ("J",),
            hint=tr("Go to the event nearest to what is in view"),
            name="nearest-event",
        )
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.triggered.connect(self._go)
        page.addAction(self.action)
        self.says = ShortLabel(look, Face.INTERFACE, lines=2)
        made = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts = spaced(look, made, gap=8, margins=(14, 10, 14, 12))
        self._parts.addWidget(self.says)
        self._button = ActionButton(look, self.action)
        self._parts.addWidget(
            self._button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setObjectName("far-note")
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.look_again)
        canvas.view_moved.connect(self._rest.start)
        canvas.viewport().installEventFilter(self)
        self._turn(shown=False)

    def look_again(self) -> None:
        """Be there if no event is in view, and away if one is."""
        is_empty = self._is_empty()
        if is_empty:
            self._say()
        if is_empty and self.isHidden() and self._canvas.isVisible():
            announce(self._canvas, f"{self.says.accessibleName()}. {self.action.toolTip()}")
        self._turn(shown=is_empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place at the edge."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and border."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.tokens.edge, look.border))
        painter.setBrush(look.tokens.surface)
        half = look.border / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(8), look.px(8))

    def _is_empty(self) -> bool:
        stage = self._canvas.stage
        if not stage.chronicle.events:
            return False
        return not stage.chronicle.index.total(stage.view.first, stage.view.last)

    def _say(self) -> None:
        """Say which event is nearest, and where it is."""
        stage = self._canvas.stage
        self._nearest = steps.nearest(stage.chronicle, stage.view.first, stage.view.last)
        event = stage.chronicle.events[self._nearest]
        says = "No events here. Nearest: ← {title}, {date}"
        if self._is_later():
            says = "No events here. Nearest: {title}, {date} →"
        self.says.show_text(tr(says, title=event.title, date=event_date(event)))
        self._place()

    def _is_later(self) -> bool:
        stage = self._canvas.stage
        return stage.chronicle.mark(self._nearest).nearest[0] >= stage.view.last

    def _turn(self, *, shown: bool) -> None:
        if not shown and self._button.hasFocus():
            self._canvas.setFocus()
        self.setVisible(shown)
        self.action.setEnabled(shown)

    def _place(self) -> None:
        """Stand at the left or right edge of the lanes, in the middle of their height."""
        frame, gap = self._canvas.stage.frame, self._look.px(12)
        room = max(round(frame.width - frame.left) - 2 * gap, 1)
        width, high = self._share(room, round(frame.lanes_height))
        right = round(frame.width) - width - gap
        left = right if self._is_later() else min(round(frame.left) + gap, right)
        self.setGeometry(left, max(round((frame.lanes_height - high) / 2), 0), width, high)

    def _share(self, room: int, most: int) -> tuple[int, int]:
        """Return width and height: the button below the words, beside them where lanes are low."""
        way, parts = QBoxLayout.Direction, self._parts
        usual = min(self._look.px(_WIDE), room)
        parts.setDirection(way.TopToBottom)
        high = parts.totalHeightForWidth(usual)
        if high <= most:
            return usual, high
        parts.setDirection(way.LeftToRight)
        return room, min(parts.totalHeightForWidth(room), most)

    def _go(self) -> None:
        canvas = self._canvas
        middle = canvas.stage.chronicle.mark(self._nearest).middle
        canvas.choose(self._nearest, reveal=False)
        canvas.travel_to(canvas.goal.centred(middle))
        canvas.setFocus()
