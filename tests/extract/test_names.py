"""Who and what is named, by the name it is known by."""

import pytest

from studyapp.domain.names import Known, NameKind
from studyapp.domain.texts import Emendation, Passage, Span, Sureness
from studyapp.extract.names import names_of
from studyapp.extract.pipeline import find

Told = list[tuple[str, str]]


def people(text: str) -> Told:
    return _of(NameKind.PERSON, text)


def places(text: str) -> Told:
    return _of(NameKind.PLACE, text)


def bodies(text: str) -> Told:
    return _of(NameKind.ORGANISATION, text)


def _of(kind: NameKind, text: str) -> Told:
    return [(name.span.cut(text), name.name) for name in names_of(text) if name.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met General Dunmore there.", ("Dunmore", "Dunmore")),
        ("Then Louis XVII was king.", ("Louis XVII", "Louis XVII")),
        ("The heir of Otto von Wittel fled.", ("Otto von Wittel", "Otto von Wittel")),
        ("It pleased Queen Berta much.", ("Queen Berta", "Queen Berta")),
        ("It was led by the Duke of Ostia then.", ("Duke of Ostia", "Duke of Ostia")),
        ("They asked A. B. Carmody for help.", ("A. B. Carmody", "A. B. Carmody")),
        ("So wrote Yusuf ibn Harith then.", ("Yusuf ibn Harith", "Yusuf ibn Harith")),
        ("They feared Konrad the Bold.", ("Konrad the Bold", "Konrad the Bold")),
        ("The poet Zeuner came late.", ("Zeuner", "Zeuner")),
        ("They say that Zeuner was born in a barn.", ("Zeuner", "Zeuner")),
        ("The war took Zeuner’s son.", ("Zeuner", "Zeuner")),
        ("Then NAPOLEON came.", ("NAPOLEON", "Napoleon")),
    ],
)
def test_titles_numbers_particles_and_what_people_do_make_a_person(
    text: str, expected: tuple[str, str]
) -> None:
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill was built in Drossen.", ("Drossen", "Drossen")),
        ("The Battle of Drossen was lost.", ("Drossen", "Drossen")),
        ("The walls of Drossen fell.", ("Drossen", "Drossen")),
        ("They came to Lake Drossen.", ("Lake Drossen", "Lake Drossen")),
        ("The Kingdom of Drossen fell.", ("Kingdom of Drossen", "Kingdom of Drossen")),
        ("They sailed to Constantinople.", ("Constantinople", "Istanbul")),
        ("The road to Saigon was cut.", ("Saigon", "Ho Chi Minh City")),
    ],
)
def test_what_stands_around_a_name_makes_a_place(text: str, expected: tuple[str, str]) -> None:
    assert places(text) == [expected]


def test_the_last_word_or_the_first_makes_a_body() -> None:
    text = "The Drossen Trading Company paid the Society of Drossen Miners and the Red Cross."

    assert [name for _, name in bodies(text)] == [
        "Drossen Trading Company",
        "Society of Drossen Miners",
        "Red Cross",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The French beat the Ottomans on Monday in March.",
        "I think that God and Parliament knew.",
        "However, Winter came. Nobody saw it.",
        "It is told in “The Fall of Rome”, a book.",
        "The Treaty of Union and the Glorious Revolution came in May.",
        "Midway through the night it rained.",
        "The Great Drought of Spring",
    ],
)
def test_peoples_months_works_and_beginnings_are_no_names(text: str) -> None:
    assert names_of(text) == ()


def test_a_surname_and_a_first_name_stand_for_the_full_name_if_only_one_has_it() -> None:
    text = "Maria Zeuner met Karl Ost and Emil Ost. Zeuner liked Karl. General Ost did not."

    assert [name for _, name in people(text)] == [
        "Maria Zeuner", "Karl Ost", "Emil Ost", "Maria Zeuner", "Karl Ost", "Ost",
    ]  # fmt: skip


def test_the_place_that_somebody_is_called_after_is_not_he() -> None:
    text = "Alan de Lisle gave it. Lisle died. The men of Lisle wept. The news reached Lisle late."

    assert [form for form, _ in people(text)] == ["Alan de Lisle", "Lisle"]


def test_what_a_passage_calls_a_person_goes_before_the_tables() -> None:
    text = "Mary Nelson came from Lincoln. At Lincoln, Nelson wrote to Ada Darwin. Darwin died."

    assert people(text)[-2:] == [("Ada Darwin", "Ada Darwin"), ("Darwin", "Ada Darwin")]


def test_a_damaged_name_counts_as_what_it_is_read_as() -> None:
    text = "Then Livinov spoke."
    reading = Emendation(Span(5, 12), "Maxim Litvinov", "a letter is lost", Sureness.SURE)

    [name] = names_of(text, given=[reading])

    assert (name.span.cut(text), name.name) == ("Livinov", "Maxim Litvinov")


def test_names_known_beforehand_go_before_the_tables_and_need_no_capitals() -> None:
    known = Known(NameKind.PLACE, "Omsk on the Om")
    text = "From omsk, by Paris, to Omsk."

    found = names_of(text, own={"omsk": known, "Omsk": known})

    assert [(name.span.cut(text), name.name) for name in found] == [
        ("omsk", "Omsk on the Om"), ("Paris", "Paris"), ("Omsk", "Omsk on the Om"),
    ]  # fmt: skip


def test_a_name_goes_over_the_end_of_a_long_line_only() -> None:
    long = "They said at the end of the long winter that Ada\nZeuner would come."
    heading = "Battle of Drossen\nGermany was at war."

    assert people(long) == [("Ada\nZeuner", "Ada Zeuner")]
    assert places(heading)[-1] == ("Germany", "Germany")


def test_in_another_language_only_well_known_names_are_told() -> None:
    text = (
        "Im Herbst ging der König nach Paris, und in Drossen wurde der Friede gemacht. "
        "Der Dichter Zeuner war nicht dabei, aber er hat von Mirabeau gehört und ist dann auch "
        "nach Wien gereist, wo sich die Gesandten der Mächte trafen."
    )

    assert [name for _, name in places(text) + people(text)] == [
        "Paris", "Vienna", "Comte de Mirabeau",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Rome Sulla made laws.", "Sulla"),
        ("They asked Foreign Affairs Commissar Maxim Litvinov again.", "Maxim Litvinov"),
        ("The Minister of War Kerensky fled.", "Alexander Kerensky"),
        ("The king sent for Attalus I of Pergamon.", "Attalus I of Pergamon"),
        ("The general Jubal A. Early was late.", "Jubal A. Early"),
    ],
)
def test_a_person_is_told_from_the_words_around_the_name(text: str, name: str) -> None:
    assert [known for _, known in people(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The battleship Bismarck was sunk.",
        "The KPA fell back, and HMS Redoubt followed.",
        "He went to MontmÃ©dy.",
        "It was the Mark IV.",
        "The Battle of the Frontiers was lost.",
    ],
)
def test_ships_abbreviations_damaged_letters_and_things_are_no_names(text: str) -> None:
    assert names_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The cathedral of St Paul was finished in 1710.",
        "They had begun St Paul’s in 1675, and St Botolph's School in 1690.",
        "The feast of St Michael came, and they met at St. Mary in the fields.",
    ],
)
def test_what_is_called_after_a_saint_is_no_person(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    "text",
    ["St Paul was executed in Rome.", "They mourned St Paul's death.", "It came to St Paul."],
)
def test_a_saint_who_acts_or_dies_is_a_person(text: str) -> None:
    assert [known for _, known in people(text)] == ["Saint Paul"]


def test_a_title_that_names_a_church_names_nobody_though_its_saint_is_named_too() -> None:
    text = "St Paul was executed in Rome. In 1710 the cathedral of St Paul was finished."

    assert [event.people for event in find(Passage.of("Wren", text)).events] == [()]


def test_capitals_without_end_name_nobody_and_take_no_longer_than_their_length() -> None:
    assert names_of("Ada " * 20_000 + "King of " * 10_000) == ()


def test_an_event_has_whom_its_title_names_though_its_own_words_say_he() -> None:
    text = "Marcus Tarn crossed the Elbe in 1811 and was elected mayor. He died at Wendau in 1820."

    events = find(Passage.of("Tarn", text)).events

    assert [event.people for event in events if "died" in event.title] == [("Marcus Tarn",)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Octavian won. Later Augustus was emperor.", ["Octavian", "Octavian"]),
        ("Then MacArthur left. Douglas MacArthur came back.", ["Douglas MacArthur"] * 2),
        ("They took Tenochtitlan.", ["Tenochtitlan"]),
        ("He held Petrograd. Then PETROGRAD was renamed Leningrad.", ["Petrograd"] * 3),
        ("They sailed to CONSTANTINOPLE.", ["Constantinople"]),
    ],
)
def test_a_name_is_shown_as_the_passage_has_it_not_as_it_is_known_today(
    text: str, shown: list[str]
) -> None:
    assert [name.shown for name in names_of(text)] == shown


def test_a_name_that_a_pack_uses_is_shown_for_all_others_of_the_same() -> None:
    own = {"Leningrad": Known(NameKind.PLACE, "Leningrad")}
    found = names_of("They left Petrograd for good. Leningrad was its name.", own=own)

    assert [name.shown for name in found] == ["Leningrad", "Leningrad"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was built under James I. She saw it.", "James I"),
        ("The bridge is of the time of Henry V. The king paid for it.", "Henry V"),
        ("In 1945 Harry S. Truman spoke.", "Harry S. Truman"),
    ],
)
def test_a_sentence_that_follows_a_king_is_no_part_of_his_name(text: str, name: str) -> None:
    assert [told for told, _ in people(text)] == [name]
