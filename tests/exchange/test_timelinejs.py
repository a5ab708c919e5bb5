"""TimelineJS out and in: its JSON, and the columns of its spreadsheets."""

import json

import pytest
from hypothesis import given, settings

from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event, Status
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.exchange.table import read_table
from studyapp.exchange.timelinejs import read_json
from studyapp.exchange.timelinejs_out import written_columns, written_json
from tests.builders import an_event
from tests.exchange.outgoing import ERAS, SOME, an_old_event, outgoing, telling, told


@given(SOME, ERAS)
@settings(max_examples=15, deadline=None)
def test_json_and_columns_that_went_out_come_back_as_they_were(
    events: list[Event], era: Era
) -> None:
    goes = outgoing(*events, eras=(era,))

    came = read_json(written_json(goes).content.decode(), "t.json")
    rows = read_table(written_columns(goes).content.decode(), "t.csv")

    for each in (came, rows):
        assert not each.refused
        assert [told(draft) for draft in each.drafts] == [telling(event) for event in events]
        assert each.eras == (era,)
    assert came.title == "The partitions"


def test_timelinejs_reads_bc_as_negative_years_and_a_year_without_a_month() -> None:
    events = [an_event("1795"), an_old_event(), an_event("194X"), an_event("1916/..")]

    written = written_json(outgoing(*events))

    slides = json.loads(written.content)["events"]
    assert [(each["start_date"], each.get("end_date")) for each in slides] == [
        ({"year": 1795}, None),
        ({"year": -44, "month": 3, "day": 15}, None),
        ({"year": 1940}, {"year": 1949}),
        ({"year": 1916}, None),
    ]
    assert [each["display_date"] for each in slides][1:3] == ["15 March 44 BC", "1940s"]
    assert [str(each) for each in written.lost] == [
        "1 date is known to a season, decade or century: TimelineJS has it as a range.",
        "1 date has an open end: TimelineJS has its other end alone.",
        "Studyapp itself reads all of this back from the file.",
    ]


def test_a_date_that_another_program_changed_is_believed() -> None:
    form = json.loads(written_json(outgoing(an_event("179X~"))).content)
    form["events"][0]["start_date"] = {"year": "1801", "month": "02"}
    del form["events"][0]["end_date"]

    came = read_json(json.dumps(form), "t.json")

    assert [draft.when.edtf for draft in came.drafts] == ["1801-02"]


def test_broken_events_are_named_by_line_and_reason_and_the_others_are_taken() -> None:
    text = """{
 "title": {"text": {"headline": "<b>Rome</b> &amp; its end"}},
 "events": [
  {"start_date": {"year": "-44", "month": "3"}, "text": {"headline": "Death"},
   "media": {"url": "https://example.org/a.jpg"}},
  {"start_date": {"year": 0}, "text": {"headline": "No year {0}"}},
  {"start_date": {"year": "soon"}, "text": {"headline": "When?"}},
  "nothing",
  {"text": {"headline": "No date"}},
  {"start_date": {"year": 1800, "month": 13}, "text": {"headline": "No month"}},
  {"start_date": {"year": 1800}, "end_date": {"year": 1700}, "text": {"headline": "Back"}},
  {"start_date": {"year": 476.0, "month": "", "day": ""}, "end_date": {},
   "group": "Falls", "text": {"headline": "Fall", "text": "<p>The last&nbsp;one.</p>"}}
 ]
}"""

    came = read_json(text, "t.json")

    assert [(d.line, d.title, d.when.edtf, d.lane, d.text) for d in came.drafts] == [
        (4, "Death", "-0043-03", None, ""),
        (12, "Fall", "0476", "Falls", "The last one."),
    ]
    assert [each.line for each in came.refused] == [6, 7, 8, 9, 10, 11]
    assert str(came.refused[0].reason) == "There is no year 0: 1 BC is -1, and AD 1 is 1."
    assert came.title == "Rome & its end"
    assert [str(each) for each in came.lost] == ["The picture or film of 1 row was left out."]


def test_events_and_eras_on_one_line_are_named_by_their_numbers_too() -> None:
    war = {"start_date": {"year": 1914}, "text": {"headline": "War"}}
    form = {"events": [war, {"text": {"headline": "Peace"}}, war], "eras": [war, 3]}

    came = read_json(json.dumps(form), "t.json")

    assert [draft.title for draft in came.drafts] == ["War", "War"]
    assert [str(each.says) for each in came.refused] == [
        "Line 1, event 2: It has no date.",
        "Line 1, era 2: It is no event: an event has a date and a text.",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '[{"events": 1}]',
            "is no timeline that can be read: it has no list “events”, from line 1",
        ),
        ('\n"events"', "is no timeline that can be read: it has no list “events”, from line 2"),
        ('{"events": [],\n "x": 1,}', "is no JSON, as a timeline has to be: line 2: "),
        ("<html>On 3 May 1791</html>", "is no JSON, as a timeline has to be: line 1: "),
        ("[" * 200_000 + '"events"', "is no JSON, as a timeline has to be: line 1: "),
        ('{"events": [' + "9" * 5000 + "]}", "is no JSON, as a timeline has to be: line 1: "),
        (
            '{\n"timeline": {"date": [{"startDate": "1791,5,3"}]}}',
            "is of an old TimelineJS: line 2",
        ),
    ],
)
def test_json_that_is_no_timeline_is_refused_by_line_and_reason(text: str, says: str) -> None:
    with pytest.raises(PassageError) as refused:
        read_json(text, "t.json")

    assert str(refused.value).startswith(f"t.json {says}")


def test_rough_dates_that_are_shown_are_believed_and_what_is_lost_is_told() -> None:
    dates: list[dict[str, object]] = [
        {"start_date": {"year": -480}, "display_date": "c. 480 BC"},
        {"start_date": {"year": 1200}, "display_date": "about 1210"},
        {"start_date": {"year": 1945, "day": 8}},
        {"start_date": {"year": 1945, "month": 8, "day": 8, "hour": 17, "minute": 0, "second": 5}},
    ]
    slides = [{**each, "text": {"headline": "War"}} for each in dates]

    came = read_json(json.dumps({"events": slides}), "t.json")

    whens = [draft.when.edtf for draft in came.drafts]
    assert whens == ["-0479~", "1200", "1945", "1945-08-08T17:00"]
    assert [str(each) for each in came.lost] == [
        "1 row shows a rough date, but has another one in numbers; that was taken.",
        "The day of 1 date has no month, or its hour no day; it was left out.",
        "The seconds of 1 time were left out.",
    ]


def test_plans_and_disputes_are_said_to_be_lost_to_others() -> None:
    planned = an_event(status=Status.PLANNED, people=("Ann",), places=("Rome",))
    old = an_event(When.parse("1700-01-01?"))

    lost = [str(each) for each in written_columns(outgoing(planned, old)).lost]

    assert len(lost) == 5


def test_dates_as_text_months_by_name_and_ages_of_the_earth_are_read_or_named() -> None:
    slides = [
        {"start_date": "14 July 1789", "text": {"headline": "A"}},
        {
            "start_date": {"year": 1950, "month": "May"},
            "text": {"headline": {"no": "text"}, "text": "B"},
        },
        {"start_date": {"year": -4540000000}, "text": {"headline": "C"}},
    ]

    came = read_json(json.dumps({"events": slides}), "t.json")

    assert [(draft.title, draft.when.edtf) for draft in came.drafts] == [
        ("A", "1789-07-14"),
        ("B", "1950-05"),
    ]
    assert [str(each.reason) for each in came.refused] == [
        "Its year -4540000000 is not from 10000 BC to AD 9999."
    ]


def test_a_picture_behind_an_event_is_told_of_as_one_beside_it_is() -> None:
    war = {"start_date": {"year": 1914}, "text": {"headline": "War"}}
    slides = [{**war, "background": {"url": "x.jpg"}}, {**war, "media": {"url": "y.jpg"}}, war]

    came = read_json(json.dumps({"events": slides}), "t.json")

    assert [str(each) for each in came.lost] == ["The pictures and films of 2 rows were left out."]
