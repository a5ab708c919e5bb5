"""What is typed into a long file is known without reading all of it again."""

from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from studyapp.ui.pages.author.documents import Documents
from studyapp.ui.pages.author.splicing import Change, lines_of, spliced
from studyapp.ui.theme import Look

LETTERS = st.text(st.sampled_from("ab \n\u00a0é–𝕏"), max_size=8)
EDITS = st.lists(
    st.tuples(st.sampled_from(["type", "undo", "redo"]), st.integers(0, 40), LETTERS), max_size=12
)


@given(begin=LETTERS, edits=EDITS, joined=st.booleans())
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_undone_and_done_again_the_text_is_that_of_the_document(
    begin: str, edits: list[tuple[str, int, str]], *, joined: bool
) -> None:
    document, changes = QTextDocument(), list[Change]()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setPlainText(begin)
    kept = lines_of(document.toRawText())
    document.contentsChange.connect(lambda *change: changes.append(Change(*change)))
    had_two = False
    for kind, place, letters in edits:
        edit(document, kind, place, letters, joined=joined)
        had_two |= "𝕏" in kept + document.toRawText()

    found = spliced(kept, document, reduce(Change.then, changes)) if changes else kept

    whole = lines_of(document.toRawText())
    assert found == whole or (found is None and had_two)


def edit(document: QTextDocument, kind: str, place: int, letters: str, *, joined: bool) -> None:
    """Change a document as keys do; with `joined` in two places as one step of undo."""
    if kind != "type":
        document.undo() if kind == "undo" else document.redo()
        return
    cursor, last = QTextCursor(document), document.characterCount() - 1
    cursor.beginEditBlock()
    for each in (place, place // 3) if joined else (place,):
        cursor.setPosition(min(each, last))
        cursor.setPosition(min(each + place % 4, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(letters)
        last = document.characterCount() - 1
    cursor.endEditBlock()


def test_a_long_file_is_as_it_is_typed_after_each_key(look: Look) -> None:
    documents, long = Documents(look), "The king fled.\n" * 20_000
    documents.show({"passages/a.txt": long})
    document = documents.of("passages/a.txt")
    cursor = QTextCursor(document)
    cursor.setPosition(15)

    cursor.insertText("x\n\u00a0y")
    assert documents.text("passages/a.txt") == f"{long[:15]}x\n\u00a0y{long[15:]}"
    cursor.insertText("𝕏")
    cursor.insertText("z")
    assert documents.text("passages/a.txt") == f"{long[:15]}x\n\u00a0y𝕏z{long[15:]}"
    while document.isUndoAvailable():
        document.undo()
    assert documents.changed() == {}
