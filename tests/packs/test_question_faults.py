"""Questions that cannot be asked are told, and those that an author insists on are asked."""

import pytest

from tests.packs.folders import EVENTS, questions
from tests.packs.reads import asked, codes, read


def test_what_an_author_insists_on_is_asked() -> None:
    wrong = "[one, {text: One, feedback: Not one}]"
    entry = f"  - {{id: f, kind: single, stem: Which?, answer: Two, wrong: {wrong}}}"

    assert len(asked(f"{entry}  # check: off Q40")) == 1
    assert codes({"questions.yaml": questions(entry)}) == ["Q40"]


def test_what_cannot_be_used_is_an_error_whatever_the_author_says() -> None:
    entry = "  - {id: f, kind: single, stem: Which?, wrong: [one]}  # check: off Y20"

    assert "Y20" in codes({"questions.yaml": questions(entry)})


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("kind: multiple, stem: Which?, answers: [], wrong: [a]", "Q39"),
        ("kind: single, stem: Which?, answer: a, wrong: []", "Q39"),
        ("kind: single, stem: Which?, answer: a", "Q39"),
        ("kind: multiple, stem: Which?, answers: [a, A], wrong: [b]", "Q40"),
        ("kind: cloze, stem: 'It [[a]] is', gaps: {a: {answer: x, wrong: [y, Y]}}", "Q40"),
        ("kind: cloze, stem: 'It [[a]] is', gaps: {a: {answer: x, wrong: [X]}}", "Q41"),
        ("kind: cloze, stem: 'It [[a]] is', gaps: {a: {answer: x, reject: [X]}}", "Q42"),
        ("kind: cloze, stem: It is, gaps: {a: x}", "Q59"),
        ("kind: cloze, stem: 'It [[a]] [[b]]', gaps: {a: x, b: y}", "Q59"),
        ("kind: cloze, stem: 'It [[a]] or [[a]]', gaps: {a: x}", "Q59"),
        ("kind: cloze, stem: 'In [[a]] it', gaps: {a: {kind: date, answer: x}}", "D71"),
        ("kind: date, stem: When?, answer: 1869, tolerance: -5y", "Q58"),
        ("kind: date, stem: When?, answer: 1869, tolerance: 5", "Y21"),
        ("kind: date, stem: When?, answer: 1869, partial: [{within: 5y, score: 2}]", "Y16"),
        ("kind: number, stem: How many?, answer: '1,5'", "Y21"),
        ("kind: number, stem: How many?, answer: .inf", "Y16"),
        ("kind: number, stem: How many?, answer: 1e400", "Y16"),
        ("kind: order, stem: Order., items: [one]", "Q61"),
        ("kind: match, stem: Match., pairs: [{left: a, right: b}]", "Q62"),
        ("kind: match, stem: M., pairs: [{left: a, right: b}, {left: A, right: c}]", "Q62"),
        ("kind: match, stem: M., extra_right: [B], pairs: [{left: a, right: b}]", "Q62"),
        ("kind: timeline, stem: Place., events: []", "Q61"),
        ("kind: timeline, stem: Place., events: [opening-dy]", "R25"),
        ("kind: open, stem: Why?, model_answer: So., rubric: []", "Q63"),
        ("kind: open, stem: Why?, model_answer: So., rubric: [{text: a}]", "Q63"),
        ("kind: single, stem: '', answer: a, wrong: [b]", "Y20"),
        ("kind: singel, stem: Which?, answer: a, wrong: [b]", "Y21"),
        ("kinnd: single, stem: Which?, answer: a, wrong: [b]", "Y20"),
        ("stem: Which?, answer: a, wrong: [b]", "Y20"),
        ("kind: short, stem: Which?, answer: a, points: 0", "Y16"),
        ("kind: short, stem: Which?, answer: a, tags: one", "Y21"),
        ("kind: short, stem: Which?, answer: {a: b: c}", "Y12"),
        ("kind: truefalse, stem: Which?, answer: true, figure: {file: ../map.png}", "M32"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told(entry: str, code: str) -> None:
    found = read({"questions.yaml": questions(f"  - {{id: a, {entry}}}")})

    assert code in [one.code for one in found.findings]
    assert found.pack is not None
    assert found.pack.questions == ()


def test_a_choice_that_yaml_cut_at_its_colon_is_shown_as_it_should_be_written() -> None:
    entry = """
  - id: a
    kind: single
    stem: Which?
    answer: The empire
    wrong:
      - Prussia: the kingdom
"""
    (fault,) = [one for one in read({"questions.yaml": questions(entry)}).findings
                if one.code == "Y12"]  # fmt: skip

    assert (fault.line, fault.column) == (8, 9)
    assert str(fault.suggestion) == 'write "Prussia: the kingdom"'


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ("[The opening of the canal, Digging begins]", "this was before"),
        ("[Digging begins, First plans]", "this may have been before"),
        ("[Digging begins, digging begins]", "the same item"),
    ],
)
def test_items_whose_events_have_no_certain_order_are_told(items: str, says: str) -> None:
    events = EVENTS + (
        "  - {id: dig, title: Digging begins, when: 1859-04-25}\n"
        "  - {id: plan, title: First plans, when: 1859}\n"
    )
    entry = f"  - {{id: o, kind: order, stem: Order these., items: {items}}}"

    found = read({"events.yaml": events, "questions.yaml": questions(entry)}).findings

    assert [str(one.message)[: len(says)] for one in found if one.code == "Q61"] == [says]
