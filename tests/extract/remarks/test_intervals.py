"""Figures between two dates are held against them."""

import pytest

from tests.extract.remarks.texts import DIFFERS, FITS, remarks, told


@pytest.mark.parametrize(
    ("text", "words", "figure"),
    [
        (
            "The two signed in March 1932. Exactly ten years later, in April 1941, they met again.",
            "ten years later",
            "from March 1932 to April 1941 it is 9 years and 1 month",
        ),
        (
            "The town was sacked in 1213. Twelve years later, the monks returned in 1235.",
            "Twelve years later",
            "from 1213 to 1235 it is 22 years",
        ),
        (
            "He sailed on 3 May 1620 and landed five days later, on 11 May 1620.",
            "five days later",
            "from 3 May 1620 to 11 May 1620 it is 8 days",
        ),
        (
            "The mill opened in 1850. In 1866, twenty-one years later, it burned down.",
            "twenty-one years later",
            "from 1850 to 1866 it is 16 years",
        ),
        (
            "In 1950, seven years after the end of the war in 1945, the bridge stood again.",
            "seven years after",
            "from 1945 to 1950 it is 5 years",
        ),
        (
            "On 8 June 1812, the day after the council of 5 June 1812, the order went out.",
            "the day after",
            "from 5 June 1812 to 8 June 1812 it is 3 days",
        ),
        (
            "Three days after the landing on 6 June 1944, on 12 June 1944, the two met.",
            "Three days after",
            "from 6 June 1944 to 12 June 1944 it is 6 days",
        ),
        (
            "They fought on 2 December 1805. Two months later, on 26 December 1805, it ended.",
            "Two months later",
            "from 2 December 1805 to 26 December 1805 it is 24 days",
        ),
        (
            "They married in 1701. He had met her 14 years earlier, in 1690.",
            "14 years earlier",
            "from 1690 to 1701 it is 11 years",
        ),
        (
            "Carthage asked for peace in 10 BC. Thirty years later, in AD 10, it had a theatre.",
            "Thirty years later",
            "from 10 BC to AD 10 it is 19 years",
        ),
    ],
)
def test_an_interval_that_its_dates_do_not_bear_out_is_told_with_both_figures(
    text: str, words: str, figure: str
) -> None:
    (remark,) = remarks(text)

    assert remark.remark is DIFFERS
    assert remark.citation.quote == words
    assert remark.text == f"The text says “{words}”; {figure}."
    assert not remark.is_doubt


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The law came in 1833. Ten years later, in 1843, it was mended.", "Ten years later"),
        ("It began on 1 May 1807. Six days later, on 7 May, it was over.", "Six days later"),
        ("In 1950, five years after the war ended in 1945, he wrote.", "five years after"),
    ],
)
def test_an_interval_that_is_just_that_of_its_dates_is_a_quiet_remark(
    text: str, words: str
) -> None:
    assert told(text) == [(FITS, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The law came in 1833. About ten years later, in 1841, it was mended.",
        "The law came in 1833. A year later, in 1838, it was mended.",
        "They fought on 2 December 1805. Two months later, on 26 December, peace was made.",
        "The treaty of 1833 held. Twelve weeks later, in the spring of 1834, it did not.",
        "They met on 1 May 1833. Two weeks later, on 12 May 1833, they met again.",
        "They met on 1 May 1833. Ten weeks later, in July 1833, they met again.",
        "The law came in November 1833. Nine years later, in January 1842, it was mended.",
        "The law came in November 1833. Eight years later, in January 1842, it was mended.",
        "They came on 1 May 1807. The siege began on 3 May. Four days later, on 7 May, it fell.",
        "The law came in 1833.\n\nA new chapter. Ten years later, in 1911, all had changed.",
        "He was born in 1820. Three years later he told of the flood in 1799.",
        "In 1950, three years before the great flood, the dam was built.",
        "Two days after the battle they left for the coast, and in 1850 for home.",
        "In 1833 a law came. Two years later it was mended, and in 1850 repealed.",
        "He was in office from 1820 to 1830. Five years later, in 1825, he left.",
        "The plan of 1833 was bold. Some ten years later, in 1850, it was dropped.",
        "In 1833 a law came. Three or four years later, in 1840, it was mended.",
    ],
)
def test_what_is_rough_or_may_be_counted_from_elsewhere_is_left_alone(text: str) -> None:
    assert not [each for each in told(text) if each[0] is DIFFERS]
