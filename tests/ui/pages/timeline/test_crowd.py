"""The strip of hidden marks: its tops stand out from the ground, on the screen and in a file."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from studyapp.timeline.pills import Bins
from studyapp.ui.pages.timeline.crowd import CrowdInk, columns_of, paint_crowd

PALE, FULL, WHITE = QColor("#b0b8d0"), QColor("#213c86"), QColor("#ffffff")


@pytest.mark.parametrize("on_screen", [True, False])
def test_a_column_of_hidden_marks_ends_in_the_full_colour(on_screen: bool) -> None:
    image = QImage(100, 30, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    bins = Bins(np.arange(0.0, 101.0, 10.0), np.array([100, 1, 0, 25, 100, 0, 0, 0, 0, 0]))

    painter = QPainter(image)
    (steps,) = columns_of([bins], [20])
    paint_crowd(painter, CrowdInk(PALE, FULL, on_screen), steps, bins.edges, foot=30)
    painter.end()

    columns = [[image.pixelColor(x, y) for y in range(30)] for x in (5, 15, 25, 35)]
    assert [column.count(FULL) for column in columns] == [2, 2, 0, 2]
    assert [column.count(PALE) for column in columns] == [18, 2, 0, 10]
    assert columns[0][10:12] == [FULL, FULL]


def test_lanes_are_measured_by_the_fullest_and_each_keeps_to_its_height() -> None:
    edges = np.arange(4.0)
    full, sparse = Bins(edges, np.array([0, 400, 100])), Bins(edges, np.array([4, 0, 0]))

    columns = columns_of([full, sparse, sparse], [40, 40, 4])

    assert [each.tolist() for each in columns] == [[0, 20, 11], [4, 0, 0], [1, 0, 0]]
    assert columns_of([], []) == []
