"""An area that scrolls up and down by itself to what should be seen."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QWidget
from shiboken6 import isValid

from studyapp.ui.theme import Look
from studyapp.ui.widgets.fingers import Fingers
from studyapp.ui.widgets.yielding import YieldingArea

_MARGIN = 12


class Sight(YieldingArea):
    """Shows `content`, as wide as there is room; scrolls to whatever in it gets the focus.

    The part it is led by, if any, stays in sight with that where there is room for both.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._target: QWidget | None = None
        self._lead: QWidget | None = None
        self.setObjectName("bare")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName("content")
        self.setWidget(self.content)
        for ground in (self.viewport(), self.content):
            ground.setAutoFillBackground(False)
        turn = QAbstractSlider.SliderAction
        self._turning = [
            self._turn(self.tr("Scroll down"), "PgDown", turn.SliderPageStepAdd),
            self._turn(self.tr("Scroll up"), "PgUp", turn.SliderPageStepSub),
        ]
        fingers = Fingers(self, glides=lambda: not look.has_reduced_motion)
        fingers.moved.connect(self._let_target_go)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._show_target)
        bar.actionTriggered.connect(self._let_target_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def turning(self) -> list[QAction]:
        """Return what scrolls, with its keys, to be added to whatever has the focus inside."""
        return self._turning

    def lead_by(self, part: QWidget) -> None:
        """Keep this part in sight with whatever else comes into sight, where both fit."""
        self._lead = part

    def keep_in_sight(self, target: QWidget) -> None:
        """Scroll to a part, again whenever parts change their sizes, until a person scrolls."""
        self._target = target
        self._show_target()

    def show_from(self, part: QWidget) -> None:
        """Scroll to the beginning of a part that is not wholly seen."""
        self._target = None
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, end = self._top(part), self._end(part)
        if not bar.value() <= top <= end <= bar.value() + room:
            bar.setValue(top)

    def go_to_top(self) -> None:
        """Show the beginning."""
        self._target = None
        self.verticalScrollBar().setValue(0)

    def _turn(self, text: str, key: str, by: QAbstractSlider.SliderAction) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.verticalScrollBar().triggerAction(by))
        return action

    def _show_target(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self.content.isAncestorOf(target):
            return
        if not self._show_led(target):
            self._show_whole(target)
            self._cut_nothing(target)

    def _show_led(self, target: QWidget) -> bool:
        """Scroll to a part below the leading one; return whether both have room."""
        lead = self._lead
        if lead is None or not lead.isVisible() or self._top(lead) > self._top(target):
            return False
        return self._scroll_to(self._top(lead), self._end(target) + self._look.px(_MARGIN))

    def _show_whole(self, target: QWidget) -> None:
        """Scroll to all of a part or, where it has no room, to what of it is in use."""
        margin = self._look.px(_MARGIN)
        if not self._scroll_to(self._top(target) - margin, self._end(target) + margin):
            self.ensureWidgetVisible(target, 0, margin)

    def _scroll_to(self, top: int, end: int) -> bool:
        """Scroll as little as shows all from `top` to `end`; return whether it has room."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if end - top > room:
            return False
        bar.setValue(min(max(bar.value(), end - room), top))
        return True

    def _cut_nothing(self, target: QWidget) -> None:
        """Scroll on over what the upper edge would cut through, up to the target at most."""
        bar = self.verticalScrollBar()
        edge, most = bar.value(), self.viewport().height() // 2
        below = [
            self._end(part)
            for part in (self.content.childAt(x, edge) for x in self._columns_across())
            if part is not None and self._top(part) < edge and part.height() <= most
            if not self._leads(part)
        ]
        if edge and below and max(below) <= self._top(target):
            bar.setValue(max(below))

    def _columns_across(self) -> list[int]:
        width = self.content.width()
        return [width // 8, width // 3, width // 2]

    def _top(self, part: QWidget) -> int:
        return part.mapTo(self.content, QPoint(0, 0)).y()

    def _end(self, part: QWidget) -> int:
        return self._top(part) + part.height()

    def _leads(self, part: QWidget) -> bool:
        return self._lead is not None and (part is self._lead or self._lead.isAncestorOf(part))

    def _let_target_go(self) -> None:
        self._target = None

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what got the focus, whichever key brought it there, once it has its place."""
        if now is not None and self.content.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.keep_in_sight(now))
