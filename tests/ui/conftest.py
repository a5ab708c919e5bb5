"""The look in which widgets are tested."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from studyapp.domain.settings import ThemeChoice
from studyapp.ui.clipboard import hand_over_copied
from studyapp.ui.theme import Look


@pytest.fixture(scope="session", autouse=True)
def _no_screen(qapp: QApplication) -> Iterator[None]:
    assert isinstance(qapp, QApplication)
    assert QGuiApplication.platformName() == "offscreen"
    yield
    hand_over_copied()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Return a light look at 100 %, put on; its widgets are destroyed before the next test."""
    made = Look()
    made.set_choice(ThemeChoice.LIGHT)
    made.apply(qapp)
    yield made
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    made.deleteLater()
    destroy_what_is_to_go()
    assert qapp.topLevelWidgets() == []


def destroy_what_is_to_go() -> None:
    """Destroy what was told to go; without a loop that runs, Qt would keep it for ever."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
