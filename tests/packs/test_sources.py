"""Questions that rest on nothing, in a pack that has passages."""

import pytest

from tests.packs.folders import HEAD, questions
from tests.packs.reads import places, read

LEADER = "  - {id: who, kind: short, stem: Who led the company?, answer: Lesseps%s}\n"


def told(entry: str, **others: str | None) -> list[tuple[str, int, int, str]]:
    files = {"questions.yaml": questions(entry), **others}
    return places(read(files, sourceless=True).findings)


def test_a_question_without_a_source_is_warned_of_at_its_id() -> None:
    assert told(LEADER % "") == [("questions.yaml", 3, 10, "Q67")]


@pytest.mark.parametrize(
    "entry",
    [
        LEADER % ", source: {passage: opening, quote: led by Ferdinand de Lesseps}",
        LEADER % ", status: retired",
        "  - {id: day, kind: date, stem: When was it?, answer: 1869-11-17, event: opening-day}\n",
    ],
)
def test_one_with_a_source_or_on_an_event_that_has_one_is_not(entry: str) -> None:
    assert told(entry) == []


def test_where_there_are_no_passages_nothing_is_asked_for() -> None:
    bare = {"pack.yaml": HEAD, "events.yaml": None, "passages/opening.txt": None}

    assert told(LEADER % "", **bare) == []
