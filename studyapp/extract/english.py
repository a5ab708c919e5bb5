"""The words by which English names dates; another language is another table."""

from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names of months, and their abbreviations, which may end in a full stop."""

MONTH_NAMES: Final = tuple(
    name for name in MONTHS if name == "May" or len(name) > 4 or name[0:2] == "Ju"
)
"""The names in full, or nearly so."""

DOUBTFUL_MONTHS: Final = frozenset({"May", "March", "Mar", "Jan"})
"""Names of months that are also a verb or a person."""

SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a hundred": 100}

ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        start=1,
    )
}

BEFORE_CHRIST: Final = frozenset({"BC", "BCE"})
AFTER_CHRIST: Final = frozenset({"AD", "CE"})

ABOUT: Final = ("circa", "ca.", "c.", "about", "around", "approximately", "roughly")

PARTS: Final = [
    "early",
    "late",
    "mid",
    "middle",
    "beginning",
    "start",
    "end",
    "opening",
    "close",
    "turn",
    "early part",
    "latter part",
    "first half",
    "second half",
    "latter half",
    "last years",
    "early years",
    "first days",
    "last days",
    "final days",
    "final months",
    "closing days",
    "closing months",
    "early days",
]
"""Parts of a month or year; they make a date vague."""

TIMES_OF_DAY: Final = (
    "morning", "afternoon", "evening", "night", "dawn", "dusk", "noon", "midnight", "sunrise", "sunset",
)  # fmt: skip

UNITS: Final = {
    "day": "day",
    "night": "day",
    "morning": "day",
    "evening": "day",
    "afternoon": "day",
    "week": "week",
    "fortnight": "fortnight",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "centurie": "century",
}
"""Stretches of time, by the word for them without its plural s."""

FORWARD: Final = frozenset({"next", "following", "later", "after", "afterwards", "ensuing"})
BACK: Final = frozenset({"previous", "preceding", "earlier", "before", "previously", "prior"})
SAME: Final = frozenset({"same", "that", "that same", "this same"})

TO: Final = ("to", "until", "till", "til", "through", "up to", "and")
"""Words between the two ends of a range; the last one only after `BETWEEN`."""
BETWEEN: Final = "between"

LEADS: Final = frozenset(
    [
        "in",
        "by",
        "during",
        "until",
        "till",
        "since",
        "from",
        "to",
        "of",
        "late",
        "early",
        "mid",
        "that",
        "and",
        "between",
        "last",
        "next",
        "following",
        "before",
        "after",
        "through",
        "or",
        "for",
        "throughout",
        "around",
        "about",
        "this",
    ]
)
"""Words after which a doubtful month, or a small number, is a date."""

COUNTED: Final = frozenset(
    [
        "men",
        "women",
        "soldiers",
        "troops",
        "people",
        "persons",
        "killed",
        "wounded",
        "dead",
        "prisoners",
        "captives",
        "casualties",
        "tanks",
        "guns",
        "cannon",
        "cannons",
        "ships",
        "vessels",
        "boats",
        "galleys",
        "aircraft",
        "planes",
        "horses",
        "cavalry",
        "infantry",
        "civilians",
        "tons",
        "tonnes",
        "miles",
        "mile",
        "km",
        "kilometres",
        "kilometers",
        "metres",
        "meters",
        "feet",
        "foot",
        "yards",
        "acres",
        "hectares",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "minutes",
        "times",
        "copies",
        "words",
        "pages",
        "lines",
        "dollars",
        "pounds",
        "francs",
        "marks",
        "rubles",
        "roubles",
        "votes",
        "seats",
        "members",
        "delegates",
        "volunteers",
        "workers",
        "peasants",
        "inhabitants",
        "families",
        "houses",
        "villages",
        "towns",
        "cities",
        "islands",
        "percent",
        "per",
        "degrees",
        "talents",
        "drachmas",
        "hoplites",
        "triremes",
        "archers",
        "elephants",
        "deaths",
        "cases",
        "students",
        "sailors",
        "marines",
        "knights",
        "rebels",
        "settlers",
        "warriors",
        "others",
        "different",
        "more",
        "strong",
        "kg",
        "m",
        "mm",
        "cm",
        "mph",
        "square",
        "cubic",
        "and-a-half",
    ]
)
"""Words after a number that is then no year."""

NUMBERED: Final = frozenset(
    [
        "page",
        "pages",
        "p",
        "pp",
        "p.",
        "pp.",
        "no",
        "no.",
        "number",
        "nr.",
        "route",
        "line",
        "figure",
        "fig",
        "fig.",
        "table",
        "chapter",
        "section",
        "article",
        "verse",
        "room",
        "flight",
        "highway",
        "road",
        "psalm",
        "note",
        "volume",
        "vol.",
        "§",
        "#",
        "£",
        "$",
        "€",
        "model",
        "type",
        "class",
        "unit",
        "exactly",
        "than",
        "some",
        "nearly",
        "almost",
        "over",
        "only",
        "just",
        "least",
        "most",
        "another",
    ]
)
"""Words before a number that is then no year."""

FUNCTION_WORDS: Final = frozenset(
    [
        "and",
        "or",
        "but",
        "at",
        "to",
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "his",
        "her",
        "its",
        "their",
        "was",
        "were",
        "had",
        "has",
        "in",
        "on",
        "of",
        "by",
        "with",
        "when",
        "while",
        "that",
        "this",
        "which",
        "who",
        "as",
        "after",
        "before",
        "until",
        "from",
        "for",
        "both",
        "all",
        "some",
        "most",
        "also",
        "there",
        "we",
        "i",
        "would",
        "could",
        "did",
        "is",
        "are",
        "not",
        "no",
        "then",
        "however",
    ]
)
"""Words that may follow a date, where a noun would make a name or a count of it."""

OLD_STYLE: Final = ("Old Style", "O.S.", "OS", "Julian")
NEW_STYLE: Final = ("New Style", "N.S.", "NS", "Gregorian")
