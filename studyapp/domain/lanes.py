"""The lanes that are proposed for what was found; a pack or a person may name any other."""

from enum import StrEnum


class Lane(StrEnum):
    """What an event is about, in the order in which lanes stand below each other."""

    FIGHTING = "fighting"
    DIPLOMACY = "diplomacy"
    POLITICS = "politics"
    PLANS = "plans"
    PEOPLE = "people"
    SCIENCE = "science"
    EXPLORATION = "exploration"
    CULTURE = "culture"
    RELIGION = "religion"
    ECONOMY = "economy"
    DISASTERS = "disasters"


PROPOSED = tuple(map(str, Lane))
"""The names, in order, that the lanes of events have where the program proposed them."""
