"""What a person does that writes a pack."""

from pathlib import Path

from PySide6.QtTest import QTest

from tests.app.person import Person


def open_pack(person: Person, pack: Path) -> None:
    join = person.desk.joins.author
    join.opening.open(pack, file="questions.yaml")
    person.until(lambda: join.work.opened is not None)
    person.settle()


def type_end(person: Person, words: str) -> None:
    """Type at the end of the file that is shown."""
    editor = person.pages.author._editor
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, words)
