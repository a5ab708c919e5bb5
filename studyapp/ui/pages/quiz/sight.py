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
    """Shows `content`, as wide as there is room; scrolls to whatever in it gets the focus."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._target: QWidget | None = None
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

    def keep_in_sight(self, target: QWidget) -> None:
        """Scroll to a part, again whenever parts change their sizes, until a person scrolls."""
        self._target = target
        self._show_target()

    def show_from(self, part: QWidget) -> None:
        """Scroll to the beginning of a part that is not wholly seen."""
        self._target = None
        bar, top = self.verticalScrollBar(), self._top(part)
        if top + part.height() > bar.value() + self.viewport().height():
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
        if target is not None and isValid(target) and self.content.isAncestorOf(target):
            self.ensureWidgetVisible(target, 0, self._look.px(_MARGIN))
            self._cut_nothing(target)

    def _cut_nothing(self, target: QWidget) -> None:
        """Scroll on over what the upper edge would cut through, up to the target at most."""
        bar = self.verticalScrollBar()
        edge, most = bar.value(), self.viewport().height() // 2
        below = [
            self._top(part) + part.height()
            for part in (self.content.childAt(x, edge) for x in self._columns_across())
            if part is not None and self._top(part) < edge and part.height() <= most
        ]
        if edge and below and max(below) <= self._top(target):
            bar.setValue(max(below))

    def _columns_across(self) -> list[int]:
        width = self.content.width()
        return [width // 8, width // 3, width // 2]

    def _top(self, part: QWidget) -> int:
        return part.mapTo(self.content, QPoint(0, 0)).y()

    def _let_target_go(self) -> None:
        self._target = None

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what got the focus, whichever key brought it there, once it has its place."""
        if now is not None and self.content.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.keep_in_sight(now))
