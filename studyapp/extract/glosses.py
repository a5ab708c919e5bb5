"""Dates in brackets that say when somebody lived or something was, beside what the clause tells."""

import re
from collections.abc import Iterator, Sequence

from studyapp.domain.events import Basis
from studyapp.domain.when import Precision
from studyapp.extract import english_verbs as english
from studyapp.extract.groups import Dated

_OPENS = re.compile(
    r"\(\s*(?:(?:born|died|b\.|d\.|r\.|ruled|reigned|fl\.|c\.|ca\.|circa)\s*)*$", re.IGNORECASE
)
_CLOSES = re.compile(r"\s*\)")
_LIFE = re.compile(
    r"\((?:[^()]*[;,]\s)?(?:b\.|born|bap\.|baptised|d\.|died|fl\.|\*|†)\s?(?:(?:at|in)\s)?"
    r"(?:[^();\d]{1,40},\s)?(?:(?:on|in|c\.)\s)?$"
)
_LONGEST_LIFE = 120
_LABEL = re.compile(r"\bdated(?:\son)?\s$|(?<!earlier )(?<!later )\bthan\s(?:in|on|at|before)\s$")
_FOR = re.compile(r"(\w+)\sfor\s(?:the\s)?$")
_AIM = re.compile(
    rf"\b({'|'.join(sorted(english.AIMED))})\s(?:[^\W\d][\w’'-]*\s){{1,7}}for\s(?:the\s)?$"
)
"""What was to come stands between the verb and the date: "announced a banquet for 3 May"."""
_PERHAPS = re.compile(
    r"\b(?:perhaps|possibly|probably|maybe|allegedly|supposedly|reputedly)\s"
    r"(?:(?:as\s)?(?:early|late)\s(?:as\s)?)?(?:(?:in|on|at|by|about|around|during)\s)?$"
)
_OR_ELSE = re.compile(
    r",?\s+or\s(?:thereabouts?\b|(?:perhaps|possibly|even)\s(?:in\s|early\s|late\s)?\d"
    r"|\d{1,2}\b(?!\s?[\w%]|[.,:]\d))"
)
_LOOK_BACK = 36
_LOOK_BACK_FOR_AIM = 80


def told_by_clause(text: str, groups: Sequence[Dated]) -> list[Dated]:
    """Return the dates that can be those of happenings.

    "Charles Darwin (1809–1882) published it in 1859": years alone in brackets are a life or a
    reign, and are no happening's. A finer date alone in brackets is one, unless the sentence has a
    date outside brackets.
    """
    groups = [group for group in groups if not _is_in_life(text, group)]
    outside = [group for group in groups if not _alone_in_brackets(text, group)]
    if outside:
        return outside
    return [group for group in groups if not _is_life(group)]


def _is_in_life(text: str, group: Dated) -> bool:
    """Return whether a date stands in a bracket that says where somebody was born or died."""
    before = text[max(0, group.span.start - _LONGEST_LIFE) : group.span.start]
    return _LIFE.search(before) is not None


def once(text: str, groups: Sequence[Dated]) -> Iterator[Dated]:
    """Yield the dates without those that only say the one before again.

    So in "3 May 1812, two days before the battle began".
    """
    before: Dated | None = None
    for group in groups:
        is_again = (
            before is not None
            and group.basis is Basis.RELATIVE
            and group.when == before.when
            and text[before.span.end : group.span.start].strip(" )]") == ","
        )
        if not is_again:
            yield group
        before = group


def is_label(text: str, group: Dated) -> bool:
    """Return whether a date is only what something bears or is compared with.

    So in "the letter, dated 3 May, arrived", "no more than in 1346" and "the prize for 1915", but
    not in "planned for 1915" and "planned a visit for May 1915".
    """
    word = _word_before_for(text, group)
    lead = text[max(0, group.span.start - _LOOK_BACK) : group.span.start]
    is_meant = bool(word) and word not in english.AIMED and not _verb_of_aim(text, group)
    return is_meant or _LABEL.search(lead) is not None


def is_doubted(text: str, group: Dated) -> bool:
    """Return whether a date is only likely: "perhaps in the 1330s", "in 267 or perhaps 268"."""
    before = _PERHAPS.search(text, max(0, group.span.start - _LOOK_BACK), group.span.start)
    return before is not None or _OR_ELSE.match(text, group.span.end) is not None


def is_announced(text: str, group: Dated, title: str) -> bool:
    """Return whether a date is one that something is "announced for", as its title says."""
    words = title.lower().split()
    word = _word_before_for(text, group)
    return (word in english.ANNOUNCED and word in words) or _verb_of_aim(text, group) in words


def _verb_of_aim(text: str, group: Dated) -> str:
    """Return the verb of "announced a banquet for 3 May", "" where there is none.

    What is announced for a whole year may as well be of it: "announced the prize for 1915".
    """
    if group.when.precision <= Precision.YEAR:
        return ""
    start = max(0, group.span.start - _LOOK_BACK_FOR_AIM)
    found = _AIM.search(text, start, group.span.start)
    return "" if found is None else found[1]


def _word_before_for(text: str, group: Dated) -> str:
    """Return the word before a "for" that stands before a date, "" where none does."""
    found = _FOR.search(text, max(0, group.span.start - _LOOK_BACK), group.span.start)
    return "" if found is None else found[1].lower()


def _alone_in_brackets(text: str, group: Dated) -> bool:
    lead = text[max(0, group.span.start - _LOOK_BACK) : group.span.start]
    return bool(_OPENS.search(lead) and _CLOSES.match(text, group.span.end))


def _is_life(group: Dated) -> bool:
    return group.when.is_range and group.when.precision <= Precision.YEAR
