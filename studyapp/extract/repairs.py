"""Readings in place of damaged dates: each kind of damage is a shape, and needs grounds.

What is whole is never touched. A rule that finds its shape proposes a reading, or None where the
grounds are missing; the finder then reads the text as if it stood there.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.extract import damage
from studyapp.extract.english import ENGLISH
from studyapp.extract.grounds import Grounds

_BEFORE = re.compile(r"(\w+|[^\w\s]),?\s*$")
_AFTER = re.compile(r"[ \t]*([\w’']+)")
_LETTERS: Final = str.maketrans("lI|Oo", "11100")
_LEADS: Final = (ENGLISH.leads - {"and", "or", "for", "about", "around"}) | {"the", "year"}

_Proposal = tuple[str, str, Sureness]
"""What the damaged words read, why, and how sure that is."""


def mends(text: str, part: Span, grounds: Grounds) -> list[Emendation]:
    """Return the repairs of one part of a text in order; none overlaps another."""
    if not damage.may_be_damaged(text, part.start, part.end):
        return []
    proposed = [mend for rule in _RULES for mend in _applied(rule, text, part, grounds)]
    kept: list[Emendation] = []
    for mend in sorted(proposed, key=lambda mend: (mend.span.start, -mend.span.end)):
        if not kept or kept[-1].span.end <= mend.span.start:
            kept.append(mend)
    return kept


def _applied(rule: "_Rule", text: str, part: Span, grounds: Grounds) -> Iterator[Emendation]:
    pattern, propose = rule
    for found in pattern.finditer(text, part.start, part.end):
        proposal = propose(found, grounds)
        if proposal is not None:
            reads, reason, sureness = proposal
            yield Emendation(Span(found.start(), found.end()), reads, reason, sureness)


def _split_year(found: re.Match[str], grounds: Grounds) -> _Proposal | None:
    """Join "194 1", where no count follows: "1 500 men" are men."""
    digits = found[1] + found[2]
    if len(digits) != 4 or _counts(found) or not _in_place(found):
        return None
    return _year_proposal(
        found, int(digits), grounds, "A blank had come between the digits of the year."
    )


def _year_proposal(
    found: re.Match[str], year: int, grounds: Grounds, reason: str
) -> _Proposal | None:
    if year > 2099:
        return None
    if grounds.speak_for(year):
        return str(year), reason, Sureness.SURE
    if grounds.years or not _follows_lead(found):
        return None
    return str(year), reason, Sureness.LIKELY


def _word_before(found: re.Match[str]) -> str:
    before = _BEFORE.search(found.string, max(0, found.start() - 30), found.start())
    return "" if before is None else before[1]


def _follows_lead(found: re.Match[str]) -> bool:
    word = _word_before(found).lstrip("0123456789")
    return word in ENGLISH.months or word.lower() in _LEADS or word in ENGLISH.seasons


def _in_place(found: re.Match[str]) -> bool:
    """Return whether a year could stand here: behind a date, a little word, or at a beginning."""
    word = _word_before(found)
    is_day = re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", word) is not None
    return _follows_lead(found) or is_day or word in ("", ".", "!", "?", "(", "–", "—", "-")


def _counts(found: re.Match[str]) -> bool:
    """Return whether what follows is counted by the number."""
    after = _AFTER.match(found.string, found.end())
    word = "" if after is None else after[1].lower()
    is_plural = word.endswith("s") and len(word) > 3 and word not in ENGLISH.function_words
    return word != "year" and (word in ENGLISH.counted or is_plural)


def _lost_digit(found: re.Match[str], grounds: Grounds) -> _Proposal | None:
    """Read "April 194 13" as 13 April 1941: of two like digits in a row, one was lost."""
    month, year, day = found["month"], found["year"], found["day"]
    whole = int(year + day[0])
    if not grounds.speak_for(whole):
        return None
    reason = f"The last digit of the year was lost before the {day}, which is the day."
    return f"{month} {day}, {whole}", reason, Sureness.LIKELY


def _swapped(found: re.Match[str], _grounds: Grounds) -> _Proposal | None:
    """Put "1932, 16 In March" in order, where the year stands at the beginning."""
    if _word_before(found) not in ("", ".", "!", "?", "”", '"', ")"):
        return None
    day = found["day"] or found["day2"]
    reads = (
        f"On {day} {found['month']} {found['year']}"
        if day
        else f"In {found['month']} {found['year']}"
    )
    return reads, "The parts of the date had changed places.", Sureness.SURE


def _lost_hour(found: re.Match[str], _grounds: Grounds) -> _Proposal | None:
    """Read "August 8 17," as 17:00 on that day."""
    hour = int(found["hour"])
    reads = f"{found['month']} {found['day']} at {hour:02d}:00"
    return reads, "A word such as “at” or “o’clock” was lost before the hour.", Sureness.LIKELY


def _moved_digit(found: re.Match[str], grounds: Grounds) -> _Proposal | None:
    """Read "1in the spring of 945" with the 1 back in the year."""
    year = int(found["digit"] + found["rest"])
    if not grounds.speak_for(year):
        return None
    reason = f"The {found['digit']} that stood in front belongs to the year."
    return f"{found['words']}{year}", reason, Sureness.SURE


def _glued_day(found: re.Match[str], grounds: Grounds) -> _Proposal | None:
    """Part "31March"; a 1 is no day where other ones of the passage stand astray."""
    if found["day"] == "1" and grounds.has_stray_ones:
        reason = "The 1 in front of the month is astray, as others in the passage are."
        return f"{_blank(found)}{found['month']}", reason, Sureness.LIKELY
    reads = f"{_blank(found)}{found['day']}{found['nth'] or ''} {found['month']}"
    return reads, "A blank was lost before the month.", Sureness.SURE


def _blank(found: re.Match[str]) -> str:
    """Return the blank that is missing where a letter stands right before."""
    return " " if found.string[found.start() - 1 : found.start()].isalpha() else ""


def _glued_year(found: re.Match[str], _grounds: Grounds) -> _Proposal | None:
    month = found.groupdict().get("month")
    reads = f"{_blank(found)}{found['number']}" if month is None else f"{month} {found['number']}"
    blank = " " if found.string[found.end() : found.end() + 1].isalpha() else ""
    return f"{reads}{blank}", "A blank was lost between a word and a number.", Sureness.SURE


def _split_month(found: re.Match[str], _grounds: Grounds) -> _Proposal | None:
    whole = re.sub(r"-?\s+", "", found[0])
    return whole, "A blank had come between the letters of the month.", Sureness.SURE


def _letters_in_year(found: re.Match[str], grounds: Grounds) -> _Proposal | None:
    digits = found[0].translate(_LETTERS)
    if found[0] == digits or _counts(found):
        return None
    reason = "A letter stood in place of a digit that looks like it."
    return _year_proposal(found, int(digits), grounds, reason)


def _letters_in_day(found: re.Match[str], _grounds: Grounds) -> _Proposal | None:
    digits = found[0].translate(_LETTERS)
    if found[0] == digits or not 1 <= int(digits) <= 31:
        return None
    return digits, "A letter stood in place of a digit that looks like it.", Sureness.SURE


def _split_clock(found: re.Match[str], _grounds: Grounds) -> _Proposal | None:
    return (
        f"{found['hour']}:{found['minute']}",
        "A blank had come into the time of day.",
        Sureness.SURE,
    )


def _short_year(found: re.Match[str], grounds: Grounds) -> _Proposal | None:
    """Read "the spring of 945" as 1945 in a passage that has only later years; thin grounds."""
    year = int("1" + found["rest"])
    if not grounds.speak_for(year) or min(grounds.years) < 1000:
        return None
    reason = f"A digit seems to be lost: the other years run from {grounds.range_words}."
    return f"{found['words']}{year}", reason, Sureness.OPEN


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Grounds], _Proposal | None]]
_RULES: Final[tuple[_Rule, ...]] = (
    (damage.LOST_DIGIT, _lost_digit),
    (damage.SWAPPED, _swapped),
    (damage.LOST_HOUR, _lost_hour),
    (damage.MOVED_DIGIT, _moved_digit),
    (damage.GLUED_DAY, _glued_day),
    (damage.GLUED_YEAR, _glued_year),
    (damage.GLUED_WORD, _glued_year),
    (damage.GLUED_MONTH, _glued_year),
    (damage.SPLIT_MONTH, _split_month),
    (damage.LETTERS_IN_YEAR, _letters_in_year),
    (damage.LETTERS_IN_DAY, _letters_in_day),
    (damage.SPLIT_CLOCK, _split_clock),
    (damage.SPLIT_YEAR, _split_year),
    (damage.SHORT_YEAR, _short_year),
)
