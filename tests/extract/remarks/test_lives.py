"""Ages and anniversaries are held against the dates that they count from."""

import pytest

from tests.extract.remarks.texts import DIFFERS, FITS, IMPOSSIBLE, remarks, told


@pytest.mark.parametrize(
    ("text", "words", "figure"),
    [
        (
            "She was born in 1850 and died in 1910, aged 56.",
            "aged 56",
            "born 1850, the age in 1910 is 59 or 60",
        ),
        (
            "Anna Brandt (3 May 1801 – 1 May 1881) died at the age of 80.",
            "at the age of 80",
            "born 3 May 1801, the age on 1 May 1881 is 79",
        ),
        (
            "He was born on 12 March 1790. At the age of 23, in 1820, he left the village.",
            "At the age of 23",
            "born 12 March 1790, the age in 1820 is 29 or 30",
        ),
        (
            "Born in 1700, she was crowned in 1741 and died in 1762, 48 years old.",
            "48 years old",
            "born 1700, the age in 1762 is 61 or 62",
        ),
    ],
)
def test_an_age_that_the_dates_of_a_life_do_not_bear_out_is_told(
    text: str, words: str, figure: str
) -> None:
    (remark,) = remarks(text)

    assert remark.remark is DIFFERS
    assert remark.text == f"The text says “{words}”; {figure}."


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1850 and died in 1910, aged 60.",
        "She was born in 1850 and died in 1910, aged 59.",
        "He was born in 1850. His son, born in 1880, died in 1910, aged 56.",
        "She was born in 1850. In 1910 the king died, aged 5.",
        "The oak, 300 years old in 1910, fell.",
        "In 1910 he died, aged 56.",
        "Children aged 6 to 10 had to work until 1842.",
    ],
)
def test_ages_that_may_be_right_or_another_person_s_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_an_age_that_is_just_right_is_a_quiet_remark() -> None:
    text = "Anna Brandt (3 May 1801 – 1 June 1881) died at the age of eighty."

    assert told(text) == [(FITS, "at the age of eighty")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In 1875, on the 30th anniversary of the battle of 1850, bells rang.", DIFFERS),
        ("In 1875, on the twenty-fifth anniversary of the battle of 1850, bells rang.", FITS),
        ("They met in 1889 for the centenary of the oath of 1790.", DIFFERS),
        ("They met in 1889 for the centenary of the oath of 1789.", FITS),
        ("The 200th anniversary of the rising of 1789 was kept in 1999.", DIFFERS),
        ("Founded in 1636, the school kept its 300th anniversary in 1956.", DIFFERS),
        ("Founded in 1636, the school kept its 300th anniversary in 1936.", FITS),
        ("On 9 April 2009, the sixth anniversary of the fall, all was calm. In 1999 too.", None),
        ("In 1875 he spoke of the 30th anniversary of the firm; in 1850 he had not.", None),
    ],
)
def test_anniversaries_are_counted_from_what_they_are_of(text: str, said: object) -> None:
    assert [verdict for verdict, _words in told(text)] == ([] if said is None else [said])


@pytest.mark.parametrize(
    "text",
    [
        "Olga was born in 1860 and died in 1850.",
        "Olga (born 2 June 1860, died 1850) was a painter.",
        "Olga was born on 2 June 1860 in Riga. She learned to paint there. She died in 1850.",
        "He was born in 1860 in Riga and was killed in 1850.",
    ],
)
def test_a_death_before_the_birth_is_told(text: str) -> None:
    (remark,) = remarks(text)

    assert (remark.remark, remark.citation.quote) == (IMPOSSIBLE, "1850")


@pytest.mark.parametrize(
    "text",
    [
        "Olga was born in 1850 and died in 1860.",
        "He was born in 1860; his father died in 1850.",
        "He was born in 1860. His uncle Paul had died in 1850.",
        "He was born in 1860, when nobody knew that Paul had died in 1850.",
    ],
)
def test_the_death_of_another_person_is_left_alone(text: str) -> None:
    assert [each for each in told(text) if each[0] is IMPOSSIBLE] == []
