"""The words by which German names dates; a table as `english.py` is."""

from collections.abc import Iterable
from typing import Final

from studyapp.domain.word_sets import word_set
from studyapp.extract.german_shapes import PIECES, RULES, SIGNS
from studyapp.extract.language import Language, numbered


def _inflected(stems: str, endings: str = "e en em er es") -> frozenset[str]:
    return frozenset(stem + ending for stem in stems.split() for ending in endings.split())


def _ordinals(stems: str) -> dict[str, int]:
    """Return ordinals in all their endings, from the first."""
    return {
        stem + ending: number
        for stem, number in numbered(stems).items()
        for ending in ("e", "en", "em", "er", "es")
    }


def _unit(name: str, forms: str) -> Iterable[tuple[str, str]]:
    return ((form, name) for form in forms.split())


_FULL_MONTHS = numbered(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)
_PARTS = (
    *word_set("Anfang Mitte Ende Beginn Ausgang Wende Schluss "),
    *_inflected("früh spät", "e en em es"),
    *("ersten Hälfte", "zweiten Hälfte", "erste Hälfte", "zweite Hälfte"),
    *("1. Hälfte", "2. Hälfte", "Jahresende", "Jahresbeginn", "Jahresanfang"),
    *("ersten Drittel", "letzten Drittel", "letzten Viertel", "ersten Viertel"),
    *("ersten Tagen", "letzten Tagen"),
)


def _caps(words: dict[str, int]) -> dict[str, int]:
    """Return words, and the same with a capital."""
    return words | {word.title(): number for word, number in words.items()}


_TENS = tuple(
    (ten, 10 * number)
    for ten, number in numbered(
        "zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
    ).items()
)
_ONES = tuple(numbered("ein zwei drei vier fünf sechs sieben acht neun").items())

_CHRISTMAS = ("Weihnachtstag", "Weihnachtsfeiertag")

GERMAN: Final = Language(
    code="de",
    nouns_have_capitals=True,
    ordinals_have_stops=True,
    full_months=_FULL_MONTHS | {"Jänner": 1, "Feber": 2},
    months=_FULL_MONTHS
    | {"Jänner": 1, "Feber": 2, "Febr": 2, "Maerz": 3, "Mrz": 3, "Sept": 9}
    | {"October": 10, "December": 12}
    | numbered("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez"),
    doubtful_months=frozenset({"August", "Mai"}),
    seasons={
        "frühling": 21,
        "frühjahr": 21,
        "sommer": 22,
        "herbst": 23,
        "winter": 24,
    },
    doubtful_seasons=frozenset(),
    weekdays=numbered("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag")
    | {"Sonnabend": 6},
    feasts={
        "Heiligabend": (12, 24),
        "Weihnachtsabend": (12, 24),
        "Weihnachten": (12, 25),
        "Silvester": (12, 31),
        "Neujahr": (1, 1),
        "Neujahrstag": (1, 1),
        **{f"{day} {name}": (12, 25) for day in ("1.", "ersten") for name in _CHRISTMAS},
        **{f"{day} {name}": (12, 26) for day in ("2.", "zweiten") for name in _CHRISTMAS},
        "Dreikönigstag": (1, 6),
        "Lichtmess": (2, 2),
        "Iden des März": (3, 15),
        "Johannistag": (6, 24),
        "Mariä Himmelfahrt": (8, 15),
        "Allerheiligen": (11, 1),
        "Allerseelen": (11, 2),
        "Nikolaustag": (12, 6),
        "Reformationstag": (10, 31),
        "Aschermittwoch": (0, -46),
        "Rosenmontag": (0, -48),
        "Palmsonntag": (0, -7),
        "Gründonnerstag": (0, -3),
        "Karfreitag": (0, -2),
        "Karsamstag": (0, -1),
        "Ostern": (0, 0),
        "Ostersonntag": (0, 0),
        "Ostermontag": (0, 1),
        "Christi Himmelfahrt": (0, 39),
        "Himmelfahrt": (0, 39),
        "Fronleichnam": (0, 60),
        "Pfingsten": (0, 49),
        "Pfingstsonntag": (0, 49),
        "Pfingstmontag": (0, 50),
    },
    numbers=numbered(
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig"
    )
    | dict.fromkeys(word_set("ein eine einen einem einer"), 1)
    | {f"{one}und{ten}": tens + ones for ten, tens in _TENS[1:] for one, ones in _ONES}
    | dict(_TENS)
    | {"hundert": 100},
    tens=_caps({f"{ten}er": tens for ten, tens in _TENS}),
    ordinals=_ordinals(
        "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt "
        "vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst "
        "zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst "
        "siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst"
    ),
    before_christ=word_set("vChr vorChristus vorChristiGeburt vorChristo vuZ")
    | word_set("vorunsererZeit vorunsererZeitrechnung"),
    about=("circa", "ca.", "um", "etwa", "ungefähr", "gegen", "um das Jahr"),
    parts=_PARTS,
    openings=word_set("anfang beginn wende"),
    times_of_day=word_set(
        "Nacht Morgen Abend Nachmittag Vormittag Mittag Mitternacht Spätabend Frühmorgen Tag"
    ),
    units=dict(
        (
            *_unit("day", "Tag Tage Tags tags Tages Tagen Nacht Nächte Morgen Morgens Abend"),
            *_unit("day", "Abends Nachmittag Nachmittags Vormittag Vormittags Mittag tag"),
            *_unit("week", "Woche Wochen"),
            *_unit("month", "Monat Monate Monats Monaten monat"),
            *_unit("year", "Jahr Jahre Jahres Jahren jahr"),
            *_unit("decade", "Jahrzehnt Jahrzehnte Jahrzehnten"),
            *_unit("century", "Jahrhundert Jahrhunderte Jahrhunderten"),
        )
    ),
    forward=_inflected("nächst folgend darauffolgend nachfolgend kommend")
    | word_set("darauf danach später folge andern"),
    back=_inflected("vorig vorangegangen vorausgegangen vorhergegangen vergangen")
    | _inflected("vorhergehend vorangehend")
    | word_set("zuvor davor vorher früher vor"),
    between="zwischen",
    conjunction="und",
    to=("bis",),
    to_and=("und",),
    of=frozenset({"von"}),
    article=r"(?:zum|zur|zu|in den|in das|ins|de[nmr])",
    leads=word_set(
        "der im in ab seit bis von vom zum zur um gegen anfang mitte ende und oder zwischen des "
        "den diesem jenem nach vor ganzen laufe monat monats zu an am kommenden"
    ),
    year_leads=word_set("im in ab seit bis von um gegen und oder zwischen jahr jahre jahres"),
    short_leads=word_set("seit ab bis um von"),
    small_leads=word_set("seit ab bis von zwischen"),
    range_leads=word_set("seit von zwischen"),
    count_leads=word_set("mit nur alle jene diese auf mehr etwa noch je"),
    clock_leads=word_set("um gegen ab bis nach vor von"),
    counted=word_set(
        "mann soldaten soldatinnen menschen personen männer männern frauen kinder kindern leute "
        "leuten toten tote verwundete verwundeten gefallene gefallenen gefangene gefangenen "
        "kranke panzer panzern geschütze geschützen kanonen schiffe schiffen boote booten "
        "flugzeuge flugzeugen pferde pferden reiter reitern infanteristen kavalleristen tonnen "
        "kilometer kilometern meter metern meilen fuß hektar stunden minuten sekunden tage tagen "
        "wochen monate monaten jahre jahren exemplare exemplaren wörter seiten zeilen dollar "
        "pfund franken francs mark gulden taler talern kronen rubel dukaten prozent grad stimmen "
        "sitze sitzen mitglieder mitgliedern abgeordnete abgeordneten delegierte delegierten "
        "freiwillige freiwilligen arbeiter arbeitern bauern einwohner einwohnern familien häuser "
        "häusern dörfer dörfern städte städten inseln bürger bürgern zivilisten studenten "
        "flüchtlinge flüchtlingen opfer opfern fälle fällen kilogramm kg km m cm mm ha millionen "
        "tausend mal teilnehmer teilnehmern kämpfer kämpfern siedler siedlern ritter rittern"
    ),
    numbered=word_set(
        "seite seiten s. nr. nr nummer kapitel kap. band bd. artikel art. § vers psalm zimmer "
        "straße linie typ modell klasse absatz abs. abb. abbildung tabelle note blatt bl. zeile "
        "über fast knapp rund gut nahezu beinahe mindestens höchstens insgesamt weitere weiteren "
        "bundesstraße flug position los opus op. € $ £"
    ),
    nth_nouns=frozenset(),
    function_words=word_set(
        "und oder aber der die das den dem des ein eine einen einem einer eines er sie es wir man "
        "sich ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner in im an am auf aus bei "
        "beim mit nach von vom vor zu zum zur für gegen über unter durch um ohne bis seit während "
        "wegen zwischen als wie wenn weil dass daß damit ob da dort dann nun noch nur auch nicht "
        "kein keine schon sehr mehr ist sind war waren wird wurde wurden worden hat hatte hatten "
        "haben sei wäre würde konnte konnten sollte wollte musste dieser diese dieses diesem erst "
        "bald "
        "diesen jedoch doch so denn danach daraufhin schließlich dabei dagegen zugleich ins"
    ),
    old_style=(
        *("alten Stils", "a. St.", "a.St.", "jul.", "julianisch", "alter Stil", "alten Kalender"),
        *("alter Zeitrechnung", "julianischen Kalender", "julianischem Kalender"),
    ),
    new_style=(
        *("neuen Stils", "n. St.", "n.St.", "greg.", "gregorianisch", "neuer Stil"),
        *("neuer Zeitrechnung", "neuen Kalender", "gregorianischen Kalender"),
        "gregorianischem Kalender",
    ),
    sure_year_leads=word_set("seit"),
    either=("oder", "also", "d.h.", "das heißt"),
    look_back=("hatte", "hatten", "seit", "anders als", "im Vergleich zu", "gegenüber"),
    look_ahead=("bis",),
    writings=word_set(
        "artikel aufsatz ausgabe buch dokumentation drama film gedicht lehrbuch oper roman studie "
        "werk übersetzung"
    ),
    relatives=("der", "die", "das", "den", "dem", "dessen", "deren"),
    articles=_inflected("ein sein ihr") | word_set("der die das den dem des"),
    first_words=word_set(
        "selben gleichen diesem jenem demselben derselben desselben Jahr vorigen vorangegangenen "
        "vorausgegangenen vorhergehenden vergangenen nachfolgenden anderntags Jahreswende "
        "Jahreswechsel Jahrhundertwende Jahresende Monatsende Folgejahr Vorjahr Vortag Vormonat "
        "Spätherbst Hochsommer darauffolgenden"
    ),
    abbreviations=word_set(
        "dr prof st nr bd jh jhd jhdt s geb gest v n z bzw ca usw str vgl sog evtl ggf hrsg abs "
        "art kap abb inkl mio mrd hl kgl jan febr feb mär apr jun jul aug sept sep okt nov dez "
        "z.b d.h u.a"
    ),
    may_end=word_set("chr v.chr n.chr jh jhd jhdt usw st"),
    forenoon=word_set("morgens früh vormittags nachts"),
    afternoon=word_set("nachmittags abends mittags"),
    adjective_ending="en",
    pieces=PIECES,
    rules=RULES,
    signs=SIGNS,
    joints=word_set(
        "in im an am auf aus bei beim mit nach vor zu zum zur für gegen über unter durch um ohne "
        "bis seit während wegen zwischen als wie wenn weil dass und oder aber sondern ins"
    ),
    pointing=word_set(
        "nichts er sie es wir ich seine sein ihre ihr dieser diese dieses dies ihm ihnen"
    ),
    deeds="(?:fiel|starb|endete)(?: im Jahre?)?",
    foreseen=r"\b(?:sollen?|ist geplant|sind geplant)\b",
)
