"""No error pushes another one out of the banner."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import FullDiskError, StudyError
from studyapp.domain.messages import Message
from studyapp.ui.alerts import Alerts
from studyapp.ui.banner import Banner
from studyapp.ui.theme import Look


class Place:
    """Keeps the banner that is put there."""

    def __init__(self) -> None:
        self.banner = QWidget()

    def put_banner(self, banner: QWidget) -> None:
        self.banner = banner


@pytest.fixture
def place() -> Place:
    return Place()


@pytest.fixture
def alerts(look: Look, place: Place, qtbot: QtBot) -> Alerts:
    made = Alerts(look, place)
    qtbot.addWidget(place.banner)
    return made


def refused(name: str) -> StudyError:
    return StudyError(Message("{name} is empty.", {"name": name}), Message("Choose another."))


def lines(place: Place) -> list[str]:
    label = place.banner.findChild(QLabel, "says")
    assert label is not None
    return label.text().split("\n")


def test_every_refused_file_is_listed_once(alerts: Alerts, place: Place) -> None:
    for name in ("a.txt", "b.txt", "a.txt"):
        alerts.show(refused(name))

    assert lines(place) == ["a.txt is empty.", "b.txt is empty."]


def test_more_than_five_are_counted(alerts: Alerts, place: Place) -> None:
    for number in range(8):
        alerts.show(refused(f"{number}.txt"))

    assert lines(place) == [*(f"{n}.txt is empty." for n in range(5)), "and 3 more"]


def test_what_a_person_left_behind_goes_and_a_fault_of_the_folder_stays(
    alerts: Alerts, place: Place
) -> None:
    alerts.show(refused("a.txt"))
    alerts.show(FullDiskError(Message("The disk is full."), None))
    assert isinstance(place.banner, Banner)

    place.banner.let_pass()

    assert lines(place) == ["The disk is full."]
    place.banner.close()
    alerts.show(refused("a.txt"))
    place.banner.let_pass()
    assert place.banner.isHidden()


def test_what_was_closed_does_not_come_back(alerts: Alerts, place: Place, qtbot: QtBot) -> None:
    alerts.show(refused("a.txt"))
    qtbot.keyClick(place.banner, "\x1b")
    assert place.banner.isHidden()
    alerts.show(refused("b.txt"))

    assert lines(place) == ["b.txt is empty."]
