"""Rows of a spreadsheet become questions or events of a pack; a bad one is named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.questions import DateQuestion, NumberQuestion, SingleQuestion
from studyapp.packs.reading import ReadPack
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.from_tables import (
    PASSAGE_FILE,
    PASSAGES,
    TakenRows,
    taken_rows,
)
from studyapp.study.authoring.tables import MOST_ROWS, Holds, table_of

HEAD = "format: studypack/1\nid: x\nversion: 1\ntitle: x\nlanguage: en\n"
HEAD += "license: CC0-1.0\nauthors: [x]\n"


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
        (7, "“the day before” is not understood as a date"),
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
    assert told(rows) == [(6, "“someday” is not understood as a date")]
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


@given(st.text(st.sampled_from('ab,;\t|\n\r" =1.é𝕏:#-'), max_size=60))
def test_whatever_is_pasted_gives_entries_without_errors_or_reasons(text: str) -> None:
    table = table_of(text)
    rows = taken_rows(table)

    assert len(rows.entries) + len(rows.refused) == len(table.rows)
    if rows.entries:
        assert [f for f in read(rows).findings if f.severity == "error"] == []


def test_rows_that_are_too_many_are_told() -> None:
    table = table_of("question,answer\n" + "Who led it?,Lesseps\n" * (MOST_ROWS + 3))
    assert (len(table.rows), table.unread) == (MOST_ROWS, MOST_ROWS + 2)

    few = taken_rows(replace(table, rows=table.rows[:1]))

    assert len(few.entries) == 1
    assert [line for line, reason in told(few) if "5,000" in reason] == [MOST_ROWS + 2]
