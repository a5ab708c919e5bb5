"""Changes that damage does to the words of a date: each returns new words, or None."""

import re
from collections.abc import Callable
from random import Random
from typing import Final

Change = Callable[[str, Random], str | None]


def at(pattern: re.Pattern[str], words: str, rng: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(words))
    return rng.choice(found) if found else None


def put(words: str, found: re.Match[str], new: str) -> str:
    return words[: found.start()] + new + words[found.end() :]


def changed(pattern: re.Pattern[str], change: Change) -> Change:
    """Return the change of one of the places that fit `pattern`."""

    def changed(words: str, rng: Random) -> str | None:
        found = at(pattern, words, rng)
        if found is None:
            return None
        new = change(found[0], rng)
        return None if new is None else put(words, found, new)

    return changed


def cut(word: str, rng: Random, *, least: int = 1) -> int:
    return rng.randint(least, len(word) - least)


def with_blank(word: str, rng: Random) -> str | None:
    if len(word) < 2:
        return None
    place = cut(word, rng)
    return f"{word[:place]} {word[place:]}"


def with_blank_in_name(word: str, rng: Random) -> str | None:
    if len(word) < 5:
        return None
    place = cut(word, rng, least=2)
    return f"{word[:place]} {word[place:]}"


def spaced_out(word: str, _rng: Random) -> str:
    return " ".join(word)


def like(table: dict[str, str]) -> Change:
    """Return the change of one or two signs into ones that look like them."""

    def change(word: str, rng: Random) -> str | None:
        places = [i for i, sign in enumerate(word) if sign in table]
        if not places:
            return None
        chosen = rng.sample(places, k=min(len(places), rng.choice((1, 1, 2))))
        return "".join(
            rng.choice(table[sign]) if i in chosen else sign for i, sign in enumerate(word)
        )

    return change


LETTERS_LIKE: Final = {"1": "lI|i", "0": "Oo", "5": "S", "8": "B", "2": "Z"}
DIGITS_LIKE: Final = {"l": "1", "O": "0", "o": "0", "b": "6", "i": "1", "s": "5", "S": "5"}
_MISREAD: Final = (
    *(("m", "rn"), ("u", "n"), ("b", "h"), ("e", "c"), ("m", "in"), ("r", "t")),
    *(("J", "I"), ("n", "u"), ("c", "e"), ("v", "y"), ("p", "o"), ("t", "l")),
)


def misread(word: str, rng: Random) -> str | None:
    pairs = [pair for pair in _MISREAD if pair[0] in word and len(word) > 4]
    if not pairs:
        return None
    right, wrong = rng.choice(pairs)
    return word.replace(right, wrong, 1)


def without_letter(word: str, rng: Random) -> str | None:
    if len(word) < 6:
        return None
    place = rng.randint(1, len(word) - 1)
    return word[:place] + word[place + 1 :]


def turned(word: str, rng: Random) -> str | None:
    if len(word) < 5:
        return None
    place = rng.randint(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def doubled_sign(word: str, rng: Random) -> str:
    place = rng.randrange(len(word))
    return word[:place] + word[place] * 2 + word[place + 1 :]


def doubled(word: str, _rng: Random) -> str:
    return f"{word} {word}"


def full_width(word: str, _rng: Random) -> str:
    return word.translate({ord("0") + i: 0xFF10 + i for i in range(10)})


def hyphened(word: str, rng: Random) -> str | None:
    if len(word) < 4:
        return None
    place = cut(word, rng, least=2)
    return f"{word[:place]}{rng.choice(_LINE_ENDS)}{word[place:]}"


_LINE_ENDS: Final = ("-\n", "- \n", "\u00ad\n", "-\r\n", "‐\n")
DASHES: Final = ("-", "--", " - - ", "—", " — ", "‐", "‑", "−", "―", " – ", "~", "=", "――", " -")
_INVISIBLE: Final = ("\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u200e")
BLANKS: Final = (
    "\u00a0",
    "\u2009",
    "\u202f",
    "\u2003",
    "\u3000",
    "  ",
    "\t",
    "\n",
    " \n",
    "\u2002",
)
LIKE_LETTERS: Final = {"M": "М", "A": "А", "a": "а", "e": "е", "o": "о", "O": "О", "c": "с",
                        "p": "р", "y": "у", "J": "Ј", "s": "ſ"}  # fmt: skip


def invisible(words: str, rng: Random) -> str:
    place = rng.randint(1, len(words) - 1)
    return words[:place] + rng.choice(_INVISIBLE) + words[place:]


def one_blank_lost(words: str, rng: Random) -> str | None:
    places = [
        found.start()
        for found in re.finditer(r" ", words)
        if words[found.start() - 1].isdigit() != words[found.end()].isdigit()
        or words[found.start() - 1] == ","
    ]
    if not places:
        return None
    place = rng.choice(places)
    return words[:place] + words[place + 1 :]


def digit_lost_to_day(words: str, _rng: Random) -> str | None:
    """Leave of "April 13, 1941" what machine translation does: "April 194 13"."""
    found = re.fullmatch(r"([A-Z]\w+) (\d\d), (\d{3})(\d)", words)
    if found is None or found[2][0] != found[4]:
        return None
    return f"{found[1]} {found[3]} {found[2]}"


def without_oclock(words: str, _rng: Random) -> str | None:
    """Leave of an hour on a day "August 8 17"."""
    found = re.fullmatch(r"(\d+) o’clock on (\d+) ([A-Z]\w+) (\d{4})", words)
    return None if found is None else f"{found[3]} {found[2]}, {found[4]} {found[1]}"


def without_of(words: str, _rng: Random) -> str | None:
    return words.replace(" of ", " ", 1) if " of " in words else None


def pointed(words: str, rng: Random) -> str | None:
    """Put a wrong mark, or a blank before a right one."""
    changes = [
        (r"(?<=[a-z]{3})(?= \d)", "."),
        (r"(?<=[a-z]{3})(?= \d{4})", ","),
        (r",(?= \d{4})", " ,"),
        (r",(?= \d{4})", "."),
        (r",(?= \d{4})", ";"),
        (r"(?<=\d)(?= [A-Z])", "."),
        (r"(?<=\d)(?= [A-Z])", ","),
        (r"(?<=\d):(?=\d)", ": "),
        (r"(?<=\d):(?=\d)", " :"),
        (r"(?<=\d):(?=\d)", ";"),
        (r"(?<=\d) (?=[A-Z][a-z])", "-"),
        (r"(?<=[a-z]{3}) (?=\d)", "/"),
    ]
    fit = [(pattern, mark) for pattern, mark in changes if re.search(pattern, words)]
    if not fit:
        return None
    pattern, mark = rng.choice(fit)
    return re.sub(pattern, mark, words, count=1)


def lower(word: str, _rng: Random) -> str:
    return word.lower()


def turned_year(word: str, _rng: Random) -> str | None:
    """Turn the first two digits where no year can begin so: 9145."""
    return None if word[1] in "012" else f"{word[1]}{word[0]}{word[2:]}"


def comma(words: str, _rng: Random) -> str | None:
    """Put a comma into a year that a word before it shows to be one: "May 1,945"."""
    found = re.search(r"(?<=[a-z] |, )(?<!to )1(?=\d{3}$)", words)
    return None if found is None else put(words, found, "1,")


def without_dash(words: str, _rng: Random) -> str | None:
    found = re.fullmatch(r"(\d{4})–(\d{4})", words)
    return None if found is None else f"{found[1]}{found[2]}"


def era(words: str, rng: Random) -> str | None:
    if not words.endswith(" BC"):
        return None
    return words[:-3] + rng.choice((" B C", " B. C", " B.C", "BC", " b.c.", " Bc", " BC."))


def mojibake(words: str, rng: Random) -> str | None:
    changes = [("–", "â€“"), ("’", "â€™"), (" ", "Â\u00a0"), ("–", "â\x80\x93"), (" ", "Â ")]
    fit = [(right, wrong) for right, wrong in changes if right in words]
    if not fit:
        return None
    right, wrong = rng.choice(fit)
    return words.replace(right, wrong, 1)


def first_lost(words: str, _rng: Random) -> str | None:
    """Lose the first digit of a year behind a month or season, which the other years tell."""
    found = re.search(r"(?<=[a-z] )1(?=\d{3}$)", words)
    if found is None or words.startswith("the year"):
        return None
    return put(words, found, "")
