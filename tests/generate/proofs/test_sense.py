import pytest

from studyapp.domain.events import Status
from studyapp.generate.proofs.sense import lacks_sense
from tests.generate.proofs.candidates import a_scene, a_when_choice, of_event


@pytest.mark.parametrize(
    ("stem", "fault"),
    [
        ("on which day did the king flee?", "The stem does not begin like a sentence."),
        ("On which day did the king flee", "The stem does not end like a sentence."),
        ("On which day  did the king flee?", "The stem is not set well."),
        ("On which day was this: {title}?", "The stem is not set well."),
        ("On which day was this: “The king fled?", "The stem has one half of a pair of marks."),
        (f"On which day {'and where ' * 30}did he flee?", "The stem is too long."),
    ],
)
def test_a_stem_is_a_sentence(stem: str, fault: str) -> None:
    assert lacks_sense(a_when_choice(stem=stem), a_scene()) == fault


def test_plans_and_disputed_claims_are_not_asked_as_facts() -> None:
    for status in (Status.PLANNED, Status.DISPUTED):
        assert lacks_sense(of_event(a_when_choice(), status=status), a_scene()) is not None


def test_a_title_that_points_back_makes_no_sense_alone() -> None:
    candidate = of_event(a_when_choice(), title="He fled the town")

    assert lacks_sense(candidate, a_scene()) == "The title begins with a word that points back."
