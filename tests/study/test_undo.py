"""Whatever was done, taking it back leaves things as they were."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.cards import Rating, Recall, Review
from studyapp.domain.errors import PackError, StaleUndoError, UnkeepableError, UnknownError
from studyapp.domain.events import Findings
from studyapp.domain.library import PackEntry, PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.progress import Scores, Today
from studyapp.domain.settings import Settings
from studyapp.domain.sittings import Turn
from studyapp.domain.texts import Emendation, PassageId, Span, Sureness
from studyapp.store.journal import Journal
from studyapp.store.undo import UndoSteps
from studyapp.study.undo import Doubt, Undone
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program, open_program
from tests.builders import a_passage
from tests.packing import a_pack, a_pack_passage
from tests.store.stores import MEMORY
from tests.study.programs import Clock, a_wish, an_addition, answer_to, keep_revolution, open_at

TOOK = timedelta(seconds=5)
DEEDS = st.lists(
    st.sampled_from([*Rating, True, False]) | st.none(),  # rate a card, answer, let time pass
    min_size=1,
    max_size=7,
)
Standing = tuple[Scores, Today, Recall | None, Turn | None]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library with a passage and a quiz on it, of which nothing is answered."""
    folder = tmp_path_factory.mktemp("begun") / "library"
    with open_at(folder, Clock()) as program:
        program.quizzing.start(a_wish(keep_revolution(program), 20))
    return folder


@settings(max_examples=8, deadline=None)
@given(deeds=DEEDS)
def test_taking_back_answer_after_answer_goes_the_whole_way_back(
    deeds: list[Rating | bool | None], begun: Path
) -> None:
    clock = Clock()
    with (
        tempfile.TemporaryDirectory(dir=MEMORY) as room,
        open_at(shutil.copytree(begun, Path(room) / "library"), clock) as program,
    ):
        before = []
        for deed in deeds:
            clock.move(timedelta(hours=9 if deed is None else 0))
            now, stood = clock.now, standing(program)
            if do(program, deed):
                before.append((now, stood))

        while before:
            clock.now, stood = before.pop()
            program.reviewing.undo()
            assert standing(program) == stood


def standing(program: Program) -> Standing:
    overview = program.overview
    recall, turn = program.reviewing.next_recall(), program.quizzing.turn()
    return overview.scores(), overview.today(), recall, turn


def do(program: Program, deed: Rating | bool | None) -> bool:
    """Do one deed; return whether there is something to take back."""
    if isinstance(deed, Rating):
        recall = program.reviewing.next_recall()
        if recall is not None:
            program.reviewing.rate(recall.card.id, deed, TOOK)
        return recall is not None
    turn = program.quizzing.turn()
    if deed is None or turn is None or turn.question is None:
        return False
    program.quizzing.answer(turn.question.id, answer_to(turn.question, right=deed), TOOK, None)
    return True


def test_what_was_taken_back_is_named(program: Program, revolution: PassageId) -> None:
    recall = program.reviewing.next_recall()
    assert recall is not None
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
    question = program.quizzing.start(a_wish(revolution, 4)).question
    assert question is not None
    program.quizzing.answer(question.id, answer_to(question, right=True), TOOK, None)

    first, second = program.undo.undo(), program.undo.undo()

    assert first is not None
    assert first.attempt is not None
    assert first.attempt.question == question.id
    assert str(first.says) == f"Taken back: the answer to “{question.stem}”."
    assert second is not None
    assert second.attempt is None
    assert str(second.says) == f"Taken back: the answer to “{recall.card.front}”."


def test_answers_and_steps_are_one_history_by_time(program: Program, revolution: PassageId) -> None:
    recall = program.reviewing.next_recall()
    assert recall is not None
    title = program.reading.title(revolution)
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
    program.reading.rename(revolution, "France")
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)

    names = []
    while (name := program.undo.name()) is not None:
        names.append(str(name))
        program.undo.undo()

    add = f"Undo add “{title}”"
    assert names == ["Undo answer", "Undo rename “France”", "Undo answer", add]
    assert program.reading.entries() == []
    assert program.undo.undo() is None


def test_a_passage_comes_back_as_it_was_after_a_restart(folder: Path, clock: Clock) -> None:
    with open_at(folder, clock) as program:
        passage = keep_revolution(program)
        program.reading.keep_place(passage, 42)
        recall = program.reviewing.next_recall()
        assert recall is not None
        program.reviewing.rate(recall.card.id, Rating.EASY, TOOK)
        before = whole(program)
        program.reading.remove(passage)
        assert program.reading.entries() == []
        assert program.overview.today().due_count == 0

    with open_at(folder, clock) as program:
        assert str(program.undo.name()).startswith("Undo remove “On 14 July 1789 the crowd")
        undone = program.undo.undo()
        assert undone is not None
        assert str(undone.says).endswith("is back in your library.")

        assert whole(program) == before


def test_a_pack_comes_and_goes_by_undo_with_all_that_it_holds(program: Program) -> None:
    program.sharing.add(unpacked(a_pack()))
    added = whole(program)
    newer = a_pack(version=2, digest="d2", title="Divided", events=(), questions=())
    program.sharing.add(unpacked(newer))
    updated = whole(program)
    program.sharing.remove(newer.id)
    assert whole(program) == ({}, [], [])

    states, names = [], []
    while (name := program.undo.name()) is not None:
        undone = program.undo.undo()
        assert undone is not None
        names.append((str(name), str(undone.says)))
        states.append(whole(program))

    assert states == [updated, added, ({}, [], [])]
    assert names[1] == ("Undo update “Poland divided”", "“Poland divided” is at version 1 again.")


def test_a_passage_of_a_pack_goes_with_the_pack_only(program: Program) -> None:
    program.sharing.add(unpacked(a_pack()))

    with pytest.raises(PackError, match="belongs to the pack “Poland divided”"):
        program.reading.remove(a_passage().id)


def test_an_answer_to_a_card_that_is_gone_is_taken_back(program: Program) -> None:
    program.reading.keep(an_addition())
    recall = program.reviewing.next_recall()
    assert recall is not None
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
    program.reading.remove(a_passage().id)
    UndoSteps(program.store).forget()

    undone = program.undo.undo()

    assert undone is not None
    assert "no longer in your library" in str(undone.says)
    assert program.overview.scores().reviews == 0


def test_a_passage_that_was_added_again_meanwhile_is_first_taken_out(
    program: Program, revolution: PassageId, clock: Clock
) -> None:
    program.reading.keep_place(revolution, 42)
    before = whole(program)
    program.reading.remove(revolution)
    clock.move(timedelta(days=1))
    keep_revolution(program)

    program.undo.undo()
    assert program.reading.entries() == []

    program.undo.undo()
    assert whole(program) == before


def test_what_was_taken_back_can_be_done_again_until_there_is_a_new_deed(
    program: Program, revolution: PassageId
) -> None:
    title = program.reading.title(revolution)
    recall = program.reviewing.next_recall()
    assert recall is not None
    program.reading.rename(revolution, "France")
    whole_before = whole(program)

    program.undo.undo()
    program.undo.undo()
    assert str(program.undo.history().redo) == f"Redo add “{title}”"
    first, second, third = (program.undo.redo() for _ in range(3))

    assert (first and str(first.says), third) == (f"Done again: add “{title}”.", None)
    assert second is not None
    assert whole(program) == whole_before
    program.undo.undo()
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
    assert program.undo.history().redo is None
    assert program.undo.redo() is None


def test_what_takes_something_out_is_asked_for_twice_unless_it_is_known(
    program: Program, revolution: PassageId
) -> None:
    title = program.reading.title(revolution)
    added = program.undo.history().step
    program.reading.rename(revolution, "France")
    renamed = program.undo.undo_known(None)
    assert isinstance(renamed, Undone)

    doubt = program.undo.undo_known(None)

    assert doubt == Doubt(added or 0, Message("Undo add “{title}”", {"title": title}), title)
    assert revolution in program.reading.titles()
    assert isinstance(program.undo.undo_known(added), Undone)
    assert program.reading.titles() == {}


def test_learners_come_and_get_their_names_by_steps_of_their_own(program: Program) -> None:
    me = program.learners.current()
    ben = program.learners.add("Ben")
    program.learners.rename(me.uid, "Anna")

    names = []
    for _ in range(2):
        undone = program.undo.undo()
        assert undone is not None
        names.append([str(undone.says), *(learner.name for learner in program.learners.all())])

    assert names == [
        ["“Anna” is called “Me” again.", "Me", "Ben"],
        ["The learner “Ben” is gone again.", "Me"],
    ]
    assert program.undo.undo() is None
    program.undo.redo()
    assert program.learners.all() == [me, ben]


def test_a_learner_who_has_answered_stays_and_so_do_the_steps_before(
    folder: Path, clock: Clock
) -> None:
    learner = ""
    with open_program(folder, now=clock, settings=lambda: Settings(learner=learner)) as program:
        keep_revolution(program)
        learner = program.learners.add("Ben").uid
        recall = program.reviewing.next_recall()
        assert recall is not None
        program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
        program.undo.undo()

        with pytest.raises(StaleUndoError, match="add learner “Ben”"):
            program.undo.undo()

        assert [each.name for each in program.learners.all()] == ["Me", "Ben"]
        assert str(program.undo.name()).startswith("Undo add “On 14 July")


VERBS = st.one_of(
    st.tuples(st.sampled_from(["add", "remove", "rate"]), st.integers(0, 2)),
    st.tuples(st.just("rename"), st.integers(0, 2), st.sampled_from(["A", "A (2)", " B\n"])),
    st.tuples(st.just("place"), st.integers(0, 2), st.integers(0, 30)),
    st.tuples(st.sampled_from(["pack", "unpack"]), st.integers(1, 2)),
)
TEXTS = ("The A was opened in 1869.", "The B fell on 2 May 1870.", "The C ended in 1871.")
State = tuple[dict[PassageId, tuple[PassageEntry, Findings]], list[PackEntry], list[Review]]


@settings(max_examples=8, deadline=None)
@given(verbs=st.lists(VERBS, max_size=12), restart=st.booleans())
def test_undo_after_any_verbs_goes_the_whole_way_back(
    verbs: list[tuple[Any, ...]], restart: bool
) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        program = open_at(Path(folder), clock)
        states = [whole(program)]
        for verb in verbs:
            clock.move(timedelta(minutes=1))
            if act(program, verb):
                states.append(whole(program))
            elif verb[0] == "place":
                states = [*followed(states, whole(program), passage_of(verb[1]))]
        if restart:
            program.close()
            program = open_at(Path(folder), clock)

        while states:
            stood = states.pop()
            assert whole(program) == stood
            assert (program.undo.undo() is not None) is bool(states)
            if states and program.undo.redo() is not None:
                assert whole(program) == stood
                program.undo.undo()
        program.store.check()
        program.close()


def act(program: Program, verb: tuple[Any, ...]) -> bool:
    """Do what a verb says; return whether there is something to take back."""
    kind, number, *more = verb
    if kind in ("pack", "unpack"):
        return share(program, kind, number)
    passage, reading = passage_of(number), program.reading
    recall, there = program.reviewing.next_recall(), passage in reading.titles()
    if kind == "rate":
        return recall is not None and bool(
            program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
        )
    if kind == "add":
        return bool(reading.keep(an_addition(TEXTS[number], {TEXTS[number]: "1869"}, title="A")))
    if kind == "place" and there:
        reading.keep_place(passage, more[0])
    if kind == "place" or not there:
        return False
    with suppress(UnkeepableError, PackError):  # another has the title; it belongs to a pack
        return bool(reading.remove(passage) if kind == "remove" else reading.rename(passage, *more))
    return False


def share(program: Program, kind: str, version: int) -> bool:
    """Add a version of a pack that lays readings over the first text, or take the pack out."""
    text = TEXTS[0]
    reads = Emendation(Span(4, 5), "E" * version, "A slip.", Sureness.SURE)
    lent = a_pack_passage(passage=a_passage(text, title="P"), emendations=(reads,), notes=())
    pack = a_pack(version=version, digest=str(version), passages=(lent,), events=(), questions=())
    with suppress(PackError, UnknownError):  # there is a newer version, or none
        sharing = program.sharing
        return bool(
            sharing.add(unpacked(pack)).changes if kind == "pack" else sharing.remove(pack.id)
        )
    return False


def passage_of(number: int) -> PassageId:
    return a_passage(TEXTS[number]).id


def whole(program: Program) -> State:
    """Return all that is in the library, and the answers that count."""
    journal = Journal(program.store)
    entries = {
        entry.id: (entry, program.reading.findings(entry.id)) for entry in program.reading.entries()
    }
    return entries, program.sharing.entries(), journal.reviews(journal.learner())


def followed(states: list[State], now: State, passage: PassageId) -> Iterator[State]:
    """Give the states, with the place where reading stopped in those since the passage came."""
    since = len(states)
    while since and passage in states[since - 1][0]:
        since -= 1
    yield from states[:since]
    for entries, packs, reviews in states[since:]:
        stopped = now[0][passage][0]
        entry, findings = entries[passage]
        moved = replace(entry, place=stopped.place, opened=stopped.opened)
        yield {**entries, passage: (moved, findings)}, packs, reviews
