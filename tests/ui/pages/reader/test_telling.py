from datetime import UTC, datetime, timedelta, timezone

from studyapp.domain.events import Basis, DateExpression, Findings
from studyapp.domain.notes import Note, NoteKind
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.ui.pages.reader.explaining import explained
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.standing import Standing, standing_at
from studyapp.ui.pages.reader.telling import aloud, carried, hint, stopped_here
from tests.ui.pages.reader.texts import WAR, a_date, a_repair, war

NOW = datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=9)))


def facts_on(findings: Findings, date: DateExpression) -> dict[str, str]:
    landmarks = Landmarks.of(findings)
    note = explained(
        findings.passage.text,
        landmarks,
        standing_at(landmarks, date.span.start),
        originals=frozenset(),
    )
    return {} if note is None else {fact.caption: fact.says for fact in note.facts}


def test_a_repair_says_reading_source_reason_and_how_sure() -> None:
    facts = facts_on(war(), war().dates[1])

    assert facts == {
        "We read": "April 13, 1941",
        "In the source": "April 194 13",
        "Why": "A digit was displaced. We are sure of this.",
    }


def test_a_carried_year_says_where_it_was_taken_from() -> None:
    assert facts_on(war(), war().dates[3]) == {"The date": "1945 is taken from “1945”."}


def test_a_plain_date_has_no_note() -> None:
    assert facts_on(war(), war().dates[2]) == {}


def test_a_chain_of_carried_years_leads_to_the_date_that_states_it() -> None:
    text = "On 5 April 1945 it began. On 6 August it went on. On 9 August it ended."
    dates = (
        a_date(text, "5 April 1945", "1945-04-05"),
        a_date(text, "6 August", "1945-08-06", carried_from="5 April 1945"),
        a_date(text, "9 August", "1945-08-09", carried_from="6 August"),
    )
    landmarks = Landmarks.of(Findings(Passage.of("War", text), dates, ()))

    assert carried(text, landmarks, dates[2]) == "1945 is taken from “5 April 1945”."
    assert landmarks.source_of(dates[2]) == dates[0].span


def test_dates_that_point_at_each_other_end_somewhere() -> None:
    text = "On 6 August and 9 August."
    dates = (
        a_date(text, "6 August", "1945-08-06", carried_from="9 August"),
        a_date(text, "9 August", "1945-08-09", carried_from="6 August"),
    )

    assert Landmarks.of(Findings(Passage.of("War", text), dates, ())).source_of(dates[0])


def test_a_relative_date_is_counted_from_another() -> None:
    text = "On 5 April 1945 it began. The next day it ended."
    following = a_date(text, "The next day", "1945-04-06", carried_from="5 April 1945")
    relative = DateExpression(
        span=following.span,
        when=following.when,
        basis=Basis.RELATIVE,
        carried_from=following.carried_from,
    )
    dates = (a_date(text, "5 April 1945", "1945-04-05"), relative)

    landmarks = Landmarks.of(Findings(Passage.of("War", text), dates, ()))

    assert carried(text, landmarks, relative) == "6 April 1945, counted from “5 April 1945”."


def test_by_ear_a_repaired_date_says_what_stands_in_the_source() -> None:
    said = aloud(war().dates[0], WAR)

    assert said == "date, 8 August 1945, 17:00; repaired, in the source August 8 17"


def test_by_ear_one_full_stop_stands_between_a_repair_and_a_note() -> None:
    text = "On 26.7.45. they met."
    citation = Citation(Span(3, 11), "26.7.45.")
    note = Note(citation=citation, kind=NoteKind.WORD, text="A day.")
    standing = Standing(repair=a_repair(Span(3, 11), "26 July 1945"), notes=(note,))

    assert standing.aloud(text) == "26 July 1945, in the source 26.7.45. word: A day."


def test_the_tooltip_shows_the_original() -> None:
    says = hint(WAR, Landmarks.of(war()), war().dates[1].span.start + 1)

    assert says == "13 April 1941\nIn the source: April 194 13"


def test_plain_text_has_no_tooltip() -> None:
    assert hint(WAR, Landmarks.of(war()), WAR.index("refusal")) == ""


def test_the_day_of_reading_last_is_one_of_the_readers_own_zone() -> None:
    late = datetime(2026, 11, 21, 20, tzinfo=UTC)

    assert stopped_here(late, now=NOW) == "You stopped here today."
    assert stopped_here(late - timedelta(hours=6), now=NOW) == "You stopped here yesterday."
    assert stopped_here(late - timedelta(days=9), now=NOW) == "You stopped here on 13 November."
    assert stopped_here(None, now=NOW) == "You stopped here."
