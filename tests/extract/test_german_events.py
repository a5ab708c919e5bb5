"""What German sentences say that happened: titles in the words of the passage."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.corrections import SURE_FROM
from studyapp.domain.events import Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find

AROUND = (
    "Es war ein Krieg, und die Menschen litten unter ihm. {sentence} Danach war der Frieden da."
)


def titles(sentence: str) -> list[tuple[str, str]]:
    passage = Passage.of("Ein Text", AROUND.format(sentence=sentence))
    return [(event.title, event.when.edtf) for event in find(passage).events]


@pytest.mark.parametrize(
    ("sentence", "title", "when"),
    [
        (
            "Preußen besiegte am 3. Juli 1866 bei Königgrätz die Österreicher.",
            "Preußen besiegte bei Königgrätz die Österreicher",
            "1866-07-03",
        ),
        (
            "Am 9. November 1918 rief Scheidemann die Republik aus.",
            "Scheidemann rief die Republik aus",
            "1918-11-09",
        ),
        ("1914 begann der Erste Weltkrieg.", "Der Erste Weltkrieg begann", "1914"),
        (
            "Im Juni 1815 wurde in Wien die neue Ordnung beschlossen.",
            "In Wien wurde die neue Ordnung beschlossen",
            "1815-06",
        ),
        (
            "Im Herbst 1862 wurde Otto von Bismarck Ministerpräsident.",
            "Otto von Bismarck wurde Ministerpräsident",
            "1862-23",
        ),
        (
            "Im Mai 1849 erhoben sich die Bürger der Stadt.",
            "Die Bürger der Stadt erhoben sich",
            "1849-05",
        ),
        (
            "Im August 1849 kam es zu einer Reihe von Gefechten.",
            "Es kam zu einer Reihe von Gefechten",
            "1849-08",
        ),
        (
            "Das Heer rückte vor und wurde am 5. Mai 1809 geschlagen.",
            "Das Heer wurde geschlagen",
            "1809-05-05",
        ),
        ("13. März 1848: Aufstand in Wien.", "Aufstand in Wien", "1848-03-13"),
        (
            "Friedrich List, der 1832 aus Amerika zurückgekehrt war, schrieb 1833 ein Buch.",
            "Friedrich List schrieb ein Buch",
            "1833",
        ),
        ("Daraufhin begann Preußen 1879 mit dem Bau.", "Preußen begann mit dem Bau", "1879"),
        (
            "Es zögerte König Friedrich Wilhelm III. Erst im Herbst 1838 begann der Bau.",
            "Der Bau begann",
            "1838-23",
        ),
        (
            "In Speyer protestierten 1529 sechs Fürsten.",
            "In Speyer protestierten sechs Fürsten",
            "1529",
        ),
    ],
)
def test_a_plain_clause_is_a_title_with_its_verb_in_second_place(
    sentence: str, title: str, when: str
) -> None:
    assert titles(sentence) == [(title, when)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Seit 1871 regierte der Kaiser das Land, das bis 1918 bestand.",
        "Die 1863 gegründete Partei wuchs.",
        "1872 wurde er Arzt in der Stadt.",
        "Der König, der 1848 geflohen war.",
        "Nach der Gründung im Jahr 1949 flohen viele Menschen.",
        "Im Mai 1989 begann das Land, den Zaun abzubauen.",
        "1840 gab es 500 Kilometer, 1850 waren es schon fast 6000.",
        "In der Stadt lernte sie 1840 den Dichter kennen.",
    ],
)
def test_what_is_not_plain_gives_no_event(sentence: str) -> None:
    assert titles(sentence) == []


def test_a_pronoun_is_the_name_that_the_sentence_before_begins_with() -> None:
    text = "Lise Meitner wurde 1878 in Wien geboren. 1906 wurde sie promoviert. 1907 kam er an."

    assert titles(text) == [
        ("Lise Meitner wurde in Wien geboren", "1878"),
        ("Lise Meitner wurde promoviert", "1906"),
    ]


def test_a_pronoun_behind_the_verb_is_resolved_as_well() -> None:
    text = "Friedrich List kam heim. Krank nahm er sich 1846 das Leben. 1847 sahen sie ihn."

    assert titles(text) == [("Krank nahm Friedrich List sich das Leben", "1846")]


def test_a_line_goes_from_one_town_to_the_other() -> None:
    text = "Im Herbst 1838 wurde die Bahn von Berlin nach Potsdam eröffnet."

    assert titles(text) == [("Die Bahn von Berlin nach Potsdam wurde eröffnet", "1838-23")]


def test_a_plan_and_a_doubt_are_told() -> None:
    text = "Die Brücke sollte 1850 fertig werden. Vermutlich starb Barbara Uttmann 1575."
    passage = Passage.of("Ein Text", AROUND.format(sentence=text))

    events = find(passage).events

    assert [event.status for event in events] == [Status.PLANNED, Status.DISPUTED]
    assert all(event.confidence < SURE_FROM for event in events)


def test_no_sentence_is_cut_behind_a_number_that_counts() -> None:
    text = "Am 5. Mai 1809 schlug die 9. Division unter Karl V. Müller die Gegner."

    assert [when for _, when in titles(text)] == ["1809-05-05"]


def test_no_noun_is_taken_for_a_name() -> None:
    text = (
        "Am 3. Mai 1848 schloss der Rat den Vertrag von Weingarten, und das Gesetz trat in Kraft. "
        "Otto von Bismarck war am 4. Mai in Wien."
    )

    events = find(Passage.of("Ein Text", text)).events

    assert [event.people for event in events] == [(), ("Otto von Bismarck",)]
    assert [event.places for event in events] == [(), ("Wien",)]


WORDS = (
    *(
        "Am",
        "3. Mai",
        "1848",
        "wurde",
        "er",
        "und",
        "begann",
        "die",
        "Stadt",
        "…",
        "„",
        ", ",
        "(",
        ")",
    ),
    *("bis", "des", "folgenden", "Jahres", "sich", "Karl V.", "44 v. Chr.", "\n", "–", "der", ". "),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=50)
def test_an_event_cites_what_stands_in_any_german_text(words: list[str]) -> None:
    passage = Passage.of("Ein Text", AROUND.format(sentence=" ".join(words)))

    events = find(passage).events

    assert all(event.citation.quote == event.citation.span.cut(passage.text) for event in events)
    assert len({event.id for event in events}) == len(events)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Der Dichter Heinrich Heine (1797–1856) zog im Mai 1831 nach Paris.",
            "Der Dichter Heinrich Heine zog nach Paris",
        ),
        (
            "Der Zar Peter (1672–1725) gründete 1703 die Stadt Petersburg.",
            "Der Zar Peter gründete die Stadt Petersburg",
        ),
    ],
)
def test_a_life_in_brackets_does_not_cut_a_clause(sentence: str, title: str) -> None:
    assert [told for told, _ in titles(sentence)] == [title]
