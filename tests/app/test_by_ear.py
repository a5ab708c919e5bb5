"""Every page is used by key and by ear, and nothing on it is cut off at twice the text size."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from studyapp.domain.settings import ThemeChoice
from studyapp.ui.actions import EVERY_PAGE, PAGES
from studyapp.ui.widgets.focus import _OWN_SIGN
from tests.app.conftest import Seat
from tests.app.person import Person, focused
from tests.builders import NOON
from tests.ui.pages.outline import cut_off

pytestmark = pytest.mark.unmeasured
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@pytest.fixture
def studied(seat: Seat, demo: Path) -> Person:
    """Return a person with the sample pack, cards that are due and answers of three weeks."""
    person = seat(demo)
    person.open(now=lambda: NOON)
    person.go("quiz")
    return person


def on_page(page: QWidget) -> Iterator[QWidget]:
    yield from (child for child in page.findChildren(QWidget) if child.isVisible())


def takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def heard(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    while widget.focusProxy() is not None:
        proxy = widget.focusProxy()
        assert proxy is not None
        widget = proxy
    return str(heard(widget).text(QAccessible.Text.Name))


def faults_by_ear(page: QWidget) -> list[str]:
    """Return what cannot be told by its name or its role."""
    faults = []
    for widget in on_page(page):
        if not takes_focus(widget) or widget.parent() is None:
            continue
        kind, name = type(widget).__name__, name_of(widget)
        plain_area = isinstance(widget, QScrollArea)
        if not name.strip() and not plain_area:
            faults.append(f"{kind} {widget.objectName()} in {type(widget.parent()).__name__}")
        if "<" in name or (name and name == widget.objectName()):
            faults.append(f"{kind} is called {name!r}")
        if heard(widget).role() is QAccessible.Role.NoRole:
            faults.append(f"{kind} {name} has no role")
    return faults


def walk(page: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return where it stopped on the page."""
    start = focused()
    stops: list[QWidget] = []
    for _ in range(200):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        now = focused()
        if now is start and stops:
            return stops
        if page.isAncestorOf(now):
            stops.append(now)
    pytest.fail(f"Tab does not come round: {[type(stop).__name__ for stop in stops[-6:]]}")


def missed_by_tab(page: QWidget, stops: list[QWidget]) -> list[str]:
    wanted = [each for each in on_page(page) if takes_focus(each) and each.focusProxy() is None]
    return [name_of(each) for each in wanted if each not in (*stops, focused())]


def shows_focus(widget: QWidget, window: QWidget) -> bool:
    """Return whether a ring lies around it, or it is a field or list that shows it by itself."""
    if isinstance(widget, QLineEdit | QPlainTextEdit) or bool(widget.property(_OWN_SIGN)):
        return True
    rings = [ring for ring in window.findChildren(QWidget, "focusRing") if ring.isVisible()]
    return any(ring.width() > widget.width() for ring in rings)


def keys_of(actions: list[QAction]) -> Iterator[tuple[str, QAction]]:
    for action in actions:
        if action.isEnabled():
            for shortcut in action.shortcuts():
                yield shortcut.toString(QKeySequence.SequenceFormat.PortableText), action


def each_page(person: Person) -> Iterator[tuple[str, QWidget]]:
    for name in EVERY_PAGE:
        if name in PAGES:
            person.go(name)
        elif name == "findings":
            person.desk.look_through(person.entries()[0].id)
        else:
            person.desk.window.show_page(name)
        person.settle()
        yield name, person.desk.joins[name].page


def test_every_page_is_used_by_key_and_by_ear(studied: Person) -> None:
    faults = []
    for name, page in each_page(studied):
        faults += [f"{name}: {fault}" for fault in faults_by_ear(page)]
        stops = walk(page)
        faults += [f"{name}: Tab misses {missed}" for missed in missed_by_tab(page, stops)]
        for stop in stops:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            if not shows_focus(stop, studied.window):
                faults.append(f"{name}: no focus seen on {type(stop).__name__} {name_of(stop)}")
    assert faults == []


def test_every_action_of_every_page_has_a_key_of_its_own(studied: Person) -> None:
    everywhere = [action for action in studied.desk.actions.all() if action.text()]
    faults = []
    for name, page in each_page(studied):
        actions = [action for action in page.actions() if action.text()]
        wide = [action for action in actions if is_wide(action)]
        used = Counter(key for key, _ in {*keys_of(everywhere), *keys_of(wide)})
        faults += [f"{name}: {key} twice" for key, count in used.items() if count > 1]
        for action in actions:
            if not action.shortcuts():
                faults.append(f"{name}: {action.text()} has no key")
            elif not action.toolTip().endswith(")"):
                faults.append(f"{name}: {action.text()} does not tell its key")
    assert faults == []


def is_wide(action: QAction) -> bool:
    return action.shortcutContext() is Qt.ShortcutContext.WindowShortcut


def test_letters_in_a_field_are_only_typed(studied: Person) -> None:
    started: list[str] = []
    for name, page in each_page(studied):
        for action in page.actions():
            action.triggered.connect(lambda _on=False, action=action: started.append(action.text()))
        for field in [each for each in on_page(page) if isinstance(each, QLineEdit)]:
            field.setFocus()
            field.clear()
            QTest.keyClicks(field, LETTERS)
            assert field.text() == LETTERS, name
            field.clear()
        assert studied.page == name
    assert started == []


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_is_ever_a_window_of_its_own(
    seat: Seat, demo: Path, passage: Path, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    person = seat(demo)
    person.open(now=lambda: NOON)
    person.drop(passage)
    person.until(lambda: person.page == "findings")
    for _name, _page in each_page(person):
        person.settle()
    for action in (
        person.desk.actions.manual,
        person.desk.actions.keys,
        person.desk.actions.search,
    ):
        action.trigger()
        person.settle()
    person.desk.look.set_choice(ThemeChoice.DARK)
    person.desk.look.set_text_size(200)
    person.window.resize(1024, 600)
    person.settle()

    qapp.removeEventFilter(windows)
    assert windows.shown == ["Window"]
    assert person.window.isActiveWindow()


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_cut_off_in_a_small_window(size: int, studied: Person) -> None:
    studied.window.resize(1024, 600)
    studied.desk.look.set_text_size(size)
    cut = {}
    for name, page in each_page(studied):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        sideways = [type(area).__name__ for area in on_page(page) if scrolls_sideways(area)]
        if found := [*cut_off(page), *sideways]:
            cut[name] = found
    assert cut == {}


def scrolls_sideways(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QAbstractItemView):
        return False
    bar = widget.horizontalScrollBar()
    return bar.isVisible() and bar.maximum() > 0
