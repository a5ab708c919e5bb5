from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.cards import Card, CardRecipe, Rating, Recall
from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.actions import Actions
from studyapp.ui.pages.cards import page as page_module
from studyapp.ui.pages.cards.page import CardsPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Label
from tests.builders import NOON, a_card, a_citation
from tests.ui.pages.keyboard import CONTROL, focused, press, show_active
from tests.ui.pages.outline import cut_off, outline

pytestmark = pytest.mark.unmeasured

INTERVALS = {
    Rating.AGAIN: timedelta(minutes=10),
    Rating.HARD: timedelta(days=2),
    Rating.GOOD: timedelta(days=6),
    Rating.EASY: timedelta(days=14),
}


class Clock:
    """Seconds, set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def a_recall(card: Card | None = None, **fields: Any) -> Recall:  # noqa: ANN401  # any field
    defaults: dict[str, Any] = {
        "card": card or a_card(),
        "title": "The partitions",
        "intervals": INTERVALS,
        "repairs": (),
        "place": 5,
        "total": 12,
    }
    return Recall(**defaults | fields)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(look: Look, qtbot: QtBot, clock: Clock) -> Iterator[CardsPage]:
    made = CardsPage(look, clock=clock)
    made.resize(1404, 970)
    show_active(qtbot, made)
    made.show_recall(a_recall(), None)
    made.setFocus()
    yield made
    made.close()


@pytest.fixture
def rated(page: CardsPage) -> list[tuple[str, Rating, float]]:
    told: list[tuple[str, Rating, float]] = []
    page.rated.connect(lambda *args: told.append(args))
    return told


def is_turned(page: CardsPage) -> bool:
    return "3 May 1791" in outline(page)


def in_sight(page: CardsPage, part: QWidget) -> bool:
    top = part.mapTo(page, QPoint(0, 0)).y()
    return page.isAncestorOf(part) and 0 <= top <= page.height() - part.height()


def test_the_front_comes_without_the_answer(page: CardsPage) -> None:
    assert outline(page) == [
        "Cards",
        "Card 5 of 12 · The partitions",
        "[Undo]",
        "[More]",
        "When did this happen?",
        "The parliament passed the law",
        "[Turn]",
    ]


def test_a_date_asks_what_happened(page: CardsPage) -> None:
    card = a_card(recipe=CardRecipe.WHAT, front="3 May 1791", back="The parliament passed the law")

    page.show_recall(a_recall(card, place=6), None)

    assert "What happened then?" in outline(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_turn_the_card(page: CardsPage, key: Qt.Key) -> None:
    press(key)

    assert is_turned(page)
    assert outline(page)[-6:] == [
        "[Read it there]",
        "[Again]",
        "[Hard]",
        "[Good]",
        "[Easy]",
        "How well did you recall it? Undo is always possible.",
    ]


@pytest.mark.parametrize("rating", list(Rating))
def test_a_number_rates_and_tells_the_seconds_from_the_front(
    clock: Clock,
    rated: list[tuple[str, Rating, float]],
    rating: Rating,
) -> None:
    clock.now += 4
    press(Qt.Key.Key_Space)
    clock.now += 1.5

    press(Qt.Key(int(Qt.Key.Key_0) + rating))

    assert rated == [(a_card().id, rating, 5.5)]


def test_a_number_does_nothing_before_the_card_is_turned(
    page: CardsPage, rated: list[tuple[str, Rating, float]]
) -> None:
    press(Qt.Key.Key_3)

    assert rated == []
    assert not is_turned(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_after_turning_the_same_key_rates_good(
    rated: list[tuple[str, Rating, float]], key: Qt.Key
) -> None:
    press(key, key)

    assert [rating for _, rating, _ in rated] == [Rating.GOOD]


def test_nothing_is_rated_twice_while_the_first_is_stored(
    rated: list[tuple[str, Rating, float]],
) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_Return)

    assert len(rated) == 1


def test_a_rating_that_could_not_be_kept_can_be_given_again(
    page: CardsPage, rated: list[tuple[str, Rating, float]]
) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_3)

    page.show_recall(a_recall(), None)

    assert is_turned(page)
    press(Qt.Key.Key_2)
    assert [rating for _, rating, _ in rated] == [Rating.GOOD, Rating.HARD]


def test_the_next_card_comes_with_its_front_and_keys_go_on(
    page: CardsPage, rated: list[tuple[str, Rating, float]]
) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_3)

    page.show_recall(a_recall(a_card(id="what:1", front="Another"), place=6), None)

    assert "Another" in outline(page)
    assert not is_turned(page)
    press(Qt.Key.Key_Space, Qt.Key.Key_4)
    assert [card for card, _, _ in rated] == [a_card().id, "what:1"]


def test_the_same_card_come_back_starts_with_its_front(page: CardsPage) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_1)

    page.show_recall(a_recall(place=6), None)

    assert not is_turned(page)


def test_the_sentence_is_one_key_away_after_turning(page: CardsPage) -> None:
    wanted: list[tuple[str, Span]] = []
    page.sentence_wanted.connect(lambda *args: wanted.append(args))

    press(Qt.Key.Key_S)
    assert wanted == []

    press(Qt.Key.Key_Space, Qt.Key.Key_S)
    assert wanted == [(a_card().passage, a_citation().span)]


def test_undo_is_asked_for_by_its_button(page: CardsPage, qtbot: QtBot) -> None:
    undo = next(action for action in page.actions() if action.objectName() == "undo-rating")

    with qtbot.waitSignal(page.undo_wanted):
        undo.trigger()


def test_the_undo_key_of_the_window_works_on_the_page_and_asks_once(
    look: Look, qtbot: QtBot
) -> None:
    window, actions = QMainWindow(), Actions(look)
    page = CardsPage(look)
    window.setCentralWidget(page)
    window.addActions(actions.all())
    actions.undo.setEnabled(True)
    asked: list[str] = []
    actions.undo.triggered.connect(lambda: asked.append("window"))
    page.undo_wanted.connect(lambda: asked.append("page"))
    show_active(qtbot, window)
    page.show_recall(a_recall(), None)
    page.setFocus()

    press(Qt.Key.Key_Z, held=CONTROL)

    assert asked == ["window"]


def test_nothing_due_says_when_the_next_comes_back(page: CardsPage, qtbot: QtBot) -> None:
    due = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
    here = due.astimezone()

    page.show_recall(None, due, now=due - timedelta(hours=2))

    assert "Nothing is due." in outline(page)
    said = next(line for line in outline(page) if line.startswith("The next card"))
    assert f"{here:%H:%M}" in said
    assert "November 2026" in said
    with qtbot.waitSignal(page.library_wanted):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(seconds=3), "in one minute."),
        (timedelta(minutes=8, seconds=1), "in nine minutes."),
        (timedelta(hours=1), "in 60 minutes."),
    ],
)
def test_the_last_card_rated_it_is_spoken_in_how_many_minutes_the_next_comes_back(
    page: CardsPage, monkeypatch: pytest.MonkeyPatch, left: timedelta, said: str
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _widget, words: spoken.append(words))

    page.show_recall(None, NOON + left, now=NOON)

    assert spoken == [f"Nothing is due. The next card comes back {said}"]
    page.show_recall(None, NOON + left, now=NOON)
    assert len(spoken) == 1


def test_without_any_card_the_page_says_how_to_get_some(page: CardsPage) -> None:
    page.show_recall(None, None)

    assert outline(page)[:3] == [
        "Cards",
        "No cards yet.",
        "Add a text, and cards are made of its dated events.",
    ]


def test_a_repair_is_told_with_the_words_of_the_source(page: CardsPage) -> None:
    cited = a_citation()
    start = cited.span.start + cited.quote.index("3 May 1791")
    repair = Emendation(Span(start, start + 10), "4 May 1791", "the day", Sureness.SURE)

    page.show_recall(a_recall(place=6, repairs=(repair,)), None)
    press(Qt.Key.Key_Space)

    source = page.findChild(Label, "source")
    assert isinstance(source, Label)
    assert source.text() == "Repaired here. In the source: “3 May 1791”."


def test_markup_in_a_card_is_shown_as_it_stands(page: CardsPage) -> None:
    page.show_recall(a_recall(a_card(id="x", front="<b>bold</b> & plain")), None)

    front = page.findChild(Label, "front")
    assert isinstance(front, Label)
    assert front.textFormat() is Qt.TextFormat.PlainText
    assert front.text() == "<b>bold</b> & plain"


def test_the_sentence_around_a_scrap_is_quoted_on_the_back(page: CardsPage) -> None:
    sentence = "In 1791 it came."
    cited, around = (a_citation(words, text=sentence) for words in ("In 1791", sentence))

    page.show_recall(a_recall(a_card(id="z", citation=cited), around=around), None)
    press(Qt.Key.Key_Space)

    assert "“In 1791 it came.”" in outline(page)


@pytest.mark.usefixtures("page")
def test_the_answer_is_spoken_when_the_card_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _widget, words: said.append(words))

    press(Qt.Key.Key_Space)

    assert said == ["3 May 1791"]


def test_the_front_is_spoken_whenever_a_card_is_shown_and_by_the_button_that_turns_it(
    page: CardsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _widget, words: said.append(words))
    recall = a_recall(a_card(id="y", front="Poland is parted"), place=6)
    asked = "When did this happen? Poland is parted"

    page.show_recall(recall, None)
    page.show_recall(recall, None)
    page.hide()
    page.show()

    assert said == [f"Card 6 of 12, The partitions. {asked}"] * 2
    turn = next(one for one in page.findChildren(QWidget) if one.accessibleName() == "Turn")
    assert turn.accessibleDescription() == f"{asked} · Space"


@pytest.mark.usefixtures("page")
def test_every_rating_says_by_ear_when_the_card_comes_back() -> None:
    press(Qt.Key.Key_Space)

    good = focused()

    assert (good.accessibleName(), good.accessibleDescription()) == ("Good", "in 6 days (3)")


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("size", "folded"), [(100, False), (200, True)])
def test_in_a_small_window_nothing_is_cut_and_the_keys_are_in_sight(
    page: CardsPage,
    look: Look,
    qtbot: QtBot,
    *,
    turned: bool,
    size: int,
    folded: bool,
) -> None:
    look.set_text_size(size)
    look.set_folded(folded=folded)
    page.resize(1024, 530)
    if turned:
        press(Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: cut_off(page) == [] and in_sight(page, focused()))
    assert focused().accessibleName() == ("Good" if turned else "Turn")
    assert page.width() == 1024


def test_every_action_has_words_and_a_key(page: CardsPage) -> None:
    assert all(action.text() and action.shortcuts() for action in page.actions())


def test_a_late_card_does_not_take_the_focus_from_elsewhere(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, page = QLineEdit(), CardsPage(look)
    for part in (field, page):
        column.addWidget(part)
    show_active(qtbot, window)
    field.setFocus()

    page.show_recall(a_recall(), None)

    assert field.hasFocus()
