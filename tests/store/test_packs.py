"""Packs in the database: kept whole, replaced by a newer version, and taken out again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.errors import DamagedStoreError, UnkeepableError
from studyapp.domain.events import EventId
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.library import Lent
from studyapp.domain.packs import Pack
from studyapp.domain.questions import DateQuestion, QuestionId
from studyapp.store.cards import Cards
from studyapp.store.library import Library
from studyapp.store.opening import Store
from studyapp.store.packs import Change, Packs, Standing
from studyapp.store.questions import Questions
from studyapp.store.shapes import read, written
from tests.builders import NOON, a_card, a_citation, a_date, a_passage, a_when, findings_of
from tests.packing import PACK, a_pack, a_pack_passage, a_reading, authored, every_kind

PASSAGE = a_passage().id
LATER = NOON + timedelta(days=1)


@pytest.fixture
def packs(store: Store) -> Packs:
    return Packs(store)


@pytest.fixture
def questions(store: Store) -> Questions:
    return Questions(store)


def kept(packs: Packs, pack: Pack) -> None:
    findings = replace(findings_of(), events=pack.events)
    change = Change(
        {PASSAGE: Standing(findings, ())}, {event.id: event.id for event in pack.events}
    )
    packs.save(pack, change, added=NOON)


def test_questions_of_every_kind_come_back_as_they_were(packs: Packs, questions: Questions) -> None:
    pack = a_pack()
    kept(packs, pack)

    listed = questions.listed(pack=PACK)

    assert [each.kind for each in listed] == list(Kind)
    assert questions.read([each.id for each in listed]) == list(pack.questions)


def test_questions_come_in_the_order_in_which_they_are_wanted_and_gone_ones_are_left_out(
    packs: Packs, questions: Questions
) -> None:
    kept(packs, a_pack())
    wanted = [QuestionId(f"{PACK}/{own}") for own in ("short", "gone", "single")]

    assert [each.id for each in questions.read(wanted)] == [wanted[0], wanted[2]]


def test_a_pack_is_listed_with_what_it_holds(packs: Packs, store: Store) -> None:
    kept(packs, a_pack())

    (entry,) = packs.entries()

    assert (entry.id, entry.version, entry.authors) == (PACK, 1, ("Anna Nowak",))
    assert entry.passages == (
        Lent(PASSAGE, "The partitions", "Written for these tests", "CC0-1.0"),
    )
    assert (entry.events, entry.question_count) == (1, 11)
    assert entry.questions[Kind.CLOZE] == 1
    assert packs.entry(PACK) == entry
    assert packs.entry(PackId("other")) is None
    assert Library(store).pack_titles() == {PACK: "Poland divided"}
    assert packs.of_passage(PASSAGE) == [PACK]
    assert packs.aliases(PASSAGE) == {"Warsaw": ("Warszawa",)}
    assert [era.title for era in packs.eras()] == ["The partitions"]


def test_the_files_of_a_pack_are_kept_byte_for_byte(packs: Packs) -> None:
    kept(packs, a_pack())

    assert packs.files(PACK) == a_pack().files
    assert packs.file(PACK, "media/map.png") == b"\x89PNG\x00"
    assert packs.file(PACK, "media/other.png") is None


def test_a_passage_shows_what_packs_lay_over_it(packs: Packs, library: Library) -> None:
    kept(packs, a_pack())

    found = library.findings(PASSAGE)

    assert found.emendations == a_pack_passage().emendations
    assert found.notes == a_pack_passage().notes
    assert library.repairs_in(PASSAGE, a_citation("The king left").span) == found.emendations
    assert library.repairs_in(PASSAGE, a_citation("throne").span) == ()


def test_an_emendation_that_is_part_of_a_repaired_date_is_shown_with_the_date(
    packs: Packs, library: Library
) -> None:
    repair = a_reading("3 May 1791", "3 May 1791")
    date = a_date(repair=repair)
    pack = a_pack(passages=(a_pack_passage(emendations=(a_reading("1791", "1791"),)),), events=())
    standing = Standing(replace(findings_of(), dates=(date,), events=()), ())

    packs.save(pack, Change({PASSAGE: standing}), added=NOON)

    assert library.findings(PASSAGE).emendations == ()
    assert library.repairs_in(PASSAGE, date.span) == (repair,)


def test_of_overlapping_readings_the_one_that_begins_first_counts(
    packs: Packs, library: Library
) -> None:
    readings = (a_reading("The king left", "A"), a_reading("king", "B"), a_reading("throne", "C"))
    kept(packs, a_pack(passages=(a_pack_passage(emendations=readings),)))

    assert [each.reads for each in library.findings(PASSAGE).emendations] == ["A", "C"]


def test_a_passage_that_is_there_keeps_its_title_place_and_cards(
    packs: Packs, library: Library, me: LearnerId
) -> None:
    library.save(findings_of(title="My text"), [a_card()], added=NOON)
    library.keep_place(me, PASSAGE, 20, NOON)

    packs.save(a_pack(), Change(), added=LATER)

    (entry,) = library.entries(me)
    assert (entry.title, entry.place, entry.cards, entry.added) == ("My text", 20, 1, NOON)


def test_a_newer_version_takes_the_place_of_the_older_one(
    packs: Packs, questions: Questions, library: Library
) -> None:
    kept(packs, a_pack())
    changed = [replace(each, stem="Anew?") for each in every_kind()[:1]]
    newer = a_pack(version=2, title="Poland divided anew", questions=(*changed, *every_kind()[1:3]))

    kept(packs, newer)

    (entry,) = packs.entries()
    assert (entry.version, entry.title, entry.question_count) == (2, "Poland divided anew", 3)
    assert len(questions.listed(passage=PASSAGE)) == 3
    assert list(library.titles()) == [PASSAGE]


def test_a_question_knows_the_version_in_which_it_last_changed(packs: Packs, store: Store) -> None:
    kept(packs, a_pack())
    changed = replace(every_kind()[0], stem="Anew?")
    kept(packs, a_pack(version=2, questions=(changed, *every_kind()[1:])))

    with store.reading() as connection:
        versions = connection.exec_driver_sql("SELECT version FROM questions ORDER BY place")

        assert list(versions.scalars()) == [2, *[1] * 10]


def test_a_pack_that_goes_takes_the_passages_it_brought(
    packs: Packs, questions: Questions, library: Library
) -> None:
    kept(packs, a_pack())

    packs.remove(PACK, Change())

    assert packs.entries() == []
    assert library.titles() == {}
    assert questions.listed() == []


def test_a_passage_of_two_packs_goes_with_the_last_of_them(packs: Packs, library: Library) -> None:
    other = PackId("other-pack")
    kept(packs, a_pack())
    packs.save(a_pack(id=other, questions=(), events=()), Change(), added=LATER)

    packs.remove(PACK, Change())
    assert list(library.titles()) == [PASSAGE]

    packs.remove(other, Change())
    assert library.titles() == {}


def test_a_passage_that_was_there_before_stays_and_stands_as_is_said(
    store: Store, packs: Packs, library: Library
) -> None:
    library.save(findings_of(), [], added=NOON)
    kept(packs, a_pack())
    assert [event.id for event in library.events()] == [EventId(f"{PACK}/law")]

    packs.remove(PACK, Change({PASSAGE: Standing(findings_of(), (a_card(),))}))

    assert library.findings(PASSAGE) == findings_of()
    assert Cards(store).card(a_card().id) == a_card()


def test_a_pack_with_a_text_that_cannot_be_kept_is_not_kept_at_all(
    packs: Packs, library: Library
) -> None:
    broken = authored(DateQuestion, "nul", stem="When\0?", when=a_when("1863"))

    with pytest.raises(UnkeepableError):
        kept(packs, a_pack(questions=(broken,)))
    with pytest.raises(UnkeepableError):
        kept(packs, a_pack(title="A" * 1001))

    assert packs.entries() == []
    assert library.titles() == {}


@pytest.mark.parametrize(
    "text",
    [
        *("[]", "{", "{}", '{"id": 3}', '{"unknown": 1}', '{"when": ["1900"]}'),
        '{"id":"a","passage":null,"stem":"?","citation":null,"when":["19","gregorian"]}',
    ],
)
def test_a_content_that_nobody_wrote_is_damage(text: str) -> None:
    with pytest.raises(DamagedStoreError):
        read(DateQuestion, text)


def test_what_is_usual_is_not_written() -> None:
    question = authored(DateQuestion, "year", None, when=a_when("1863"))

    assert written(question) == (
        '{"id":"partitions-7f3a/year","passage":null,"stem":"What of year?","citation":null,'
        '"pack":"partitions-7f3a","when":["1863","gregorian"]}'
    )
