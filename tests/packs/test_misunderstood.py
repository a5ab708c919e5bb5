"""What passes in YAML and means something else than its author thinks is asked about."""

import pytest

from studyapp.domain.checks import Severity
from tests.packs.folders import HEAD, PASSAGES, questions
from tests.packs.reads import read

CHOICES = "wrong: [{text: Nelson, feedback: He was at sea.}, Napoleon, Blücher]"


def told(file: str, text: str, code: str) -> list[tuple[int, int, str]]:
    found = [each for each in read({file: text}).findings if each.code == code]
    assert all(each.severity is Severity.WARNING for each in found)
    return [(each.line, each.column, f"{each.message}; {each.suggestion}") for each in found]


def asked(keys: str, code: str) -> list[tuple[int, int, str]]:
    return told("questions.yaml", questions(f"  - {{id: q, {keys}}}"), code)


def aliases(others: str) -> list[tuple[int, int, str]]:
    return told("pack.yaml", f"{HEAD}{PASSAGES}aliases:\n  Kaffa: {others}\n", "Y21")


@pytest.mark.parametrize("others", ["Caffa, Feodosia", "Caffa;Feodosia", "'Caffa, Feodosia'"])
def test_other_names_in_one_text_are_asked_about(others: str) -> None:
    ((line, column, says),) = aliases(others)

    assert (line, column) == (11, 10)
    assert says.endswith(
        "is taken as one name; for several write [Caffa, Feodosia]; if it is one, write "
        f"['{others.strip(chr(39))}']"
    )


@pytest.mark.parametrize("others", ["Caffa", "[Caffa, Feodosia]", "['Caffa, D.C.']", "'1,001'"])
def test_a_lone_name_and_a_list_are_taken_as_they_stand(others: str) -> None:
    assert aliases(others) == []


def people(names: str) -> list[tuple[int, int, str]]:
    event = f"  - {{id: peace, title: The peace, when: 1815, people: {names}}}"
    return told("events.yaml", f"format: studypack/1\nevents:\n{event}\n", "Y21")


@pytest.mark.parametrize(
    "names", ["'Arthur Wellesley, Gebhard von Blücher'", "Jean Rapp; Michel Ney"]
)
def test_two_people_in_one_text_are_asked_about(names: str) -> None:
    ((line, _, says),) = people(names)

    assert line == 3
    assert "is taken as one name; for several write [" in says


def test_one_person_is_written_so_that_it_can_be_taken_over() -> None:
    ((_, _, says),) = people("\"Louis d'Orléans, Jean d'Albret\"")

    assert says.endswith("if it is one, write ['Louis d''Orléans, Jean d''Albret']")
    assert people("['Louis d''Orléans, Jean d''Albret']") == []


@pytest.mark.parametrize(
    "names",
    [
        "[Arthur Wellesley, Gebhard von Blücher]",
        "['Jean Rapp, Michel Ney']",
        "'Henry, Duke of Guise'",
        "'Louis Philippe, Duke of Orléans'",
        "'Martin Luther King, Jr.'",
        "'Blücher, Gebhard Leberecht von'",
    ],
)
def test_one_person_with_a_comma_is_not_asked_about(names: str) -> None:
    assert people(names) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Who led <b>it</b>?", "'<b>' is HTML, which learners see as it stands; write **words**"),
        ("Who led<br/>it?", "'<br/>' is HTML, which learners see as it stands; write an empty"),
        ("Who <span class='x'>led</span> it?", "which learners see as it stands; leave it out"),
        ("Who&nbsp;led it?", "'&nbsp;' is HTML for a sign; write a blank instead"),
        ("Marks &amp; Spencer?", "'&amp;' is HTML for a sign; write & instead"),
        ("Who led it&#8212;alone?", "'&#8212;' is HTML for a sign; write that sign instead"),
        ("Who <!-- later --> led it?", "'<!--' is HTML"),
    ],
)
def test_html_in_a_text_that_learners_see_is_told_where_it_stands(words: str, says: str) -> None:
    (found,) = asked(f'kind: short, stem: "{words}", answer: Wellington', "Y86")

    text = questions(f'  - {{id: q, kind: short, stem: "{words}", answer: Wellington}}')
    assert text.splitlines()[found[0] - 1][found[1] - 1] in "<&"
    assert says in found[2]


@pytest.mark.parametrize(
    "words",
    [
        "What did `<b>` mean in 1993?",
        "Is 3 < 5 > 2?",
        "What did Marks & Spencer sell; and to whom?",
        "What is AT&T; who led it?",
        "Who wrote <https://example.org/b>?",
        "What does <bold> stand for?",
    ],
)
def test_signs_that_are_no_html_are_not_told(words: str) -> None:
    assert asked(f'kind: short, stem: "{words}", answer: Wellington', "Y86") == []


def test_html_in_what_a_passage_says_and_in_remarks_is_not_told() -> None:
    entry = (
        "  - {id: q, kind: truefalse, stem: It is., answer: true, x-old: <b>,"
        ' source: {passage: opening, quote: "<b>led"}}  # <b>'
    )

    assert told("questions.yaml", questions(entry), "Y86") == []


@pytest.mark.parametrize("answer", ["A", "b", "(C)", "D.", "A)"])
def test_an_answer_that_is_the_letter_of_no_choice_is_asked_about(answer: str) -> None:
    ((_, _, says),) = asked(f"kind: single, stem: Who won?, answer: {answer}, {CHOICES}", "Q51")

    assert says == (
        f"'{answer}' is a letter, and names none of the other choices; "
        "write the words of the right choice itself"
    )


@pytest.mark.parametrize(
    "keys",
    [
        f"kind: single, answer: Wellington, {CHOICES}",
        "kind: single, answer: A, wrong: [{text: B, feedback: No.}, C, D]",
        "kind: multiple, answers: [A, C], wrong: [B, D]",
        "kind: short, answer: A",
    ],
)
def test_letters_among_letters_and_words_among_words_are_taken(keys: str) -> None:
    assert asked(f"stem: Who won?, {keys}", "Q51") == []
