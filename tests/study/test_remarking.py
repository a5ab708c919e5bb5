"""What the program notices is laid over every passage, and keeps no sound event from a quiz."""

from studyapp.domain.notes import NoteKind, RemarkVerdict
from studyapp.domain.texts import Passage
from studyapp.study.remarking import with_remarks
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.packing import PACK, a_pack, a_pack_passage
from tests.study.programs import found_here

TEXT = (
    "On Monday, 9 August 1945 the army crossed the river. On 2 September 1945 Japan signed the "
    "surrender. In March 1947 the two states signed a treaty. Ten years later, in April 1956, "
    "the king left the country.\n"
)


def test_a_passage_of_the_library_has_its_remarks_however_it_came(program: Program) -> None:
    own = found_here(program, TEXT)
    program.sharing.add(unpacked(a_pack(events=(), questions=())))

    found = program.reading.findings(own)

    assert [(note.kind, note.remark) for note in found.notes] == [
        (NoteKind.REMARK, RemarkVerdict.IMPOSSIBLE),
        (NoteKind.REMARK, RemarkVerdict.DIFFERS),
    ]
    assert with_remarks(found) == found


def test_remarks_stand_beside_the_notes_of_a_pack_and_stay_when_it_goes(program: Program) -> None:
    passage = Passage.of("The end", TEXT)
    found_here(program, TEXT)
    lent = a_pack_passage(passage=passage, emendations=(), notes=())
    program.sharing.add(unpacked(a_pack(passages=(lent,), events=(), questions=(), aliases={})))
    with_it = program.reading.findings(passage.id)

    program.sharing.remove(PACK)

    assert with_it.about
    assert [note.text for note in program.reading.findings(passage.id).notes] == [
        note.text for note in with_it.notes
    ]


def test_only_an_event_whose_own_date_cannot_be_is_not_asked(program: Program) -> None:
    own = found_here(program, TEXT)

    material = program.materials.of(own, None)

    askable = [event.citation.quote for event in material.passages[0].askable]
    assert len(askable) == 3
    assert "On 2 September 1945 Japan signed the surrender." in askable
