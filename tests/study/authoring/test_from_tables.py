"""Rows of a spreadsheet become questions or events of a pack; a bad one is named."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.questions import DateQuestion, NumberQuestion, SingleQuestion
from studyapp.packs.reading import ReadPack
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.columns import Holds
from studyapp.study.authoring.from_tables import (
    PASSAGE_FILE,
    PASSAGES,
    TakenRows,
    taken_rows,
)
from studyapp.study.authoring.tables import MOST_ROWS, table_of

HEAD = "format: studypack/1\nid: x\nversion: 1\ntitle: x\nlanguage: en\n"
HEAD += "license: CC0-1.0\nauthors: [x]\n"

HEADS = (
    *("question", "answer", "wrong", "choice", "kind", "hint", "id", "tags", "foo", ""),
    *("title", "date", "month", "day", "end", "place", "people", "lane"),
)


def read(rows: TakenRows) -> ReadPack:
    head = HEAD + (PASSAGES if rows.passage else "")
    files = {"pack.yaml": head, rows.file: rows.text, PASSAGE_FILE: rows.passage}
    return Workbench().check({name: each.encode() for name, each in files.items() if each})


def told(rows: TakenRows) -> list[tuple[int, str]]:
    return [(row.line, str(row.reason)) for row in rows.refused]


def test_heads_say_what_the_columns_hold_in_english_and_german() -> None:
    english = table_of("Question,Answer,Wrong 1,Wrong 2,Hint\nWho?,A,B,C,D\n")
    german = table_of("Frage;Antwort;Falsch 1;Falsch 2;Tipp\nWer?;A;B;C;D\n")

    wanted = (Holds.STEM, Holds.ANSWER, Holds.WRONG, Holds.WRONG, Holds.HINT)
    assert english.columns == german.columns == wanted
    assert [row.line for row in german.rows] == [2]


@pytest.mark.parametrize("heads", ["Nom;DateFin;DateDébut", "Bezeichnung;End_Jahr;Start_Jahr"])
def test_columns_of_events_go_by_the_names_that_timelines_go_by(heads: str) -> None:
    table = table_of(f"{heads}\nThe war;1871;1870\n")

    assert table.is_events
    assert table.columns == (Holds.TITLE, Holds.END, Holds.WHEN)


def test_heads_that_tell_of_an_event_without_its_date_are_those_of_events() -> None:
    table = table_of("Title,Place\nThe war,Sedan\n")

    rows = taken_rows(table)
    assert table.is_events
    assert [line for line, _reason in told(rows)] == [2]


def test_a_column_of_events_among_those_of_questions_is_named_as_unknown() -> None:
    table = table_of("Question,Day\nWho led it?,4\n")

    assert not table.is_events
    assert table.columns == (Holds.STEM, Holds.NOTHING)
    assert table.unknown == ("Day",)


def test_without_heads_a_row_is_a_question_its_answer_and_wrong_answers() -> None:
    rows = taken_rows(table_of("Who led it?\tLesseps\tEiffel\tBrunel\n"))

    pack = read(rows).pack
    assert pack is not None
    (question,) = pack.questions
    assert isinstance(question, SingleQuestion)
    assert [(choice.text, choice.right) for choice in question.choices] == [
        ("Lesseps", True),
        ("Eiffel", False),
        ("Brunel", False),
    ]


def test_the_kind_follows_from_the_cells() -> None:
    text = (
        "question,answer,wrong\n"
        "Who led it?,Lesseps,Eiffel; Brunel\n"
        "The canal has locks.,false,\n"
        "When was it opened?,17 November 1869,\n"
        "How long was it?,164 km,\n"
        'How many ships passed?,"1,500",\n'
        "Which country bought shares?,Britain,\n"
    )

    pack = read(taken_rows(table_of(text))).pack

    assert pack is not None
    kinds = [str(question.kind) for question in pack.questions]
    assert kinds == ["single", "truefalse", "date", "short", "number", "short"]
    date, number = pack.questions[2], pack.questions[4]
    assert isinstance(date, DateQuestion)
    assert isinstance(number, NumberQuestion)
    assert (date.when.edtf, number.value) == ("1869-11-17", 1500)


def test_a_kind_that_is_said_is_taken() -> None:
    text = (
        "kind,question,answer,wrong\n"
        "order,Put in order.,Birth; War; Death,\n"
        "match,Match them.,Rome = Italy; Paris = France,\n"
        "multiple,Which two?,Red; Blue,Green; Black\n"
        "number,How long was it?,164 km,\n"
        "open,Why?,To control the income.,\n"
    )

    rows = taken_rows(table_of(text))

    pack = read(rows).pack
    assert told(rows) == []
    assert pack is not None
    assert len(pack.questions) == 5


def test_each_bad_row_is_named_with_its_line_and_the_others_are_taken() -> None:
    text = (
        "kind,question,answer,wrong\n"
        ",Who led it?,Lesseps,Eiffel; Brunel\n"
        "\n"
        ",,Lesseps,Eiffel\n"
        ",Who?,,\n"
        "riddle,What?,Sphinx,\n"
        'date,"When, and\nwhere?",the day before,\n'
        "number,How many?,1.500,\n"
        "single,Which?,Rome,Rome\n"
        "match,Match.,Rome,\n"
        "cloze,Fill.,x,\n"
    )

    rows = taken_rows(table_of(text))

    assert len(rows.entries) == 1
    assert told(rows) == [
        (4, "there is no question"),
        (5, "there is no answer"),
        (6, f"“riddle” is no kind of question; there are {KINDS}"),
        (7, "“the day before” is no date that can be read, or could be two."),
        (9, "“1.500” can be read in two ways; write 1500"),
        (10, "this wrong choice is the answer 'Rome'"),
        (11, "“Rome” is no pair; write left = right"),
        (12, "questions of the kind cloze cannot be told in one row"),
    ]


KINDS = "single, multiple, truefalse, short, number, date, cloze, order, match, timeline, open"


def test_events_have_dates_in_any_common_form() -> None:
    text = (
        "Date;Event;Place;People\n"
        "44 BC;Caesar is killed;Rome;Brutus; Cassius\n"
        "14.7.1789;The Bastille falls;Paris;\n"
        "about 1455;A Bible is printed;Mainz;Gutenberg\n"
        "1939-1945;A war;;\n"
        "someday;Nothing;;\n"
    )

    rows = taken_rows(table_of(text))

    pack = read(rows).pack
    assert told(rows) == [(6, "“someday” is no date that can be read, or could be two.")]
    assert pack is not None
    assert [event.when.edtf for event in pack.events] == [
        "-0043",
        "1789-07-14",
        "1455~",
        "1939/1945",
    ]


@pytest.mark.parametrize("text", ["1789,The Bastille falls\n", "The Bastille falls,1789\n"])
def test_two_columns_with_a_date_are_events(text: str) -> None:
    rows = taken_rows(table_of(text))

    assert rows.file == "events.yaml"
    assert "title: The Bastille falls\n    when: 1789\n" in rows.text


def test_two_rows_of_one_name_have_two_ids() -> None:
    pack = read(taken_rows(table_of("question,answer\nWho led?,Ada\nWho led?,Bob\n"))).pack
    assert pack is not None
    assert len(pack.questions) == 2


@given(
    st.lists(st.sampled_from(HEADS), min_size=1, max_size=4), st.sampled_from((None, True, False))
)
def test_whatever_names_stand_above_each_row_is_taken_or_refused_with_a_reason(
    heads: list[str], is_events: bool | None
) -> None:
    row = ",".join(["x"] * len(heads))

    table = table_of(f"{','.join(heads)}\n{row}\n{row}\n", is_events=is_events)
    rows = taken_rows(table)

    assert len(table.rows) >= 2
    assert len(rows.entries) + len(rows.refused) == len(table.rows)


@given(st.text(st.sampled_from('ab,;\t|\n\r" =1.é𝕏:#-'), max_size=60))
def test_whatever_is_pasted_gives_entries_without_errors_or_reasons(text: str) -> None:
    table = table_of(text)
    rows = taken_rows(table)

    assert len(rows.entries) + len(rows.refused) == len(table.rows) + len(table.broken)
    if rows.entries:
        assert [f for f in read(rows).findings if f.severity == "error"] == []


def test_rows_that_are_too_many_are_told() -> None:
    table = table_of("question,answer\n" + "Who led it?,Lesseps\n" * (MOST_ROWS + 3))
    assert (len(table.rows), table.unread) == (MOST_ROWS, MOST_ROWS + 2)

    few = taken_rows(replace(table, rows=table.rows[:1]))

    assert len(few.entries) == 1
    assert [line for line, reason in told(few) if "5,000" in reason] == [MOST_ROWS + 2]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Question,A,B,C,Correct\nWho?,x,y,z,B\n", "y", ["x", "z"]),
        ("Question,Option 1,Option 2,Option 3,Correct answer\nWho?,x,y,z,3\n", "z", ["x", "y"]),
        ("#,Question,Answer 1,Answer 2,Correct answer(s)\n1,Who?,x,y,1\n", "x", ["y"]),
        ("Frage;Option A;Option B;Lösung\nWer?;x;y;Y\n", "y", ["x"]),
        ("question\tcorrect answer\toption a\toption b\nWho?\tWren\ty\tz\n", "Wren", ["y", "z"]),
        ("My quiz\n\nPregunta,Respuesta,Incorrecta\n¿Quién?,x,y\n", "x", ["y"]),
        ("sep=;\nQuestion;Réponse;Faux\nQui?;x;y;z\n", "x", ["y", "z"]),
    ],
)
def test_the_right_one_of_the_choices_is_told_as_other_programs_tell_it(
    text: str, right: str, wrong: list[str]
) -> None:
    rows = taken_rows(table_of(text))

    pack = read(rows).pack
    assert pack is not None, told(rows)
    (question,) = pack.questions
    assert isinstance(question, SingleQuestion)
    assert [choice.text for choice in question.choices if choice.right] == [right]
    assert [choice.text for choice in question.choices if not choice.right] == wrong


def test_letters_of_no_choice_and_cells_too_many_are_refused_and_others_named() -> None:
    text = (
        "Question,A,B,C,Correct,Type,Seconds\n"
        "One?,x,y,z,E,,20\n"
        "Two?,x,y,z,A,MC,20,z\n"
        'Three?,x,y,z,"A,C",MC,5\n'
        "Four?,x,,,A,MC,5\n"
        "Five?,x,y,z,Q,MC,5\n"
    )

    rows = taken_rows(table_of(text))

    assert told(rows) == [
        (2, "“E” names none of its choices"),
        (3, "it has more cells than the row of names; what has a comma in it needs quotes"),
        (5, "all of its choices are right"),
        (6, "“Q” names none of its choices"),
    ]
    assert "answers: [x, z]" in rows.text
    assert [str(note) for note in rows.notes] == ["What stands under “Seconds” was left out."]


def test_an_event_lasts_to_its_end_and_its_date_may_stand_in_three_columns() -> None:
    table = "Titel;Beginn;Ende\nKrieg;28.07.1914;11.11.1918\nVor;-44;\nFalsch;1918;1914\n"
    parts = (
        "Year,Month,Day,End Year,Headline,Text\n1789,July,14,,Bastille,It fell\n-264,4,,-241,War,\n"
    )

    ranges, dates = taken_rows(table_of(table)), taken_rows(table_of(parts))

    whens = [re.findall(r"when: (.*)", rows.text) for rows in (ranges, dates)]
    assert whens == [
        ["1914-07-28/1918-11-11", '"-0043"'],
        ["1789-07-14", '"-0263-04/-0240"'],
    ]
    assert told(ranges) == [(4, "“1918/1914” ends before it begins.")]
    assert "14 July 1789: Bastille." in dates.passage
    assert "What stands under “Text” was left out." in map(str, dates.notes)


def test_days_and_months_are_read_in_the_order_that_the_other_rows_show() -> None:
    rows = taken_rows(table_of("date,event\n7/14/1789,Bastille\n7/4/1776,Independence\n"))

    assert "when: 1776-07-04" in rows.text
    assert any("month first" in str(note) for note in rows.notes)


def test_lines_in_a_cell_and_quotes_never_closed_spoil_no_other_row() -> None:
    text = 'question,answer\r\n"One\r\ntwo?",yes\r\n"Three?,no\r\nFour?,A\r\n'

    rows = taken_rows(table_of(text))

    assert "\\x0d" not in rows.text
    assert (len(rows.entries), [line for line, _ in told(rows)]) == (2, [4])
