"""What Today says is true on the first day and on the hundredth."""

from datetime import UTC, date, datetime, timedelta

from studyapp.domain.progress import DayCount, DueCards, Stopped, Today
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.today.phrases import moment, opening, stopped_where
from studyapp.ui.pages.today.starts import Start

NOW = datetime(2026, 11, 22, 16, 20, tzinfo=UTC)


def due(*counts: int) -> tuple[DueCards, ...]:
    return tuple(
        DueCards(PassageId(f"p{place}"), f"Passage {place}", count)
        for place, count in enumerate(counts)
    )


def test_the_first_day_begins_with_the_sample() -> None:
    said = opening(Today(now=NOW, passages=0))

    assert said.sentence == "No passages yet. Add a text and its dates will be found."
    assert (said.first, said.other) == (Start.SAMPLE, Start.ADD)


def test_due_cards_come_first() -> None:
    said = opening(Today(now=NOW, passages=3, due=due(9, 3)))

    assert said.sentence == "Twelve cards are due."
    assert said.why == "From two passages."
    assert (said.first, said.other) == (Start.CARDS, Start.QUIZ)


def test_one_card_is_said_in_the_singular() -> None:
    said = opening(Today(now=NOW, passages=1, due=due(1)))

    assert said.sentence == "One card is due."
    assert said.why == "From “Passage 0”."


def test_how_long_it_takes_is_said_where_it_is_known() -> None:
    eight = opening(Today(now=NOW, passages=1, due=due(12), minutes=8))
    one = opening(Today(now=NOW, passages=1, due=due(2), minutes=1))

    assert eight.why == "About eight minutes. From “Passage 0”."
    assert one.why == "About one minute. From “Passage 0”."


def test_many_cards_are_said_as_a_figure() -> None:
    assert opening(Today(now=NOW, passages=1, due=due(130))).sentence == "130 cards are due."


def test_with_nothing_due_there_is_a_quiz_and_the_next_time() -> None:
    said = opening(Today(now=NOW, passages=1, next_due=NOW + timedelta(hours=2)))

    assert said.sentence == "Nothing is due now."
    assert said.why == "The next card comes back at 18:20."
    assert said.first is Start.QUIZ


def test_after_todays_reviews_nothing_more_is_due() -> None:
    days = (DayCount(NOW.date(), 12, 1),)

    said = opening(Today(now=NOW, passages=1, next_due=NOW + timedelta(days=1), days=days))

    assert said.sentence == "Nothing more is due now."
    assert said.why == "The next card comes back tomorrow."


def test_passages_without_dates_make_no_cards() -> None:
    said = opening(Today(now=NOW, passages=2))

    assert said.sentence == "There are no cards yet."
    assert said.first is Start.ADD


def test_a_later_moment_is_said_by_its_day() -> None:
    assert moment(NOW + timedelta(days=3), now=NOW) == "on Wednesday"
    assert moment(NOW + timedelta(days=40), now=NOW) == "on 1 January 2027"


def test_where_reading_stopped_has_title_paragraph_and_day() -> None:
    stopped = Stopped(
        passage=PassageId("canal"),
        title="The Suez Canal",
        opened=NOW - timedelta(days=2),
        sentence="It was dug.",
        paragraph=4,
        paragraphs=13,
    )

    assert stopped_where(stopped, now=NOW) == "The Suez Canal, paragraph 4 of 13, on Friday"
    assert date(2026, 11, 20).strftime("%A") == "Friday"
