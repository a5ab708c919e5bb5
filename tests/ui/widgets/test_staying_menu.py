"""A menu in which several boxes are ticked knows its boxes by what they stand for."""

import pytest

from studyapp.ui.widgets.staying_menu import StayingMenu, boxes, ticked


@pytest.mark.usefixtures("look")
def test_boxes_are_what_can_be_ticked_and_stands_for_something() -> None:
    menu = StayingMenu()
    menu.addAction("Compare no more").setData("a verb")
    menu.addAction("All of them").setCheckable(True)
    for key in ("one", "two"):
        box = menu.addAction(key.title())
        box.setData(key)
        box.setCheckable(True)
    boxes(menu)[1].setChecked(True)

    assert [box.data() for box in boxes(menu)] == ["one", "two"]
    assert [box.text() for box in ticked(menu)] == ["Two"]
