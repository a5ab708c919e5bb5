"""Whatever a person decides, in whatever order: cards are in step, and undo goes the whole way."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.when import When
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from studyapp.study.adding import Addition
from studyapp.study.changes import Changes
from studyapp.study.grounds import Ground, refound
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import TEXT, a_passage
from tests.packing import PACK, a_pack
from tests.store.stores import MEMORY
from tests.study.programs import Clock, open_at
from tests.study.test_correcting import all_cards, made_cards, state
from tests.study.test_proposing import older

ADDED = f"{TEXT} In the spring of 179 5 the army fled. It came back in 1795 or 1796."
WHENS = ("1791-05-03", "1791-05", "1795", "1790~", "1772/1795", "1863-01-22T12", "17XX")
TITLES = ("The parliament passed the law", "The King “left” his throne", "A rising")
VERBS = (
    *("keep", "remove", "undecide", "correct", "merge", "split", "add", "read", "undecide_reading"),
    *("take", "decline", "sure", "pack"),
)
Deed = tuple[str, int, str, str, int]
DEEDS = st.tuples(
    st.sampled_from(VERBS),
    st.integers(0, 5),
    st.sampled_from(WHENS),
    st.sampled_from(TITLES),
    st.integers(0, 1),
)
"""A verb, which event or words it is about, a date, a title, and in which of two windows."""


@settings(max_examples=10, deadline=None)
@given(st.lists(DEEDS, min_size=1, max_size=9))
def test_after_any_deeds_cards_are_in_step_and_undo_gives_the_first_state(
    deeds: list[Deed],
) -> None:
    with (
        tempfile.TemporaryDirectory(dir=MEMORY) as folder,
        open_at(Path(folder), Clock()) as program,
        open_at(Path(folder), Clock()) as other,
    ):
        found = older(find(a_passage(ADDED)))
        program.reading.keep(Addition(found, make_cards(found), ()))
        passage, windows = found.passage.id, (program, other)
        states = [state(program, passage)]
        grounds = [program.correcting.ground(passage)] * 2
        for deed in deeds:
            grounds = [grounds[-1], program.correcting.ground(passage)]
            if do(windows[deed[-1]], passage, deed, grounds[0]):
                assert state(other, passage) == state(program, passage)
                states.append(state(program, passage))
                assert all_cards(program, passage) == made_cards(program, passage)
        last = states.pop()
        for _step in states:
            program.undo.undo()
        assert state(program, passage) == (states or [last])[0]
        for _step in states:
            program.undo.redo()
        assert state(program, passage) == last


def do(program: Program, passage: PassageId, deed: Deed, before: Ground) -> bool:
    """Do one deed, if it can be done; return whether it changed anything.

    What words are read as is worked out on what stood `before` the last deed.
    """
    verb, number, when, title, _window = deed
    match verb:
        case "add":
            added = Span(number, number + 20)
            return bool(program.correcting.add(passage, added, title, When.parse(when)))
        case "pack":
            return bool(add_or_remove_pack(program))
        case "take" | "decline":
            return bool(take_or_decline(program, passage, number, verb))
        case "sure":
            return bool(program.correcting.keep_all_sure(passage))
        case "read" | "undecide_reading":
            return bool(read_words(program, passage, deed, before))
    return bool(on_an_event(program, passage, deed))


def read_words(program: Program, passage: PassageId, deed: Deed, before: Ground) -> Changes:
    """Decide how the first words are read that may be read otherwise, or forget it."""
    readings = program.correcting.looked(passage).readings
    if not readings:
        return Changes()
    words = Citation(readings[0].emendation.span, "")
    if deed[0] == "undecide_reading":
        return program.correcting.undecide_reading(passage, words)
    decided = before.corrected(words, f"the spring of 179{deed[1]}")
    return program.correcting.decide(refound(before, decided))


def on_an_event(program: Program, passage: PassageId, deed: Deed) -> Changes:
    """Decide on an event that was found, or on one that stands."""
    verb, number, when, title, _window = deed
    correcting, date = program.correcting, When.parse(when)
    seen = correcting.looked(passage)
    every, standing = [each.event for each in seen.events], seen.findings.events
    event = standing[number % len(standing)] if standing else None
    changes = Changes()
    match verb:
        case "keep" | "remove" | "undecide" if every:
            changes = getattr(correcting, verb)(every[number % len(every)].id)
        case "correct" if event is not None:
            changes = correcting.correct(replace(event, title=title, when=date))
        case "merge" if len(standing) > 1:
            changes = correcting.merge(standing[0].id, standing[-1].id, date)
        case "split" if event is not None and len(parts := correcting.parts(event.id)) > 1:
            changes = correcting.split(event.id, parts)
    return changes


def take_or_decline(program: Program, passage: PassageId, number: int, verb: str) -> Changes:
    """Accept or decline a proposal of a finder of now, where another one found what stands."""
    offer = program.correcting.proposals(passage)
    chosen = offer.proposals[number % len(offer.proposals) :][:1] if offer.proposals else ()
    return program.correcting.take(offer, *((chosen, ()) if verb == "take" else ((), chosen)))


def add_or_remove_pack(program: Program) -> Changes:
    """Add a pack that tells of the passage, or take it out again."""
    if program.sharing.entries():
        return program.sharing.remove(PACK)
    lent = replace(a_pack().passages[0], passage=a_passage(ADDED), notes=())
    event = replace(a_pack().events[0], passage=lent.passage.id)
    return program.sharing.add(unpacked(a_pack(passages=(lent,), events=(event,)))).changes
