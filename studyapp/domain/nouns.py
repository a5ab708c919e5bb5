"""Kinds of things that verbs change and pages show."""

from enum import StrEnum


class Noun(StrEnum):
    """What a verb can touch; pages that show it are shown anew."""

    PASSAGES = "passages"
    JOURNAL = "journal"
    PLACE = "place"
    LEARNERS = "learners"
    CARDS = "cards"
    QUIZZES = "quizzes"
    DECISIONS = "decisions"
    OBJECTIONS = "objections"
    RESULTS = "results"
