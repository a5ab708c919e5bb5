"""Questions in German, French and Spanish, and numbers in the words around them."""

import pytest

from studyapp.packs.sizes import LONGEST_TEXT
from tests.packs.test_asking_well import choice, told

pytestmark = pytest.mark.unmeasured


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("Welche Brücke wurde *nicht* gebaut?", True),
        ("Weshalb war das *kein* Beweis?", False),
        ("Wer sagte: „Das ist *nicht* wahr“?", False),
    ],
)
def test_two_german_negatives_are_one_too_many(stem: str, is_told: bool) -> None:
    asks = choice(stem, "Die Mauer", "Niemand war dort", "Das Tor")

    assert ("Q47" in told(asks, "de")) is is_told


@pytest.mark.parametrize(
    ("language", "words", "is_told"),
    [
        ("fr", "Aucune de ces réponses", True),
        ("fr", "Toutes les réponses ci-dessus sont justes", True),
        ("fr", "A et B", True),
        ("fr", "Toutes les femmes de Paris", False),
        ("es", "Todas las anteriores", True),
        ("es", "Ninguna de las respuestas anteriores", True),
        ("es", "Todas las mujeres", False),
    ],
)
def test_choices_about_choices_are_told_in_french_and_spanish(
    language: str, words: str, is_told: bool
) -> None:
    assert ("Q44" in told(choice("1789?", "Paris", "Lyon", words), language)) is is_told


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("Wer saß lange nicht im Rat?", True),
        ("In welcher Stadt war keine Messe?", True),
        ("Alle kamen, außer einem. Wer kam außer ihm?", True),
        ("Wer saß lange *nicht* im Rat?", False),
        ("Wer saß NICHT im Rat?", False),
        ("Warum kam der König nicht?", False),
        ("Wer war noch nicht gekrönt?", False),
        ("Wer schrieb „Es ist nicht wahr“?", False),
        ("Wer kam nicht nur einmal?", False),
    ],
)
def test_a_negative_german_stem_is_emphasised(stem: str, is_told: bool) -> None:
    assert ("Q46" in told(choice(stem, "Köln", "Mainz", "Trier"), "de")) is is_told


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("Lequel de ces pays n'a pas signé le traité ?", True),
        ("Quel roi n’a jamais régné à Versailles ?", True),
        ("Quel est le pays d'Europe qui ne signa pas ?", True),
        ("Parmi ces rois, lequel n'a aucune statue ?", True),
        ("Dans quelle ville la peste n'arriva-t-elle pas ?", True),
        ("Qu'est-ce qui n'était pas rationné ?", True),
        ("Lequel de ces pays n'a *pas* signé le traité ?", False),
        ("Lequel n'a PAS signé le traité ?", False),
        ("Pourquoi le roi ne signa-t-il pas ?", False),
        ("Quel roi déclara qu'il ne voulait pas régner ?", False),
        ("Quel fut le sort des députés qui ne prêtèrent pas serment ?", False),
        ("Qui décida de ne pas signer ?", False),
        ("Quelle ville ne tarda pas à se rendre ?", False),
        ("Qui n'était pas encore roi en 1789 ?", False),
        ("Quel roi a jamais régné aussi longtemps ?", False),
        ("Qui a écrit « Je ne suis pas noble » ?", False),
    ],
)
def test_a_negative_french_stem_is_emphasised(stem: str, is_told: bool) -> None:
    asks = choice(stem.replace("'", "''"), "Rome", "Lyon", "Gand")

    assert ("Q46" in told(asks, "fr")) is is_told


@pytest.mark.parametrize(
    ("stem", "is_told"),
    [
        ("¿Qué rey no firmó el tratado?", True),
        ("¿Cuál es el país que no firmó el tratado?", True),
        ("¿En qué ciudad no hubo levantamiento?", True),
        ("¿Dónde nunca triunfó el golpe?", True),
        ("¿Qué rey *no* firmó el tratado?", False),
        ("¿Qué rey NO firmó el tratado?", False),
        ("¿Por qué no firmó el rey?", False),
        ("¿Quién dijo que no pasarían?", False),
        ("¿Cuál fue la suerte de los diputados que no juraron?", False),
        ("¿Quién decidió no firmar?", False),
        ("¿Qué general no dudó en rebelarse?", False),
        ("¿Quién no era aún rey en 1500?", False),
        ("¿Qué ciudad no fue fundada por Roma, sino por Cartago?", False),
        ("¿Quién reunió a los países no alineados?", False),
        ("¿Qué pacto de no agresión se firmó en 1939?", False),
        ("¿Quién mandó la mayor flota jamás reunida?", False),
        ("Fue Franco quien lo dijo, ¿no?", False),
    ],
)
def test_a_negative_spanish_stem_is_emphasised(stem: str, is_told: bool) -> None:
    assert ("Q46" in told(choice(stem, "Roma", "Soria", "Gante"), "es")) is is_told


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("Zwischen 5.000 und 10.000 Leute", "Zwischen 8.000 und 20.000 Leute", "Q53"),
        ("Zwischen 5.000 und 10.000 Leute", "Zwischen 10.000 und 20.000 Leute", None),
        ("Unter 2.000 Leute", "Sehr viele", "Q51"),
        ("Mehr als 10.000 Leute", "Mindestens 20.000 Leute", None),
    ],
)
def test_numbers_may_be_bounded_by_words(first: str, second: str, code: str | None) -> None:
    found = told(choice("Wie viele kamen?", "Unter 2.000 Leute", first, second), "de")

    assert [each for each in found if each in ("Q51", "Q53")] == ([] if code is None else [code])


@pytest.mark.parametrize(
    ("entry", "is_told"),
    [
        ("kind: date, stem: When?, answer: 1869, tolerance: 2000y", True),
        ("kind: date, stem: When?, answer: 1869, tolerance: 100y", False),
        ("kind: date, stem: When?, answer: 1990, tolerance: 20y", False),
        ("kind: date, stem: When?, answer: -9999~, tolerance: 1000y", False),
        ("kind: date, stem: When?, answer: 0762, tolerance: 20000m", True),
        ("kind: number, stem: How many?, answer: 8, tolerance: 9", True),
        ("kind: number, stem: How many?, answer: 1, tolerance: 1", False),
        ("kind: number, stem: How many?, answer: 0, tolerance: 1", False),
        ("kind: number, stem: How cold?, answer: -20, tolerance: 5", False),
    ],
)
def test_a_tolerance_leaves_something_that_is_wrong(entry: str, is_told: bool) -> None:
    assert ("Q58" in told(f"  - {{id: one, {entry}}}\n")) is is_told


def test_only_one_choice_that_is_picked_alone_needs_feedback() -> None:
    asks = (
        "  - {id: one, kind: multiple, stem: Which?, answers: [Rome, Ostia], wrong: [Alba, Veii]}\n"
    )

    assert told(asks) == []


def test_languages_without_a_table_are_let_be() -> None:
    entry = choice("Chi ha diretto la compagnia?", "Lesseps, della compagnia", "Eiffel", "Never")

    assert told(entry, "it") == ["Q45"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_stem_of_quotation_marks_that_never_close_is_read_like_any_other(language: str) -> None:
    marks = "„" * LONGEST_TEXT

    assert "Q64" in told(choice(marks, "Köln", "Mainz", "Trier"), language)


@pytest.mark.parametrize(
    ("language", "stem", "is_told"),
    [
        ("el", "Ποιος ήταν ο στρατηγός;", False),
        ("el", "Ποιος ήταν ο στρατηγός\u037e", False),
        ("el", "Ποιος ήταν ο «Μιλτιάδης»;", False),
        ("el", "Ποιος δολοφονήθηκε το 1831;", False),
        ("el", "Ο στρατηγός των Αθηναίων", True),
        ("en", "The engineer of the canal;", True),
        ("fr", "Complétez : « Le roi est … »", False),
        ("fr", "Complétez « Le roi »", True),
        ("de", "Ergänze: „Der Staat bin …“", False),
        ("de", "Wer sagte: »Der Staat bin ich!«", False),
        ("ru", "Кто строил канал", True),
        ("hy", "Ե՞րբ բացվեց ջրանցքը։", False),
        ("ar", "متى افتتحت القناة؟", False),
        ("zh", "运河何时开通？", False),
        ("ja", "運河はいつ開通しましたか。", False),
        ("hi", "नहर कब खोली गई?", False),
        ("th", "คลองเปิดเมื่อใด", False),
        ("he", "מתי נפתחה התעלה?", False),
    ],
)
def test_a_stem_ends_as_its_script_ends_questions(language: str, stem: str, is_told: bool) -> None:
    entry = f"  - {{id: a, kind: short, stem: '{stem}', answer: Suez}}"

    assert ("Q64" in told(entry, language)) is is_told
