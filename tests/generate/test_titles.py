import pytest

from studyapp.domain.when import When
from studyapp.generate.titles import quoted, tells_date, title_fault


@pytest.mark.parametrize(
    "title",
    [
        "Japan signed a neutral and friendly agreement with the Soviet Union",
        "The second atomic bomb was dropped in Nagasaki",
        "The Battle of Nomonhan",
        "The 2nd Army crossed the Rhine with 12,000 men",
        'The Soviet army called the war "Far East War Situation"',
        "The T-34 tanks of the 1930s were replaced",
        "Louis XVI’s ministers resigned",
    ],
)
def test_a_clean_title_can_be_asked(title: str) -> None:
    assert title_fault(title) is None


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ("He signed the treaty", "The title begins with a word that points back."),
        ("Their army crossed the river", "The title begins with a word that points back."),
        ("Which led to the war", "The title begins with a word that points back."),
        ("But the king refused", "The title begins in the middle of a thought."),
        (
            "The Sorbonne offered him the chair of physics",
            "The title has a word that points at something else.",
        ),
        ("The king was bitter about this", "The title ends with a word that points back."),
        ("The treaty was signed on", "The title breaks off."),
        ("The fleet, which lay at anchor,", "The title breaks off."),
        ("The king … left", "Words are left out of the title."),
        ("The king ... left", "Words are left out of the title."),
        ("The plan of 194 1 failed", "The title has damaged text in it."),
        ("The army came 1in the night", "The title has damaged text in it."),
        ("The old  harbour burned", "The title has damaged text in it."),
        ("The king\ufffds men fled", "The title has damaged text in it."),
        ('The so-called "Republic fell', "The title has one half of a pair of marks."),
        ("The king (a child ruled", "The title has one half of a pair of marks."),
        ("Surrender", "The title is too short."),
        ("", "The title is too short."),
        (" ".join(["The"] + ["long"] * 14), "The title is too long."),
    ],
)
def test_a_title_that_a_teacher_would_mend_is_not_asked(title: str, fault: str) -> None:
    assert title_fault(title) == fault


@pytest.mark.parametrize(
    ("title", "when"),
    [
        ("The constitution of 1791 was passed", "1791-05-03"),
        ("The 3rd estate met", "1791-05-03"),
        ("The May constitution was passed", "1791-05-03"),
        ("Prague in spring was occupied", "1968-21"),
        ("The revolution of 1848 failed", "18XX"),
        ("The crisis of 1916 deepened", "1914/1918"),
        ("The battle of 480 was won", "-0479"),
    ],
)
def test_a_title_tells_its_date_by_number_month_or_season(title: str, when: str) -> None:
    assert tells_date(title, When.parse(when))


@pytest.mark.parametrize(
    ("title", "when"),
    [
        ("The army lost 500 men", "1791-05-03"),
        ("The king may have fled", "1791-05-03"),
        ("The plan of 1933 was drawn up", "1932-08"),
        ("Augustus died", "0014-08-19"),
    ],
)
def test_other_numbers_and_words_tell_nothing(title: str, when: str) -> None:
    assert not tells_date(title, When.parse(when))


def test_marks_within_a_title_become_single() -> None:
    assert (
        quoted('The "Republic" and the “Empire” fell.') == "“The ‘Republic’ and the ‘Empire’ fell”"
    )


@pytest.mark.parametrize(
    "title",
    [
        "A stained-glass window was dedicated to her memory",
        "The news of his death reached the coast",
        "Tuscany received one",
        "Es erschien in Wittenberg",
        "Er starb in Rom",
        "The old man died",
        "The two women left the house",
        "The letter came",
        "The population stood at 412",
    ],
)
def test_a_title_that_leaves_open_who_or_what_it_means_is_not_asked(title: str) -> None:
    assert title_fault(title) is not None


@pytest.mark.parametrize(
    "title",
    [
        "Ferdinand abdicated in favour of his nephew",
        "The emperor dismissed his chancellor",
        "The young queen lost her crown",
        "A painter sold his house",
        "The army of Hannibal buried his brother",
        "The men of Kent marched to London",
        "The news of the fall came",
        "The castle stood at the bridge",
    ],
)
def test_a_person_in_the_title_may_have_something(title: str) -> None:
    assert title_fault(title) is None
