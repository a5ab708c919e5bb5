"""The boxes of a range stand at its words, whatever direction these are written in."""

import re

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from studyapp.ui.marked.lines import LineBox, letter_at, line_boxes
from studyapp.ui.theme import Face, Look

HEBREW = "בשנת 1967 פרצה מלחמת ששת הימים. The Six-Day War was fought in June 1967."
ARABIC = "في عام 1948 اندلعت الحرب. In 1948 the State of Israel (מדינת ישראל) was proclaimed."
ENGLISH = "The State of Israel (מדינת ישראל) was proclaimed on 14 May 1948, نكبة in 1948."
PLAIN = "The State of Israel was proclaimed on 14 May 1948."
MIXED = (HEBREW, ARABIC, ENGLISH)


def set_in(look: Look, text: str, width: int = 420) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(look.font(Face.READING))
    document.setPlainText(text)
    document.setTextWidth(width)
    document.documentLayout().documentSize()
    return document


def lines_of(block: QTextBlock) -> list[QTextLine]:
    return [block.layout().lineAt(n) for n in range(block.layout().lineCount())]


def letters(document: QTextDocument) -> dict[int, tuple[float, float, float]]:
    """Return where each visible letter stands: left, right, base line."""
    block = document.begin()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    found = {}
    for line in lines_of(block):
        for place in range(line.textStart(), line.textStart() + line.textLength()):
            for run in line.glyphRuns(place, 1):
                box = run.boundingRect().translated(corner)
                if box.width() > 0:
                    found[place] = (box.left(), box.right(), corner.y() + line.y() + line.ascent())
    return found


def covers(box: LineBox, letter: tuple[float, float, float]) -> bool:
    left, right, baseline = letter
    return baseline == box.baseline and box.left - 0.1 < left and right < box.right + 0.1


@pytest.mark.parametrize("text", MIXED)
@pytest.mark.parametrize("words", [r"\d{4}", r"(?:14 May|June) \d{4}", r"\w+ \w+", r".+"])
def test_the_boxes_cover_the_letters_of_the_words_and_no_others(
    look: Look, text: str, words: str
) -> None:
    document = set_in(look, text)
    places = letters(document)
    for match in re.finditer(words, text):
        first, last = match.span()
        boxes = list(line_boxes(document, first, last))
        for place, letter in places.items():
            is_of_it = first <= place < last
            is_blank = text[place].isspace()
            assert is_blank or any(covers(box, letter) for box in boxes) is is_of_it


@pytest.mark.parametrize("text", MIXED)
def test_a_year_among_letters_of_another_direction_has_one_box_with_both_ends(
    look: Look, text: str
) -> None:
    document = set_in(look, text)
    for match in re.finditer(r"\d{4}", text):
        [box] = line_boxes(document, *match.span())
        assert box.begins
        assert box.ends


def test_words_from_right_to_left_begin_at_the_right(look: Look) -> None:
    document = set_in(look, "מדינת ישראל", width=80)
    above, below = line_boxes(document, 0, len("מדינת ישראל"))

    assert (above.begins, above.ends) == (False, True)
    assert (below.begins, below.ends) == (True, False)


def test_plain_text_has_the_edges_of_the_cursor(look: Look) -> None:
    document = set_in(look, PLAIN, width=900)
    first = PLAIN.index("14")
    last = PLAIN.index(".")
    [line] = lines_of(document.begin())
    [box] = line_boxes(document, first, last)
    corner = document.documentLayout().blockBoundingRect(document.begin()).left()

    edges = [line.cursorToX(place) for place in (first, last)]
    found = [edge[0] if isinstance(edge, tuple) else edge for edge in edges]
    assert [box.left - corner, box.right - corner] == found


@pytest.mark.parametrize("text", MIXED)
def test_a_point_hits_the_letter_that_stands_there(look: Look, text: str) -> None:
    document = set_in(look, text)
    for place, (left, right, baseline) in letters(document).items():
        assert letter_at(document, QPointF((left + right) / 2, baseline - 3)) == place


def test_a_point_below_the_text_hits_nothing(look: Look) -> None:
    document = set_in(look, HEBREW)

    assert letter_at(document, QPointF(10, 5000)) is None
