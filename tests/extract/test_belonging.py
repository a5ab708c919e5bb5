"""A date belongs to the words that it stands with, and a title to who did it."""

import pytest

from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def told(text: str) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in find(Passage.of("a text", text)).events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Sulla, to whom the Senate gave the command, marched on Rome in 88 BC.",
            [("-0087", "Sulla marched on Rome")],
        ),
        (
            "The fort, with all its guns, fell in 1756.",
            [("1756", "The fort fell")],
        ),
        (
            "The wall, 3 metres high and 24 kilometres long, had been finished in 1787.",
            [("1787", "The wall was finished")],
        ),
        (
            "The first attack, on the night of 11 to 12 May 1944, failed.",
            [("1944-05-11/1944-05-12", "The first attack failed")],
        ),
        (
            "The bridge, on the Seine, built in 1300, collapsed in 1350.",
            [("1300", "The bridge was built"), ("1350", "The bridge collapsed")],
        ),
    ],
)
def test_a_verb_behind_an_insertion_has_the_subject_before_it(
    text: str, events: list[tuple[str, str]]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Sulla took Athens in 86 BC, made peace in 85 BC, and came home in 83 BC.",
            [
                ("-0085", "Sulla took Athens"),
                ("-0084", "Sulla made peace"),
                ("-0082", "Sulla came home"),
            ],
        ),
        (
            "The duke left Rome in 1310, raised troops in 1311, and died in 1312.",
            [
                ("1310", "The duke left Rome"),
                ("1311", "The duke raised troops"),
                ("1312", "The duke died"),
            ],
        ),
    ],
)
def test_three_verbs_in_a_row_have_one_subject(text: str, events: list[tuple[str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The bridge was built in 1300 and the church in 1350.",
            [("1300", "The bridge was built"), ("1350", "The church was built")],
        ),
        (
            "Cato died in 46 BC and Brutus in 42 BC.",
            [("-0045", "Cato died"), ("-0041", "Brutus died")],
        ),
        (
            "The king burned ships in 1300 and villages in 1310.",
            [("1300", "The king burned ships"), ("1310", "The king burned villages")],
        ),
        ("Sulla took Athens in 86 BC and Crassus in 70 BC.", [("-0085", "Sulla took Athens")]),
        (
            "The duke took the town in 1300 and the count in 1310.",
            [("1300", "The duke took the town")],
        ),
        (
            "Printers worked in Bamberg in 1459, in Subiaco in 1465 and in Rome two years later.",
            [
                ("1459", "Printers worked in Bamberg"),
                ("1465", "Printers worked in Subiaco"),
                ("1467", "Printers worked in Rome"),
            ],
        ),
    ],
)
def test_of_two_dates_each_has_its_own_words(text: str, events: list[tuple[str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The prince had left in 1950, on Easter Monday, and a daughter was born in 1951.",
            [("1950-04-10", "The prince left"), ("1951", "A daughter was born")],
        ),
        ("It had begun in Asia, perhaps in the 1330s, and the plague reached Italy.", []),
        (
            "The house was begun in 1830, in the spring, but the tower fell in 1840.",
            [("1830-21", "The house was begun"), ("1840", "The tower fell")],
        ),
        (
            "The heir, another John, sold the mill on 4 June 1604, and the draper left in 1606.",
            [("1604-06-04", "The heir sold the mill"), ("1606", "The draper left")],
        ),
    ],
)
def test_a_date_before_an_and_is_none_of_what_follows(
    text: str, events: list[tuple[str, str]]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The manifesto, dated 25 July 1792, reached Paris on August 1st.",
            [("1792-08-01", "The manifesto reached Paris")],
        ),
        ("A coin dated 1381 was dug up.", []),
        ("In the towns no more was paid for bread than in 1346.", []),
        ("William Bragg shared the prize for 1915.", []),
        (
            "The delegates met in 1894 and voted for Athens and for 1896.",
            [("1894", "The delegates met")],
        ),
        ("Draw a map of how the disease spread from 1346 to 1350.", []),
        ("The question of why the fleet sailed in 1588 was asked.", []),
    ],
)
def test_a_date_that_something_bears_or_is_compared_with_is_no_time_of_it(
    text: str, events: list[tuple[str, str]]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "On 4 August 1812 there took place the battle of Smolensk.",
            [("1812-08-04", "The battle of Smolensk took place")],
        ),
        ("In 1349 there came a plague.", [("1349", "A plague came")]),
        ("In 1315 there was a great famine.", [("1315", "Great famine")]),
        ("There was a mutiny in the fleet in 1797.", [("1797", "Mutiny in the fleet")]),
        ("In 1848 there was no great revolution.", []),
        ("In 1900 there were three banks in the town.", []),
    ],
)
def test_what_there_was_is_told_by_its_noun(text: str, events: list[tuple[str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The queen died on 28 January 1641, a year before the war came to the town.",
            [("1641-01-28", "The queen died")],
        ),
        (
            "The king died on 3 May 1812, two days before the battle began.",
            [("1812-05-03", "The king died")],
        ),
    ],
)
def test_what_a_date_is_counted_from_is_not_told_at_it(
    text: str, events: list[tuple[str, str]]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "He died in October 1904. They told of polonium in July 1898, of radium a month later.",
            "1898-08",
        ),
        ("He died in 1904. A son, born in May 1862, fell ill two months later.", "1862-07"),
    ],
)
def test_months_go_on_from_the_date_of_their_sentence(text: str, last: str) -> None:
    assert find(Passage.of("a text", text)).dates[-1].when.edtf == last


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("In 1812 year Napoleon came to Moscow.", [("1812", "Napoleon came to Moscow")]),
        (
            "In March 31, 1814 year allies entered Paris.",
            [("1814-03-31", "Allies entered Paris")],
        ),
        (
            "A Royal Commission was appoint-\ned on January 3, 1850.",
            [("1850-01-03", "A Royal Commission was appointed")],
        ),
        (
            "The plan was dropped.1 On 11 June 1850, Paxton drew a sketch.",
            [("1850-06-11", "Paxton drew a sketch")],
        ),
        (
            "Six million came to it in 1851.2 The tower fell in 1866.",
            [("1866", "The tower fell")],
        ),
    ],
)
def test_titles_are_clean_of_what_printing_and_translation_leave(
    text: str, events: list[tuple[str, str]]
) -> None:
    assert told(text) == events
