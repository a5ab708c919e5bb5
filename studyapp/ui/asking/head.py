"""What is asked: the stem, its picture, how to answer, and the hint."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.questions import Question
from studyapp.ui.asking.why import WhyNote
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.figure_views import Picture
from studyapp.ui.widgets.markdown_label import MarkdownLabel
from studyapp.ui.widgets.spacing import spaced


class Head(QWidget):
    """The stem; below it what goes with it, as far as there is any."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self._is_markdown = False
        self.stem = MarkdownLabel(look, Face.STEM)
        self.stem.setObjectName("stem")
        self._figure = Picture(look, 240, 0.28)
        self._figure.setObjectName("figure")
        self._guide = Label(look, Face.INTERFACE, "", "ink2")
        self._guide.setObjectName("guide")
        self._note = WhyNote(look)
        self._note.setObjectName("hint")
        self._column = spaced(look, QVBoxLayout(self), gap=6)
        for part in (self.stem, self._figure, self._guide, self._note):
            self._column.addWidget(part)

    @property
    def has_hint(self) -> bool:
        """Return whether there is a hint that is not shown yet."""
        return bool(self._hint) and self._note.isHidden()

    def show_question(self, question: Question, *, stem: str, guide: str) -> None:
        """Show what is asked, and how it is answered."""
        self._hint, self._is_markdown = question.hint, question.is_authored
        self._note.hide()
        self.stem.show_text(stem, is_markdown=question.is_authored)
        self._figure.show_figure(question.figure)
        self.show_guide(guide)

    def heard(self) -> str:
        """Return what is asked and how it is answered, for the ear."""
        parts = (self.stem.text(), self._figure.words(), self._guide.text())
        return " ".join(part for part in parts if part)

    def show_guide(self, guide: str) -> None:
        """Say how to answer; nothing when empty."""
        self._guide.setText(guide)
        self._guide.setVisible(bool(guide))

    def show_hint(self, *, aloud: bool = True) -> None:
        """Show the hint and say it."""
        self._note.show_author("edge", self.tr("Hint"), self._hint, is_markdown=self._is_markdown)
        self._note.show()
        if aloud:
            announce(self, self._note.accessibleName())

    def say_hint(self) -> None:
        """Say the hint that is shown once more, or that the question has none."""
        if not self._hint:
            none = self.tr("This question has none.")
            self._note.show_author("edge", self.tr("Hint"), none, is_markdown=False)
            self._note.show()
        announce(self, self._note.accessibleName())
