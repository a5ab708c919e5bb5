"""With a style sheet, Qt dresses a widget anew, and all in it, each time it gets another parent."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look

OFTEN = 3
"""How often a part may be dressed on its way into the page, on average."""


class Dressed(QObject):
    """Counts how often anything is dressed."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.StyleChange
        return False


def test_parts_are_not_dressed_again_at_every_step_of_building_the_page(
    look: Look, qapp: QApplication
) -> None:
    dressed = Dressed()
    qapp.installEventFilter(dressed)

    page = QuizPage(look)

    qapp.removeEventFilter(dressed)
    parts = page.findChildren(QWidget)
    assert 0 < dressed.count <= OFTEN * len(parts)
