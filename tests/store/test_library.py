from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.cards import Card, CardId, CardRecipe
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import Basis, DateExpression, Event, EventId, Findings, Status
from studyapp.domain.journal import LearnerId
from studyapp.domain.texts import Citation, Emendation, Passage, PassageId, Span, Sureness
from studyapp.domain.when import When
from studyapp.store.cards import Cards
from studyapp.store.library import Library
from studyapp.store.opening import Store
from tests.builders import NOON, THIRD, a_card, a_date, a_passage, an_event, findings_of
from tests.store.stores import fresh_store

WHENS = [
    When.parse(edtf)
    for edtf in (
        "18XX",
        "188X",
        "-0043",
        "-9999",
        "9999-12-31",
        "1945-24",
        "1582-10-04",
        "1582-10-15",
        "1945-08-08T17",
        "1945-08-08T17:30+09:00",
        "1945-08-08T17:30Z",
        "1945~",
        "1945?",
        "-0479-08%",
        "1871-12/1873-09",
        "-0488/-0479",
        "1916/..",
        "../1916",
    )
] + [When.parse("1917-10-25", calendar) for calendar in {When.parse("1500").calendar}]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
SHORT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SHARE = st.floats(0, 1)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def date_expressions(draw: st.DrawFn, text: str) -> DateExpression:
    repair = st.builds(
        Emendation,
        span=spans(text),
        reads=SHORT,
        reason=SHORT,
        sureness=st.sampled_from(Sureness),
    )
    return DateExpression(
        span=draw(spans(text)),
        when=draw(st.sampled_from(WHENS)),
        basis=draw(st.sampled_from(Basis)),
        carried_from=draw(st.none() | spans(text)),
        repair=draw(st.none() | repair),
        range=draw(st.none() | st.integers(0, 99)),
        confidence=draw(SHARE),
    )


@st.composite
def events_of(draw: st.DrawFn, passage: Passage, place: int) -> Event:
    span = draw(spans(passage.text))
    return Event(
        id=EventId(f"{passage.id}-{place}"),
        passage=passage.id,
        title=draw(SHORT),
        when=draw(st.sampled_from(WHENS)),
        citation=Citation(span, span.cut(passage.text)),
        dates=draw(st.lists(st.integers(0, 9), max_size=3).map(tuple)),
        people=draw(st.lists(SHORT, max_size=3).map(tuple)),
        places=draw(st.lists(SHORT, max_size=3).map(tuple)),
        lane=draw(st.none() | SHORT),
        status=draw(st.sampled_from(Status)),
        importance=draw(st.integers(1, 5)),
        confidence=draw(SHARE),
    )


@st.composite
def all_findings(draw: st.DrawFn) -> Findings:
    passage = Passage.of(draw(SHORT.filter(lambda title: "\0" not in title)), draw(TEXTS))
    count = draw(st.integers(0, 4))
    return Findings(
        passage,
        tuple(draw(st.lists(date_expressions(passage.text), max_size=4))),
        tuple(draw(events_of(passage, place)) for place in range(count)),
    )


def cards_of(findings: Findings) -> list[Card]:
    return [
        a_card(
            id=CardId(f"{recipe}:{event.id}"),
            passage=event.passage,
            event=event.id,
            recipe=recipe,
            front=event.title,
            citation=event.citation,
        )
        for event in findings.events
        for recipe in CardRecipe
    ]


@pytest.fixture(scope="module")
def emptied() -> Iterator[Store]:
    """Give one database for many examples, each of which empties it first."""
    with fresh_store() as store:
        yield store


@settings(max_examples=50, deadline=None)
@given(findings=all_findings())
def test_findings_are_read_back_as_they_were_saved(emptied: Store, findings: Findings) -> None:
    cards, library = cards_of(findings), Library(emptied)
    with emptied.writing() as connection:
        connection.exec_driver_sql("DELETE FROM passages")

    assert library.save(findings, cards, added=NOON)

    assert library.findings(findings.passage.id) == findings
    assert [Cards(emptied).card(card.id) for card in cards] == cards
    assert [library.event(event.id) for event in findings.events] == list(findings.events)
    assert sorted(library.events(), key=lambda event: event.id) == list(findings.events)


@pytest.mark.parametrize(
    "text",
    ["a\r\nb\rc\n\u2028", "e\u0301 é \ufeff", "🏯\U0010ffff", "NUL \0 inside \0", "x" * 1_000_000],
    ids=["line ends", "no normal form", "astral", "NUL", "one long line"],
)
def test_a_text_is_kept_letter_for_letter(library: Library, text: str) -> None:
    passage = Passage.of("Text", text)

    library.save(Findings(passage, (), ()), [], added=NOON)

    assert library.findings(passage.id).passage == passage
    assert library.text(passage.id) == text


def test_the_same_text_is_not_kept_twice(library: Library, me: LearnerId) -> None:
    assert library.save(findings_of(), [a_card()], added=NOON)

    assert not library.save(findings_of(title="Another title"), [a_card()], added=NOON)

    (entry,) = library.entries(me)
    assert (entry.title, entry.dates, entry.events, entry.cards) == ("The partitions", 3, 3, 1)


def test_a_save_that_fails_keeps_nothing(library: Library) -> None:
    stranger = a_card(event=EventId("of no passage"))

    with pytest.raises(KeyError):
        library.save(findings_of(), [stranger], added=NOON)

    assert library.titles() == {}
    assert library.events() == []


def test_two_texts_of_one_title_are_told_apart(library: Library) -> None:
    for text in ("One.", "Two.", "Three."):
        library.save(Findings(a_passage(text, title="Notes"), (), ()), [], added=NOON)

    assert list(library.titles().values()) == ["Notes", "Notes (2)", "Notes (3)"]


def test_a_title_is_found_exactly_before_it_is_found_but_for_case(library: Library) -> None:
    for title in ("NOTES", "Notes"):
        library.save(Findings(a_passage(title, title=title), (), ()), [], added=NOON)

    assert library.find_title("Notes") == a_passage("Notes").id
    assert library.find_title("notes") == a_passage("NOTES").id
    assert library.find_title("note") is None


@pytest.mark.parametrize("title", ["x" * 1001, "N\0tes"], ids=["long", "NUL"])
def test_a_title_that_is_no_text_is_refused(library: Library, title: str) -> None:
    with pytest.raises(UnkeepableError):
        library.save(findings_of(title=title), [], added=NOON)


def test_events_of_all_passages_come_in_the_order_of_time(library: Library) -> None:
    late = findings_of("It ended in 2001.", {"It ended in 2001.": "2001"}, title="Late")
    old = findings_of("It began in 44 BC.", {"It began in 44 BC.": "-0043"}, title="Old")
    for findings in (late, findings_of(), old):
        library.save(findings, [], added=NOON)

    edtf = [event.when.edtf for event in library.events()]

    assert edtf == ["-0043", "1791-05-03", "1795-11", "1863", "2001"]
    assert [event.when.edtf for event in library.events(late.passage.id)] == ["2001"]


def test_events_are_ordered_as_their_dates_are(library: Library) -> None:
    passage = a_passage("x" * len(WHENS))
    events = tuple(
        an_event(
            when,
            passage=passage.id,
            id=EventId(f"e{place}"),
            citation=Citation(Span(place, place + 1), "x"),
        )
        for place, when in enumerate(WHENS)
    )
    library.save(Findings(passage, (), events), [], added=NOON)

    whens = [event.when for event in library.events()]

    assert [when.sort_key for when in whens] == sorted(when.sort_key for when in WHENS)


def test_events_keep_their_days_for_those_who_ask_the_file(library: Library, store: Store) -> None:
    library.save(findings_of(dated={THIRD: "1863/.."}), [], added=NOON)

    with store.reading() as connection:
        days = connection.exec_driver_sql("SELECT earliest, latest FROM events").one()

    assert days == (When.parse("1863-01-01").earliest, None)


def test_an_entry_says_what_a_passage_holds(library: Library, me: LearnerId) -> None:
    library.save(findings_of(), [a_card()], added=NOON)

    (entry,) = library.entries(me)

    passage = findings_of().passage
    assert (entry.id, entry.characters) == (passage.id, len(passage.text))
    assert entry.opening == passage.text[:200]
    assert (entry.first, entry.last) == (When.parse("1791-05-03"), When.parse("1863"))
    assert (entry.added, entry.place, entry.opened) == (NOON, None, None)


def test_an_open_end_is_not_the_first_or_last_date_of_a_passage(
    library: Library, me: LearnerId
) -> None:
    dated = {"First.": "../1700", "Second.": "1650", "Third.": "1690/.."}
    library.save(findings_of("First. Second. Third.", dated), [], added=NOON)

    (entry,) = library.entries(me)

    assert (entry.first, entry.last) == (When.parse("1650"), When.parse("../1700"))


def test_a_passage_without_dates_has_none(library: Library, me: LearnerId) -> None:
    library.save(Findings(a_passage("Once upon a time."), (), ()), [], added=NOON)

    (entry,) = library.entries(me)

    assert (entry.dates, entry.events, entry.cards, entry.first) == (0, 0, 0, None)


def test_what_was_touched_last_comes_first(library: Library, me: LearnerId) -> None:
    for number, title in enumerate("abc"):
        findings = Findings(a_passage(title, title=title), (), ())
        library.save(findings, [], added=NOON + timedelta(hours=number))
    library.keep_place(me, a_passage("a").id, 0, NOON + timedelta(days=1))

    assert [entry.title for entry in library.entries(me)] == ["a", "c", "b"]


def test_every_learner_has_a_place_of_their_own(library: Library, me: LearnerId) -> None:
    library.save(findings_of(), [], added=NOON)
    passage = findings_of().passage.id

    library.keep_place(me, passage, 4, NOON)
    library.keep_place(me, passage, 9, NOON + timedelta(hours=1))

    (entry,) = library.entries(me)
    assert (entry.place, entry.opened) == (9, NOON + timedelta(hours=1))
    (others,) = library.entries(LearnerId(me + 1))
    assert others.place is None


def test_repairs_are_found_where_they_touch_a_span(library: Library) -> None:
    def repaired(start: int, end: int) -> DateExpression:
        span = Span(start, end)
        repair = Emendation(span, reads="8", reason="slip", sureness=Sureness.SURE)
        return a_date(span=span, repair=repair)

    dates = (a_date(), repaired(5, 8), repaired(20, 24))
    passage = a_passage()
    library.save(Findings(passage, dates, ()), [], added=NOON)

    assert library.repairs_in(passage.id, Span(0, 20)) == (dates[1].repair,)
    assert library.repairs_in(passage.id, Span(7, 21)) == (dates[1].repair, dates[2].repair)
    assert library.repairs_in(passage.id, Span(8, 20)) == ()


def test_what_is_not_in_the_library_is_told(store: Store, library: Library, me: LearnerId) -> None:
    nowhere = PassageId("0" * 16)

    with pytest.raises(UnknownError):
        library.findings(nowhere)
    with pytest.raises(UnknownError):
        library.text(nowhere)
    with pytest.raises(UnknownError):
        Cards(store).card(CardId("when:none"))
    with pytest.raises(UnknownError):
        library.event(EventId("none"))
    with pytest.raises(UnknownError):
        library.keep_place(me, nowhere, 0, NOON)
