"""What was looked at is counted and told apart by how sure it is."""

import pytest

from studyapp.domain.corrections import Decision, Looked, LookedEvent, LookedReading, sureness_of
from studyapp.domain.events import Findings
from studyapp.domain.texts import Emendation, Span, Sureness
from tests.builders import a_passage, an_event


def test_what_nobody_decided_on_is_counted_over_readings_and_events() -> None:
    reading = LookedReading(Emendation(Span(0, 3), "The", "", Sureness.SURE), None)
    kept, left = LookedEvent(an_event(), Decision.KEPT), LookedEvent(an_event(), None)

    looked = Looked(Findings(a_passage(), (), ()), (reading,), (kept, left))

    assert looked.undecided == 2


@pytest.mark.parametrize(
    ("confidence", "sureness"),
    [(1.0, Sureness.SURE), (0.85, Sureness.SURE), (0.7, Sureness.LIKELY), (0.4, Sureness.OPEN)],
)
def test_an_event_is_sure_likely_or_open_by_its_confidence(
    confidence: float, sureness: Sureness
) -> None:
    assert sureness_of(an_event(confidence=confidence)) is sureness
