"""How long something is said to have lasted is held against its beginning and its end."""

import pytest

from tests.extract.remarks.texts import DIFFERS, FITS, remarks, told


@pytest.mark.parametrize(
    ("text", "words", "figure"),
    [
        (
            "The siege began on 3 May 1807 and the town fell on 24 June 1807; it lasted 21 days.",
            "lasted 21 days",
            "from 3 May 1807 to 24 June 1807 it is 52 days",
        ),
        (
            "The strike, lasting 30 days from 1 March 1912 to 12 April 1912, was lost.",
            "30 days",
            "from 1 March 1912 to 12 April 1912 it is 42 days",
        ),
        (
            "He ruled from 1701 to 1730, for 24 years, and left no heir.",
            "24 years",
            "from 1701 to 1730 it is 28 or 29 years",
        ),
        (
            "Victoria reigned 62 years, from 1837 to 1901.",
            "62 years",
            "from 1837 to 1901 it is 63 or 64 years",
        ),
        (
            "The truce began in 1250. It was broken and ended in 1262, having lasted 16 years.",
            "lasted 16 years",
            "from 1250 to 1262 it is 11 or 12 years",
        ),
        (
            "They laid siege on 2 May 1565. After 40 days of siege the fort fell on 3 July 1565.",
            "After 40 days of siege",
            "from 2 May 1565 to 3 July 1565 it is 62 days",
        ),
        (
            "The 24-day siege (9 May – 20 June 1644) cost many lives.",
            "24-day siege",
            "from 9 May 1644 to 20 June 1644 it is 42 days",
        ),
    ],
)
def test_a_length_that_its_dates_do_not_bear_out_is_told_with_both_figures(
    text: str, words: str, figure: str
) -> None:
    (remark,) = remarks(text)

    assert remark.remark is DIFFERS
    assert remark.citation.quote == words
    assert remark.text == str(remark.says) == f"The text says “{words}”; {figure}."


@pytest.mark.parametrize(
    "text",
    [
        "It began on 9 August 1805. On 2 September peace was signed, and so it lasted for 24 days.",
        "The fair ran for 12 days, from 1 May 1851 to 13 May 1851.",
        "He ruled for 29 years, from 1701 to 1730.",
    ],
)
def test_a_length_that_is_just_that_of_its_dates_is_a_quiet_remark(text: str) -> None:
    ((verdict, _words),) = told(text)

    assert verdict is FITS


@pytest.mark.parametrize(
    "text",
    [
        "The fair ran for 13 days, from 1 May 1851 to 13 May 1851.",  # both ends counted
        "He ruled for 30 years, from 1701 to 1730.",
        "Victoria reigned 63 years, from 1837 to 1901.",
        "Victoria reigned for 63 years, from 20 June 1837 to 1901.",
        "He ruled for about 20 years, from 1701 to 1730.",
        "It lasted more than three years, from 1946 to 1950.",
        "The war began in 1618 and ended in 1648, with a truce of twelve years.",
        "The war, which had gone on since 460 BC, ended in 445 BC with a thirty year truce.",
        "He came on 3 May 1807 and left on 24 June 1807. The meetings lasted three days.",
        "It snowed for 40 days. From 1 March 1912 to 20 March 1912 no train ran.",
        "The strike began in 1912. The one of 1913 lasted six weeks.",
        "Between 1840 and 1850 he wrote nothing for 8 years.",
        "The 100-day offensive (8 August – 11 November 1918) ended the war.",
    ],
)
def test_lengths_that_fit_by_another_count_or_are_of_something_else_are_left_alone(
    text: str,
) -> None:
    assert told(text) == []
