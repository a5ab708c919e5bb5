"""Mistakes that people make who write a pack by hand: each is told once, where it is."""

import pytest

from studyapp.domain.checks import Finding
from tests.packs.folders import PNG, Contents, questions
from tests.packs.reads import read

PACK = "format: studypack/1\nid: canal\ntitle: The canal\nlanguage: en\n"


def errors(file: str, text: str) -> list[Finding]:
    found = read({file: text}).findings
    return [each for each in found if each.file == file and each.severity == "error"]


def test_every_key_that_pack_yaml_lacks_is_told_in_one_run() -> None:
    found = errors("pack.yaml", PACK)

    assert [each.message.values["key"] for each in found] == ["version", "license", "authors"]


def test_every_key_that_a_question_lacks_is_told_in_one_run() -> None:
    found = errors("questions.yaml", questions("  - {id: a, kind: open, stem: Why?}"))

    assert [each.message.values["key"] for each in found] == ["model_answer", "rubric"]


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("kind: single, stem: Which?, correct: a, wrong: [b]", "answer"),
        ("kind: single, stem: Which?, answer: a, distractors: [b]", "wrong"),
        ("kind: single, question: Which?, answer: a, wrong: [b]", "stem"),
        ("kind: truefalse, text: It is so., answer: true", "stem"),
        ("kind: multiple, stem: Which?, solution: [a, c], wrong: [b]", "answers"),
        ("kind: order, stem: Order., answer: [a, c]", "items"),
        (
            "kind: open, stem: Why?, answer: So., rubric: [{points: 1, text: So}]",
            "model_answer",
        ),
    ],
)
def test_a_key_of_another_format_is_one_mistake_with_the_key_that_is_meant(
    entry: str, meant: str
) -> None:
    (found,) = errors("questions.yaml", questions(f"  - {{id: a, {entry}}}"))

    assert found.message.values["key"] == meant
    assert f"'{meant}'" in str(found.suggestion)
    assert found.mend is None


def test_choices_in_one_list_are_to_be_parted_in_right_and_wrong_ones() -> None:
    entry = "  - {id: a, kind: single, stem: Which?, choices: [a, b], correct: a}"

    found = errors("questions.yaml", questions(entry))

    assert [str(each.suggestion) for each in found] == [
        "write the wrong ones, and only those, under 'wrong'",
        "here it is called 'answer'",
    ]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (
            "kind: short, stem: Which?, answer: a, source: its words",
            "write it as {passage: ..., quote: ...}",
        ),
        (
            "kind: match, stem: Match., pairs: {a: b, c: d}",
            "write it as [{left: ..., right: ...}, ...]",
        ),
        ("kind: cloze, stem: 'A [[b]].', gaps: [b]", "None"),
    ],
)
def test_a_value_of_another_form_is_told_with_its_form(entry: str, says: str) -> None:
    found = errors("questions.yaml", questions(f"  - {{id: a, {entry}}}"))

    assert [str(each.suggestion) for each in found if each.code == "Y21"] == [says]


@pytest.mark.parametrize(
    ("answer", "hint", "mend"),
    [
        ("1,500", "write 1500, or 1.500 if the comma is a point", None),
        ("1,500,000", "write 1500000", "1500000"),
        ("1 500", "write 1500", "1500"),
        ("1,5", "write 1.5", None),
        ("30 years", "write 30 alone", None),
        ("30 лет", "write 30 alone", None),
        ("10%", "write 10 alone", None),
        ("thirty", "None", None),
    ],
)
def test_a_number_is_to_be_written_as_it_is_surely_meant(
    answer: str, hint: str, mend: str | None
) -> None:
    entry = f'  - {{id: a, kind: number, stem: How many?, answer: "{answer}"}}'

    (found,) = errors("questions.yaml", questions(entry))

    assert str(found.suggestion) == hint
    assert (found.mend and found.mend.new.strip('"')) == mend


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("wahr", "write true"),
        ("Faux", "write false"),
        ("yes", "write true"),
        ("maybe", "write true or false"),
        ("истина", "write true or false"),
    ],
)
def test_a_truth_is_never_taken_for_its_opposite(answer: str, hint: str) -> None:
    entry = f"  - {{id: a, kind: truefalse, stem: It is so., answer: {answer}}}"

    (found,) = errors("questions.yaml", questions(entry))

    assert str(found.suggestion) == hint
    assert (found.mend is None) is (" or " in hint)


def test_a_text_without_any_gap_is_one_mistake() -> None:
    entry = "  - {id: a, kind: cloze, stem: 'It was in [year].', gaps: {year: {answer: 1869}}}"

    (found,) = errors("questions.yaml", questions(entry))

    assert str(found.suggestion) == "write it as [[year]]"


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


def test_a_passage_that_pack_yaml_does_not_name_is_told() -> None:
    found = read({"passages/more.txt": "More of it."}).findings

    (told,) = (each for each in found if each.file == "passages/more.txt")
    assert (told.code, told.severity) == ("P1", "warning")


@pytest.mark.parametrize("spoiled", [b"\xff\xfe", b""])
def test_a_passage_that_cannot_be_read_is_named_all_the_same(spoiled: bytes) -> None:
    found = read({"passages/opening.txt": spoiled}).findings

    assert {each.code for each in found if each.file == "passages/opening.txt"} <= {"P3", "Y8"}


def test_a_misspelt_name_of_a_passage_is_one_mistake() -> None:
    found = read({"passages/opening.txt": None, "passages/openning.txt": "Its text."}).findings

    assert [each.file for each in found if each.code in ("M31", "P1")] == ["pack.yaml"]


@pytest.mark.parametrize("file", ["questions/more.txt", "events/table.csv", "events/a.yml"])
def test_a_file_that_is_no_yaml_among_those_that_are_is_told(file: str) -> None:
    found = read({file: "a: b"}).findings

    (told,) = (each for each in found if each.file == file)
    assert (told.code, str(told.suggestion)) == ("P1", "let its name end with .yaml")


RECIPES = "format: studypack/1\ngenerate:\n  - {recipe: when, where: {lane: [Enginering]}}\n"


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ("lane: Engineering", ["did you mean 'Engineering'?"]),
        ("status: fact", ["give it to events, or delete it"]),
        ("lane: enginering", []),
        ("lane: Enginering, wen: 1859", []),
    ],
)
def test_a_lane_of_a_recipe_is_one_that_events_have(event: str, says: list[str]) -> None:
    events = f"format: studypack/1\nevents:\n  - {{id: a, title: Dig, when: 1859, {event}}}\n"

    found = read({"events.yaml": events, "questions.yaml": RECIPES}).findings

    told = [each for each in found if each.file == "questions.yaml"]
    assert [str(each.suggestion) for each in told] == says
    assert {each.severity for each in told} <= {"warning"}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_blanks_from_a_word_processor_are_told_in_their_first_line(ends: str) -> None:
    keys = "\u00a0\u00a0\u00a0\u00a0stem: Which?\n\u00a0\u00a0\u00a0\u00a0answer: a"
    text = questions(f"  - id: a\n    kind: short\n{keys}").replace("\n", ends)

    (found,) = errors("questions.yaml", text)

    assert (found.line, found.column, found.length) == (5, 1, 4)
    assert str(found.suggestion) == "put plain blanks in their place, here and in one more line"
    assert found.mend is not None
    assert found.mend.new == " " * 4


@pytest.mark.parametrize(("year", "edtf"), [("-44", "-0043"), ("-1", "0000"), ("-753", "-0752")])
def test_a_year_with_a_minus_is_told_as_the_year_before_christ_that_it_is(
    year: str, edtf: str
) -> None:
    events = f"format: studypack/1\nevents:\n  - {{id: a, title: Dig, when: {year}}}\n"

    (found,) = errors("events.yaml", events)

    assert f"is written {edtf}" in str(found.suggestion)
    assert found.mend is None


def test_a_picture_whose_name_differs_in_capital_letters_is_one_mistake() -> None:
    entry = "  - {id: a, kind: short, stem: Which?, answer: b, figure: {file: media/map.PNG}}"
    changes: Contents = {"media/Map.png": PNG, "questions.yaml": questions(entry)}

    found = read(changes).findings

    (told,) = (each for each in found if each.code.startswith("M3"))

    assert str(told.suggestion) == "did you mean 'media/Map.png'?"


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("media/maps.png", "did you mean 'media/map.png'?"),
        ("map.png", "did you mean 'media/map.png'?"),
        ("media/map.webp", "did you mean 'media/map.png'?"),
        ("media/no.png", "None"),
    ],
)
def test_a_file_is_meant_by_its_name_and_not_by_its_folder_or_ending(
    named: str, meant: str
) -> None:
    entry = f"  - {{id: a, kind: short, stem: Which?, answer: b, figure: {{file: {named}}}}}"
    changes: Contents = {"media/map.png": PNG, "questions.yaml": questions(entry)}

    found = read(changes).findings

    assert [str(each.suggestion) for each in found if each.code == "M31"] == [meant]


def test_a_pack_without_any_author_is_warned_of() -> None:
    head = read({"pack.yaml": f"{PACK}version: 1\nlicense: CC0-1.0\nauthors: []\n"}).findings

    assert "Y20" in [each.code for each in head if each.severity == "warning"]


def test_a_file_in_utf_32_is_told_as_such() -> None:
    (found,) = read({"events.yaml": "format: studypack/1\n".encode("utf-32")}).findings

    assert str(found.suggestion) == "the file is UTF-32; save it as UTF-8"


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("mc", "write single if one choice is right, multiple if several are"),
        ("Multiple-Choice", "write single if one choice is right, multiple if several are"),
        ("essay", "here it is called 'open'"),
        ("short answer", "here it is called 'short'"),
        ("singel", "did you mean 'single'?"),
    ],
)
def test_a_kind_of_another_format_is_told_with_what_it_is_called_here(kind: str, hint: str) -> None:
    entry = f"  - {{id: a, kind: {kind}, stem: Which?, answer: b}}"

    (found,) = errors("questions.yaml", questions(entry))

    assert str(found.suggestion) == hint


@pytest.mark.parametrize(
    ("tolerance", "hint"),
    [
        ("5 years", "write 5y"),
        ("1 Month", "write 1m"),
        ("10 days", "write 10d"),
        ("5", "write it as in 10d, 6m or 5y"),
    ],
)
def test_a_tolerance_in_words_is_told_as_it_is_written(tolerance: str, hint: str) -> None:
    entry = f"  - {{id: a, kind: date, stem: When?, answer: 1869, tolerance: {tolerance}}}"

    (found,) = errors("questions.yaml", questions(entry))

    assert str(found.suggestion) == hint


@pytest.mark.parametrize(
    "file",
    ["questions.yaml.txt", "questions.txt", "Questions.YAML", "questions.docx", "events.csv"],
)
def test_a_file_with_another_end_is_not_left_out_in_silence(file: str) -> None:
    content = b"PK\x03\x04\0" if file.endswith("x") else b"format: studypack/1\n"

    findings = [each for each in read({file: content}).findings if each.file == file]

    guess = file.partition(".")[0].casefold() + ".yaml"
    assert [each.code for each in findings] == ["P1"]
    assert guess in str(findings[0].suggestion)


def test_what_an_editor_keeps_beside_a_file_is_no_mistake() -> None:
    found = read(
        {"questions.yaml.bak": "x", "events.yaml~": "x", "questions notes.txt": "x"}
    ).findings

    assert [each for each in found if each.code == "P1"] == []


def test_nobody_is_asked_for_credits_where_pack_yaml_cannot_be_read() -> None:
    figure = "figure: {file: media/a.png, alt: A}"
    event = f"format: studypack/1\nevents:\n  - {{id: a, title: A, when: 1789, {figure}}}\n"
    head = f"{PACK}title: a: b\n"
    files: dict[str, str | bytes | None] = {"pack.yaml": head, "media/a.png": PNG}

    found = read(files | {"events.yaml": event}).findings

    assert "M36" not in [each.code for each in found]


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


def test_a_kind_under_its_name_elsewhere_is_told_at_that_key() -> None:
    (found,) = errors(
        "questions.yaml", questions("  - {id: a, type: truefalse, stem: S., answer: true}")
    )

    assert (found.code, str(found.suggestion)) == ("Y20", "here it is called 'kind'")


def test_a_document_under_the_name_of_a_file_is_told_as_such() -> None:
    (found,) = [
        each
        for each in read({"questions.yaml": b"PK\x03\x04\x14\xa5"}).findings
        if each.code == "P3"
    ]

    assert "a document or a zip" in str(found.suggestion)
