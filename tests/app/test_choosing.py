"""Settings take effect at once, are kept, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studyapp.domain.settings import ReadingFace, ReadingStyle, ThemeChoice
from studyapp.places import SAMPLE
from studyapp.store.settings import read_settings
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.pages.settings.data_tab import DataTab
from studyapp.ui.pages.settings.keys_tab import KeysTab
from studyapp.ui.pages.settings.page import DATA, KEYS, SettingsPage
from studyapp.ui.widgets import Confirmation
from studyapp.ui.widgets.refused import FieldFault
from tests.app.conftest import Seat
from tests.app.person import Person, focused


@pytest.fixture
def page(person: Person) -> SettingsPage:
    person.go("settings")
    return person.pages.settings


def shown_keys(tab: KeysTab) -> dict[str, str]:
    return {entry.says: entry.key for entry in tab._model.entries}


def pick_key(tab: KeysTab, says: str) -> None:
    tab._find.setText(says)
    tab._table.selectRow(0)
    tab._table.setFocus()


def refusal(page: SettingsPage) -> str:
    shown = [fault.text() for fault in page.findChildren(FieldFault) if fault.isVisible()]
    return "".join(shown)


def people(tab: DataTab) -> list[str]:
    rows = tab._people.model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def test_a_change_of_look_is_seen_kept_and_taken_back(
    person: Person, page: SettingsPage, folder: Path
) -> None:
    look = person.desk.look
    before = look.choice
    page.look_tab._theme.choose(list(ThemeChoice).index(ThemeChoice.DARK))
    page.look_tab._face.choose(list(ReadingFace).index(ReadingFace.SANS))
    page.look_tab._length.chosen.emit(45)

    assert look.is_dark
    assert look.reading.face is ReadingFace.SANS
    person.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.AltModifier)
    assert look.reading.length == 70
    person.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.AltModifier)
    assert look.reading == ReadingStyle()
    assert look.is_dark
    person.leave()
    assert read_settings(folder).theme is ThemeChoice.DARK
    assert before is ThemeChoice.SYSTEM


def test_a_changed_key_works_is_listed_and_is_there_after_a_restart(
    person: Person, page: SettingsPage, seat: Seat, folder: Path
) -> None:
    page.show_tab(KEYS)
    pick_key(page.keys_tab, "Go to Library")
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_B, held=Qt.KeyboardModifier.AltModifier)

    assert shown_keys(page.keys_tab)["Go to Library"] == "Alt+B"
    assert person.toast == "The key of “Go to Library” is Alt+B now."
    person.press(Qt.Key.Key_2, held=Qt.KeyboardModifier.AltModifier)
    assert person.page == "settings"
    person.press(Qt.Key.Key_B, held=Qt.KeyboardModifier.AltModifier)
    assert person.page == "library"

    person.leave()
    again = seat(folder)
    again.open()
    again.go("today")
    again.press(Qt.Key.Key_B, held=Qt.KeyboardModifier.AltModifier)
    assert again.page == "library"


@pytest.mark.unmeasured
def test_a_key_of_a_page_that_makes_its_actions_anew_is_changed_too(
    reader: Person,
) -> None:
    desk = reader.desk
    reader.go("settings")
    desk.joins.settings.change_key("reader:D", "J")
    reader.go("reader")

    assert "J" in {action.shortcut().toString() for action in desk.pages.reader.actions()}
    desk.joins.settings.give_all_keys_back()
    assert "J" not in {action.shortcut().toString() for action in desk.pages.reader.actions()}


def test_a_key_that_is_taken_is_refused_with_the_name_of_its_action(
    person: Person, page: SettingsPage
) -> None:
    page.show_tab(KEYS)
    pick_key(page.keys_tab, "Go to Library")
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_O, held=Qt.KeyboardModifier.ControlModifier)

    assert shown_keys(page.keys_tab)["Go to Library"] == "Alt+2"
    assert "Add texts from files" in page.keys_tab._note.accessibleName()
    assert person.page == "settings"


@pytest.mark.unmeasured
def test_habits_change_what_is_due(reader: Person) -> None:
    reader.go("settings")
    page = reader.pages.settings
    page.study_tab._cards.chosen.emit(0)
    page.study_tab.habits_changed.emit(0, 4)
    reader.settle()

    assert reader.asks(lambda program: program.overview.due_count()) == 0
    reader.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.AltModifier)
    reader.settle()
    assert reader.asks(lambda program: program.overview.due_count()) > 0


def test_learners_are_added_chosen_renamed_and_deleted_only_when_asked_twice(
    person: Person, page: SettingsPage
) -> None:
    page.show_tab(DATA)
    person.settle()
    data = page.data_tab
    data._name.setText("Ada")
    data._add.trigger()
    person.settle()
    assert people(data) == ["Me – learns now", "Ada"]

    data._people.setCurrentIndex(data._people.model().index(1, 0))
    data._learn.trigger()
    person.settle()
    assert person.asks(lambda program: program.overview.learner()) == "Ada"
    assert people(data) == ["Me", "Ada – learns now"]

    assert person.toast == "Ada learns now."
    assert data._people.currentIndex().row() == 1
    data._people.setFocus()
    person.press(Qt.Key.Key_F2)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.accessibleName()) == ("Ada", "Name of the learner")
    QTest.keyClicks(field, "Ada Lovelace")
    person.press(Qt.Key.Key_Return)
    assert people(data) == ["Me", "Ada Lovelace – learns now"]
    assert person.toast == "The learner is called Ada Lovelace now."

    data._people.setCurrentIndex(data._people.model().index(0, 0))
    data._delete.trigger()
    person.press(Qt.Key.Key_Return)
    assert len(people(data)) == 2
    data._delete.trigger()
    for _ in range(2):
        person.settle()
        asked = person.window.findChildren(Confirmation)[-1]
        QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.settle()
    assert people(data) == ["Ada Lovelace – learns now"]


def test_nothing_can_be_restored_before_the_backups_are_listed(person: Person) -> None:
    assert not person.pages.settings.data_tab._restore.isEnabled()


def test_a_name_that_is_typed_is_typed_on_when_renaming_is_asked_for_again(
    person: Person, page: SettingsPage
) -> None:
    page.show_tab(DATA)
    person.settle()
    data = page.data_tab
    data._rename.trigger()
    field = focused()
    QTest.keyClicks(field, "Ada")

    data._rename.trigger()

    assert focused() is field
    person.press(Qt.Key.Key_Return)
    assert people(data) == ["Ada – learns now"]


def test_a_refused_name_stays_in_its_field_with_the_reason_below(
    person: Person, page: SettingsPage
) -> None:
    page.show_tab(DATA)
    data = page.data_tab
    data._name.setFocus()
    person.press(Qt.Key.Key_Return)
    assert refusal(page) == "A learner needs a name. Type one."

    QTest.keyClicks(data._name, "me")
    assert refusal(page) == ""
    person.press(Qt.Key.Key_Return)
    assert "There is a learner “me” already." in refusal(page)
    assert (data._name.text(), data._name.property("faulty")) == ("me", True)
    assert (person.alert, people(data)) == ("", ["Me – learns now"])
    QTest.keyClicks(data._name, "i")
    person.press(Qt.Key.Key_Return)
    assert (data._name.text(), data._people.current_words()) == ("", "mei")
    assert person.toast == "Added the learner mei."

    data._people.setFocus()
    person.press(Qt.Key.Key_F2)
    QTest.keyClicks(focused(), "Me")
    person.press(Qt.Key.Key_Return)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert (field.text(), "already" in refusal(page)) == ("Me", True)
    person.press(Qt.Key.Key_Escape)
    assert (people(data)[1], refusal(page)) == ("mei", "")


@pytest.mark.unmeasured
def test_what_was_taken_back_and_a_search_in_vain_are_said(
    person: Person, page: SettingsPage
) -> None:
    person.desk.actions.larger.trigger()
    person.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.AltModifier)
    assert person.toast == "As before: text size."

    page.show_tab(KEYS)
    page.keys_tab._find.setText("xyzzy")
    assert "No action and no key has “xyzzy” in it." in person.sees()
    page.keys_tab._find.setText("")
    assert "xyzzy" not in person.sees()


@pytest.mark.unmeasured
def test_each_learner_reads_on_where_they_stopped(person: Person) -> None:
    def begin_as(uid: str) -> int:
        person.go("settings")
        person.pages.settings.data_tab.learner_chosen.emit(uid)
        person.settle()
        person.go("reader")
        assert isinstance(view, PassageView)
        assert (person.entries()[0].place or 0) == view.caret()
        return view.caret()

    person.drop(SAMPLE)
    view = person.pages.reader.findChild(PassageView)
    person.press(Qt.Key.Key_L, *[Qt.Key.Key_N] * 12)
    mine = person.asks(lambda program: program.learners.current().uid)
    ada = person.asks(lambda program: program.learners.add("Ada").uid)

    assert begin_as(ada) == 0
    assert begin_as(mine) > 0
    assert begin_as(ada) == 0


def test_a_backup_asked_for_is_made_and_listed(reader: Person, folder: Path) -> None:
    reader.go("settings")
    data = reader.pages.settings.data_tab
    reader.pages.settings.show_tab(DATA)
    reader.settle()
    data._back_up.trigger()
    reader.settle()
    reader.settle()

    assert data._backups.current().startswith(str(folder))
    assert "asked for" in data._backups.current_words()

    data._restore.trigger()
    reader.settle()
    assert reader.window.findChild(Confirmation) is not None
    reader.press(Qt.Key.Key_Escape)
