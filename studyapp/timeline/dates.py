"""From a date to the days that are shown with it."""

import math

from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.timeline.marks import mark_of
from studyapp.timeline.view import View

_BESIDE, _BESIDE_DAY = 1 / 3, 3.0
"""How much is shown on either side of a date, in lengths of it; the second of a day and finer."""


def showing_date(view: View, when: When) -> View:
    """Return the view that a date fills, as exactly as it is told; a day among its neighbours.

    A range with an open end has no length: its other end comes into the middle.
    """
    mark = mark_of(when)
    if not math.isfinite(mark.days):
        return view.centred(mark.middle)
    fine = not when.is_range and when.precision >= Precision.DAY
    margin = mark.days * (_BESIDE_DAY if fine else _BESIDE)
    return view.showing(mark.first - margin, mark.last + margin)
