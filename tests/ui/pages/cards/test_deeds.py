"""What is done with a card besides rating it: suspend, edit, ask why, remove."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.cards import (
    Aside,
    Card,
    CardRecipe,
    Memory,
    Original,
    Rating,
    Recall,
    Stage,
    Why,
)
from studyapp.domain.kinds import PackId
from studyapp.ui.pages.cards import page as page_module
from studyapp.ui.pages.cards.page import CardsPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import sides
from tests.builders import NOON, a_card, a_memory
from tests.ui.pages.keyboard import CONTROL, focused, press, show_active, type_in
from tests.ui.pages.outline import cut_off, outline

EDIT, SUSPEND, WHY, LIST = Qt.Key.Key_E, Qt.Key.Key_X, Qt.Key.Key_W, Qt.Key.Key_L
WRITTEN = a_card(
    id="written:p/1",
    recipe=CardRecipe.WRITTEN,
    front="What was *Kontrol*?",
    back="- a word\n- and a name",
    passage=None,
    event=None,
    citation=None,
    pack=PackId("p"),
)


def a_recall(card: Card | None = None, *, place: int = 1) -> Recall:
    intervals = {rating: timedelta(days=int(rating)) for rating in Rating}
    return Recall(
        card=card or a_card(), title="Wars", intervals=intervals, repairs=(), place=place, total=9
    )


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[CardsPage]:
    made = CardsPage(look)
    made.resize(1404, 970)
    show_active(qtbot, made)
    made.show_recall(a_recall(), None, suspended=1)
    made.setFocus()
    yield made
    made.close()


@pytest.fixture
def edited(page: CardsPage) -> list[tuple[str, str, str]]:
    told: list[tuple[str, str, str]] = []
    page.edited.connect(lambda *args: told.append(args))
    return told


def field(page: CardsPage, name: str) -> QPlainTextEdit:
    found = page.findChild(QPlainTextEdit, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def test_the_sides_are_edited_in_place_and_kept_by_key(
    page: CardsPage, edited: list[tuple[str, str, str]]
) -> None:
    press(Qt.Key.Key_Space, EDIT)
    assert focused() is field(page, "front-field")
    type_in("3: xe ")
    press(Qt.Key.Key_Tab)
    assert focused() is field(page, "back-field")
    press(Qt.Key.Key_Return, held=CONTROL)

    assert edited == [(a_card().id, f"3: xe {a_card().front}", a_card().back)]
    assert focused().accessibleName() == "Good"


def test_esc_leaves_the_card_as_it_was(page: CardsPage, edited: list[tuple[str, str, str]]) -> None:
    press(EDIT)
    type_in("gone")
    press(Qt.Key.Key_Escape, EDIT)

    assert field(page, "front-field").toPlainText() == a_card().front
    assert edited == []


def test_an_empty_side_cannot_be_kept(page: CardsPage, edited: list[tuple[str, str, str]]) -> None:
    press(EDIT)
    field(page, "back-field").setPlainText(" \n")
    press(Qt.Key.Key_Return, held=CONTROL)

    assert edited == []
    assert field(page, "back-field").isVisible()


def test_what_is_typed_stays_while_the_card_is_shown_anew(page: CardsPage) -> None:
    press(EDIT)
    type_in("Not ")

    page.show_recall(a_recall(), None)

    assert field(page, "front-field").toPlainText().startswith("Not ")
    assert focused() is field(page, "front-field")


def test_an_edited_card_says_so_and_its_original_is_one_key_away(
    page: CardsPage, qtbot: QtBot
) -> None:
    card = a_card(front="Another", original=Original("The law", "3 May 1791"))
    press(Qt.Key.Key_Space)

    page.show_recall(a_recall(card), None)

    assert "When did this happen? · edited" in outline(page)
    assert "3 May 1791" in outline(page)
    press(EDIT)
    assert "As it came: “The law” – “3 May 1791”." in outline(page)
    with qtbot.waitSignal(page.original_wanted) as wanted:
        press(Qt.Key.Key_R, held=CONTROL)
    assert wanted.args == [card.id]


def test_a_card_is_suspended_and_removed_by_key_but_only_own_ones_go(
    page: CardsPage,
) -> None:
    told: list[tuple[str, Card]] = []
    page.suspend_wanted.connect(lambda card: told.append(("suspend", card)))
    page.remove_wanted.connect(lambda card: told.append(("remove", card)))
    own = a_card(id="own:1", recipe=CardRecipe.OWN, event=None)

    press(SUSPEND, Qt.Key.Key_Delete)
    page.show_recall(a_recall(own), None)
    press(Qt.Key.Key_Delete)

    assert told == [("suspend", a_card()), ("remove", own)]


def test_suspended_cards_are_listed_and_taken_up_by_key(page: CardsPage) -> None:
    taken: list[Card] = []
    page.take_up_wanted.connect(taken.append)
    press(LIST)
    page.show_asides([Aside(a_card(), "Wars"), Aside(WRITTEN, "A pack")])
    view = focused()
    assert isinstance(view, QListView)
    second = view.model().index(1, 0)

    press(Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert taken == [WRITTEN]
    spoken = second.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "What was Kontrol?, A pack"
    assert "2 cards, asked again once you take them up." in outline(page)
    press(Qt.Key.Key_Escape)
    assert focused().accessibleName() == "Turn"


def test_the_list_closes_with_its_last_card(page: CardsPage) -> None:
    press(LIST)
    page.show_asides([Aside(a_card(), "Wars")])
    page.show_asides([])

    assert not page.is_listing
    assert "[Turn]" in outline(page)


def test_an_empty_side_is_not_kept_and_says_so_by_its_field(
    page: CardsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(sides, "announce", lambda _field, words, **_: spoken.append(words))
    kept: list[tuple[str, ...]] = []
    page.edited.connect(lambda *card: kept.append(card))
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_A, held=CONTROL)
    press(Qt.Key.Key_Delete)

    press(Qt.Key.Key_Return, held=CONTROL)

    says = "The front is empty. Type something there, or press Esc to leave."
    assert spoken == [says]
    assert focused().accessibleDescription() == says
    assert says in outline(page)
    press(Qt.Key.Key_X)
    assert says not in outline(page)
    press(Qt.Key.Key_Return, held=CONTROL)
    assert [front for _card, front, _back in kept] == ["x"]


@pytest.mark.parametrize(
    ("suspended", "said"), [(1, "Suspended: 1 card."), (3, "Suspended: 3 cards.")]
)
def test_with_nothing_due_the_suspended_ones_are_still_found(
    page: CardsPage, suspended: int, said: str
) -> None:
    page.show_recall(None, None, suspended=suspended)

    assert outline(page)[1] == "Nothing is due."
    assert said in outline(page)
    press(LIST)
    assert page.is_listing


def a_why(memory: Memory | None) -> Why:
    after = {
        Rating.AGAIN: a_memory(
            stage=Stage.RELEARNING, step=0, stability=1.0, due=NOON + timedelta(minutes=10)
        ),
        Rating.GOOD: a_memory(stage=Stage.REVIEW, stability=17.2, due=NOON + timedelta(days=17)),
    }
    return Why(
        card=a_card().id,
        at=NOON,
        reviews=0 if memory is None else 4,
        last=None if memory is None else Rating.HARD,
        memory=memory,
        chance=None if memory is None else 0.87,
        after=after,
        wanted=0.9,
    )


def test_why_tells_the_memory_and_what_each_rating_does(
    page: CardsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _widget, words: spoken.append(words))
    with qtbot.waitSignal(page.why_wanted) as wanted:
        press(WHY)
    assert wanted.args == [a_card().id]

    page.show_why(a_why(a_memory(stability=5.94, reviewed=NOON - timedelta(days=5))))

    (words,) = spoken
    assert words in outline(page)
    assert words.startswith("You were asked this card 4 times; the last time ")
    assert "when you rated it Hard. Its stability is 5.9 days: " in words
    assert "Right now the chance is 87\u202f%." in words
    assert "Again: in 10 minutes, as a step of learning; stability 1 day.\n" in words
    assert "Good: in 17 days; stability 17 days." in words
    press(WHY)
    assert words not in outline(page)


def test_why_of_a_new_card_says_that_it_is_new(page: CardsPage) -> None:
    page.show_why(a_why(None))

    assert any(line.startswith("You have not been asked this") for line in outline(page))


def test_a_written_card_is_markdown_and_says_that_it_has_no_source(page: CardsPage) -> None:
    page.show_recall(a_recall(WRITTEN), None)
    assert "What was Kontrol?" in outline(page)

    press(Qt.Key.Key_Space)

    assert "No source given." in outline(page)
    assert "[Read it there]" not in outline(page)
    press(EDIT)
    assert field(page, "front-field").toPlainText() == "What was *Kontrol*?"
    assert any("Markdown" in line for line in outline(page))


@pytest.mark.parametrize(("size", "folded"), [(100, False), (200, True)])
def test_in_a_small_window_the_fields_and_save_are_in_sight(
    page: CardsPage, look: Look, qtbot: QtBot, *, size: int, folded: bool
) -> None:
    look.set_text_size(size)
    look.set_folded(folded=folded)
    page.resize(1024, 530)
    press(EDIT)

    qtbot.waitUntil(lambda: cut_off(page) == [] and page.width() == 1024)
    save = next(
        part
        for part in page.findChildren(QWidget)
        if part.isVisible() and part.accessibleName() == "Save"
    )
    assert save.visibleRegion().boundingRect() == save.rect()
    assert not focused().visibleRegion().isEmpty()
