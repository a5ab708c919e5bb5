"""The words that repairs of damaged dates go by: a table for each language that has repairs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from studyapp.domain.word_sets import word_set


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairWords:
    """Words of one language that stand in and around damaged dates.

    - `ordinal_ends` stand behind a day's digits; `of` and `the` may stand within a date, `to` joins
      two days of a range; `on_day` and `in_month` lead to a date, `at` and `oclock` to an hour.
    - `glued_before` grow together with the number or month that follows them, `glued_after` with
      the one before them; `doubled` are written twice by mistake.
    - `fronts`: words to whose front a digit of the year may slip; `stray_fronts` those of which one
      such shows that others may have.
    - `clock_leads` and `clock_ends` stand around a time of day; `year` names a number as a year, as
      do `years` in its other forms.
    - `broken`: words of dates that the end of a line breaks, besides those of the language.
    - `weak_leads` do not make a number a year; `day_leads` make one before a month its day.
    - `month_verbs` tell what a month was or did: it then begins a sentence.
    """

    ordinal_ends: tuple[str, ...]
    of: str
    the: str
    to: frozenset[str]
    on_day: str
    in_month: str
    at: str
    oclock: tuple[str, ...]
    year: str
    years: frozenset[str]
    era: str
    century: frozenset[str]
    glued_before: frozenset[str]
    glued_after: frozenset[str]
    doubled: frozenset[str]
    fronts: frozenset[str]
    stray_fronts: frozenset[str]
    clock_leads: frozenset[str]
    clock_ends: tuple[str, ...]
    broken: frozenset[str]
    weak_leads: frozenset[str]
    day_leads: frozenset[str]
    month_verbs: frozenset[str]


ENGLISH_REPAIRS: Final = RepairWords(
    ordinal_ends=("st", "nd", "rd", "th"),
    of="of",
    the="the",
    to=word_set("to and until"),
    on_day="On",
    in_month="In",
    at="at",
    oclock=("o’clock", "o'clock"),
    year="year",
    years=frozenset({"year"}),
    era="BC",
    century=word_set("century centuries"),
    glued_before=frozenset({"the year"})
    | word_set(
        "in on at by of the to from and until till since during around about late early mid "
        "before after between"
    ),
    glued_after=word_set("of to and until in on the was were by he century o’clock o'clock"),
    doubled=word_set("of the to on in at and year"),
    fronts=word_set("in on at by during since from around about the until after before late early"),
    stray_fronts=word_set("in on at by during since from the"),
    clock_leads=word_set("at by around about"),
    clock_ends=("on", "in", "hours", "am", "pm", "a.m", "p.m"),
    broken=word_set("centuries o’clock o'clock"),
    weak_leads=word_set("and or for about around"),
    day_leads=word_set("on the from since until till before after"),
    month_verbs=word_set("was were had has is did would could saw brought came began ended passed"),
)

GERMAN_REPAIRS: Final = RepairWords(
    ordinal_ends=(".", ".", ".", "."),
    of="des Jahres",
    the="dem",
    to=word_set("bis und"),
    on_day="Am",
    in_month="Im",
    at="um",
    oclock=("Uhr",),
    year="Jahr",
    years=word_set("jahr jahre jahres"),
    era="v. Chr.",
    century=word_set("Jahrhundert Jahrhunderts Jh. Jhdt."),
    glued_before=word_set(
        "im am in um ab bis von vom zum und seit gegen nach vor zwischen der den dem des jahr "
        "jahre jahres anfang mitte ende frühen späten"
    ),
    glued_after=word_set("bis und in im am der die das war wurde von v. Jahrhundert Jh. Uhr"),
    doubled=word_set("im am in der den dem bis von vom und um des"),
    fronts=word_set("im am in um ab bis von vom seit gegen nach vor anfang mitte ende"),
    stray_fronts=word_set("im am um seit vom"),
    clock_leads=word_set("um gegen ab bis"),
    clock_ends=("Uhr",),
    broken=word_set("jahrhundert jahrhunderts jahrhunderte jahre jahres jahren"),
    weak_leads=word_set("und oder um gegen zu an"),
    day_leads=frozenset({"am"}),
    month_verbs=frozenset(),
)

_TABLES: Final[Mapping[str, RepairWords]] = {
    "en": ENGLISH_REPAIRS,
    "de": GERMAN_REPAIRS,
}


def repair_words_of(code: str) -> RepairWords | None:
    """Return the words for repairs in a language, None where only its signs are mended."""
    return _TABLES.get(code)
