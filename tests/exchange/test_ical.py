"""Calendars out and in, of our own and of others."""

import icalendar
import pytest
from hypothesis import given, settings

from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.exchange.ical import read_calendar
from studyapp.exchange.ical_out import written_calendar
from tests.builders import FIRST, NOON, an_event
from tests.exchange.outgoing import SOME, an_old_event, outgoing, telling, told


def calendar(*entries: str) -> str:
    lines = ["BEGIN:VCALENDAR", "X-WR-CALNAME:Wars\\, and peace", *entries, "END:VCALENDAR"]
    return "\r\n".join(lines)


def an_entry(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", "SUMMARY:War", *lines, "END:VEVENT"])


@given(SOME)
@settings(max_examples=15, deadline=None)
def test_a_calendar_that_went_out_comes_back_as_it_was(events: list[Event]) -> None:
    content = written_calendar(outgoing(*events), now=NOON).content

    came = read_calendar(content.decode(), "t.ics")

    assert not came.refused
    assert [told(draft) for draft in came.drafts] == [telling(event) for event in events]
    assert {(each.text, each.passage) for each in came.drafts} == {(FIRST, "The partitions")}


@pytest.mark.parametrize("text", ["\\N", "C:\\Neu", "a\\nb", "\\\\n", "\\", "a;b,c", "\\,;"])
def test_signs_that_calendars_mark_come_back_as_they_were(text: str) -> None:
    event = an_event("1900", title=text, lane=text)

    came = read_calendar(written_calendar(outgoing(event), now=NOON).content.decode(), "t.ics")

    assert [(draft.title, draft.lane) for draft in came.drafts] == [(text, text)]


def test_a_range_of_one_hour_comes_back_as_that_hour() -> None:
    event = an_event("1903-01-01T01/1903-01-01T01")

    came = read_calendar(written_calendar(outgoing(event), now=NOON).content.decode(), "t.ics")

    assert [draft.when.edtf for draft in came.drafts] == ["1903-01-01T01"]


def test_other_programs_see_all_days_of_a_rough_date_and_no_wrong_date_for_bc() -> None:
    events = [an_event("1795"), an_old_event(), an_event("1945-08-08T17:00+09:00")]
    era = Era("Partitions", When.parse("1772/1795"))

    written = written_calendar(outgoing(*events, eras=(era,)), now=NOON)

    entries = icalendar.Calendar.from_ical(written.content).subcomponents
    assert [each.name for each in entries] == ["VEVENT", "VJOURNAL", "VEVENT"]
    ends = [str(getattr(entries[0][name], "dt", "")) for name in ("DTSTART", "DTEND")]
    assert ends == ["1795-01-01", "1796-01-01"]
    assert "DTSTART" not in entries[1]
    assert str(getattr(entries[2]["DTSTART"], "dt", "")) == "1945-08-08 08:00:00+00:00"
    assert [str(each) for each in written.lost] == [
        "1 era has no place in iCalendar.",
        "1 event is BC, which iCalendar cannot date: it is there as a note without a date.",
        "1 date is no single day: iCalendar has it as all its days.",
        "Studyapp itself reads all of this back from the file.",
    ]


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        (("DTSTART;VALUE=DATE:15000101",), "1500-01-01"),
        (("DTSTART;VALUE=DATE:19390901", "DTEND;VALUE=DATE:19450903"), "1939-09-01/1945-09-02"),
        (("DTSTART:19450808T170000Z", "DTEND:19450808T170000Z"), "1945-08-08T17:00Z"),
        (("DTSTART;TZID=Europe/Berlin:20240701T100000", "DURATION:PT1H", "X"),
         "2024-07-01T10:00+02:00/2024-07-01T11:00+02:00"),
        (("DTSTART;TZID=Nowhere:20240701T100000",), "2024-07-01T10:00"),
        (("DTSTART:19450508T000000", "DTEND:19450510T000000"), "1945-05-08/1945-05-09"),
        (("DTSTART;VALUE=DATE:18150618  ", "X-NOTE:a "), "1815-06-18"),
        (("X-STUDYAPP-WHEN:179X", "DTSTART;VALUE=DATE:18010203"), "1801-02-03"),
    ],
)  # fmt: skip
def test_dates_of_other_calendars_are_read(lines: tuple[str, ...], edtf: str) -> None:
    came = read_calendar(calendar(an_entry(*lines)), "t.ics")

    assert [draft.when.edtf for draft in came.drafts] == [edtf], came.refused
    assert came.title == "Wars, and peace"


def test_broken_entries_are_named_by_line_and_reason_and_the_others_are_taken() -> None:
    text = calendar(
        an_entry("DTSTART:20241332"),
        an_entry("DTSTART:20240101", "RRULE:FREQ=DAILY", "CATEGORIES:a\\,b,c", "LOCATION:Köln, Dom",
                 "STATUS:TENTATIVE", "DESCRIPTION:One\\ntwo", "BEGIN:VALARM", "END:VALARM"),
        an_entry("LOCATION:nowhere"),
        an_entry("DTSTART:20240102", "DTEND:20230101"),
        an_entry("DTSTART:20240102", "STATUS:CANCELLED"),
        an_entry("DTSTART:20240102", "DTEND;VALUE=DATE:00010101"),
        "BEGIN:VEVENT", "SUMMARY:never ends",
        "BEGIN:VTODO", "SUMMARY:do", "END:VTODO",
        "BEGIN:VEVENT", "DTSTART:20240101", "END:VEVENT",
        "BEGIN:VEVENT", "SUMMARY:the last",
    )  # fmt: skip

    came = read_calendar(text, "t.ics")

    (draft,) = came.drafts
    assert (draft.line, draft.lane, draft.places, draft.text, draft.status) == (
        7, "a,b", ("Köln, Dom",), "One two", "planned",
    )  # fmt: skip
    assert [str(each.says) for each in came.refused] == [
        "Line 3: Its DTSTART is no date: “20241332”.",
        "Line 18: It has no DTSTART.",
        "Line 22: “2024-01-02/2022-12-31” ends before it begins.",
        "Line 27: It was cancelled.",
        "Line 32: “2024-01-02/0001-01-01” ends before it begins.",
        "Line 37: It has no end.",
        "Line 42: It has no title.",
        "Line 45: It has no end.",
    ]
    assert [str(each) for each in came.lost] == [
        "1 event recurs; it was taken once, the first time.",
        "1 task was left out; only events were taken.",
    ]


def test_what_is_not_taken_as_it_stands_is_told() -> None:
    text = calendar(
        an_entry("this line is broken", "DTSTART:20240101T101010", "DTSTART:20250101"),
        an_entry("DTSTART:20240102", "CATEGORIES;VALUE=PERIOD:Wars"),
        an_entry("DTSTART;TZID=Nowhere:20240701T100000"),
        an_entry("DTSTART;VALUE=DATE:00000101"),
        an_entry("DTSTART:20240101", "LOCATION:a\0b"),
    )

    came = read_calendar(text, "t.ics")

    dates = ["2024-01-01T10:10", "2024-01-02", "2024-07-01T10:00"]
    assert [each.when.edtf for each in came.drafts] == dates
    assert [str(each.reason) for each in came.refused] == [
        "There is no year 0: 1 BC is -1, and AD 1 is 1.",
        "It has a sign in it that no text has: NUL.",
    ]
    assert [str(each) for each in came.lost] == [
        "2 entries have lines that cannot be read; the lines were left out.",
        "1 entry says twice what can be said once; the first was taken.",
        "The seconds of 1 time were left out.",
        "The time zone of 1 entry is not known here; its time was taken without one.",
    ]


def test_guests_and_links_that_are_left_out_are_told() -> None:
    begin, guest = "BEGIN:VEVENT\nDTSTART:19690720\nSUMMARY:Landing\n", "ATTENDEE:mailto:a@b.org\n"
    links = "URL:https://example.org\nATTACH:https://example.org/a.jpg\nEND:VEVENT\n"
    text = f"BEGIN:VCALENDAR\n{begin}{guest}{links}{begin}{guest}END:VEVENT\nEND:VCALENDAR\n"

    came = read_calendar(text, "t.ics")

    assert [str(each) for each in came.lost] == [
        "Who is invited to 2 entries, or invites, was left out.",
        "The links or files of 1 entry were left out.",
    ]
    assert len(came.drafts) == 2


def test_what_is_no_calendar_is_refused() -> None:
    with pytest.raises(PassageError, match=r"t\.ics is no calendar"):
        read_calendar("Dear diary, on 3 May 1791", "t.ics")
