"""The line of today through the lanes, and where its name stands."""

import pytest
from PySide6.QtCore import QSizeF

from studyapp.timeline.axis import axis
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_day
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.pages.timeline.today_line import place_on_axis, place_on_lanes
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event


@pytest.mark.parametrize("height", [420, 130])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_name_of_today_covers_neither_an_event_nor_a_word(
    look: Look, height: int, percent: int
) -> None:
    look.set_text_size(percent)
    near = [a_dated_event(str(year), "A fair is held", number=year) for year in range(2000, 2009)]
    far = [a_dated_event("1000", number=1), a_dated_event("3000", number=2)]
    stage = Stage(Ink.of(look), Chronicle.of([*near, *far]))
    stage.resize(900, height)
    shown, x = (
        axis(stage.view, gap=stage.ink.tick),
        stage.frame.left + stage.view.x(civil_day(2003)),
    )
    size = QSizeF(stage.ink.small.width("Today"), stage.ink.small.height)
    events = [stage.label_box(label, top) for label, top in stage.layout.placed()]
    chips = [box for _, box in stage.chips()]

    on_lanes = place_on_lanes(stage, x, size, 0)
    on_axis = place_on_axis(stage, shown, x, size)

    assert on_axis is not None
    assert on_axis.top() >= stage.frame.lanes_height + stage.ink.date.height
    if on_lanes is not None:
        assert not any(on_lanes.intersects(each) for each in [*events, *chips])
        assert on_lanes.bottom() <= stage.frame.lanes_height
        assert on_lanes.left() <= x <= on_lanes.right() + 1
    assert (on_lanes is None) == (height <= 130), "in a low picture the axis has it"
