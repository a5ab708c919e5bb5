"""The tables of well known names are sound."""

from collections import Counter

from studyapp.domain.names import NameKind
from studyapp.extract.name_tables import FILES, known_names, name_words, rows

TABLES = {kind: list(rows(file)) for kind, file in FILES.items()}


def forms(row: list[str]) -> list[str]:
    return [row[0], *(form for cell in row[1:] for form in cell.split("; "))]


def test_many_people_places_and_bodies_are_known() -> None:
    counts = {kind: len(table) for kind, table in TABLES.items()}

    assert counts[NameKind.PERSON] > 600
    assert counts[NameKind.PLACE] > 600
    assert counts[NameKind.ORGANISATION] > 150


def test_no_form_stands_for_two_names() -> None:
    counts = Counter(form for table in TABLES.values() for row in table for form in forms(row))

    assert [form for form, count in counts.items() if count > 1] == []


def test_every_form_is_written_as_a_name_without_blanks_around_it() -> None:
    every = [form for table in TABLES.values() for row in table for form in forms(row)]

    assert [form for form in every if form != " ".join(form.split()) or form.islower()] == []


def test_no_name_is_a_word_that_begins_sentences() -> None:
    words = name_words()
    little = words.stop | words.month | words.none

    assert [form for form in known_names() if form.lower() in little and form != "US"] == []


def test_names_that_are_words_too_are_well_known_names() -> None:
    names = {row[0].lower() for table in TABLES.values() for row in table}

    assert name_words().common <= names
