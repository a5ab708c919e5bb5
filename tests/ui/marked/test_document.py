from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QTextDocument

from studyapp.domain.texts import Emendation
from studyapp.ui.marked.document import fill, next_sentence, sentence_start
from studyapp.ui.marked.shown import show
from studyapp.ui.theme import Look
from tests.ui.pages.reader.texts import repaired_texts

fixture_is_only_read = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@fixture_is_only_read
@given(repaired_texts())
def test_the_document_counts_as_the_mapping_does(
    look: Look, text_and_repairs: tuple[str, tuple[Emendation, ...]]
) -> None:
    text, repairs = text_and_repairs
    page = show(text, 0, len(text), repairs)
    document = QTextDocument()

    fill(document, page, look)

    units = page.text.replace("\n", "\u2029").encode("utf-16-le")
    assert document.characterCount() == len(units) // 2 + 1
    assert document.blockCount() == page.paragraphs
    assert [ord(str(document.characterAt(n))) for n in range(len(units) // 2)] == [
        int.from_bytes(units[2 * n : 2 * n + 2], "little") for n in range(len(units) // 2)
    ]


def test_a_sentence_begins_where_the_one_before_ends(look: Look) -> None:
    text = "It began. It went on. \n\nIt ended."
    document = QTextDocument()
    fill(document, show(text, 0, len(text)), look)

    assert sentence_start(document, 12) == 10
    assert next_sentence(document, 3) == 10
    assert next_sentence(document, 12) == len("It began. It went on.\n")
