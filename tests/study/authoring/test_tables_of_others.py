"""Tables as other programs and other people lay them out, made to questions and events."""

import pytest

from studyapp.study.authoring.columns import Holds
from studyapp.study.authoring.from_tables import TakenRows, taken_rows
from studyapp.study.authoring.tables import table_of


def told(rows: TakenRows) -> list[tuple[int, str]]:
    return [(row.line, str(row.reason)) for row in rows.refused]


@pytest.mark.parametrize(
    "heads",
    [
        *("السؤال,الجواب", "Question - max 120 characters,Right answer (s)", "Aussage,Richtig?"),
        *("Statement,True/False", "Énoncé,Vrai ou faux ?", "Питання,Відповідь"),
    ],
)
def test_heads_of_templates_and_other_languages_are_known(heads: str) -> None:
    assert table_of(f"{heads}\nA,B\n").columns == (Holds.STEM, Holds.ANSWER)


def test_a_template_of_numbered_answers_has_the_right_ones_by_number() -> None:
    heads = "Question - max 120 characters,Answer 1 - max 75 characters,Answer 2,Answer 3"
    table = table_of(f'{heads},Time limit (sec),Correct answer(s)\nWhich?,A,B,C,20,"1,3"\n')

    rows = taken_rows(table)

    assert "answers: [A, C]\n    wrong: [B]" in rows.text
    assert [str(note) for note in rows.notes] == [
        "What stands under “Time limit (sec)” was left out."
    ]


@pytest.mark.parametrize(
    "options", ["Rome; Oslo; Bonn", '"Rome, Oslo, Bonn"', '"Rome\nOslo\nBonn"', "Oslo | Bonn"]
)
def test_choices_in_one_cell_are_parted_and_the_right_one_is_not_wrong(options: str) -> None:
    rows = taken_rows(table_of(f"Question,Answer,Options\nWhich?,Rome,{options}\n"))

    assert "answer: Rome\n    wrong: [Oslo, Bonn]" in rows.text


def test_a_comma_within_a_choice_does_not_part_it() -> None:
    rows = taken_rows(table_of('Question,Answer,Options\nWhich?,Rome,"Athens, Greece"\n'))

    assert 'wrong: ["Athens, Greece"]' in rows.text


def test_a_statement_with_yes_or_no_is_true_or_false_and_a_question_with_it_is_answered() -> None:
    rows = taken_rows(table_of("Question,Answer\nParis is large.,ja\nIs it large?,yes\n"))

    assert "kind: truefalse\n    stem: Paris is large.\n    answer: true" in rows.text
    assert 'kind: short\n    stem: Is it large?\n    answer: "yes"' in rows.text


@pytest.mark.parametrize("cell", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#WERT!", "#NV", "Err:502"])
def test_an_error_of_the_spreadsheet_is_no_text(cell: str) -> None:
    rows = taken_rows(table_of(f"Question,Answer\nWho?,{cell}\nWhich rank?,#1\n"))

    assert told(rows) == [(2, f"“{cell}” is an error of the spreadsheet; mend the formula there")]


def test_points_level_and_difficulty_are_taken() -> None:
    rows = taken_rows(
        table_of("Frage;Antwort;Punkte;Niveau;Difficulty\nWer?;Er;2;B1;4\nWo?;Da;2,5;;\n")
    )

    assert "points: 2\n    level: B1\n    difficulty: 4\n" in rows.text
    assert told(rows) == [(3, "expected a whole number, found '2,5'")]


def test_where_no_column_is_called_a_title_the_one_of_most_words_has_it() -> None:
    table = table_of("Nr.,Jahr,Kürzel,Was geschah\n1,1789,x,Sturm auf die Bastille\n")

    assert table.columns == (Holds.ID, Holds.WHEN, Holds.NOTHING, Holds.TITLE)
    assert table.unknown == ("Kürzel",)
