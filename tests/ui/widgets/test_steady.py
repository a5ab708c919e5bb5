"""Parts are moved between layouts only while none of these is being placed."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.steady import Moves, SteadyBox, SteadyGrid, steady_column, steady_row

Room = SteadyBox | SteadyGrid


class _Teller(QWidget):
    """Tells each new size while it is being placed, once it is seen."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._tell()


def _holds(room: Room, part: QWidget) -> bool:
    return room.indexOf(part) >= 0


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("make", [steady_row, steady_column, SteadyGrid])
def test_a_part_leaves_only_after_all_have_their_places(make: Callable[[QWidget], Room]) -> None:
    whole, last, seen = QWidget(), QLabel("last"), list[bool]()

    def tell() -> None:
        moves.ask()
        seen.append(_holds(room, last))

    room, first = make(whole), _Teller(tell)
    moves = Moves(whole, lambda: room.removeWidget(last), room)
    room.addWidget(first)
    room.addWidget(last)
    whole.show()
    whole.resize(300, 200)

    assert seen[0]
    assert not _holds(room, last)


@pytest.mark.usefixtures("look")
def test_a_part_comes_from_another_room_only_when_both_are_at_rest() -> None:
    whole, part, seen = QWidget(), QLabel("part"), list[bool]()
    outer = steady_row(whole)

    def tell() -> None:
        moves.ask()
        seen.append(_holds(inner, part))

    holder = QWidget()
    inner = steady_column(holder)
    moves = Moves(whole, lambda: outer.addWidget(part), outer, inner)
    inner.addWidget(part)
    outer.addWidget(_Teller(tell))
    outer.addWidget(holder)
    whole.show()
    whole.resize(300, 200)

    assert seen[0]
    assert _holds(outer, part)


@pytest.mark.usefixtures("look")
def test_at_rest_the_parts_are_moved_at_once() -> None:
    whole, part = QWidget(), QLabel("part")
    room = steady_row(whole)

    Moves(whole, lambda: room.addWidget(part), room).ask()

    assert _holds(room, part)


def test_what_was_not_asked_for_is_not_done_when_parts_are_placed(look: Look) -> None:
    whole, done = QWidget(), list[str]()
    room = steady_row(whole)
    moves = Moves(whole, lambda: done.append(look.tokens.page.name()), room)
    room.addWidget(QLabel("part"))
    moves.ask()

    whole.resize(300, 200)
    whole.show()
    whole.resize(500, 200)

    assert len(done) == 1
