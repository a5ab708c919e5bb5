"""Bare years: which are the story's own, which only touch it, and which numbers are none."""

import pytest

from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find, find_dates


def whens(text: str) -> list[str]:
    return [date.when.edtf for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 1519 Cortés, a notary since 1504, sailed. In November he saw the lake.", "1519-11"),
        ("In 1789 the fort, begun in 1370, fell. In August the dues went.", "1789-08"),
        ("In 1903 she won. She was born in 1867 at Warsaw. In December she spoke.", "1903-12"),
        ("Bolívar, who had left Spain in 1802, came home in 1807. In May he rose.", "1807-05"),
        ("In 1914 war came. A film of 1981 tells of it. In October the front froze.", "1914-10"),
        ("In 1660 he landed. In words first written in 1983, all wept. In May he left.", "1660-05"),
    ],
)
def test_the_last_year_of_a_text_is_judged_by_the_one_before_it(text: str, last: str) -> None:
    assert whens(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He was born in 1769. He rose and was crowned in 1804. In December all slept.", "1804-12"),
        ("In 1848 Rome rose. Two kings fled, and peace came in 1850. In May it rained.", "1850-05"),
    ],
)
def test_a_last_year_near_ahead_goes_on_with_the_story(text: str, last: str) -> None:
    assert whens(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 185 BC he came. In 184 he was censor. In 91 they rose, and in 88 all was won.",
            ["-0184", "-0183", "-0090", "-0087"],
        ),
        ("War came in 395 BC. From 395 to 387 they fought.", ["-0394", "-0394", "-0386"]),
        ("He was born in 429 BC. Between 413 and 404 he wrote.", ["-0428", "-0412", "-0403"]),
        ("She ruled in 336 BC. In the truce of 337-336, he armed.", ["-0335", "-0336", "-0335"]),
        ("He was consul in 119 BC, and in 115, 114 and 112.", ["-0118", "-0114", "-0113", "-0111"]),
        ("He reigned from AD 98 to 117. In 113 he set out.", ["0098", "0117", "0113"]),
        ("He died on 19 August AD 14. In 16 they crossed the river.", ["0014-08-19", "0016"]),
        ("In 490 BC they landed. In June 480 they came again.", ["-0489", "-0479-06"]),
        ("In 996 a boy was crowned. In 1035 the duke died.", ["0996", "1035"]),
        ("Im Jahr 133 v. Chr. fiel er. 123 folgte sein Bruder.", ["-0132", "-0122"]),
        ("Marc Aurel kam im Jahr 161 n. Chr. Von 166 bis 180 war Krieg.", ["0161", "0166", "0180"]),
    ],
)
def test_a_small_bare_number_is_a_year_where_the_story_is_in_such_times(
    text: str, expected: list[str]
) -> None:
    assert whens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city was taken in 614. It was won back in 628.", ["0614", "0628"]),
        ("In 751 Pepin was chosen. He died in 768.", ["0751", "0768"]),
        ("He was king from 672 to 680.  In 673 a rebel rose.", ["0672", "0680", "0673"]),
        ("In 301 the king was baptised.", ["0301"]),
        ("Die Stadt wurde 614 erobert und 628 befreit.", ["0614", "0628"]),
    ],
)
def test_small_numbers_that_go_forward_tell_the_time_themselves(
    text: str, expected: list[str]
) -> None:
    dates = find_dates(text)

    assert [date.when.edtf for date in dates] == expected
    assert dates[0].confidence < 0.9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Western Empire fell in 476.", ["0476"]),
        ("He was crowned in 800, and the city was sacked in 846.", ["0800", "0846"]),
        ("Caesar died in 44 BC. The Western Empire fell in 476.", ["-0043", "0476"]),
        ("Das Reich fiel 476. Er starb im Jahre 526.", ["0476", "0526"]),
        ("Prices fell in 476 towns. The men were killed in 250 places.", []),
        ("Rome had been founded in 753. The sum fell in 45.", []),
    ],
)
def test_a_number_of_three_figures_behind_a_deed_is_a_year(text: str, expected: list[str]) -> None:
    assert whens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell in 476. The other city was taken in 1453.", ["0476", "1453"]),
        ("In 476 the last emperor was deposed. In 527 Justin was crowned.", ["0476", "0527"]),
        ("In 476 the last kings had been beaten. It was taken in AD 70.", ["-0475", "0070"]),
        ("In 31 the fleet won. It fell in 476.", ["-0030", "0476"]),
    ],
)
def test_an_era_is_not_carried_back_where_the_story_goes_on(text: str, expected: list[str]) -> None:
    before = "Rome was founded in 753 BC. The kings fell in 509 BC. He died in 44 BC. "

    assert whens(before + text) == ["-0752", "-0508", "-0043", *expected]


def test_a_mended_day_before_a_number_that_is_no_year_is_mended_without_it() -> None:
    date = find_dates("It fell in 1945. They met on Octobr 5 111 times.")[1]

    assert date.repair is not None
    assert (date.repair.span, date.repair.reads) == (date.span, "October 5")


def test_a_small_number_that_goes_back_before_christ_is_less_sure() -> None:
    on, back = (find_dates(f"Rome was sacked in 410 BC. It fell in {n}.")[1] for n in (396, 476))

    assert (on.when.edtf, back.when.edtf) == ("-0395", "-0475")
    assert back.confidence < 0.9 < on.confidence


@pytest.mark.parametrize(
    "sentence",
    [
        "In 250 of them there was grain, and in 30 of the rest oil.",
        "One of 300 that sailed came home, and by 20 to 1 they were fewer.",
        "They came in 200 or 300 boats, and 50 sank between 5 and 9 miles out.",
        "He had 120, and after 60 he slept.",
    ],
)
def test_small_numbers_that_count_are_no_years_even_in_old_times(sentence: str) -> None:
    assert whens(f"In 280 BC he landed. {sentence}") == ["-0279"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1937 the price rose from 240 to 260. In 250 more they paid it.",
        "He read from 200 until 300.",
        "They scored between 210 and 250.",
    ],
)
def test_small_numbers_are_no_years_in_texts_of_later_times(text: str) -> None:
    assert [when for when in whens(text) if when != "1937"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A strong detachment of 1300 held the ford.",
        "They hired 1250 and buried 1100 of 1900.",
        "Its capacity of 1600 was too small, and its debt grew from 1200 in 1796 on.",
        "Around 1400 drowned, as many as 1150 deserted, and up to 1700 were captured.",
        "1900 surrendered. The 1800 who did not were hunted.",
        "The bishop came with 1450; it ruined him 1100 times.",
        "The garrison of 1200 wept.",
        "In July 1500 more came.",
    ],
)
def test_a_number_that_counts_is_no_year_and_does_not_move_the_story(sentence: str) -> None:
    found = whens(f"In April 1796 he set out. {sentence} In September he won.")

    assert {when[:4] for when in found} == {"1796"}
    assert found[-1] == "1796-09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty ended the War of 1778 in May 1779.", ["1778", "1779-05"]),
        ("Compared with 1901, trade grew. She died 1905.", ["1901", "1905"]),
        ("Poets called 1913 a good year. Indeed 1913 was.", ["1913", "1913"]),
        ("About 1650 the port silted up.", ["1650~"]),
        ("In 1870 it marched. The army of 1871 was larger.", ["1870", "1871"]),
        ("The risings in 1831 were crushed. 1832 saw more.", ["1831", "1832"]),
        ("They fought 1642–1646. In May 1643 men fled.", ["1642", "1646", "1643-05"]),
    ],
)
def test_a_year_beside_words_that_also_count_is_still_one(text: str, expected: list[str]) -> None:
    assert whens(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("On 6 June 1944 the ships lay still. At 1600 they moved.", "1944-06-06T16:00"),
        ("At 0430 on 10 May 1940 the alarm was given.", "1940-05-10T04:30"),
        ("In 1701 it stood at 1750 Broad Street.", "1701"),
    ],
)
def test_four_figures_after_at_are_an_hour_and_no_year(text: str, last: str) -> None:
    assert whens(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("He fought in the campaign of 1793-4.", ["1793", "1794"]),
        ("The Directory (1795–9) fell.", ["1795", "1799"]),
        ("Er regierte 1711/2.", ["1711", "1712"]),
        ("In 1799-1 of the books it broke.", ["1799"]),
        ("In 1798-7 more came.", ["1798"]),
    ],
)
def test_one_figure_ends_a_range_within_its_ten_years(text: str, years: list[str]) -> None:
    assert [date.when.edtf for date in find_dates(text)] == years


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The first man died shortly before 24 June 1348.", "1348-06-24~"),
        ("The bridge was burned soon after 3 May 1349.", "1349-05-03~"),
        ("The queen fell shortly after 1310.", "1310/.."),
    ],
)
def test_what_came_shortly_before_a_day_came_near_it(text: str, when: str) -> None:
    (event,) = find(Passage.of("a text", text)).events

    assert event.when.edtf == when
