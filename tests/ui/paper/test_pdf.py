"""Quizzes as PDF files."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.question_pieces import Figure
from studyapp.domain.quizzes import Quiz
from studyapp.domain.sheets import Holds, Paper, Sheet, figures_of
from studyapp.study.sheets import sheets_of
from studyapp.ui.paper import pdf
from studyapp.ui.paper.blocks import answer_block, question_block
from tests.builders import open_question, short_question
from tests.every_kind import QUESTIONS

_PAGE = re.compile(rb"/Type /Page\b")


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


def test_what_reads_from_the_right_stands_there() -> None:
    question = replace(short_question(), stem="متى وقعت معركة حطين؟")

    assert '<p dir="rtl"' in question_block(1, question)


def test_a_picture_is_printed_or_told_in_its_words(qtbot: QtBot) -> None:
    assert qtbot is not None
    image = QImage(2000, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know bytes only
    pack, figure = PackId("p"), Figure("map.png", "A <map>")
    question = replace(short_question(), pack=pack, figure=figure)
    sheet = Sheet(
        "A", "Title", (question,), ("Answer",), {(pack, "map.png"): bytes(buffer.data().data())}
    )

    bare, whole = (pdf.pdf_of((each,), Paper.A4) for each in (replace(sheet, pictures={}), sheet))

    assert b"/Subtype /Image" in whole
    assert b"/Subtype /Image" not in bare
    assert "Picture: A &lt;map&gt;" in question_block(1, question)
    assert figures_of(question) == (figure,)


def test_keys_may_be_left_out_or_stand_alone_and_each_step_tells_how_far_it_is(
    qtbot: QtBot, sheet: Sheet
) -> None:
    assert qtbot is not None
    told = list(pdf.pdf_steps((sheet,), Paper.A4))
    both, asked, keys = (
        pdf.pdf_of((sheet,), Paper.A4, holds=holds)
        for holds in (Holds.BOTH, Holds.QUESTIONS, Holds.KEYS)
    )

    counts = [len(_PAGE.findall(each)) for each in (both, asked, keys)]
    assert counts[0] == counts[1] + counts[2]
    assert min(counts) >= 1
    assert told == sorted(told)
    assert len(told) > 2 * len(sheet.questions)
    assert told[-1] == 1.0


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

    long_first = [pdf._document(writer, each, 2000) for each in [*blocks[:2], long]]
    begun = pdf._pages(long_first, height)[0][-1]
    pages = pdf._pages([pdf._document(writer, each, 2000) for each in [*blocks, long]], height)

    pieces = [piece for page in pages for piece in page]
    whole = [piece for piece in pieces if piece.document.size().height() <= height]
    assert all(piece.end - piece.start == piece.document.size().height() for piece in whole)
    assert all(piece.top + piece.end - piece.start <= height for piece in pieces)
    assert begun.top > 0
    assert begun.start == 0
    torn = [piece for piece in pieces if piece not in whole]
    assert len(torn) > 1
    assert all(one.end == other.start for one, other in pairwise(torn))
