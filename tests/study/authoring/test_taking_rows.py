"""Rows of a table come into the files of a pack."""

import pytest

from studyapp.domain.errors import PackError
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.from_tables import taken_rows
from studyapp.study.authoring.naming import ids_in
from studyapp.study.authoring.tables import table_of
from studyapp.study.authoring.taking_rows import with_rows

HEAD = """format: studypack/1
id: canal-7f3a
version: 1
title: The canal
language: en
license: CC0-1.0
authors: [Ada]
"""
EVENTS = table_of("date,event\n1869,The canal is opened\n1875,Britain buys shares\n")


def test_events_come_with_the_passage_they_rest_on() -> None:
    changed = with_rows({"pack.yaml": HEAD}, taken_rows(EVENTS))

    assert set(changed) == {"pack.yaml", "events.yaml", "passages/rows.txt"}
    read = Workbench().check({file: text.encode() for file, text in changed.items()})
    assert read.pack is not None
    assert [event.title for event in read.pack.events] == [
        "The canal is opened",
        "Britain buys shares",
    ]


def test_rows_that_come_later_stand_beside_the_first_ones() -> None:
    first = {"pack.yaml": HEAD} | with_rows({"pack.yaml": HEAD}, taken_rows(EVENTS))
    more = table_of("date,event\n1888,A treaty is signed\n1869,The canal is opened\n")

    changed = with_rows(first, taken_rows(more, taken=ids_in(first.values())))

    assert "pack.yaml" not in changed
    assert changed["passages/rows.txt"].count("The canal is opened") == 1
    assert changed["passages/rows.txt"].endswith("1888: A treaty is signed.\n\n")


def test_rows_stand_as_deep_as_the_list_they_come_into() -> None:
    there = "format: studypack/1\nquestions:\n- id: a\n  kind: short\n  stem: A?\n  answer: a\n"
    rows = taken_rows(table_of("question,answer\nWho led it?,Lesseps\n"))

    changed = with_rows({"questions.yaml": there}, rows)

    assert changed["questions.yaml"].endswith(
        "- id: who-led-it\n  kind: short\n  stem: Who led it?\n  answer: Lesseps\n"
    )


def test_a_list_in_brackets_is_left_alone_and_nothing_is_said_to_be_taken() -> None:
    there = "format: studypack/1\nquestions: [{id: a, kind: short, stem: A?, answer: a}]\n"

    with pytest.raises(PackError, match="brackets"):
        with_rows({"questions.yaml": there}, taken_rows(table_of("question,answer\nWho?,He\n")))


def test_the_passage_has_no_line_for_a_row_that_was_refused() -> None:
    rows = taken_rows(table_of("date,event\n1869,The canal is opened\nsoon,It is widened\n"))

    assert rows.passage == "1869: The canal is opened.\n\n"
