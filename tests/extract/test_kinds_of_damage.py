"""One damaged date a line: what it reads, and for what reason; and what is left alone."""

import pytest

from studyapp.domain.texts import Sureness
from studyapp.extract.pipeline import find_dates

AROUND = "The mill was built in 1866 and pulled down in 1894. "
"""Whole years that speak for the ones near them."""


@pytest.mark.parametrize(
    ("damaged", "reads", "when"),
    [
        ("on 1 4 May 1871", "14 May 1871", "1871-05-14"),
        ("on 25 25 May 1871", "25 May 1871", "1871-05-25"),
        ("on May 24 th, 1871", "May 24th, 1871", "1871-05-24"),
        ("in the 18 80s", "the 1880s", "188X"),
        ("in the 1880 s", "the 1880s", "188X"),
        ("in May 18711", "May 1871", "1871-05"),
        ("in May 8171", "May 1871", "1871-05"),
        ("in 1866–7l", "71", "1871"),
        ("in May 1,871", "May 1871", "1871-05"),
        ("on Sth May 1871", "5th May 1871", "1871-05-05"),
        ("at 17;30 on 24 May 1871", "17:30 on 24 May 1871", "1871-05-24T17:30"),
        ("on 24 Febuary 1871", "24 February 1871", "1871-02-24"),
        ("on 24 Ju1y 1871", "24 July 1871", "1871-07-24"),
        ("on 24 0ctober 1871", "24 October 1871", "1871-10-24"),
        ("on 24 may 1871", "24 May 1871", "1871-05-24"),
        ("on the 24th of of May 1871", "the 24th of May 1871", "1871-05-24"),
        ("on May 24,1871", "May 24, 1871", "1871-05-24"),
        ("on 24-May 1871", "24 May 1871", "1871-05-24"),
        ("on May. 24, 1871", "May 24, 1871", "1871-05-24"),
        ("on 24 М\u0430\u0443 1871", "24 May 1871", "1871-05-24"),
        ("on ２４ May １８７１", "24 May 1871", "1871-05-24"),
        ("in Novem\u00adber 1871", "November 1871", "1871-11"),
        ("in May\u200b 1871", "May 1871", "1871-05"),
        ("in 18-\n71", "1871", "1871"),
        ("in the sum-\nmer of 1871", "the summer of 1871", "1871-22"),
        ("in 44 B C", "44 BC", "-0043"),
        ("in De-cember 1871", "December 1871", "1871-12"),
    ],
)
def test_a_damaged_date_reads_as_it_was_meant(damaged: str, reads: str, when: str) -> None:
    text = f"{AROUND}It burned {damaged}, as they say."

    repaired = [date for date in find_dates(text) if date.repair is not None]

    assert [(date.repair and date.repair.reads, date.when.edtf) for date in repaired] == [
        (reads, when)
    ]


@pytest.mark.parametrize(
    ("damaged", "first", "last"),
    [
        ("in 1866 - - 1871", "1866", "1871"),
        ("in 1866=71", "1866", "1871"),
        ("in 18661871", "1866", "1871"),
        ("in 1866â€“1871", "1866", "1871"),
        ("from 1866 to 871", "1866", "1871?"),
        ("on May 2~4, 1871", "1871-05-02", "1871-05-04"),
        ("from5 to 7 May 1871", "1871-05-05", "1871-05-07"),
    ],
)
def test_both_ends_of_a_damaged_range_are_read(damaged: str, first: str, last: str) -> None:
    text = f"{AROUND}It rained {damaged}, as they say."

    dates = find_dates(text)[2:]

    assert [(date.when.edtf, date.range) for date in dates] == [(first, 0), (last, 0)]


@pytest.mark.parametrize(
    "whole",
    [
        "on 55 55 May 1871",
        "in May 8271",
        "with 18711 men and 1,871 horses",
        "from 1,866 to 1,894 bushels",
        "as CVE-2018-18711 and i386 tell",
        "on the code 1f 8b 2 0 0 0 of 2000",
        "as it is May 1871",
        "when 3 Marks and 12 Marsh hens were paid at Mach 2",
        "where a 1st of 20002 was told",
        "in May 1871 1872 houses",
        "from May 3-June 5, 1871",
        "as old as the 20 th",
        "in the 1880s and the 1890s BC",
        "in May. 1871 was a bad year",
    ],
)
def test_what_may_well_be_meant_as_it_stands_is_left_alone(whole: str) -> None:
    text = f"{AROUND}It burned {whole}, as they say."

    assert [date.repair for date in find_dates(text) if date.repair is not None] == []


@pytest.mark.parametrize(
    ("damaged", "sureness"),
    [
        ("in May 187 1", Sureness.SURE),
        ("in May 8171", Sureness.LIKELY),
        ("in May 871", Sureness.OPEN),
    ],
)
def test_a_repair_is_as_sure_as_its_grounds(damaged: str, sureness: Sureness) -> None:
    repairs = [date.repair for date in find_dates(f"{AROUND}It burned {damaged}.")]

    assert [repair.sureness for repair in repairs if repair is not None] == [sureness]
