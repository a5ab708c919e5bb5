from dataclasses import replace

from studyapp.domain.events import DateExpression
from studyapp.domain.texts import Span
from studyapp.ui.pages.reader.landmarks import Landmarks, after, before
from tests.ui.pages.reader.texts import WAR, a_repair, war


def test_the_next_place_begins_after_the_offset_and_the_one_before_earlier() -> None:
    marks = Landmarks.of(war())
    here = marks.dates[1].span.start

    assert after(marks.dates, here) == marks.dates[2]
    assert before(marks.dates, here) == marks.dates[0]
    assert after(marks.dates, len(WAR)) is None
    assert before(marks.dates, 0) is None


def test_the_event_beside_an_offset_is_the_next_that_begins() -> None:
    marks = Landmarks.of(war())
    first, second = (event.citation.span.start for event in marks.events[:2])

    assert marks.event_beside(first, 1) == marks.events[1]
    assert marks.event_beside(second, -1) == marks.events[0]
    assert marks.event_beside(first, -1) is None
    assert marks.event_beside(len(WAR), 1) is None


def test_a_date_knows_its_event_and_the_event_its_date() -> None:
    marks = Landmarks.of(war())

    event = marks.event_of(marks.dates[1])

    assert event is not None
    assert event.title == "Agreement signed"
    assert marks.date_of(event) == marks.dates[1]


def test_an_offset_within_a_sentence_belongs_to_its_event() -> None:
    event = Landmarks.of(war()).event_at(WAR.index("officially"))

    assert event is not None
    assert event.title == "Japan surrenders"


def test_an_offset_between_sentences_belongs_to_no_event() -> None:
    assert Landmarks.of(war()).event_at(WAR.index("It was valid")) is None


def test_repairs_are_counted_in_the_order_of_the_text() -> None:
    marks = Landmarks.of(war())

    assert [marks.place_of(repair) for repair in marks.repairs] == [1, 2]


def test_of_two_overlapping_repairs_the_first_is_read() -> None:
    first, second = a_repair(Span(0, 5), "one"), a_repair(Span(3, 8), "two")
    findings = war()
    dates = tuple(
        replace(findings.dates[2], span=repair.span, repair=repair) for repair in (second, first)
    )

    assert Landmarks.of(replace(findings, dates=dates, events=())).repairs == (first,)


def test_the_two_ends_of_a_range_share_one_repair() -> None:
    repair = a_repair(Span(3, 14), "May to August 1939")
    ends: tuple[DateExpression, ...] = tuple(
        replace(war().dates[2], span=span, repair=repair, range=1)
        for span in (Span(3, 6), Span(7, 14))
    )

    assert Landmarks.of(replace(war(), dates=ends, events=())).repairs == (repair,)
