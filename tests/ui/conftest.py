"""The look in which widgets are tested."""

from collections.abc import Iterator

import pytest
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
    """Return a light look at 100 %, put on; closed windows are gone before the next test."""
    made = Look()
    made.set_choice(ThemeChoice.LIGHT)
    made.apply(qapp)
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    qapp.processEvents()
