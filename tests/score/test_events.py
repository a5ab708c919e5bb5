"""How well events are found, held by floors; and how they are counted."""

import json
from pathlib import Path

import pytest

from studyapp.extract.pipeline import find
from tests.score.__main__ import main
from tests.score.event_gold import ASIDE, TUNED, Gold, golds_in
from tests.score.events import score_of, scores_of, total, unwanted
from tests.score.pronouns import ASIDE as ASIDE_WHO
from tests.score.pronouns import TUNED as TUNED_WHO
from tests.score.pronouns import who_is_told
from tests.score.titles import faults_of

FLOORS = {TUNED: (91, 88), ASIDE: (87, 84)}
"""The precision and the recall in percent that a change may not fall below."""


@pytest.mark.unmeasured
@pytest.mark.parametrize("folder", FLOORS, ids=lambda folder: folder.name)
def test_events_are_found_at_least_as_well_as_before(folder: Path) -> None:
    precision, recall = FLOORS[folder]

    whole = total("all", scores_of(golds_in(folder)))

    assert whole.precision >= precision
    assert whole.recall >= recall


@pytest.mark.parametrize("folder", FLOORS, ids=lambda folder: folder.name)
def test_what_is_no_event_is_hardly_ever_told(folder: Path) -> None:
    golds = golds_in(folder)

    told = [title for gold in golds for title in unwanted(gold, find(gold.passage).events)]

    assert sum(len(gold.unwanted) for gold in golds) >= 5
    assert told == []


@pytest.mark.parametrize("path", [TUNED_WHO, ASIDE_WHO], ids=["tuned", "aside"])
def test_no_card_is_made_of_a_wrong_subject_and_most_are_told(path: Path) -> None:
    who = who_is_told(path)

    assert who.asked == 0
    assert who.wrong <= 8
    assert who.right >= 36


@pytest.fixture(scope="module")
def gold() -> Gold:
    return golds_in(TUNED)[0]


def test_a_missed_event_costs_recall_and_a_second_one_precision(gold: Gold) -> None:
    events = find(gold.passage).events
    whole = score_of(gold, events)

    assert score_of(gold, ()).recall == 0
    assert score_of(gold, (*events, *events)).right == whole.right
    assert score_of(gold, (*events, *events)).precision < whole.precision


@pytest.mark.unmeasured
def test_the_scores_are_printed_with_json_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--events"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(golds_in(TUNED)[0].name)
    assert set(json.loads(lines[-1])["events"]) == {"tuned", "aside"}
    assert json.loads(lines[-1])["who"]["tuned"]["wrong and asked"] == 0


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ("He fled", "pronoun"),
        ("The king renounced it", "pronoun"),
        ("The treaty which", "dangling"),
        ("The fleet sailed and", "dangling"),
        ("The fleet sailed in 1588", "date"),
        ("And the fleet sailed", "joined on"),
        ("the fleet sailed", "small letter"),
        ("The fleet (with the army sailed", "open bracket"),
        ("Troops crossed on 25April", "damage"),
        ("A b c d e f g h i j k l m", "length"),
    ],
)
def test_a_title_that_breaks_a_rule_is_told(title: str, fault: str) -> None:
    assert fault in faults_of(title)


@pytest.mark.parametrize(
    "title", ["The rebels took the fort and burned it", "Battle of Hastings", "The war broke out"]
)
def test_a_good_title_has_no_fault(title: str) -> None:
    assert faults_of(title) == []
