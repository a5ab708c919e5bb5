"""What Today can begin with."""

from enum import StrEnum


class Start(StrEnum):
    """What there is to begin with."""

    SAMPLE = "sample"
    ADD = "add"
    CARDS = "cards"
    QUIZ = "quiz"
