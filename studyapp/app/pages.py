"""The pages that there are."""

from PySide6.QtWidgets import QWidget

from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.ui.pages.cards.page import CardsPage
from studyapp.ui.pages.library.page import LibraryPage
from studyapp.ui.pages.progress.page import ProgressPage
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.pages.today.page import TodayPage
from studyapp.ui.theme import Look


class Pages:
    """One page for each activity."""

    def __init__(self, look: Look) -> None:
        self.today = TodayPage(look)
        self.library = LibraryPage(look)
        self.reader = ReaderPage(look)
        self.timeline = TimelinePage(look)
        self.cards = CardsPage(look)
        self.quiz = QuizPage(look, reading=date_in_words)
        self.progress = ProgressPage(look)

    def named(self) -> dict[str, QWidget]:
        """Return the pages by the names that the navigation rail knows."""
        return dict(vars(self))


def date_in_words(typed: str) -> str | None:
    """Return how a typed date is read, None if it is not understood."""
    when = read_when(typed)
    return None if when is None else words(when)
