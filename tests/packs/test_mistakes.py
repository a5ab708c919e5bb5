"""Mistakes in keys and values that people make who write a pack by hand: each is told once."""

import pytest

from tests.packs.folders import questions
from tests.packs.reads import errors, read

PACK = "format: studypack/1\nid: canal\ntitle: The canal\nlanguage: en\n"


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
        ("kind: truefalse, frage: It is so., answer: true", "stem"),
        ("kind: short, stem: Which?, antwort: a", "answer"),
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


@pytest.mark.parametrize(
    ("key", "meant"),
    [("feedback: So.", "explanation"), ("tipp: So.", "hint"), ("marks: 2", "points")],
)
def test_a_key_that_a_question_has_under_another_name_is_told_with_that(
    key: str, meant: str
) -> None:
    entry = f"  - {{id: a, kind: truefalse, stem: It is so., answer: true, {key}}}"

    (found,) = errors("questions.yaml", questions(entry))

    assert (found.code, str(found.suggestion)) == ("Y19", f"here it is called '{meant}'")


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
        ("10%", "write 10 if it counts per cent, or how much that share is", None),
        ("5 km2", "write 5 alone", None),
        ("3o0", "None", None),
        ("1.300,5", "write 1300.5", "1300.5"),
        ("1,300.5", "write 1300.5", "1300.5"),
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
        ("1.300", "write 1300, or 1.3 if it is meant"),
        ("70.000", "write 70000, or 70 if it is meant"),
        ("0.000", None),
        ("12.50", None),
        ("1.225", None),
        ("1300.250", None),
    ],
)
def test_a_point_that_may_part_thousands_is_told(answer: str, hint: str | None) -> None:
    entry = f"  - {{id: a, kind: number, stem: How many?, answer: {answer}}}"

    found = read({"questions.yaml": questions(entry)}).findings

    assert [str(each.suggestion) for each in found if each.code == "Y17"] == [hint][: bool(hint)]


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


@pytest.mark.parametrize(("year", "edtf"), [("-44", "-0043"), ("-1", "0000"), ("-753", "-0752")])
def test_a_year_with_a_minus_is_told_as_the_year_before_christ_that_it_is(
    year: str, edtf: str
) -> None:
    events = f"format: studypack/1\nevents:\n  - {{id: a, title: Dig, when: {year}}}\n"

    (found,) = errors("events.yaml", events)

    assert f"is written {edtf}" in str(found.suggestion)
    assert found.mend is None


def test_a_pack_without_any_author_is_warned_of() -> None:
    head = read({"pack.yaml": f"{PACK}version: 1\nlicense: CC0-1.0\nauthors: []\n"}).findings

    assert "Y20" in [each.code for each in head if each.severity == "warning"]


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


def test_a_kind_under_its_name_elsewhere_is_told_at_that_key() -> None:
    (found,) = errors(
        "questions.yaml", questions("  - {id: a, type: truefalse, stem: S., answer: true}")
    )

    assert (found.code, str(found.suggestion)) == ("Y20", "here it is called 'kind'")
