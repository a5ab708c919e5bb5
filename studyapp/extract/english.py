"""The words by which English names dates; another language is another table."""

from typing import Final


def word_set(words: str) -> frozenset[str]:
    """Return words that are written with blanks between them."""
    return frozenset(words.split())


def numbered(words: str) -> dict[str, int]:
    """Return the numbers, from 1, of words that are written with blanks between them."""
    return {word: number for number, word in enumerate(words.split(), start=1)}


FULL_MONTHS: Final = numbered(
    "January February March April May June July August September October November December"
)
MONTHS: Final = (
    FULL_MONTHS | numbered("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec") | {"Sept": 9}
)
"""Names of months, and their abbreviations, which may end in a full stop."""

DOUBTFUL_MONTHS: Final = frozenset({"May", "March"})
"""Names of months that are also a verb or a person."""

SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

WEEKDAYS: Final = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

NUMBERS: Final = numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
) | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a hundred": 100}

ORDINALS: Final = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)

BEFORE_CHRIST: Final = frozenset({"BC", "BCE"})

ABOUT: Final = ("circa", "ca.", "c.", "about", "around", "approximately", "roughly")

PARTS: Final = (
    *word_set("early late mid middle beginning start end opening close turn"),
    *("early part", "latter part", "first half", "second half", "latter half", "early years"),
    *("last years", "first days", "last days", "final days", "final months", "closing days"),
    *("closing months", "early days"),
)
"""Parts of a month or year; they make a date vague."""

OPENINGS: Final = word_set("beginning start opening turn")
"""Parts of a century that name its first ten years."""

TIMES_OF_DAY: Final = word_set(
    "morning afternoon evening night dawn dusk noon midnight sunrise sunset"
)

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
}
"""Stretches of time, by the word for them without its plural s."""

FORWARD: Final = word_set("next following later after afterwards")
BACK: Final = word_set("previous preceding earlier before previously")

BETWEEN: Final = "between"
"""What must stand before a range whose ends are joined by "and"."""

LEADS: Final = word_set(
    "in by during until till since from to of late early mid that and between last next following "
    "before after through or for throughout around about this"
)
"""Words after which a doubtful month, or a small number, is a date."""

COUNTED: Final = word_set(
    "men women soldiers troops people persons killed wounded dead prisoners captives casualties "
    "tanks guns cannon cannons ships vessels boats galleys aircraft planes horses cavalry infantry "
    "civilians tons tonnes miles mile km kilometres kilometers metres meters feet foot yards acres "
    "hectares hours days weeks months years minutes times copies words pages lines dollars pounds "
    "francs marks rubles roubles votes seats members delegates volunteers workers peasants "
    "inhabitants families houses villages towns cities islands percent per degrees talents "
    "drachmas hoplites triremes archers elephants deaths cases students sailors marines knights "
    "rebels settlers warriors others different more strong kg m mm cm mph square cubic"
)
"""Words after a number that is then no year."""

NUMBERED: Final = word_set(
    "page pages p pp p. pp. no no. number nr route line figure fig fig. table chapter section "
    "article verse room flight highway road psalm note volume vol. § # £ $ € model type class "
    "unit exactly than some nearly almost over only just least most another"
)
"""Words before a number that is then no year."""

NTH_NOUNS: Final = word_set(
    "army division corps regiment brigade battalion company squadron fleet infantry cavalry "
    "armoured armored airborne panzer marine guards battery wing group congress amendment "
    "parallel street avenue floor party dynasty legion century"
)
"""Nouns that are numbered: "the 9th Army" is no day."""

FUNCTION_WORDS: Final = word_set(
    "and or but at to the a an he she it they his her its their was were had has in on of by with "
    "when while that this which who as after before until from for both all some most also there "
    "we i would could did is are not no then however"
)
"""Words that may follow a date, where a noun would make a name or a count of it."""

OLD_STYLE: Final = ("Old Style", "O.S.", "OS", "Julian")
NEW_STYLE: Final = ("New Style", "N.S.", "NS", "Gregorian")
