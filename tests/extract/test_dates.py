"""What single sentences say, one way of writing a date a line."""

import pytest

from studyapp.domain.events import Basis, DateExpression
from studyapp.extract.pipeline import find_dates

pytestmark = pytest.mark.unmeasured


def found(text: str) -> list[tuple[str, str]]:
    return [(date.span.cut(text), date.when.edtf) for date in find_dates(text)]


def whens(text: str) -> list[str]:
    return [date.when.edtf for date in find_dates(text)]


def the_date(text: str, words: str) -> DateExpression:
    return next(date for date in find_dates(text) if date.span.cut(text) == words)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("24 October 1648", "1648-10-24"),
        ("24th October, 1648", "1648-10-24"),
        ("the 24th of October, 1648", "1648-10-24"),
        ("October 24, 1648", "1648-10-24"),
        ("October 24th, 1648", "1648-10-24"),
        ("Oct. 24, 1648", "1648-10-24"),
        ("Sunday, 24 October 1648", "1648-10-24"),
        ("24 OCTOBER 1648", "1648-10-24"),
        ("24\u00a0October\n1648", "1648-10-24"),
        ("1648-10-24", "1648-10-24"),
        ("October 1648", "1648-10"),
        ("October of 1648", "1648-10"),
        ("late October 1648", "1648-10~"),
        ("mid-October 1648", "1648-10~"),
        ("the end of October 1648", "1648-10~"),
        ("the year 1648", "1648"),
        ("1648", "1648"),
        ("circa 1648", "1648~"),
        ("c. 1648", "1648~"),
        ("early 1648", "1648~"),
        ("the summer of 1648", "1648-22"),
        ("late autumn 1648", "1648-23~"),
        ("the winter of 1648", "1648-24"),
        ("the 1640s", "164X"),
        ("the late 1640s", "164X~"),
        ("the 17th century", "16XX"),
        ("the seventeenth century", "16XX"),
        ("the early 17th century", "16XX~"),
        ("AD 9", "0009"),
        ("9 A.D.", "0009"),
        ("the year 732", "0732"),
        ("44 BC", "-0043"),
        ("44 B.C.", "-0043"),
        ("1274 BCE", "-1273"),
        ("c. 1274 BC", "-1273~"),
        ("15 March 44 BC", "-0043-03-15"),
        ("July 356 BC", "-0355-07"),
        ("the 490s BC", "-0498/-0489"),
        ("the 5th century BC", "-0499/-0400"),
        ("the 1st century BC", "-0099/0000"),
        ("17:30 on 9 November 1989", "1989-11-09T17:30"),
        ("5:05 a.m. on 9 November 1989", "1989-11-09T05:05"),
        ("9 November 1989 at 23:30", "1989-11-09T23:30"),
        ("11 o'clock on November 9, 1989", "1989-11-09T11"),
        ("the night of 9 November 1989", "1989-11-09"),
    ],
)
def test_a_date_is_found_whole_in_each_way_of_writing(words: str, when: str) -> None:
    sentence = f"It happened, as we know, in {words}, and nobody forgot it."

    assert found(sentence) == [(words, when)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 1,500 men and 1600 horses crossed the river.",
        "The register names 1848 families and over 1900 refugees.",
        "See page 1939 of the report, and Route 1945 on the map.",
        "They may march in the morning, and one day may win.",
        "May God help us. March on, they cried, forced to March northward.",
        "August Bebel and April Glaspie never met Mr. May.",
        "The siege lasted five years, and then two months more.",
        "The 9th Army held the 38th parallel for the 3rd time.",
        "It cost £1750, or $1.945 million, or 1789.50 francs.",
        "The fall of the city and the spring of the clock surprised him.",
        "The score was 3:15 at the end.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("War raged 1618–1648.", "1618", "1648"),
        ("War raged in 1914–18.", "1914", "1918"),
        ("Between 1936 and 1939 Spain bled.", "1936", "1939"),
        ("From 3 to 5 July 1866 they fought.", "1866-07-03", "1866-07-05"),
        ("On July 3–5, 1866 they fought.", "1866-07-03", "1866-07-05"),
        ("It ran from May to August 1851.", "1851-05", "1851-08"),
        ("The December–February 1942 retreat.", "1941-12", "1942-02"),
        ("It ran from 9 August to 2 September 1878.", "1878-08-09", "1878-09-02"),
        ("From 264 to 241 BC they fought.", "-0263", "-0240"),
        ("The wars (499-449 BC) ended.", "-0498", "-0448"),
        ("He reigned from 27 BC to AD 14.", "-0026", "0014"),
        ("Talks began on 28 June 1919 and ran until 21 January 1920.", "1919-06-28", "1920-01-21"),
    ],
)
def test_the_two_ends_of_a_range_are_two_dates(sentence: str, first: str, last: str) -> None:
    assert whens(sentence) == [first, last]


def test_the_two_ends_of_a_range_share_a_number() -> None:
    dates = find_dates("It ran from 1618 to 1648, then from May to June 1650; 1660 was quiet.")

    assert [date.range for date in dates] == [0, 0, 1, 1, None]


def test_two_years_joined_by_and_are_no_range() -> None:
    assert [date.range for date in find_dates("In 1848 and 1849 Rome rose.")] == [None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("On 14 July 1789 the prison fell. On 4 August the old dues went. "
            "On the 26th the rights of man were declared."),
            ["1789-07-14", "1789-08-04", "1789-08-26"],
        ),
        ("In November 1812 the army froze. In January it was gone.", ["1812-11", "1813-01"]),
        ("In June 1812 he crossed. By late autumn he fled.", ["1812-06", "1812-23~"]),
        ("On 3 May the king signed. The year was 1791.", ["1791-05-03", "1791"]),
        ("In June 1940, after the city (founded in 1180) fell, he left. In July he spoke.",
         ["1940-06", "1180", "1940-07"]),
        ("On 28 May 1871 it ended. At 15:00 the last man fell.",
         ["1871-05-28", "1871-05-28T15:00"]),
        ("In 218 BC he crossed the Alps. In 216 he won at Cannae.", ["-0217", "-0215"]),
        ("In AD 410 the city was taken. In 455 it was taken again.", ["0410", "0455"]),
        (("In 1870 war came. The enemy of 1815 was back. In August they marched. By 1871 all was "
         "over."), ["1870", "1815", "1870-08", "1871"]),
        (("In May 1660 he landed. A book of 1983 says so. In June he was crowned. In 1661 all "
         "was calm."), ["1660-05", "1983", "1660-06", "1661"]),
    ],
)  # fmt: skip
def test_what_a_date_leaves_out_is_carried_from_the_story(text: str, expected: list[str]) -> None:
    assert whens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It came in 1349. He died on the feast of St Barnabas.", ["1349", "1349-06-11"]),
        ("It was sung on St. Andrew's Day 1560.", ["1560-11-30"]),
        ("In 1560 they wrote a hymn for the feast of St Andrew.", ["1560"]),
    ],
)
def test_the_feast_of_a_saint_is_its_day(text: str, expected: list[str]) -> None:
    assert [date.when.edtf for date in find_dates(text)] == expected


def test_a_carried_date_names_the_place_of_its_year() -> None:
    text = "On 14 July 1789 the prison fell. On 4 August the old dues went."

    date = the_date(text, "4 August")

    assert date.basis is Basis.CARRIED
    assert date.carried_from is not None
    assert date.carried_from.cut(text) == "14 July 1789"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The next day", "1815-06-17"),
        ("The same day", "1815-06-16"),
        ("That day", "1815-06-16"),
        ("The previous day", "1815-06-15"),
        ("Two days later", "1815-06-18"),
        ("Two weeks later", "1815-06-30"),
        ("14 days later", "1815-06-30"),
        ("Three months later", "1815-09"),
        ("The following month", "1815-07"),
        ("That month", "1815-06"),
        ("The following year", "1816"),
        ("That year", "1815"),
        ("A year earlier", "1814"),
        ("Five years previously", "1810"),
        ("That autumn", "1815-23"),
        ("The following spring", "1816-21"),
        ("The following March", "1816-03"),
        ("The following October", "1815-10"),
        ("March of the following year", "1816-03"),
        ("December of that year", "1815-12"),
        ("The end of the month", "1815-06~"),
        ("The end of the year", "1815~"),
    ],
)
def test_a_relative_date_is_counted_from_the_last_one(words: str, when: str) -> None:
    text = f"On 16 June 1815 he won at Ligny. {words}, he was in the field again."

    dates = find_dates(text)

    assert [(date.span.cut(text), date.when.edtf) for date in dates[1:]] == [(words, when)]
    assert dates[1].basis is Basis.RELATIVE


def test_a_relative_date_without_a_last_one_is_none() -> None:
    assert find_dates("The next day he was gone. Two years later he died.") == ()


def test_a_day_that_does_not_exist_is_none() -> None:
    assert found("On 31 February 1900 nothing happened.") == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The line was built at the beginning of the 20th century.", "1901/1910"),
        ("The guilds lost their rights at the turn of the 19th century.", "1801/1810"),
        ("The wall fell at the beginning of the fifth century BC.", "-0499/-0490"),
    ],
)
def test_the_beginning_of_a_century_is_its_first_ten_years(text: str, when: str) -> None:
    assert [date.when.edtf for date in find_dates(text)] == [when]
