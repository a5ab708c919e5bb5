"""The list in a window that is read from right to left."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.model import Column
from studyapp.ui.pages.timeline.page import TimelinePage


def inked(page: TimelinePage, column: Column) -> tuple[list[int], int, int]:
    """Return the widths of the words of a cell from left to right, and its margins."""
    page.list.clearSelection()
    box = page.list.visualRect(page.list.model().index(2, column)).adjusted(1, 2, -1, -3)
    picture = page.list.viewport().grab(box).toImage()
    ground, down = picture.pixel(0, 0), range(picture.height())
    full = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in down)]
    gaps = [(a, b) for a, b in pairwise(full) if b - a > 3]
    starts, ends = [full[0], *(b for _, b in gaps)], [*(a for a, _ in gaps), full[-1]]
    widths = [end - start for start, end in zip(starts, ends, strict=True)]
    return widths, full[0], picture.width() - full[-1] - 1


@pytest.mark.parametrize("column", [Column.DATE, Column.TITLE])
def test_words_keep_their_own_direction_and_begin_at_the_right(
    page: TimelinePage, column: Column
) -> None:
    page.acts[Act.LIST].trigger()
    plain, left, _ = inked(page, column)

    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned, _, right = inked(page, column)

    assert abs(left - right) <= 3
    assert sum(turned) == pytest.approx(sum(plain), abs=6)
    assert turned[-1] == pytest.approx(plain[-1], abs=2)  # the year, not the day
