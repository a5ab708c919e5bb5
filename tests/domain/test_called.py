import pytest

from studyapp.domain.called import is_numeral, short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Georges Cuvier", "Cuvier"),
        ("Ludwig van Beethoven", "Beethoven"),
        ("Henry De la Beche", "Beche"),
        ("Martin Luther King Jr.", "King"),
        ("Emperor Ferdinand", "Ferdinand"),
        ("Duke of Wellington", "Wellington"),
    ],
)
def test_a_person_is_called_by_the_surname(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Patriarch Gregory V", "Gregory V"),
        ("Philip II of Spain", "Philip II"),
        ("Otto of Bavaria", "Otto"),
        ("Henry the Navigator", "Henry"),
        ("Friedrich der Weise", "Friedrich"),
    ],
)
def test_a_ruler_keeps_the_number_and_needs_no_country(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize("name", ["Pius IX", "Karl V.", "Luther", "King", "Queen of Sheba"])
def test_nothing_is_left_out_that_tells_who_it_is(name: str) -> None:
    assert short_name(name) in (None, name)


def test_the_number_of_a_ruler_is_no_name() -> None:
    assert [is_numeral(word) for word in ("IX", "V.", "Ivy", "", ".")] == [
        True,
        True,
        False,
        False,
        False,
    ]
