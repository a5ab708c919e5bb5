"""What questions there are, and where they come from."""

from enum import StrEnum
from typing import NewType

PackId = NewType("PackId", str)
"""The id that the author of a pack gave it, as in `soviet-japanese-war-1945`."""

StoredQuizId = NewType("StoredQuizId", str)
"""A random UUID (version 4), 32 hexadecimal digits: a quiz keeps it from hand to hand."""


class Kind(StrEnum):
    """The kinds of question."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUEFALSE = "truefalse"
    SHORT = "short"
    NUMBER = "number"
    DATE = "date"
    CLOZE = "cloze"
    ORDER = "order"
    MATCH = "match"
    TIMELINE = "timeline"
    OPEN = "open"


class Mode(StrEnum):
    """How a quiz is taken: with a verdict on each answer, or with marks at the end."""

    PRACTICE = "practice"
    EXAM = "exam"


class Recipe(StrEnum):
    """How a question is made of events."""

    WHEN = "when"
    WHAT_HAPPENED = "what-happened"
    WHICH_FIRST = "which-first"
    ORDER = "order"
    TIMELINE = "timeline"
    MATCH = "match"
    CLAIM_DATE = "claim-date"
    CLAIM_BEFORE = "claim-before"
    WHICH_BEFORE = "which-before"
    HOW_LONG = "how-long"
    WHO = "who"
    WHERE = "where"
    GAPS = "gaps"
    WHY = "why"
    MEANWHILE = "meanwhile"
    REPAIR = "repair"


class OptionsOrder(StrEnum):
    """In which order choices are shown, where their author said so."""

    SHUFFLE = "shuffle"
    SORTED = "sorted"


class Scoring(StrEnum):
    """How the parts of an answer add up.

    `ALL`: everything or nothing. `PARTIAL` (multiple): the share of right choices picked less the
    share of wrong ones. `PAIRS` (order): the share of pairs in the right sequence. `POSITIONS`
    (order): the share of items at their place.
    """

    ALL = "all"
    PARTIAL = "partial"
    PAIRS = "pairs"
    POSITIONS = "positions"
