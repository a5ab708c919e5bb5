"""vCalendar 1.0, the older form of calendars, in."""

import binascii

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from studyapp.domain.exchanging import Draft
from studyapp.exchange.ical import read_calendar

WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30)


def drafts(*lines: str) -> tuple[Draft, ...]:
    entry = ["BEGIN:VEVENT", "DTSTART:16321106T000000", "DTEND:16321107T000000", *lines]
    whole = ["BEGIN:VCALENDAR", "VERSION:1.0", *entry, "END:VEVENT", "END:VCALENDAR"]
    came = read_calendar("\r\n".join(whole), "t.vcs")
    assert not came.refused
    return came.drafts


@example(["č", "\u0a0a"], "utf-16-be")
@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["utf-8", "utf-16-be"]))
@settings(max_examples=40, deadline=None)
def test_any_words_in_quoted_printable_come_as_they_are(words: list[str], charset: str) -> None:
    title = " ".join(words)
    # Not as a text: in UTF-16 the halves of letters may be those of line ends.
    quoted = binascii.b2a_qp(title.encode(charset), quotetabs=True, istext=False).decode()
    lines = quoted.replace("\n", "\r\n")

    (draft,) = drafts(f"SUMMARY;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{lines}")

    assert (draft.title, draft.when.edtf) == (title, "1632-11-06")


def test_categories_stand_between_semicolons_and_a_charset_that_is_not_said_is_found() -> None:
    (draft,) = drafts(
        "SUMMARY;QUOTED-PRINTABLE:L=FCtzen, in =",
        " fog",
        "CATEGORIES:War;Sweden",
        "LOCATION:Saxony, by the road",
        "ATTACH;ENCODING=BASE64:AAAA",
        " BBBB",
    )

    assert draft.title == "Lützen, in fog"
    assert (draft.lane, draft.places) == ("War", ("Saxony, by the road",))


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_an_entry_is_refused_at_the_line_in_which_it_begins(version: str) -> None:
    lines = (
        f"BEGIN:VCALENDAR\r\nVERSION:{version}\r\nBEGIN:VEVENT\r\nDTSTART:18080503\r\n"
        "SUMMARY;ENCODING=QUOTED-PRINTABLE:The =\r\n rising\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:When?\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    came = read_calendar(lines, "t.vcs")

    assert [each.line for each in came.refused] == [8]
