"""Dates in tables that only the whole column makes plain, or that have two names."""

import pytest

from studyapp.exchange.table import read_table


@pytest.mark.parametrize(
    ("rows", "edtf"),
    [
        ("43831\n4000\n", ["2020-01-01", "1910-12-13"]),
        ("40000.5\n", ["2009-07-06T12:00"]),
        ("40000.99999\n", ["2009-07-07"]),
        ('"43831,25"\n', ["2020-01-01T06:00"]),
    ],
)
def test_a_column_of_days_as_spreadsheets_count_them_is_read_so_and_that_is_told(
    rows: str, edtf: list[str]
) -> None:
    came = read_table("date,title\n" + rows.replace("\n", ",A day\n"), "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == edtf
    assert "as spreadsheets count them: 1 January 2020." in str(came.lost[0])


@pytest.mark.parametrize("other", ["1914", "3 May 1808", "soon"])
def test_a_number_that_may_be_a_counted_day_among_other_dates_is_refused_with_that_day(
    other: str,
) -> None:
    came = read_table(f"date,title\n43831,One\n{other},Two\n", "t.csv")

    assert came.refused[0].line == 2
    assert "is no year. Where a spreadsheet counted days it is 1 January 2020;" in str(
        came.refused[0].reason
    )


def test_years_of_four_figures_alone_are_years() -> None:
    came = read_table("date,title\n1914,War\n9999,Nothing\n", "t.csv")

    assert ([draft.when.edtf for draft in came.drafts], came.lost) == (["1914", "9999"], ())


@pytest.mark.parametrize(
    ("date", "edtf", "says"),
    [
        ("10/20 February 1700", "1700-02-20", "its New Style was taken"),
        ("25 October (7 November) 1917", "1917-11-07", "its New Style was taken"),
        ("10 February 1699/1700", "1700-02-10", "the year that began in January"),
        ("10/21 February 1700", "1700-02-10/1700-02-21", "all its days were taken"),
    ],
)
def test_how_a_date_of_two_names_was_taken_is_told(date: str, edtf: str, says: str) -> None:
    came = read_table(f"date,title\n{date},A day\n", "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == [edtf]
    (told,) = map(str, came.lost)
    assert says in told


@pytest.mark.parametrize(
    "date", ["1699/1700", "winter 1699/1700", "3/9 May 1808", "8 August 1945 (uncertain)"]
)
def test_of_other_dates_with_slashes_or_brackets_nothing_is_told(date: str) -> None:
    came = read_table(f"date,title\n{date},A day\n", "t.csv")

    assert (len(came.drafts), came.lost) == (1, ())


@pytest.mark.parametrize(
    ("date", "likely"),
    [
        ("1900 or 1901", "1900?"),
        ("3 or 4 May 1745", "1745-05-04?"),
        ("1212 oder 1213", "1212?"),
        ("c. 44 BC or 43 BC", "-0043?"),
    ],
)
def test_a_choice_of_two_dates_is_refused_with_what_can_be_written(date: str, likely: str) -> None:
    came = read_table(f"date,title\n{date},One\n1914,Two\n{likely},Three\n", "t.csv")

    assert str(came.refused[0].reason) == (
        f"“{date}” leaves open which of two dates it is, and only one can be kept. "
        f"Write the likelier with a question mark, such as “{likely}”."
    )
    assert [draft.when.edtf for draft in came.drafts] == ["1914", likely]


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("1900/1800", "ends before it begins"),
        ("5 May 1900 – 3 May 1899", "ends before it begins"),
        ("May 1900 to March 1900", "ends before it begins"),
        ("30 February 1900", "names a day that its month does not have"),
        ("1900-02-29", "names a day that its month does not have"),
        ("31. April 1900", "names a day that its month does not have"),
        ("1st May", "names no year"),
        ("spring", "names no year"),
        ("-12000", "is not from 10000 BC to AD 9999"),
        ("65,000,000 BC", "is not from 10000 BC to AD 9999"),
        ("2.6 million years ago", "is not from 10000 BC to AD 9999"),
        ("1900-13-01", "is no date that can be read, or could be two"),
        ("20001331", "is no date that can be read, or could be two"),
        ("soon", "is no date that can be read, or could be two"),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_its_own_reason(date: str, why: str) -> None:
    came = read_table(f'date,title\n1914,War\n"{date}",A day\n', "t.csv")

    assert [draft.title for draft in came.drafts] == ["War"]
    ((line, reason),) = [(each.line, str(each.reason)) for each in came.refused]
    assert (line, reason.startswith(f"“{date}” {why}")) == (3, True)
