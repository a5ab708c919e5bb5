"""A pack that is written and read again is the same pack."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from studyapp.domain.checks import Severity
from studyapp.domain.packs import Pack
from studyapp.packs.reading import read_pack
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.whole import pack_files
from studyapp.places import QUESTIONS
from tests.packs.folders import EVENTS, questions
from tests.packs.reads import read
from tests.packs.writing.packs_made import packs


def bared(pack: Pack | None) -> Pack | None:
    """Return what a pack holds, without its files and without the ids that are no question's."""
    return None if pack is None else replace(pack, digest="", files={}, faulty=())


@pytest.mark.parametrize("folder", sorted(QUESTIONS.iterdir()), ids=lambda each: each.name)
def test_a_pack_that_ships_is_read_back_without_a_finding(folder: Path) -> None:
    pack = read_pack(folder).pack
    assert pack is not None

    again = Workbench().check(pack_files(pack))

    assert bared(again.pack) == bared(pack)
    assert again.findings == ()


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
@given(packs())
def test_any_pack_is_read_back_as_it_was(pack: Pack) -> None:
    again = Workbench().check(pack_files(pack))

    assert [each for each in again.findings if each.severity is Severity.ERROR] == []
    assert bared(again.pack) == bared(pack)


def test_an_event_that_rests_on_nothing_is_written_where_a_question_names_it() -> None:
    bare = "  - {id: bare, title: It began, when: 1859-02-01, calendar: julian}\n"
    asks = (
        "  - {id: a, kind: timeline, stem: Place them., events: [bare, opening-day]}\n"
        "  - {id: b, kind: date, stem: When was it?, answer: 1859-02-01, event: bare}\n"
        "  - {id: c, kind: order, stem: Order them., items: [It began, It went on, It ended]}\n"
    )
    pack = read({"events.yaml": EVENTS + bare, "questions.yaml": questions(asks)}).pack
    assert pack is not None

    again = Workbench().check(pack_files(pack)).pack

    assert len(pack.questions) == 3
    assert bared(again) == bared(pack)
