"""Damaged dates: what they read, on what grounds, and what is left alone."""

import pytest

from studyapp.domain.events import DateExpression
from studyapp.domain.texts import Emendation, Passage, Span, Sureness
from studyapp.extract.pipeline import find, find_dates

YEARS = "The church was begun in 1866 and finished in 1894. "
"""Whole years that speak for the ones near them."""


def repaired(text: str) -> list[tuple[str, str, str]]:
    """Return the words of the text, what they read, and the date, of each repaired date."""
    return [
        (date.span.cut(text), date.repair.reads, date.when.edtf)
        for date in find_dates(text)
        if date.repair is not None
    ]


def the_repaired(text: str) -> DateExpression:
    return next(date for date in find_dates(text) if date.repair is not None)


@pytest.mark.parametrize(
    ("damaged", "words", "reads", "when"),
    [
        ("It burned in 187 1.", "187 1", "1871", "1871"),
        ("It burned in 18 71.", "18 71", "1871", "1871"),
        ("It burned in 1 871.", "1 871", "1871", "1871"),
        ("It burned on May 24th, 187 1.", "May 24th, 187 1", "May 24th, 1871", "1871-05-24"),
        ("The 187 1 fire was long told of.", "187 1", "1871", "1871"),
        ("It burned in May 187 13.", "May 187 13", "May 13, 1871", "1871-05-13"),
        (
            "1during the summer of 871 it burned.",
            "1during the summer of 871",
            "During the summer of 1871",
            "1871-22",
        ),
        ("1871, 24 In May, it burned.", "1871, 24 In May", "On 24 May 1871", "1871-05-24"),
        ("1871 In May, it burned.", "1871 In May", "In May 1871", "1871-05"),
        ("On May 24 17, it burned.", "May 24 17", "May 24 at 17 o’clock", "1894-05-24T17"),
        ("It burned on 24May 1871.", "24May 1871", "24 May 1871", "1871-05-24"),
        ("It burned in May1871.", "May1871", "May 1871", "1871-05"),
        ("It burned in1871.", "1871", "1871", "1871"),
        ("It burned in Novem ber 1871.", "Novem ber 1871", "November 1871", "1871-11"),
        ("It burned in Novem-\nber 1871.", "Novem-\nber 1871", "November 1871", "1871-11"),
        ("It burned in l871.", "l871", "1871", "1871"),
        ("It burned in 187O.", "187O", "1870", "1870"),
        ("It burned on l4 May 1871.", "l4 May 1871", "14 May 1871", "1871-05-14"),
        ("At 5: 00 on 24 May 1871 it fell.", "5: 00 on 24 May 1871", "5:00 on 24 May 1871",
         "1871-05-24T05:00"),
    ],
)  # fmt: skip
def test_damage_is_read_as_it_was_meant(damaged: str, words: str, reads: str, when: str) -> None:
    assert repaired(YEARS + damaged) == [(words, reads, when)]


def test_a_one_before_a_month_is_a_day_where_no_other_is_astray() -> None:
    assert repaired(YEARS + "It burned on 1July 1871.") == [
        ("1July 1871", "1 July 1871", "1871-07-01")
    ]


def test_a_one_before_a_month_is_no_day_where_others_are_astray() -> None:
    text = YEARS + "1July 1871 and1May-August 1872 were dry."

    assert repaired(text) == [("1July 1871", "July 1871", "1871-07"), ("1May", "May", "1872-05")]


@pytest.mark.parametrize(
    "whole",
    [
        "The town had 1 871 houses and 187 1 shilling shares.",
        "In 18 71-pound guns lay a great danger.",
        "Rooms 18 71 and 19 14 were empty.",
        "In 1871, in May, it burned. 1872. In June it was rebuilt.",
        "In 1871\nIn May it burned.",
        "On 24 May 1871 and 1 June 1872 it burned.",
        "At 5:00 on 24 May 1871 it fell.",
        "On May 24, 17 houses burned; on May 25 18 more.",
        "A full 100l tank, 10lb of salt and 1OO others.",
        "It burned in November 1871, and again in May 1872 at 17:00.",
    ],
)
def test_what_is_whole_is_not_repaired(whole: str) -> None:
    assert repaired(YEARS + whole) == []


def test_a_year_far_from_all_others_is_no_repair() -> None:
    assert repaired(YEARS + "It burned in 12 34.") == []


def test_without_other_years_a_split_one_needs_a_little_word_and_stays_likely() -> None:
    date = the_repaired("The mill burned in 18 71.")

    assert date.when.edtf == "1871"
    assert date.repair is not None
    assert date.repair.sureness is Sureness.LIKELY


def test_a_lost_digit_with_thin_grounds_is_marked_uncertain() -> None:
    date = the_repaired(YEARS + "In the spring of 871 the tower fell.")

    assert date.when.edtf == "1871-21?"
    assert date.repair is not None
    assert date.repair.sureness is Sureness.OPEN
    assert date.confidence < 0.6


def test_a_short_year_of_an_old_time_is_what_it_says() -> None:
    text = "Charles died in 814. In the spring of 871 Alfred became king."

    assert repaired(text) == []


def test_a_repair_gives_its_reason_in_a_sentence() -> None:
    repair = the_repaired(YEARS + "It burned in 187 1.").repair

    assert repair is not None
    assert repair.reason == "A blank had come between the digits of the year."


def test_two_repairs_of_one_date_are_shown_as_one() -> None:
    text = YEARS + "It burned on 24May 187 1."

    assert repaired(text) == [("24May 187 1", "24 May 1871", "1871-05-24")]


def test_a_reading_that_is_given_goes_before_the_finders_own() -> None:
    text = "It was signed in April 194 13 by August Kling. It had begun in 1939."
    signed = text.index("April 194 13")
    span = Span(signed, signed + len("April 194 13"))
    given = Emendation(span, "April 13, 1940", "The paper says so.", Sureness.SURE)
    name = text.index("Kling")
    other = Emendation(Span(name, name + 5), "May", "His name.", Sureness.SURE)

    found = find(Passage.of("", text), given=[given, other])

    assert [date.when.edtf for date in found.dates][:1] == ["1940-04-13"]
    assert found.dates[0].repair == given
    assert found.emendations == (other,)


@pytest.mark.parametrize(
    ("damaged", "words", "reads", "when"),
    [
        ("It began 17 Octomber, at last.", "17 Octomber", "17 October", "1894-10-17"),
        ("It began Septrember 17.", "Septrember 17", "September 17", "1894-09-17"),
        ("It began on 8 Febrmuary 1871.", "8 Febrmuary 1871", "8 February 1871", "1871-02-08"),
        ("In Octo ber 26,1871 it burned.", "Octo ber 26,1871", "October 26, 1871", "1871-10-26"),
        ("It was October 26,1871 when it fell.", "October 26,1871", "October 26, 1871",
         "1871-10-26"),
    ],
)  # fmt: skip
def test_a_date_with_one_slip_is_surely_read(
    damaged: str, words: str, reads: str, when: str
) -> None:
    date = the_repaired(YEARS + damaged)

    assert repaired(YEARS + damaged) == [(words, reads, when)]
    assert date.repair is not None
    assert date.repair.sureness is Sureness.SURE


@pytest.mark.parametrize(
    ("damaged", "words", "reads", "when"),
    [
        ("Work began on 26. April at dusk.", "26. April", "26 April", "1894-04-26"),
        ("It ran until 9. June at least.", "9. June", "9 June", "1894-06-09"),
        ("On Oct. 1l he came.", "Oct. 1l", "Oct. 11", "1894-10-11"),
        ("On Oct. l7 he came.", "Oct. l7", "Oct. 17", "1894-10-17"),
        ("On April 2O he came.", "April 2O", "April 20", "1894-04-20"),
        ("It began on Setpembar 14.", "Setpembar 14", "September 14", "1894-09-14"),
        ("It began, 1 9 May gone by.", "1 9 May", "19 May", "1894-05-19"),
    ],
)
def test_a_date_that_might_read_otherwise_is_likely_at_most(
    damaged: str, words: str, reads: str, when: str
) -> None:
    date = the_repaired(YEARS + damaged)

    assert repaired(YEARS + damaged) == [(words, reads, when)]
    assert date.repair is not None
    assert date.repair.sureness is Sureness.LIKELY


def test_a_split_day_behind_a_month_stays_open_without_others() -> None:
    date = the_repaired(YEARS + "The fort fell on April 2 6, and all fled.")

    assert date.when.edtf == "1894-04-26?"
    assert date.repair is not None
    assert date.repair.sureness is Sureness.OPEN


def test_a_split_day_behind_a_month_is_likely_where_other_numbers_are_split() -> None:
    text = YEARS + "The king died in 187 1. The fort fell on April 2 6, and all fled."

    date = find_dates(text)[-1]

    assert date.when.edtf == "1871-04-26"
    assert date.repair is not None
    assert date.repair.sureness is Sureness.LIKELY


@pytest.mark.parametrize(
    "whole",
    [
        "On April 2 6 houses burned, and on April 3 2 of the mills.",
        "They lost 28. June was wet. By 26. April came and went.",
        "Augusta 12, Octobrists 17, Marchant 12 and Mayor 5 were there.",
    ],
)
def test_numbers_beside_months_are_left_alone(whole: str) -> None:
    assert repaired(YEARS + whole) == []
