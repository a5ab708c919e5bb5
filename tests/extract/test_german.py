"""What single German sentences say, one way of writing a date a line."""

import pytest

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Basis
from studyapp.extract.pipeline import find_dates


def found(text: str) -> list[tuple[str, str]]:
    return [(date.span.cut(text), date.when.edtf) for date in find_dates(text)]


@pytest.mark.parametrize(
    ("before", "words", "when"),
    [
        ("am", "3. Oktober 1866", "1866-10-03"),
        ("am", "3. Okt. 1866", "1866-10-03"),
        ("am", "3.10.1866", "1866-10-03"),
        ("am", "Montag, den 9. August 1914", "1914-08-09"),
        ("im", "Oktober 1866", "1866-10"),
        ("im", "Jänner 1848", "1848-01"),
        ("im", "Herbst 1866", "1866-23"),
        ("im", "Winter 1941/42", "1941-24"),
        ("im", "Frühjahr des Jahres 1866", "1866-21"),
        ("im", "Spätherbst 1812", "1812-23~"),
        ("gegen", "Ende 1866", "1866~"),
        ("zu", "Anfang März 1871", "1871-03~"),
        ("zu", "Beginn des 19. Jahrhunderts", "1801/1810"),
        ("im", "frühen 19. Jahrhundert", "18XX~"),
        ("im", "fünften Jahrhundert v. Chr.", "-0499/-0400"),
        ("in den", "1880er Jahren", "188X"),
        ("in den", "80er Jahren des 19. Jahrhunderts", "188X"),
        ("im Jahr", "44 v. Chr.", "-0043"),
        ("genau", "9 n. Chr.", "0009"),
        ("am", "ersten Mai 1890", "1890-05-01"),
        ("am", "3ten October 1866", "1866-10-03"),
        ("an den", "Iden des März 44 v. Chr.", "-0043-03-15"),
        ("am", "Jahresende 1848", "1848~"),
        ("im", "Jahre 476", "0476"),
        ("wohl", "um 1200", "1200~"),
        ("an", "Heiligabend 1914", "1914-12-24"),
        ("zu", "Ostern 1916", "1916-04-23"),
        ("zu", "Pfingsten 1525", "1525-06-04"),
        ("am", "2. Weihnachtstag 1914", "1914-12-26"),
        ("am", "3. Juli 1866 um 17 Uhr", "1866-07-03T17"),
        ("um", "4.45 Uhr am 1. September 1939", "1939-09-01T04:45"),
        ("am", "Abend des 9. November 1989", "1989-11-09"),
        ("am", "23. Februar (8. März) 1917", "1917-03-08"),
        ("am", "25. Oktober/7. November 1917", "1917-11-07"),
    ],
)
def test_a_date_is_found_whole_in_each_way_of_writing(before: str, words: str, when: str) -> None:
    sentence = f"Es geschah, wie man weiß, {before} {words}, und niemand hat es vergessen."

    dates = found(sentence.replace("Jahr 44", "44"))

    assert dates == [(words, when)]


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Er kämpfte dort vom 3. bis zum 5. Juli 1866.", "1866-07-03", "1866-07-05"),
        ("In der Nacht vom 25. auf den 26. Oktober 1917 fiel es.", "1917-10-25", "1917-10-26"),
        ("Das war am 30. April/1. Mai 1945 in der Stadt.", "1945-04-30", "1945-05-01"),
        ("Von Mai bis August 1939 lag er im Bett.", "1939-05", "1939-08"),
        ("Zwischen 1914 und 1918 war er im Feld.", "1914", "1918"),
        ("Es war der Krieg von 1914/15 und nicht ein anderer.", "1914", "1915"),
        ("Von 264 bis 241 v. Chr. kämpften sie um die Insel.", "-0263", "-0240"),
        ("In der Nacht vom 9. zum 10. November 1938 war es.", "1938-11-09", "1938-11-10"),
        ("Um 478/77 v. Chr. war er nicht in der Stadt.", "-0477~", "-0476"),
        ("Um die Jahreswende 1941/42 war es noch nicht so.", "1941-12~", "1942-01~"),
    ],
)
def test_the_two_ends_of_a_range_share_a_number(sentence: str, first: str, last: str) -> None:
    dates = find_dates(sentence)

    assert [date.when.edtf for date in dates] == [first, last]
    assert [date.range for date in dates] == [0, 0]


@pytest.mark.parametrize(
    ("before", "words", "when"),
    [
        ("Am ", "nächsten Tag", "1815-06-17"),
        ("Am ", "folgenden Morgen", "1815-06-17"),
        ("", "Tags darauf", "1815-06-17"),
        ("", "Anderntags", "1815-06-17"),
        ("Am ", "Tag darauf", "1815-06-17"),
        ("Am ", "gleichen Tag", "1815-06-16"),
        ("Am ", "Vortag", "1815-06-15"),
        ("", "Zwei Tage später", "1815-06-18"),
        ("", "Vierzehn Tage später", "1815-06-30"),
        ("", "Einen Monat später", "1815-07"),
        ("Im ", "darauffolgenden Monat", "1815-07"),
        ("", "Drei Jahre zuvor", "1812"),
        ("", "Fünfundzwanzig Jahre später", "1840"),
        ("", "Zwei Jahrzehnte später", "183X"),
        ("Im ", "Jahr darauf", "1816"),
        ("Im ", "nächsten Jahr", "1816"),
        ("Im ", "selben Jahre", "1815"),
        ("Im ", "Vorjahr", "1814"),
        ("Im ", "Oktober desselben Jahres", "1815-10"),
        ("Im ", "März des folgenden Jahres", "1816-03"),
        ("Am ", "3. des folgenden Monats", "1815-07-03"),
        ("Am ", "4. Mai des Vorjahres", "1814-05-04"),
        ("Am ", "Dienstag darauf", "1815-06-20"),
        ("Im ", "folgenden Frühjahr", "1816-21"),
        ("Im ", "nächsten März", "1816-03"),
        ("Am ", "Ende des Monats", "1815-06~"),
        ("Gegen ", "Ende des Jahres", "1815~"),
        ("Am ", "Monatsende", "1815-06~"),
    ],
)
def test_a_relative_date_is_counted_from_the_last_one(before: str, words: str, when: str) -> None:
    text = f"Am 16. Juni 1815 siegte er bei Ligny. {before}{words} stand er wieder im Feld."

    dates = find_dates(text)

    assert [(date.span.cut(text), date.when.edtf) for date in dates[1:]] == [(words, when)]
    assert dates[1].basis is Basis.RELATIVE


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Am 19. stand er", "1815-06-19"),
        ("Im Mai stand er", "1815-05"),
        ("Um 17 Uhr stand er", "1815-06-16T17"),
        ("Gegen 5 Uhr nachmittags stand er", "1815-06-16T17"),
        ("Zu Weihnachten stand er", "1815-12-25"),
        ("Zu Ostern stand er", "1815-03-26"),
        ("Am Morgen des 18. stand er", "1815-06-18"),
        ("In den zwanziger Jahren stand er", "182X"),
        ("In den 30er Jahren stand er", "183X"),
    ],
)
def test_what_a_date_leaves_out_is_carried_from_the_story(words: str, when: str) -> None:
    dates = find_dates(f"Am 16. Juni 1815 siegte er bei Ligny. {words} wieder im Feld.")

    assert [(date.when.edtf, date.basis) for date in dates[1:]] == [(when, Basis.CARRIED)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Etwa 1500 Mann und 1600 Pferde überquerten den Fluss.",
        "Das Register nennt 1848 Familien und über 1900 Flüchtlinge.",
        "Insgesamt kamen 1945 Soldaten und 1200 Kriegsgefangene um.",
        "Siehe Seite 1939 des Berichts und Nr. 1918 der Akten.",
        "August Bebel und König August trafen den Herrn Mai nie.",
        "Die Belagerung dauerte fünf Jahre und zwei Monate.",
        "Die 9. Armee hielt den 38. Breitengrad zum 3. Mal.",
        "Es kostete 1750 Gulden oder 1.945 Millionen Mark, und es waren 1 500 Mann.",
        "Papst Silvester krönte ihn. Am 9. bayerischen Regiment lag es nicht.",
        "Wenige Tage darauf und ein halbes Jahr danach war er noch da.",
        "In den folgenden Jahren war es nicht besser, und die nächsten Tage auch nicht.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert found(f"Im April 1866 begann der Krieg. {sentence}")[1:] == []


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("3. (15.) Juli 1866", "1866-07-15"),
        ("3./15. Juli 1866", "1866-07-15"),
        ("28. Juli 1709 alten Stils (8. August neuen Stils)", "1709-08-08"),
        ("9. Januar/22. Januar 1905", "1905-01-22"),
    ],
)
def test_one_day_by_two_calendars_is_one_date(words: str, when: str) -> None:
    text = f"Die Burg wurde am {words} nach langer Belagerung von ihnen erobert."

    assert [(date.span.cut(text), date.when.edtf) for date in find_dates(text)] == [(words, when)]


def test_a_date_in_the_old_style_is_julian() -> None:
    (date,) = find_dates("Sie starb am 5. Januar 1762 alten Stils und wurde in der Stadt begraben.")

    assert date.when.calendar is Calendar.JULIAN


@pytest.mark.parametrize("word", ["Männer", "Weber", "Leber"])
def test_a_word_near_the_name_of_a_month_that_few_use_is_none(word: str) -> None:
    text = f"Am 1. Oktober 1904 kam die Bahn. Es fielen 31 {word} ins Wasser."

    assert [when for _, when in found(text)] == ["1904-10-01"]
