"""Whatever a person decides, in whatever order: cards are in step, and undo goes the whole way."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.when import When
from studyapp.study.changes import Changes
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import TEXT, a_passage
from tests.packing import PACK, a_pack
from tests.store.stores import MEMORY
from tests.study.programs import Clock, found_here, open_at
from tests.study.test_correcting import all_cards, made_cards, state

ADDED = f"{TEXT} In the spring of 179 5 the army fled. It came back in 1795 or 1796."
WHENS = ("1791-05-03", "1791-05", "1795", "1790~", "1772/1795", "1863-01-22T12", "17XX")
TITLES = ("The parliament passed the law", "The King “left” his throne", "A rising")
VERBS = ("keep", "remove", "undecide", "correct", "merge", "split", "add", "read", "pack")
Deed = tuple[str, int, str, str]
DEEDS = st.tuples(
    st.sampled_from(VERBS), st.integers(0, 5), st.sampled_from(WHENS), st.sampled_from(TITLES)
)


@settings(max_examples=10, deadline=None)
@given(st.lists(DEEDS, min_size=1, max_size=6))
def test_after_any_deeds_cards_are_in_step_and_undo_gives_the_first_state(
    deeds: list[Deed],
) -> None:
    with (
        tempfile.TemporaryDirectory(dir=MEMORY) as folder,
        open_at(Path(folder), Clock()) as program,
    ):
        passage = found_here(program, ADDED)
        states = [state(program, passage)]
        for deed in deeds:
            if do(program, passage, deed):
                states.append(state(program, passage))
                assert all_cards(program, passage) == made_cards(program, passage)
        last = states.pop()
        for _step in states:
            program.undo.undo()
        assert state(program, passage) == (states or [last])[0]
        for _step in states:
            program.undo.redo()
        assert state(program, passage) == last


def do(program: Program, passage: PassageId, deed: Deed) -> bool:
    """Do one deed, if it can be done; return whether it changed anything."""
    verb, number, when, title = deed
    correcting, date = program.correcting, When.parse(when)
    seen = correcting.looked(passage)
    every, standing = [each.event for each in seen.events], seen.findings.events
    event = standing[number % len(standing)] if standing else None
    changes: object = None
    match verb:
        case "add":
            changes = correcting.add(passage, Span(number, number + 20), title, date)
        case "pack":
            changes = add_or_remove_pack(program)
        case "read" if seen.readings:
            words = Citation(seen.readings[0].emendation.span, "")
            changes = correcting.correct_reading(passage, words, f"the spring of 179{number}")
        case "keep" | "remove" | "undecide" if every:
            changes = getattr(correcting, verb)(every[number % len(every)].id)
        case "correct" if event is not None:
            changes = correcting.correct(replace(event, title=title, when=date))
        case "merge" if len(standing) > 1:
            changes = correcting.merge(standing[0].id, standing[-1].id, date)
        case "split" if event is not None and len(parts := correcting.parts(event.id)) > 1:
            changes = correcting.split(event.id, parts)
    return bool(changes)


def add_or_remove_pack(program: Program) -> Changes:
    """Add a pack that tells of the passage, or take it out again."""
    if program.sharing.entries():
        return program.sharing.remove(PACK)
    lent = replace(a_pack().passages[0], passage=a_passage(ADDED), notes=())
    event = replace(a_pack().events[0], passage=lent.passage.id)
    return program.sharing.add(unpacked(a_pack(passages=(lent,), events=(event,)))).changes
