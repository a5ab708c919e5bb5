import pytest

from studyapp.domain.events import Status
from studyapp.domain.when import When
from studyapp.generate.dating import asked_date, at_date, shape
from tests.builders import an_event


@pytest.mark.parametrize(
    ("when", "asked"),
    [
        ("1945-08-08T17", "1945-08-08"),
        ("1945-08-08T17:30Z", "1945-08-08"),
        ("1945-08-08", "1945-08-08"),
        ("1945-08", "1945-08"),
        ("18XX", "18XX"),
        ("1914/1918", "1914/1918"),
    ],
)
def test_a_date_is_asked_as_fine_as_the_source_but_no_finer_than_a_day(
    when: str, asked: str
) -> None:
    assert asked_date(an_event(when)) == When.parse(asked)


@pytest.mark.parametrize("when", ["1945~", "1945?", "1945%", "1916/..", "../1916", "1914~/1918"])
def test_a_date_that_the_source_is_not_sure_of_is_not_asked(when: str) -> None:
    assert asked_date(an_event(when)) is None


@pytest.mark.parametrize("status", [Status.PLANNED, Status.DISPUTED])
def test_only_facts_are_asked(status: Status) -> None:
    assert asked_date(an_event(status=status)) is None


@pytest.mark.parametrize(
    ("when", "question", "place"),
    [
        ("1945-08-08", "on which day", "on 8 August 1945"),
        ("1945-08", "in which month and year", "in August 1945"),
        ("1945-21", "in which season and year", "in spring 1945"),
        ("-0043", "in which year", "in 44 BC"),
        ("188X", "in which decade", "in the 1880s"),
        ("18XX", "in which century", "in the 19th century"),
        ("-0488/-0479", "in which decade", "in the 480s BC"),
        ("-0499/-0400", "in which century", "in the 5th century BC"),
        ("1914/1918", "between which dates", "in 1914–1918"),
    ],
)
def test_each_kind_of_date_has_its_words(when: str, question: str, place: str) -> None:
    date = When.parse(when)

    assert shape(date).value == question
    assert at_date(date) == place
