"""What German sentences only pass on, plan or ask is told so."""

import pytest

from studyapp.domain.events import Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find

AROUND = (
    "Es war ein Krieg, und die Menschen litten unter ihm. {sentence} Danach war der Frieden da."
)


def told(sentence: str) -> list[tuple[str, Status]]:
    passage = Passage.of("Ein Text", AROUND.format(sentence=sentence))
    return [(event.title, event.status) for event in find(passage).events]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Der Sage nach wurde die Stadt 1143 gegründet.", Status.DISPUTED),
        ("Laut einer Legende erbaute der König 1211 die Brücke.", Status.DISPUTED),
        ("Nach der Überlieferung starb der Abt im Jahre 1211.", Status.DISPUTED),
        ("Die Legende von der Brücke wurde 1811 gedruckt.", Status.FACT),
        ("Ein weiterer Hansetag war für das Jahr 1670 geplant, kam aber nie.", Status.PLANNED),
        ("Die Eröffnung der Bahn war für Mai 1840 vorgesehen.", Status.PLANNED),
    ],
)
def test_what_is_only_passed_on_or_planned_is_no_fact(sentence: str, status: Status) -> None:
    assert [each for _, each in told(sentence)] == [status]


def test_a_date_behind_fuer_leaves_no_word_in_the_title() -> None:
    (event,) = told("Ein weiterer Hansetag war für das Jahr 1670 geplant.")

    assert event[0] == "Ein weiterer Hansetag war geplant"


@pytest.mark.parametrize(
    "sentence", ["Warum starb der König im Jahre 1348?", "Wann wurde 1143 die Stadt gegründet?"]
)
def test_a_german_question_tells_no_event(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "whens"),
    [
        ("Von 1807 bis 1827 lebte Humboldt in Paris.", ["1807/1827"]),
        ("Von 1618 bis 1648 lag Böhmen brach.", ["1618/1648"]),
        ("Von 1618 an lag Böhmen brach.", []),
    ],
)
def test_from_one_year_to_another_is_when_it_was(sentence: str, whens: list[str]) -> None:
    passage = Passage.of("Ein Text", AROUND.format(sentence=sentence))

    assert [event.when.edtf for event in find(passage).events] == whens
