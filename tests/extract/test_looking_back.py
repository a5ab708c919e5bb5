"""Dates of a look back, and what leans on them."""

import pytest

from studyapp.extract.pipeline import find_dates


def whens(text: str) -> list[str]:
    return [date.when.edtf for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It closed on 30 September 1998. A gate had been opened on 29 March. In 2007 it fell.",
            ["1998-09-30", "1998-03-29", "2007"],
        ),
        (
            "In June 1870 he fell. He had won in March 1866. Two months later, on 5 May, he fled.",
            ["1870-06", "1866-03", "1866-05", "1866-05-05"],
        ),
        (
            "It ended in 1920. He had ordered in May 1725 that the year 1726 begin on 1 April.",
            ["1920", "1725-05", "1726", "1726-04-01"],
        ),
        (
            "The war ended on 3 May 1921. She had left in December 1890 and arrived on 3 January.",
            ["1921-05-03", "1890-12", "1891-01-03"],
        ),
    ],
)
def test_a_look_back_has_its_own_year(text: str, expected: list[str]) -> None:
    assert whens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He fell in 1912. It slept until Hess, in 1962, and Vine, a year later, woke it.",
            ["1912", "1962", "1963"],
        ),
        (
            "The king, who ruled until 1962, came in 1912. A year later he fled.",
            ["1962", "1912", "1913"],
        ),
    ],
)
def test_years_are_counted_on_from_the_end_that_the_same_sentence_names(
    text: str, expected: list[str]
) -> None:
    assert whens(text) == expected


def test_a_german_look_back_has_its_own_year() -> None:
    text = (
        "Der Friede wurde am 10. Mai 1871 geschlossen. Der Kanzler hatte schon im Juli 1868 den "
        "Streit begonnen. Zwei Monate später, am 2. September, ergab sich die Burg."
    )

    assert whens(text) == ["1871-05-10", "1868-07", "1868-09", "1868-09-02"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left in 1898. At the turn of the century a school was built.", ["1898", "1900~"]),
        ("He left in 1703. The turn of the century was quiet.", ["1703", "1700~"]),
        ("Er ging 1898 fort. Um die Jahrhundertwende wurde die Schule gebaut.", ["1898", "1900~"]),
    ],
)
def test_the_turn_of_the_century_is_the_nearest(text: str, expected: list[str]) -> None:
    assert whens(text) == expected


def test_a_month_that_is_part_of_a_name_is_no_date() -> None:
    assert whens("In 1905 he read his July Letters and her October Manifesto.") == ["1905"]


def test_what_is_only_told_of_somebody_does_not_make_the_sentence_look_back() -> None:
    text = (
        "In May 1789 the estates met. The king, who had sworn to uphold the new order of things in "
        "July 1790, tried to escape on 20 June 1791. The law was accepted in September."
    )

    assert whens(text) == ["1789-05", "1790-07", "1791-06-20", "1791-09"]
