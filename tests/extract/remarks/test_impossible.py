"""Dates that cannot be as they stand, and years that no other date is near."""

import pytest

from tests.extract.remarks.texts import DIFFERS, FITS, IMPOSSIBLE, remarks, told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("On Monday, 9 August 1945, it fell.", "that day was a Thursday, not a Monday."),
        ("On Sunday, May 5, 1789, they met.", "that day was a Tuesday, not a Sunday."),
        ("They met on 5 May 1789, a Sunday.", "that day was a Tuesday, not a Sunday."),
    ],
)
def test_a_weekday_that_is_not_that_of_its_date_is_told_and_doubted(text: str, says: str) -> None:
    (remark,) = remarks(text)

    assert remark.remark is IMPOSSIBLE
    assert remark.is_doubt
    assert remark.text.endswith(says)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On Thursday, 9 August 1945, it fell.", [FITS]),
        ("On Friday, 13 October 1307, they were taken.", [FITS]),
        ("On Sunday, 9 January 1905, the crowd came.", []),  # by the old calendar
        ("On Monday, 9 August, it fell. In 1945 it was rebuilt.", []),
        ("On Monday 1,900 men came. On 9 August 1945 it fell.", []),
    ],
)
def test_weekdays_that_may_be_right_are_not_doubted(text: str, said: list[object]) -> None:
    assert [verdict for verdict, _words in told(text)] == said


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("He died on 31 April 1820.", "31 April 1820", "April has 30 days."),
        ("He was born on February 30, 1902.", "February 30, 1902", "February of 1902 has 28 days."),
        ("It ended on the 31st of June.", "31st of June", "June has 30 days."),
        ("On 29 February 1923 it opened. Then 1924 came.", "29 February 1923", "has 28 days."),
    ],
)
def test_a_day_that_there_is_not_is_told(text: str, words: str, says: str) -> None:
    found = [each for each in remarks(text) if each.remark is not FITS]

    assert [each.citation.quote for each in found] == [words]
    assert "there is no such day" in found[0].text
    assert found[0].text.endswith(says)


@pytest.mark.parametrize(
    "text",
    [
        "On 29 February 1900 (old style) it opened.",
        "In June 31 ships were lost, and in 1805 more.",
        "On 29 February 1924 it opened.",
        "On 31 March 1805 and on 30 April 1806 they met.",
    ],
)
def test_days_that_there_are_and_figures_that_are_no_days_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The war ran from 1945 to 1939.", [(IMPOSSIBLE, "1945 to 1939")]),
        ("The reign (1730–1701) was long.", [(IMPOSSIBLE, "1730–1701")]),
        ("The war ran from 44 to 49 BC.", [(IMPOSSIBLE, "44 to 49 BC")]),
        ("The war ran from 49 to 44 BC.", []),
        ("Between 1650 and 1648 the delegates met.", [(IMPOSSIBLE, "1650 and 1648")]),
        ("Between 1650 and 1658 the delegates met.", []),
        ("In the 15th century (1389) it was lost.", [(DIFFERS, "the 15th century (1389)")]),
        ("They thought of 1945 to 1939 as one.", []),
        ("He came in the 18th century, in 1650.", [(DIFFERS, "the 18th century, in 1650")]),
        ("He came in the 18th century, in 1750.", []),
        ("In the 17th century, 1750 and 1800 were far away.", []),
    ],
)
def test_dates_that_contradict_each_other_are_told(text: str, said: list[object]) -> None:
    assert told(text) == said


STORY = " ".join(f"In {year} a ship came to the port." for year in range(1900, 1930, 2))


FEW = " ".join(f"In {year} a ship came to the port." for year in range(1900, 1912, 2))
WIDE = " ".join(f"In {year} a ship came to the port." for year in range(1700, 1940, 40))


@pytest.mark.parametrize("far", ["1491", "1809"])
def test_a_few_years_close_together_tell_what_is_far(far: str) -> None:
    (remark,) = remarks(f"{FEW} In {far} the last ship came.")

    assert remark.remark is DIFFERS
    assert remark.text.endswith("1900 to 1910.")


@pytest.mark.parametrize("words", ["In 2345", "On 5 May 2120", "In the year 2761"])
def test_a_year_to_come_is_a_date_and_told(words: str) -> None:
    (remark,) = remarks(f"In 1900 a ship came. In 1902 one left. {words} the last ship came.")

    assert remark.remark is DIFFERS
    assert remark.text.endswith("is far in the time to come.")


@pytest.mark.parametrize("far", ["1491", "1809", "1099"])
def test_a_year_far_from_all_others_is_told_with_them(far: str) -> None:
    (remark,) = remarks(f"{STORY} In {far} the last ship came.")

    assert remark.remark is DIFFERS
    assert remark.citation.quote == far
    assert remark.text.endswith(f"{far} is far from the other dates of the text, 1900 to 1928.")


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY} In 1940 the last ship came.",
        f"{STORY} The port had been built in 1491.",
        f"{STORY} A ship came (Miller 1809).",
        f"{STORY} In 1491, in 1510 and in 1523 there was no port.",
        "In 1900 a ship came. In 1491 one left.",
        f"{FEW} In 1870 the last ship came.",
        f"{WIDE} In 1491 the last ship came.",
        " ".join(f"In {year} a ship came." for year in range(1000, 1900, 60)),
    ],
)
def test_years_that_are_near_explained_or_part_of_the_story_are_left_alone(text: str) -> None:
    assert [each for each in told(text) if each[0] is not FITS] == []
