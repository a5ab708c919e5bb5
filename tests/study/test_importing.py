"""Other programs' timelines into the library: each event rests on its row."""

from pathlib import Path

import pytest

from studyapp.domain.exchanging import Outgoing
from studyapp.domain.taking import NothingTakenError
from studyapp.exchange.table import written_table
from studyapp.study.importing import imported
from studyapp.study.preparing import prepared
from studyapp.wiring import Program

ROWS = (
    "date,title,text,lane\n"
    "3 May 1808,The rising was put down,Many died at the gates of Madrid.,Spain\n"
    "nonsense,A row that is broken,,\n"
    "44 BC,Caesar died,,Rome\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "two_wars.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_table_becomes_a_passage_whose_paragraphs_its_events_cite(
    program: Program, path: Path
) -> None:
    addition = imported(path)
    assert addition is not None
    assert addition.taken is not None
    assert [each.line for each in addition.taken.refused] == [3]

    program.sharing.add(addition)

    (entry,) = program.reading.entries()
    found = program.reading.findings(entry.id)
    assert (entry.title, entry.events) == ("Two wars", 2)
    assert found.passage.text == (
        "3 May 1808. The rising was put down. Many died at the gates of Madrid.\n\n"
        "44 BC. Caesar died.\n"
    )
    assert [(event.citation.quote, event.when.edtf, event.lane) for event in found.events] == [
        (found.passage.text.split("\n\n")[0], "1808-05-03", "Spain"),
        ("44 BC. Caesar died.", "-0043", "Rome"),
    ]
    assert [date.span.cut(found.passage.text) for date in found.dates] == ["3 May 1808", "44 BC"]
    assert not program.sharing.add(addition).changes, "it is there already"
    assert program.undo.undo()
    assert program.reading.entries() == []


def test_what_went_out_and_comes_back_does_not_tell_its_rows_twice(path: Path) -> None:
    path.write_text("date,title,quote,passage\n44 BC,Caesar died,He fell.,Rome\n", encoding="utf-8")
    for _ in range(2):
        addition = imported(path)
        assert addition is not None
        (passage,) = (each.passage for each in addition.pack.passages)
        went_out = Outgoing("T", addition.pack.events, {passage.id: passage.title})
        path.write_bytes(written_table(went_out).content)

    assert passage.text == "44 BC. Caesar died. He fell. (Rome)\n"


def test_a_table_of_something_else_is_a_text_as_before(path: Path) -> None:
    path.write_text("item,price\nThe king fled on 3 May 1791,3\n", encoding="utf-8")

    assert imported(path) is None
    assert not hasattr(prepared(path), "pack")


def test_a_file_of_which_no_row_can_be_taken_is_refused(path: Path) -> None:
    path.write_text("date,title\nsoon,Peace\n", encoding="utf-8")
    with pytest.raises(NothingTakenError, match="None of the 1 rows") as refused:
        imported(path)
    assert [each.line for each in refused.value.taken.refused] == [2]

    path.write_text("date,title\n", encoding="utf-8")
    with pytest.raises(NothingTakenError, match="no event"):
        imported(path)
