"""Large packs: what one thing more costs does not depend on how much is there already."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from studyapp.packs.checking import check
from studyapp.packs.gathering import Gathered
from tests.packs.folders import pack_files, questions

pytestmark = pytest.mark.unmeasured


def steps_of(act: Callable[[], object]) -> int:
    """Return how many functions are called, of Python and of C: the same each time."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


def steps(files: dict[str, bytes]) -> int:
    check(Gathered(files))
    return steps_of(lambda: check(Gathered(files)))


def typed(count: int, *, sentences: int) -> dict[str, bytes]:
    """Return a pack of short questions whose answers the passage spells in no way."""
    text = "".join(
        f"In {1000 + at} the town of Xavier{'x' * at} was built. " for at in range(sentences)
    )
    entries = "".join(
        f"\n  - {{id: q{at}, kind: short, stem: Who built town {at}?, answer: Ferdinand Lesspes,"
        f" source: {{passage: opening, quote: In {1000 + at} the}}}}"
        for at in range(count)
    )
    changes = {
        "passages/opening.txt": text,
        "events.yaml": None,
        "questions.yaml": questions(entries),
    }
    return pack_files(changes)


def test_one_more_typed_answer_costs_the_same_in_a_long_passage_as_in_a_short_one() -> None:
    short = steps(typed(30, sentences=30)) - steps(typed(20, sentences=30))
    long = steps(typed(30, sentences=300)) - steps(typed(20, sentences=300))

    assert long <= 1.2 * short
