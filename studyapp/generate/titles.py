"""Which titles can stand in a question, and how they are put there."""

import re
from functools import lru_cache

from studyapp.domain.stem_rules import points_at_nobody
from studyapp.domain.when import When
from studyapp.domain.when_words import MONTHS, SEASONS, words
from studyapp.domain.word_sets import word_set

MOST_WORDS = 14

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


_POINTS_BACK = word_set(
    "he she it they we i you him her them his hers its their theirs our my your this that these "
    "those there here such who whom whose which both neither either latter former "
    "es er sie wir dies diese dieser dieses sein seine ihr ihre"
)
_JOINS_ON = word_set(
    "and but or nor so because although though however therefore thus hence accordingly where when "
    "while whereas if unless then also instead moreover otherwise"
)
_LEFT_HANGING = word_set(
    "a an the of to and or nor but with by for from at on in into as than that which who whose "
    "whom between during because although while when where if its their his her"
)
_POINTS_ELSEWHERE = word_set("he she it they we i you him them us me theirs hers ours yours mine")
_LEFT_POINTING = word_set("this that these those it them him there here so such one ones")
_UNNAMED = re.compile(
    r"The (?:(?:old|young|poor|little|dead|same|other|two|three) )*"
    r"(?:(?:man|woman|boy|girl|child|couple|pair|men|women) (?!of |from |in |with |who )"
    r"|(?:letter|news|message|telegram|answer|reply) (?:came|arrived|followed)\Z)"
)
"""Of whom or what only the sentences before tell."""
_FIGURE = re.compile(r"\bstood at \d")
_OWNERS = re.compile(r"\b(?:his|her)\b")
_ARTICLES = word_set("a an the")
_PERSONS = re.compile(
    r"(?:king|queen|emperor|empress|pope|prince|princess|consul|monk|nun|bride|widow|woman|man|"
    r"boy|girl|wife|husband|son|daughter|brother|sister|father|mother|nephew|uncle|child|duke|"
    r"count|earl|chief|saint|regent|priest|physicist|poet|general|marshal|captain|"
    r"\w{2,}(?:or|er|ist|ian|ent|ant|man))s?"
)
_DAMAGE = (
    re.compile(r"\d(?!(?:st|nd|rd|th|s|mm|cm|km|kg|m|am|pm|d)\b)[^\W\d_]"),
    re.compile(r"\b\d{2,3} \d{1,2}\b"),
    re.compile(r"\d[lIO]\b|\b[lIO]\d"),
    re.compile("[\ufffd\x00-\x1f\x7f]"),
    re.compile(r"[_|{}\[\]<>~^\\]|\s[,;:.?!]"),
)
_LEFT_OUT = re.compile(
    r"\b(?:said|wrote|told|decreed|announced|declared|ordered|agreed|promised|demanded|claimed|"
    r"reported|decided|proposed|found|showed) that "
    r"(?:would|was|were|had|could|should|might|is|are)\b"
)
_NEED_MORE = word_set("lasted")
_NUMBER = re.compile(r"\d+")
_QUOTES = str.maketrans({"“": "‘", "”": "’", "„": "‘", "«": "‘", "»": "’"})


@lru_cache(maxsize=4096)
def title_fault(title: str) -> str | None:
    """Return why a title cannot stand in a question, None if it can."""
    found = [word.casefold() for word in _WORD.findall(title)]
    if not 2 <= len(found) <= MOST_WORDS:
        return "The title is too short." if len(found) < 2 else "The title is too long."
    return _loose_end(found[0], found[-1]) or _pointing(title) or _damage(title)


def tells_date(title: str, when: When) -> bool:
    """Return whether a title has a part of its own date in it: a number or a month."""
    said = words(when)
    numbers = {int(number) for number in _NUMBER.findall(title)}
    if numbers & {int(number) for number in _NUMBER.findall(said)}:
        return True
    if any(number > 31 and _is_year_of(number, when) for number in numbers):
        return True
    return bool(_names(said) & _names(title))


def quoted(title: str) -> str:
    """Return a title in quotation marks, its own marks made single."""
    parts = title.split('"')
    single = "".join(
        part if place == 0 else ("‘" if place % 2 else "’") + part
        for place, part in enumerate(parts)
    )
    return f"“{single.translate(_QUOTES).rstrip('.')}”"


def _loose_end(first: str, last: str) -> str | None:
    if first in _POINTS_BACK:
        return "The title begins with a word that points back."
    if first in _JOINS_ON:
        return "The title begins in the middle of a thought."
    if last in _LEFT_HANGING:
        return "The title breaks off."
    if last in _NEED_MORE:
        return "The title breaks off."
    if last in _LEFT_POINTING:
        return "The title ends with a word that points back."
    return None


def _pointing(title: str) -> str | None:
    """Return that a pronoun within the title may stand for what only the passage names."""
    is_pointing = _POINTS_ELSEWHERE & set(_WORD.findall(title)) or points_at_nobody(title)
    if is_pointing or _owner_is_missing(title) or _UNNAMED.match(title):
        return "The title has a word that points at something else."
    return "The title tells how much there was, and no event." if _FIGURE.search(title) else None


def _owner_is_missing(title: str) -> bool:
    """Return whether "his" or "her" stands where no person is named: "A window in her memory"."""
    found = _OWNERS.search(title)
    first, *others = _WORD.findall(title[: found.start()]) if found is not None else ("",)
    if first.casefold() not in _ARTICLES:
        return False
    return not any(word[:1].isupper() or _PERSONS.fullmatch(word) for word in others)


def has_damage(text: str) -> bool:
    """Return whether a text has damaged words in it."""
    return _damage(text) is not None


def _damage(title: str) -> str | None:
    if "…" in title or ".." in title or _LEFT_OUT.search(title):
        return "Words are left out of the title."
    if any(pattern.search(title) for pattern in _DAMAGE) or title != " ".join(title.split()):
        return "The title has damaged text in it."
    if title[-1] in ",;:-–—":
        return "The title breaks off."
    pairs = (("“", "”"), ("(", ")"), ("«", "»"))
    if title.count('"') % 2 or any(title.count(a) != title.count(b) for a, b in pairs):
        return "The title has one half of a pair of marks."
    return None


def _is_year_of(number: int, when: When) -> bool:
    years = [end.year if end.year > 0 else 1 - end.year for end in (when.start, when.end) if end]
    return bool(years) and min(years) <= number <= max(years) + _span_years(when)


def _span_years(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return 0
    return (when.latest - when.earliest) // 366


def _names(text: str) -> set[str]:
    """Return the months and seasons that a text names; months need their capital letter."""
    found = set(_WORD.findall(text))
    return (found & set(MONTHS)) | ({word.casefold() for word in found} & set(SEASONS))
