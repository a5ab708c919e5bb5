"""Large packs: what one thing more costs does not depend on how much is there already."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from studyapp.domain.checks import Severity
from studyapp.packs.checking import check
from studyapp.packs.gathering import Gathered
from studyapp.packs.memory import Memory
from tests.packs.folders import HEAD, pack_files, questions

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


def fields(count: int) -> dict[str, bytes]:
    """Return a pack with one field that accepts and rejects so many answers."""
    accept = ", ".join(f"answer{at}" for at in range(count))
    reject = ", ".join(f"refused{at}" for at in range(count))
    answers = f"answer: x, accept: [{accept}], reject: [{reject}]"
    entry = f"\n  - {{id: q, kind: short, stem: Who?, {answers}}}"
    return pack_files({"questions.yaml": questions(entry)})


def named(count: int) -> dict[str, bytes]:
    """Return a pack of so many passages, aliases and short questions."""
    passages = "".join(
        f"  - {{id: p{n}, file: passages/{n}.txt, title: P}}\n" for n in range(count)
    )
    aliases = "".join(f"  name{n}: [other{n}]\n" for n in range(count))
    entries = "".join(
        f"\n  - {{id: q{n}, kind: short, stem: Who was {n}?, answer: Nobody {n},"
        f" source: {{passage: p{n}, quote: Text {n} is}}}}"
        for n in range(count)
    )
    texts = {f"passages/{n}.txt": f"Text {n} is here." for n in range(count)}
    head = f"{HEAD}passages:\n{passages}aliases:\n{aliases}"
    own = {"pack.yaml": head, "events.yaml": None, "questions.yaml": questions(entries)}
    return pack_files({**own, **texts})


def told_elsewhere(count: int) -> dict[str, bytes]:
    """Return a pack of questions with one answer, which stands in every stem."""
    entries = "".join(
        f"\n  - {{id: q{n}, kind: short, stem: Who led the canal {n}?, answer: the canal}}"
        for n in range(count)
    )
    return pack_files({"questions.yaml": questions(entries)})


@pytest.mark.parametrize("pack", [fields, named, told_elsewhere])
def test_twice_as_much_costs_twice_as_much(
    pack: Callable[[int], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyapp.packs.linting.leaks._MOST_COMPARED", 50)
    monkeypatch.setattr("studyapp.packs.linting.typed_answers._MOST_PAIRS", 50)

    first, second, third = (steps(pack(count)) for count in (100, 200, 300))

    assert third - second <= 1.2 * (second - first)


def test_a_file_with_which_a_pack_has_too_many_parts_is_told_and_not_read_nor_those_after_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("studyapp.packs.opening.MOST_PARTS", 60)
    entry = "\n  - {id: ID, kind: truefalse, stem: It is., answer: true}"
    files = {
        f"questions/{file}.yaml": questions(
            "".join(entry.replace("ID", f"q{file}-{n}") for n in "ab")
        )
        for file in range(4)
    }
    memory = Memory()

    read = check(Gathered(pack_files({"events.yaml": None, **files})), memory=memory)

    told = [(found.file, str(found.message)) for found in read.findings if found.code == "Y9"]
    says = "it is not read: together with the files before it, it has more than 60 parts"
    assert told == [
        ("questions/1.yaml", says),
        ("questions/2.yaml", says),
        ("questions/3.yaml", says),
    ]
    assert read.pack is not None
    assert len(read.pack.questions) == 2
    kept = {file for file in files if memory.known(file, pack_files(files)[file]) is not None}
    assert kept == {"questions/0.yaml"}


def cited(count: int) -> dict[str, bytes]:
    """Return a pack of so many quotes in a passage of as many sentences, half of them wrong."""
    towns = (f"In {1000 + n} the town of number {n} was built by a river. " for n in range(count))
    entries = "".join(
        f"\n  - {{id: q{n}, kind: truefalse, stem: It is {n}., answer: true, source: {{passage:"
        f" opening, quote: the town of number {n if n % 2 else 'no'} was built by}}}}"
        for n in range(count)
    )
    changes = {"passages/opening.txt": "".join(towns), "questions.yaml": questions(entries)}
    return pack_files({"events.yaml": None, **changes})


def test_many_quotes_of_a_long_passage_are_found_within_what_a_pack_may_take(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("studyapp.packs.passages._MOST_SEARCHED", 2_000_000)
    monkeypatch.setattr("studyapp.packs.passages._MOST_COMPARED", 60_000)

    found = check(Gathered(cited(1_000))).findings

    wrong = [each for each in found if each.code == "R26"]
    assert {each.code for each in found if each.severity is Severity.ERROR} == {"R26"}
    assert [bool(each.suggestion) for each in wrong[:2]] == [True, False]
