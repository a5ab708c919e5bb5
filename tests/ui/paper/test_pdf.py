"""Quizzes as PDF files."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Quiz
from studyapp.domain.sheets import Paper, Sheet
from studyapp.study.sheets import sheets_of
from studyapp.ui.paper import pdf
from studyapp.ui.paper.blocks import answer_block, question_block
from tests.builders import open_question
from tests.every_kind import QUESTIONS


@pytest.fixture
def sheet() -> Sheet:
    (made,) = sheets_of(Quiz(1, QUESTIONS), title="All <kinds>", seeds=(1,))
    return made


def test_every_kind_has_its_stem_and_room_to_write_without_its_answer(sheet: Sheet) -> None:
    for number, question in enumerate(sheet.questions, start=1):
        block = question_block(number, question)
        assert f"<b>{number}.</b>" in block
        if question.kind not in (Kind.SINGLE, Kind.MULTIPLE):
            assert "____" in block


def test_signs_of_html_are_printed_as_they_are() -> None:
    question = replace(open_question(), stem="Is 1 < 2 <b>always</b>?")

    assert "1 &lt; 2" in question_block(1, question)
    assert "&lt;script&gt;" in answer_block(1, question, "<script>")


@pytest.mark.parametrize(("paper", "box"), [(Paper.A4, b"595"), (Paper.LETTER, b"612")])
def test_a_file_has_the_size_asked_for_and_its_fonts(
    qtbot: QtBot, sheet: Sheet, paper: Paper, box: bytes
) -> None:
    assert qtbot is not None
    made = pdf.pdf_of((sheet,), paper)

    assert made.startswith(b"%PDF-")
    assert b"/MediaBox [0 0 " + box in made
    assert b"SourceSansPro" in made
    assert b"/FontFile" in made


def test_no_question_is_torn_that_fits_on_a_page(qtbot: QtBot, sheet: Sheet) -> None:
    assert qtbot is not None
    height = 1600.0
    long = "<p>line</p>" * 60
    blocks = [question_block(1, each) for each in sheet.questions]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf._writer(buffer, (sheet,), Paper.A4)

    pages = pdf._pages([pdf._document(writer, each, 2000) for each in [*blocks, long]], height)

    pieces = [piece for page in pages for piece in page]
    whole = [piece for piece in pieces if piece.document.size().height() <= height]
    assert all(piece.end - piece.start == piece.document.size().height() for piece in whole)
    assert all(piece.top + piece.end - piece.start <= height for piece in pieces)
    torn = [piece for piece in pieces if piece not in whole]
    assert len(torn) > 1
    assert all(one.end == other.start for one, other in pairwise(torn))
