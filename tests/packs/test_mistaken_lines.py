"""Lines of a pack that went astray: each is told once, where it is, with what was meant."""

import pytest

from tests.packs.folders import questions
from tests.packs.reads import errors


def test_entries_without_their_dashes_are_told_so() -> None:
    entry = (
        "  - id: a\n    kind: single\n    stem: Which?\n    answer: b\n    wrong:\n      c\n      d"
    )

    (found,) = errors("questions.yaml", questions(entry))

    assert str(found.suggestion) == "begin each entry with '- '"
    assert found.mend is None


def test_a_text_that_a_comma_cut_is_one_mistake() -> None:
    entry = "  - {id: a, kind: short, stem: Where, exactly, answer: here}"

    (found,) = errors("questions.yaml", questions(entry))

    assert (found.code, found.message.values["key"]) == ("Y12", "exactly")


@pytest.mark.parametrize(
    ("mark", "below"),
    [("'", "answer: 'b'"), ('"', 'answer: "b"'), ('"', 'answer: b\n    accept: ["c", d]')],
)
def test_a_mark_that_is_not_closed_is_one_mistake_and_what_is_below_is_read(
    mark: str, below: str
) -> None:
    entry = f"  - id: a\n    kind: short\n    stem: Which?\n    hint: {mark}So.\n    {below}\n"
    other = "  - {id: b, kind: number, stem: How many?, answer: ten}"

    unclosed, other_one = errors("questions.yaml", questions(entry + other))

    assert (unclosed.line, unclosed.column, unclosed.code) == (6, 11, "Y12")
    assert other_one.code == "Y21"


@pytest.mark.parametrize(("mark", "says_how"), [("'", True), ('"', False)])
def test_only_a_single_mark_that_is_not_closed_may_be_an_apostrophe(
    mark: str, says_how: bool
) -> None:
    (found,) = errors("questions.yaml", questions(f"  - id: a\n    hint: {mark}So it is."))

    assert ("''" in str(found.suggestion)) is says_how


def test_a_dash_without_a_blank_is_told_in_its_own_line() -> None:
    text = questions("  -id: a\n    kind: short\n    stem: Which?\n    answer: a")

    (found,) = errors("questions.yaml", text)

    assert text.split("\n")[found.line - 1] == "  -id: a"
    assert str(found.suggestion) == "write - id: a"
    assert found.mend is not None
    assert found.mend.new == "- id: a"


@pytest.mark.parametrize(
    ("entries", "wrong", "count", "like"),
    [
        ("  - id: a\n    kind: short\n   stem: Which?", 5, 4, 4),
        ("  - id: a\n    wrong:\n      - text: b\n        feedback: no\n     - c", 7, 6, 5),
        ("  - id: a\n    wrong:\n      - b\n   stem: Which?", 6, 4, 4),
        ("  - id: a\n    kind: short\n\n- id: b\n  kind: short", 6, 2, 3),
    ],
)
def test_a_line_that_is_indented_too_little_is_told_where_it_belongs(
    entries: str, wrong: int, count: int, like: int
) -> None:
    found = errors("questions.yaml", questions(entries))

    values = next(each.message.values for each in found if each.line == wrong)
    assert values == {"count": count, "line": like}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_blanks_from_a_word_processor_are_told_in_their_first_line(ends: str) -> None:
    keys = "\u00a0\u00a0\u00a0\u00a0stem: Which?\n\u00a0\u00a0\u00a0\u00a0answer: a"
    text = questions(f"  - id: a\n    kind: short\n{keys}").replace("\n", ends)

    (found,) = errors("questions.yaml", text)

    assert (found.line, found.column, found.length) == (5, 1, 4)
    assert str(found.suggestion) == "put plain blanks in their place, here and in one more line"
    assert found.mend is not None
    assert found.mend.new == " " * 4


ENTRY = "  - id: {name}\n    kind: truefalse\n    stem: It is so.\n    answer: true\n"
TWO = ENTRY.format(name="a") + ENTRY.format(name="b") + ENTRY.format(name="c")


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        (f"format: studypack/1\n{TWO}", 2, 3, "write its key in a line above"),
        (f"format: studypack/1\nquestions:\n    {TWO[4:]}", 3, 5, "write - id: a"),
        (questions(TWO.replace("    stem", "stem", 1)), 5, 1, "begin it behind 4 blanks"),
        (questions(TWO.replace("  - id: b", "  – id: b")), 7, 3, "write - id: b"),
        (questions(TWO.replace("answer: true", "answer：true", 1)), 6, 5, "write answer: true"),
    ],
)
def test_a_line_that_went_astray_is_one_mistake_in_its_own_place(
    text: str, line: int, column: int, hint: str
) -> None:
    found = errors("questions.yaml", text)

    assert [(each.line, each.column) for each in found] == [(line, column)]
    assert hint in str(found[0].suggestion)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (
            "stem: # 1, who was it?",
            'it is a comment: if it is meant, write stem: "# 1, who was it?"',
        ),
        ("stem:   #1?", 'it is a comment: if it is meant, write stem: "#1?"'),
        ("stem:", "None"),
        ("stem: # check: off Q64", "None"),
    ],
)
def test_a_text_that_begins_as_a_comment_is_told_as_one(line: str, hint: str) -> None:
    (found,) = errors(
        "questions.yaml", questions(f"  - id: a\n    kind: short\n    {line}\n    answer: b")
    )

    assert (found.code, found.line, str(found.suggestion)) == ("Y20", 5, hint)


def test_a_choice_that_begins_with_emphasis_is_told_with_how_to_write_it() -> None:
    entry = (
        "  - id: a\n    kind: single\n    stem: Which?\n    answer: b\n"
        "    wrong:\n      - *Le Monde illustré*\n      - {text: c, feedback: No.}"
    )

    (found,) = errors("questions.yaml", questions(entry))

    assert (found.code, found.line, found.column) == ("Y6", 8, 9)
    assert str(found.suggestion) == 'write - "*Le Monde illustré*"'
