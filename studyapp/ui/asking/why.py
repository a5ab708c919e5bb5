"""A side note with words of a question's author: why an answer is right or not, and the hint."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from studyapp.domain.messages import Message
from studyapp.domain.sittings import Verdict
from studyapp.ui.theme import Look
from studyapp.ui.widgets import SideNote
from studyapp.ui.widgets.markdown import line_in_plain
from studyapp.ui.widgets.markdown_label import MarkdownLabel
from studyapp.ui.wording import say


class WhyNote(SideNote):
    """A heading and a sentence of ours, and below them what the author says."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._author = MarkdownLabel(look)
        self._author.setObjectName("author-says")
        self._column.addWidget(self._author)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what an answer was worth, what its author says to it, and the explanation."""
        reason, question = verdict.grade.reason, verdict.question
        ours = " ".join(say(each) for each in reason.then if not _is_the_author_s(each))
        theirs = [say(each) for each in reason.then if _is_the_author_s(each)]
        author = "\n\n".join(filter(None, [*theirs, question.explanation]))
        heading = say(replace(reason, then=()))
        if question.is_authored:
            heading, ours = line_in_plain(heading), line_in_plain(ours)
        self.show_author(tone(verdict), heading, author, ours, is_markdown=question.is_authored)

    def show_author(
        self, tone: str, heading: str, author: str, sentence: str = "", *, is_markdown: bool
    ) -> None:
        """Show a note; `tone` as for any side note. The author's words may be Markdown."""
        self.show_note(tone, heading, sentence)
        self._author.show_text(author, is_markdown=is_markdown)
        self._author.setVisible(bool(author))
        heard = (heading, sentence, self._author.text())
        self.setAccessibleName(" ".join(part for part in heard if part))


def tone(verdict: Verdict) -> str:
    """Return the token in whose colour a verdict is told."""
    if verdict.grade.is_right:
        return "right"
    return "repair" if verdict.grade.score > 0 else "wrong"


def _is_the_author_s(message: Message) -> bool:
    """Return whether it carries words of a pack, as they were written there, and nothing else."""
    return message.template == "{feedback}"
