"""The words and shapes by which one language names dates: a table for each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def numbered(words: str) -> dict[str, int]:
    """Return the numbers, from 1, of words that are written with blanks between them."""
    return {word: number for number, word in enumerate(words.split(), start=1)}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The words of one language; each field says what they are used for.

    `code` is that of ISO 639-1. `pieces` and `rules` are the shapes of dates as `grammar.py` reads
    them: pieces stand in place of the common ones of the same name, rules are tried in order.

    - `full_months`, `months`: names of months, and with their abbreviations, which may end in a
      full stop; `doubtful_months` are also a verb or a person.
    - `seasons`: with their numbers in EDTF, spring 21 to winter 24; `doubtful_seasons` are also
      verbs.
    - `about` makes a date vague, as do `parts` of a month or year; `openings` of a century name its
      first ten years.
    - `units`: stretches of time, as `Unit` names them, by the word for them without its plural;
      `forward` and `back` say which way one counts.
    - `between` must stand before a range whose ends are joined by `conjunction`, or by what
      `to_and` has; `to` joins the ends of others. An `article` may follow: a pattern. After `of` a
      year tells of what year a thing was.
    - `leads`: words after which a doubtful month, or a small number, is a date; `year_leads` those
      for any bare year, `short_leads` for one below 1000, `small_leads` for one below 200,
      `range_leads` for a row of such; `clock_leads` for a time of day; after `count_leads` a small
      number counts.
    - `counted` stand behind a number that is then no year, `numbered` before one; `nth_nouns` are
      numbered themselves: "the 9th Army" is no day.
    - `person_months` are names of people too, where one of them does what `persons_do` or is what
      `persons_are`.
    - `sums` are nouns that a number tells the size of, and so are the objects of verbs in the past
      (`pasts` are the irregular ones), but for `dating_verbs`; `many_do` what many people do.
    - `function_words` may follow a date where a noun would make a name or a count of it. They tell
      the language of a text.
    - `forenoon` and `afternoon` tell the half of the day that an hour is in. `feasts` are days with
      a name: month and day, or 0 and how many days after Easter.
    - `nouns_have_capitals` as in German, where they also end in what is `counted`.
    - `ordinals_have_stops`: "der 9. Mai". `abbreviations` end in a stop within a sentence;
      those that `may_end` one do so before a function word.
    - `look_back` begins what looks back, `look_ahead` what looks ahead, as `ahead` does before a
      relative date; `articles` and possessives make a date with a noun behind it a name.
    - `relatives` begin a clause between commas, which looks back or ahead by itself.
    - `writings` tell of other times than their own year.
    - Behind `past_perfect` a participle tells what had happened before: one of `participles`, or
      a word with the `participle_ending`.
    - A season after `general` words is none of the story; a doubtful one is, after `time_leads` and
      not before `no_season`. `dawns` are times of the day of the story after `dawn_leads`.
    - After `nth_leads` a small ordinal before a name is a day, after `weekday_leads` a weekday one
      of the story, after `morning_leads` "the morning" one; after `writer_leads` "this day" is not.
    - `toward` words count from a happening, told behind them with one of `anchor_articles` or a
      name; `stands_alone` words need not. `half` makes no number of what is counted.
    - `adjective_ending`: an adjective that ends so may stand before a noun.
    - A feast is its day after `feast_leads`, or any of `leads`.
    - `signs`: for long but rare pieces, a pattern of what must be in a text that has one.
    - `happenings`: nouns that do not tell one happening from another.
    - A title may be cut before one of `joints`. One that begins with a word of `pointing` does not
      say who. `foreseen`: a pattern of what tells a plan in a line of a chronicle.
    - Behind `deeds`, a pattern, a number of three figures is a year: "fell in 476".
    - `tens`: words for decades of a century ("thirties"); `season_nouns` may follow a season;
      `roman_days`: kalends, nones and ides, by their names.
    """

    code: str
    full_months: Mapping[str, int]
    months: Mapping[str, int]
    doubtful_months: frozenset[str]
    seasons: Mapping[str, int]
    doubtful_seasons: frozenset[str]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    before_christ: frozenset[str]
    about: tuple[str, ...]
    parts: tuple[str, ...]
    openings: frozenset[str]
    times_of_day: frozenset[str]
    units: Mapping[str, str]
    forward: frozenset[str]
    back: frozenset[str]
    between: str
    conjunction: str
    to: tuple[str, ...]
    to_and: tuple[str, ...]
    of: frozenset[str]
    article: str
    leads: frozenset[str]
    year_leads: frozenset[str]
    short_leads: frozenset[str]
    clock_leads: frozenset[str]
    small_leads: frozenset[str] = frozenset()
    range_leads: frozenset[str] = frozenset()
    count_leads: frozenset[str] = frozenset()
    counted: frozenset[str]
    person_months: frozenset[str] = frozenset()
    persons_do: frozenset[str] = frozenset()
    persons_are: frozenset[str] = frozenset()
    sums: frozenset[str] = frozenset()
    dating_verbs: frozenset[str] = frozenset()
    many_do: frozenset[str] = frozenset()
    pasts: frozenset[str] = frozenset()
    numbered: frozenset[str]
    nth_nouns: frozenset[str]
    function_words: frozenset[str]
    old_style: tuple[str, ...]
    new_style: tuple[str, ...]
    look_back: tuple[str, ...]
    look_ahead: tuple[str, ...]
    relatives: tuple[str, ...] = ()
    writings: frozenset[str] = frozenset()
    past_perfect: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    sure_year_leads: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    participle_ending: str = ""
    articles: frozenset[str]
    first_words: frozenset[str]
    pieces: Mapping[str, str]
    rules: Mapping[str, str]
    forenoon: frozenset[str]
    afternoon: frozenset[str]
    feasts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    nouns_have_capitals: bool = False
    ordinals_have_stops: bool = False
    abbreviations: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    tens: Mapping[str, int] = field(default_factory=dict)
    roman_days: Mapping[str, str] = field(default_factory=dict)
    season_nouns: frozenset[str] = frozenset()
    ahead: tuple[str, ...] = ()
    signs: Mapping[str, str] = field(default_factory=dict)
    general: frozenset[str] = frozenset()
    time_leads: frozenset[str] = frozenset()
    no_season: frozenset[str] = frozenset()
    happenings: frozenset[str] = frozenset()
    feast_leads: frozenset[str] = frozenset()
    dawns: frozenset[str] = frozenset()
    dawn_leads: frozenset[str] = frozenset()
    nth_leads: frozenset[str] = frozenset()
    weekday_leads: frozenset[str] = frozenset()
    writer_leads: frozenset[str] = frozenset()
    morning_leads: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    stands_alone: frozenset[str] = frozenset()
    half: str = ""
    anchor_articles: frozenset[str] = frozenset()
    adjective_ending: str = ""
    joints: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    foreseen: str = ""
    deeds: str = ""
