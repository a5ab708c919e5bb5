"""Keys that a teacher would sign: of who it was, of reasons, and of what was meanwhile."""

import pytest

from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.texts import Passage
from studyapp.domain.when import When
from studyapp.extract.pipeline import find
from studyapp.generate.clauses import clause_of
from studyapp.generate.dating import is_surely_during
from studyapp.generate.names import Named, dated_deed, subject_named
from studyapp.generate.quiz import make_quiz
from studyapp.generate.why import reason_for
from tests.generate.worlds import told


def who(text: str, *people: str) -> Named:
    (event,) = find(Passage.of("Who", text)).events
    found = subject_named(event, clause_of(event.title, f"Then {text}"), people=people)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Pope Pius IX fled to Gaeta on 24 November 1848.", {"Pius IX"}),
        ("Otto of Bavaria landed in Nafplio on 6 February 1833.", {"Otto"}),
        ("Georges Cuvier opened the new museum in 1824.", {"Cuvier"}),
    ],
)
def test_neither_a_number_nor_a_country_is_the_name_of_a_ruler(text: str, right: set[str]) -> None:
    found = who(text)

    assert right <= {*found.keys}
    assert not {"IX", "Bavaria"} & {*found.keys}


def test_a_surname_that_two_people_share_names_neither() -> None:
    text = "Mary Anning discovered a new reptile in 1823."

    assert who(text).accept == ("Anning",)
    assert who(text, "Mary Anning", "Richard Anning").accept == ()
    assert who(text, "Mary Anning", "Georges Cuvier").accept == ("Anning",)


def test_a_deed_that_anybody_could_have_done_is_asked_with_its_date() -> None:
    _, (event,) = told([("Hannibal Mago took the town", "-0408")])

    assert dated_deed("took the town", event) == "took the town in 409 BC"
    assert dated_deed("admitted his mistake", event) == "admitted his mistake in 409 BC"
    assert dated_deed("destroyed the army at Himera", event) == "destroyed the army at Himera"


@pytest.mark.parametrize(
    ("title", "sentence", "reason"),
    [
        (
            "The workers built barricades",
            "Because the Assembly closed the workshops, the workers built barricades in 1848.",
            "Because the Assembly closed the workshops",
        ),
        (
            "The treaty was signed by three powers",
            "The treaty was signed by three powers on 6 July 1827 in order to force a truce.",
            "in order to force a truce",
        ),
        (
            "The duke left the city",
            "The duke left the city in 1525 because the plague had come, but he soon returned.",
            "because the plague had come",
        ),
        (
            "The gates were shut",
            "The gates were shut in May 1525 so that no merchant could leave the city.",
            "so that no merchant could leave the city",
        ),
    ],
)
def test_a_reason_is_asked_of_what_it_is_the_reason_for(
    title: str, sentence: str, reason: str
) -> None:
    clause = clause_of(title, sentence)

    assert clause is not None
    assert reason_for(clause, sentence) == reason


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            "Georges Cuvier admitted his mistake",
            "Georges Cuvier doubted it, because its neck was long, but he admitted his mistake.",
        ),
        (
            "The king left the city",
            "The king left the city in 1525, and the council met because the bishop had asked it.",
        ),
        (
            "The workshops were opened in order to give work",
            "The workshops were opened in 1848 in order to give work to the unemployed.",
        ),
        (
            "The bridge was built",
            "Because the ferry was slow, a tunnel was dug; the bridge was built in 1901.",
        ),
        (
            "The war broke out",
            "The war broke out in 1914, so that nobody gave attention to the canal.",
        ),
        ("The dam broke", "The dam broke in 1914, so that nobody could cross the canal."),
    ],
)
def test_the_reason_for_something_else_is_not_asked(title: str, sentence: str) -> None:
    clause = clause_of(title, sentence)

    assert clause is not None
    assert reason_for(clause, sentence) is None


@pytest.mark.parametrize(
    ("date", "longer", "is_so"),
    [
        ("-0240-03-10", "-0240/-0236", False),
        ("-0238", "-0240/-0236", True),
        ("-0236", "-0240/-0236", False),
        ("1841", "1840/1846", True),
        ("1841~", "1840/1846", False),
        ("1840-05", "1840-03/1840-09", True),
        ("1840", "1840-03/1840-09", False),
        ("1841", "1840/..", False),
    ],
)
def test_only_what_lies_between_both_ends_was_meanwhile(
    date: str, longer: str, is_so: bool
) -> None:
    assert is_surely_during(When.parse(date), When.parse(longer)) is is_so


def test_nobody_is_asked_whether_a_birth_came_before_the_death() -> None:
    passage, events = told(
        [
            ("Anna Thorsen was born in Bergen", "1801"),
            ("Anna Thorsen opened a school", "1832"),
            ("Anna Thorsen died of a fever", "1860"),
        ]
    )

    kinds = frozenset((Kind.TRUEFALSE,))
    quiz = make_quiz(passage, events, count=20, seed=1, kinds=kinds)

    assert quiz.questions
    assert Recipe.CLAIM_BEFORE not in {question.recipe for question in quiz.questions}
