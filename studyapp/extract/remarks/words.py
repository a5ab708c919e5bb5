"""The words by which a language counts time between dates; a table for each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from studyapp.domain.word_sets import word_set


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RemarkWords:
    """The words of one language; those marked "pattern" are regular expressions.

    - `tens` begin a number of two words ("twenty-four"); `rough` before a figure, or after it,
      makes it one that need not agree.
    - `later` and `earlier` say which way an interval counts; `after` and `before` do so if a clause
      follows. `the` stands before a unit that is one alone ("the day after").
    - `ties` (pattern) may stand between an interval and the date that it leads to.
    - `lasting` (pattern) stands before a length of time; `after_long` before one that `of_long`
      goes on from ("after 24 days of siege"). `from_to` may stand between a length and its range.
    - `began`, `ended` (patterns) are said of beginnings and ends.
    - `ages`: words beside a figure that is an age; `age_opens`, `age_of` and `age_years` (patterns)
      stand before such a word, between it and the figure, and behind a figure before it.
    - `born`, `died` (patterns) stand before the dates of a life; `lived_on` (pattern) fits what may
      stand between the two where both are of one person.
    - `anniversaries`: with their number of years, 0 where an ordinal gives it; `of` joins what it
      is of.
    - `nth` (pattern) may end the number of a day, `of_month` stand before its month.
    - `not_lasting` (pattern) follows a length that is none; `long_thing` (pattern) one that it is
      of. `beside_age` (pattern) may stand between an age and its date.
    - `weekdays`: Monday to Sunday. `in_brackets` (pattern) may stand before a weekday that follows
      its date.
    - `range_from` stands before a range in words, `range_to` (pattern) between its ends.
    - `within` (pattern) joins a century and a year in it.
    - `looks_away`: words of a sentence that tells of other times than the text does.
    """

    tens: Mapping[str, int]
    rough: str
    later: frozenset[str]
    earlier: frozenset[str]
    after: str
    before: str
    the: str
    ties: str
    lasting: str
    after_long: str
    of_long: str
    from_to: str
    range_before: str
    began: str
    ended: str
    ages: frozenset[str]
    age_opens: str
    age_of: str
    age_years: str
    born: str
    died: str
    lived_on: str
    beside_age: str
    anniversaries: Mapping[str, int]
    of: str
    nth: str
    of_month: str
    not_lasting: str
    long_thing: str
    weekdays: tuple[str, ...]
    in_brackets: str
    range_from: str
    range_to: str
    within: str
    looks_away: frozenset[str]


_ENGLISH: Final = RemarkWords(
    tens={"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
          "eighty": 80, "ninety": 90},
    rough=r"about|around|roughly|approximately|nearly|almost|over|under|some|circa|ca\.|c\.|or|to"
    r"|than|least|most|up|first|last|next|past|another|further|every|other|barely|these|those"
    r"|within|only\sa|many|few|several|just\sover|just\sunder|hardly|every|additional|initial|\w+-",
    later=word_set("later afterwards"),
    earlier=word_set("earlier previously"),
    after="after",
    before="before",
    the="the",
    ties=r"[,(]?\s*(?:(?:on|in|at|by|during)\s)?(?:the\s)?",
    lasting=r"\b(?:last(?:s|ed|ing)|took|continued|raged|dragged\son|went\son|endured)"
    r"(?:\s(?:exactly|precisely))?(?:\s(?:for|on\sfor))?\s",
    after_long=r"\bafter\s(?:a\s(?:siege|battle|war|reign|march|struggle|voyage)\sof\s)?",
    of_long=r"\sof\s(?:\w+\s)?(?:siege|war|fighting|battle|combat|struggle|bombardment|negotiations"
    r"|talks|blockade|captivity|imprisonment|rule|reign|occupation|exile|fire|shelling|marching)\b",
    from_to=r"[\s,;:(]{1,3}(?:(?:that\sis|namely|lasting|i\.e\.),?\s)?(?:from|between)?\s*",
    range_before=r"\)?,?\s*(?:(?:lasted|lasting|for|a\s(?:period|total|reign|span)\sof|in\sall|it"
    r"|which|that|and|so|thus|was|is|ruled|reigned)\s)*",
    began=r"\b(?:beg[au]n|begins|started|starts|broke\sout|launched|opened|outbreak|besieged|siege"
    r"|declared|invaded|set\sout|set\soff|landed|marched|founded|established|from|since|start"
    r"|beginning)\b",
    ended=r"\b(?:end|ended|ends|ending|finished|ceased|closed|concluded|over|until|till|to|fell"
    r"|surrendered|surrender|capitulated|armistice|lifted|withdrew|returned|stopped|signed|peace"
    r"|dissolved|captured|taken|arrived)\b",
    ages=word_set("aged age old"),
    age_opens=r"\b[Aa]t\s(?:the\s)?$",
    age_of=r"\sof",
    age_years=r"[-\s]years?[-\s]",
    born=r"(?:\bborn\b[^.;()\d]{0,60}|\bb\.\s)$",
    died=r"(?:\b(?:died|death|killed|executed|murdered|assassinated|passed\saway)\b[^.;()\d]{0,60}"
    r"|\bd\.\s)$",
    lived_on=r"(?:,?\s(?:in|at|near)\s[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:[^.]{0,120}[.])?(?:[^.]{0,120}[.])?"
    r"[,;.]?\s?(?:(?:and|but)\s)?(?:(?:[Hh]e|[Ss]he)\s)?(?:was\s)?"
    r"(?:died|killed|executed|murdered|assassinated|passed\saway|d\.)[^.;()\d]{0,60}",
    beside_age=r",?\s(?:\((?:in|on)?\s?|(?:in|on|and)\s|(?:he|she|it|who)\s(?:was\s)?)?,?\s?"
    r"(?:was\s)?",
    anniversaries={"anniversary": 0, "centenary": 100, "centennial": 100, "bicentenary": 200,
                   "bicentennial": 200},
    of=r"\sof\s",
    nth="st|nd|rd|th",
    of_month=r"\sof",
    not_lasting="ago|old|apart|hence|since|prior",
    long_thing=r"[\s-](?:long\s)?(?:siege|offensive|march|fight|journey|tour|trial|reign|war|battle|reign|campaign|occupation|truce|blockade"
    r"|bombardment|uprising|strike|voyage|march)\b",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    in_brackets=r"(?:,\sa\s|\s\((?:a\s)?|,\swhich\swas\sa\s)",
    range_from=r"\b(?:from|between)\s(?:the\s)?(?:about\s)?$",
    range_to=r"\s?[-–—]\s?|\s(?:to|until|till|and)\s",
    within=r",?\s(?:in|on)\s(?:the\s)?(?:year\s)?|\s?\((?:in\s)?",
    looks_away=word_set(
        "film book novel historian historians memorial monument museum edition published wrote "
        "today modern centenary anniversary restored rebuilt excavated excavations scholar "
        "scholars since ago ancient tradition founded built dating biography author movie series "
        "television study studies archive archives declassified born ancestor dynasty centuries "
        "century until"
    ),
)  # fmt: skip

_WORDS: Final = {"en": _ENGLISH}


def remark_words(code: str) -> RemarkWords | None:
    """Return the words of a language by its code, None where there are none yet."""
    return _WORDS.get(code)
