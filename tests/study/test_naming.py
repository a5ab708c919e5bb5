"""Where a passage names people and places."""

from dataclasses import replace

from studyapp.domain.notes import Mention, Note, NoteKind
from studyapp.domain.texts import Emendation, Sureness
from studyapp.study.naming import mentions
from tests.builders import TEXT, a_citation, findings_of

FOUND = findings_of()


def named(
    people: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    text: str = TEXT,
    aliases: dict[str, tuple[str, ...]] | None = None,
) -> list[tuple[str, NoteKind, str]]:
    found = findings_of(text, {text.partition(". ")[0]: "1791"})
    event = replace(found.events[0], people=people, places=places)
    found = replace(found, events=(event,))
    return [(each.span.cut(text), each.kind, each.name) for each in mentions(found, aliases or {})]


def test_people_and_places_of_events_are_found_wherever_they_are_named() -> None:
    text = "Hugo Kołłątaj came to Warsaw in 1791. In Warsaw, Kołłątaj was heard."

    assert named(("Hugo Kołłątaj",), ("Warsaw",), text) == [
        ("Hugo Kołłątaj", NoteKind.PERSON, "Hugo Kołłątaj"),
        ("Warsaw", NoteKind.PLACE, "Warsaw"),
        ("Warsaw", NoteKind.PLACE, "Warsaw"),
        ("Kołłątaj", NoteKind.PERSON, "Hugo Kołłątaj"),
    ]


def test_other_names_lead_to_the_usual_one() -> None:
    text = "The battle of Nomonhan, in 1939. Halha was lost."

    assert named((), ("Nomonhan",), text, {"Khalkhin Gol": ("Nomonhan", "Halha")}) == [
        ("Nomonhan", NoteKind.PLACE, "Khalkhin Gol"),
        ("Halha", NoteKind.PLACE, "Khalkhin Gol"),
    ]


def test_a_place_is_named_as_its_passage_has_it_and_known_by_what_it_is_called_today() -> None:
    found = findings_of("They took Edo in 1590.", {"They took Edo in 1590": "1590"})

    assert [(each.name, each.known_as) for each in mentions(found, {})] == [("Edo", "Tokyo")]


def test_a_number_behind_a_name_is_no_name() -> None:
    assert named(("Louis XVI",), (), "Louis XVI reigned in 1791. XVI is a number.") == [
        ("Louis XVI", NoteKind.PERSON, "Louis XVI")
    ]


def test_damaged_words_name_what_they_are_read_as() -> None:
    event = replace(FOUND.events[0], people=("Naotake Satō",))
    king = a_citation("king")
    reading = Emendation(king.span, "Naotake Satō", "", Sureness.SURE)
    found = replace(FOUND, events=(event,), emendations=(reading,))

    assert mentions(found, {}) == (Mention(king.span, NoteKind.PERSON, "Naotake Satō"),)


def test_a_note_on_more_words_is_on_the_name_among_them_which_is_known_elsewhere_too() -> None:
    quote = a_citation("passed the law")
    note = Note(citation=quote, kind=NoteKind.PERSON, text="")

    found = mentions(replace(FOUND, notes=(note,)), {"The Act": ("law", "king")})

    assert [(each.span.cut(TEXT), each.kind, each.name) for each in found] == [
        (words, NoteKind.PERSON, "The Act") for words in sorted(("law", "king"), key=TEXT.index)
    ]


def test_what_a_note_calls_a_person_or_place_is_one() -> None:
    law = a_citation("law")
    notes = tuple(
        Note(citation=a_citation(words), kind=kind, text="")
        for words, kind in (("law", NoteKind.PERSON), ("throne", NoteKind.WORD))
    )

    assert mentions(replace(FOUND, notes=notes), {}) == (Mention(law.span, NoteKind.PERSON, "law"),)
