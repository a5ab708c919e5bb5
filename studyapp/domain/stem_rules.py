"""What a teacher would have to mend in a stem; each rule is a function of its own.

A rule returns what is wrong with a stem, None if nothing is. Shared by the questions that are made
and by the check of packs. The rules on grammar know English, and are silent where they are unsure.
"""

import re
from collections.abc import Callable

MOST_WORDS = 60

_ASKS = (
    r"(?:who|whom|whose|what|which|when|where|why|how|(?:in|on|at|to|from|of|by|for|between|during)"
    r" (?:which|what|whom|whose))"
)
QUOTED = re.compile('“[^”]*”|"[^"]*"|„[^“”]*[“”]|«[^»]*»|»[^«]*«')
"""What a stem says in the words of others."""
EMPHASISED = re.compile(r"\*[^*]*\*|_[^_]*_")
_PLAIN_QUESTION = re.compile(rf"{_ASKS} (?:\w+ ){{0,3}}(?:did|was|were|does|do)\b", re.IGNORECASE)
_FRONT = re.compile(
    r"^(?:according to (?:the|this) (?:passage|text)|going by the (?:dates in the )?passage),\s*",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"(?:^|[“\"])(?:he|she|they|him|them|his|their|himself|herself)\b", re.IGNORECASE
)
_OBJECT = re.compile(
    r"\b(?:to|with|for|from|by|at|after|against|upon|about|before) "
    r"(?:her (?:that|to|and|in|on|at|by|from)\b|(?:him|them)\b(?= that\b))"
)
_NO_A = re.compile(
    r"\ba (?=[aeio]|u(?!ni[^nm]|se|su|ti|to|ra|k)|hour|heir|hon[eo])(?!eu|one\b|once\b)"
)
_NO_AN = re.compile(
    r"\ban (?=[b-dfgj-np-tv-z]|h(?!our|eir|on[eo]|ist|otel|abit|ero|ung)|eu|uni[^nm]|one\b)"
)
_TWO_ARTICLES = re.compile(r"\b(?:the|an?) (?:the|an?) (?!\W)")
_TWO_VERBS = re.compile(
    r"\b(?:did|does|do)\b(?:(?! (?:that|who|which|whose|whom|when|where|while|because|if|"
    r"after|before|as|than|what|how|why|until|since|and|but|or)\b)[^?,.;:“”])* "
    r"(?:was|were|had|has|is|are)\b"
)
_ONE_WERE = re.compile(
    r"\b(?:(?:each|every|another) \w+|an? (?!few|number|dozen|hundred|thousand|million|score|"
    r"couple|pair|third|quarter|half|majority|lot|great|good|large|small|group|series|crowd)\w+)"
    r" were\b",
    re.IGNORECASE,
)
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|many|several|both|these|those"
_MANY_WAS = re.compile(
    rf"(?<!of )(?<!how )\b(?:{_NUMBERS}) \w+s was\b|"
    rf"\bwas (?:{_NUMBERS}) \w+s\b(?! (?:old|ago|later))",
    re.IGNORECASE,
)
_DAMAGE = (
    re.compile(r"\b\d+(?!(?:st|nd|rd|th|s|[kcm]?m|k?g|am|pm|d|p|x|h|in|ft|t|er?)\b)[^\W\d_]"),
    re.compile(r"\b[lIO]\d|\d[lIO]\b"),
    re.compile(r"\b\d \d \d\b|\b\d{2} \d{2}\b(?! ?(?:years|men|people))"),
    re.compile("[\ufffd\x00-\x08\x0b-\x1f\x7f]"),
    re.compile(r"\b(?:[^\W\d_] ){3,}[^\W\d_]\b"),
)
_SAYS_DAMAGED = re.compile(r"\bdamaged\b", re.IGNORECASE)
_ASKS_WHEN = re.compile(
    r"\b(?:when|(?:in|on) (?:which|what) (?:century|decade|year|season|month|day|date))\b",
    re.IGNORECASE,
)
_LEADING_DATE = re.compile(
    r"^(?:in|on|by|since|from|during)\b[^,.?“”]{0,24}?\b\d{3,4}\b[^,.?“”]{0,12},", re.IGNORECASE
)
_OF_THESE = re.compile(
    r"\b(?:which|what) of (?:these|the following)\b|\bone of the following\b", re.IGNORECASE
)
_SHORT_STOPS = re.compile(r"(?:\b(?:[A-Z]|St|Dr|Mr|Mrs|c|ca|no|vs|[IVX]+)|\d)$")
_NEW_SENTENCE = re.compile(r"(\S+)[.?!] (\S)")
_DOUBLED = re.compile(r"\b([a-z]+) \1\b")
_MAY_DOUBLE = frozenset(("that", "had", "is", "do"))
_NEGATIVE = re.compile(r"\b(?:not|except|never|n[o’']t)\b")
_STOPS = (*".?!:…", "]]")
_BLANKS = "".join(map(chr, (*range(9, 14), *range(28, 33), *range(0x2000, 0x200B))))
_BEHIND_STOPS = f"{_BLANKS}\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000”“\"’‘'»«›‹)*_"

Rule = Callable[[str], str | None]


def begins_badly(stem: str) -> str | None:
    """Return that a stem does not begin like a sentence, or a later one of its sentences."""
    begin = re.sub(r"^[\s“\"„«(*_\[¿¡]*", "", stem)
    if begin[:1].islower() and not stem.lstrip().startswith("[["):
        return "The stem does not begin like a sentence."
    for end in _NEW_SENTENCE.finditer(QUOTED.sub("X", stem)):
        word, letter = end.groups()
        if letter.islower() and not _SHORT_STOPS.search(word) and "." not in word:
            return "A sentence of the stem begins with a small letter."
    return None


def ends_badly(stem: str) -> str | None:
    """Return that a stem ends neither as a question nor as an instruction or a statement."""
    is_ended = stem.rstrip(_BEHIND_STOPS).endswith(_STOPS)
    return None if is_ended else "The stem does not end like a sentence."


def lacks_question_mark(stem: str) -> str | None:
    """Return that a question ends with a full stop."""
    bare = QUOTED.sub("X", stem).strip()
    last = re.split(r"(?<=[.?!]) ", bare)[-1]
    if last.endswith(".") and _PLAIN_QUESTION.match(_FRONT.sub("", last)):
        return "The question has no question mark."
    if "??" in bare or "?." in bare or ".?" in bare.replace("..?", ""):
        return "The stem ends with two marks."
    return None


def is_badly_set(stem: str) -> str | None:
    """Return that blanks are doubled or stand before a comma or a stop."""
    line = stem.strip()
    if line != stem or "  " in line or "\t" in line or re.search(r"\s[,.?!;](?=\s|$)", line):
        return "The stem is not set well."
    return "A word is doubled in the stem." if _has_double(line) else None


def has_half_a_pair(stem: str) -> str | None:
    """Return that one half of quotation marks or brackets is missing."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
    german = stem.count("„")
    odd = any(stem.count(a) != stem.count(b) for a, b in pairs if not (german and a == "“"))
    return "The stem has one half of a pair of marks." if odd or stem.count('"') % 2 else None


def is_too_long(stem: str) -> str | None:
    """Return that a stem has more words than can be kept in mind."""
    is_too_long = len(stem) > 2 * MOST_WORDS and len(stem.split(None, MOST_WORDS)) > MOST_WORDS
    return "The stem is too long." if is_too_long else None


def points_at_nobody(stem: str) -> str | None:
    """Return that a pronoun stands where nobody has been named."""
    said = _FRONT.sub("", stem)
    if _POINTS_BACK.search(said) or _OBJECT.search(said):
        return "A pronoun of the stem stands for nobody that is named."
    return None


def has_wrong_article(stem: str) -> str | None:
    """Return that "a" and "an" are mistaken for each other, or that two articles meet."""
    if _NO_A.search(stem) or _NO_AN.search(stem) or _TWO_ARTICLES.search(stem):
        return "An article of the stem is wrong."
    return None


def has_wrong_verb(stem: str) -> str | None:
    """Return that a question has two verbs in the past, or a verb the wrong number."""
    said = QUOTED.sub("X", stem)
    if _TWO_VERBS.search(said):
        return "The question has two verbs where one belongs."
    if _ONE_WERE.search(said) or _MANY_WAS.search(said):
        return "A verb of the stem does not agree with its noun."
    return None


def is_damaged(stem: str) -> str | None:
    """Return that torn words or digits stand in a stem: "l9l4", "1 8 4 8".

    A stem that says of something that it is damaged may quote that.
    """
    bare = QUOTED.sub("X", stem)
    said = bare if _SAYS_DAMAGED.search(bare) else stem
    if any(pattern.search(said) for pattern in _DAMAGE):
        return "The stem has damaged text in it."
    return None


def leads_with_date(stem: str) -> str | None:
    """Return that a stem which asks for a date begins with one."""
    if _ASKS_WHEN.search(stem) and _LEADING_DATE.search(stem):
        return "The stem begins with a date and asks for one."
    return None


def asks_of_none(stem: str, *, has_options: bool) -> str | None:
    """Return that a stem asks "which of these" where nothing is shown to choose from."""
    if not has_options and _OF_THESE.search(QUOTED.sub("X", stem)):
        return "The stem asks which of these, and there is nothing to choose from."
    return None


def is_negative(stem: str) -> str | None:
    """Return the negative word of a stem that could be overlooked, None if there is none."""
    if _NEGATIVE.search(stem) is None:
        return None
    found = _NEGATIVE.search(QUOTED.sub("X", EMPHASISED.sub("X", stem)))
    return found and found.group()


RULES: tuple[Rule, ...] = (
    begins_badly,
    ends_badly,
    lacks_question_mark,
    is_badly_set,
    has_half_a_pair,
    is_too_long,
    points_at_nobody,
    has_wrong_article,
    has_wrong_verb,
    is_damaged,
    leads_with_date,
)
"""The rules that hold for the stem of a question of any kind."""


def stem_fault(stem: str, *, has_options: bool) -> str | None:
    """Return the first thing that a teacher would mend, None if there is nothing."""
    for rule in RULES:
        fault = rule(stem)
        if fault is not None:
            return fault
    return asks_of_none(stem, has_options=has_options)


def _has_double(stem: str) -> bool:
    return any(found[1] not in _MAY_DOUBLE for found in _DOUBLED.finditer(stem))
