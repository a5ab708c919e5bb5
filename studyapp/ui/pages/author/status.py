"""The line below the text: what is found in the file, told in a pause and not at each key."""

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.checks import Finding
from studyapp.ui.pages.author.findings import count_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import say, tr

PAUSE_MS = 1500
"""So long no key is pressed before anything is told."""


class StatusLine(QWidget):
    """Tells how many findings the shown file has; of news a screen reader tells too.

    News is that there are more, fewer or others than were told last. What a file has when it comes
    in sight is none: one goes from finding to finding by the keys for that.
    """

    def __init__(self, look: Look, speaker: QWidget) -> None:
        super().__init__()
        self.setObjectName("found-in-file")
        self._speaker = speaker
        self._words = Label(look, Face.SMALL, "", "ink2")
        self._told: Counter[str] = Counter()
        self._findings: Sequence[Finding] = ()
        self._line = 0
        self._was_typed = False
        self._is_known = False
        self._is_gone_to = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        spaced(look, QVBoxLayout(self), margins=(16, 3, 16, 4)).addWidget(self._words)

    def show_waiting(self) -> None:
        """Show that nothing is known yet of the pack."""
        self._is_known = False
        self._words.setText(tr("The pack is being looked over …"))

    def show_opening(self, file: str, share: float) -> None:
        """Show how much of a long file is there."""
        self._words.setText(
            tr("{file} is being opened: {percent} %", file=file, percent=round(share * 100))
        )

    def show_again(self) -> None:
        """Show what is found, after something else was shown."""
        if self._is_known:
            self._words.setText(found_words(self._findings))
        else:
            self.show_waiting()

    def show_gone_to(self, words: str) -> None:
        """Show the finding that was gone to, until there are others or something is typed."""
        self._is_gone_to = True
        self._words.setText(words)

    def show_file(self, findings: Sequence[Finding]) -> None:
        """Take another file, with the findings that are known of it."""
        self._timer.stop()
        self._is_gone_to = False
        self._was_typed = False
        if self._is_known:
            self.show_findings(findings)

    def show_findings(self, findings: Sequence[Finding], line: int = 0) -> None:
        """Take what the shown file has by now; the cursor is in a line from 0."""
        self._is_gone_to = self._is_gone_to and [*findings] == [*self._findings]
        self._findings, self._line, self._is_known = findings, line, True
        if not self._was_typed:
            self._told = _kinds(findings)
            if not self._is_gone_to:
                self._words.setText(found_words(findings))
        elif not self._timer.isActive():
            self._tell()

    def note_typing(self) -> None:
        """Wait for the next pause: a key was pressed."""
        self._was_typed, self._is_gone_to = True, False
        self._timer.start()

    def _tell(self) -> None:
        if not self._is_known:
            return
        kinds = _kinds(self._findings)
        more, is_news = kinds - self._told, kinds != self._told
        self._told = kinds
        if is_news or not self._is_gone_to:
            self._words.setText(found_words(self._findings, more, self._line))
        if is_news:
            announce(self._speaker, self._words.text())


def found_words(findings: Sequence[Finding], more: Collection[str] = (), line: int = 0) -> str:
    """Return how many findings there are, and which is the first.

    If there are new ones, with codes that are among `more`, it is the one of them nearest a line.
    """
    if not findings:
        return tr("Nothing was found in this file.")
    new = [each for each in findings if each.code in more]
    shown = min(new, key=lambda each: abs(each.line - 1 - line), default=findings[0])
    count, says = count_words(findings), say(shown.message)
    if len(findings) == 1:
        return tr("{count}, in line {line}: {message}", count=count, line=shown.line, message=says)
    if new:
        return tr(
            "{count}; new in line {line}: {message}", count=count, line=shown.line, message=says
        )
    return tr(
        "{count}; the first in line {line}: {message}", count=count, line=shown.line, message=says
    )


def _kinds(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(each.code for each in findings)
