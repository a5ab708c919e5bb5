"""The text of a long document after changes, without reading all of it from Qt again.

Qt takes some hundredths of a second to hand out five megabytes; to join their parts takes less.
"""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument


@dataclass(frozen=True, slots=True)
class Change:
    """Where a document was changed, how much is gone and how much has come; Qt counts the letters.

    Some letters it counts twice, and sometimes it tells of one more than there is.
    """

    at: int
    removed: int
    added: int

    def then(self, later: "Change") -> "Change":
        """Return both as one change; the place of the later one is that after the first."""
        at = min(self.at, later.at)
        end = max(self.at + self.added, later.at + later.removed)
        removed = end - at - self.added + self.removed
        return Change(at, removed, end - at - later.removed + later.added)


def spliced(before: str, document: QTextDocument, change: Change) -> str | None:
    """Return what stands in a document by now, None if it is to be read from it.

    `before` is what stood there. Where letters are counted twice, there or now, lengths differ.
    """
    last = document.characterCount() - 1
    if len(before) != last - change.added + change.removed:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(min(change.at, last))
    cursor.setPosition(min(change.at + change.added, last), QTextCursor.MoveMode.KeepAnchor)
    new = lines_of(cursor.selectedText())
    text = "".join((before[: change.at], new, before[change.at + change.removed :]))
    return text if len(text) == last else None


def lines_of(raw: str) -> str:
    """Return a text of Qt's with line feeds between its lines; its hard blanks stay."""
    return raw.replace("\u2029", "\n")
