from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import CancelledError
from studyapp.ui.stepping import Steps, step_through


def counted(to: int, seen: list[int]) -> Steps[str]:
    for number in range(to):
        seen.append(number)
        yield number / to
    return "done"


def test_steps_are_taken_to_the_end_and_what_comes_of_them_is_told(qtbot: QtBot) -> None:
    owner, seen, ends = QObject(), list[int](), list[object]()

    job = step_through(owner, counted(3, seen), ends.append, ends.append)
    with qtbot.waitSignal(job.finished):
        pass

    assert seen == [0, 1, 2]
    assert ends == ["done"]


def test_a_job_that_is_stopped_takes_no_further_step(qtbot: QtBot) -> None:
    owner, seen, ends = QObject(), list[int](), list[object]()

    job = step_through(owner, counted(10**9, seen), ends.append, ends.append)
    job.progressed.connect(job.cancel)
    with qtbot.waitSignal(job.finished):
        pass

    assert 0 < len(seen) < 10**9
    assert [type(each) for each in ends] == [CancelledError]


def test_an_error_in_a_step_is_handed_over(qtbot: QtBot) -> None:
    def broken() -> Steps[str]:
        yield 0.5
        raise OSError("full")

    owner, ends = QObject(), list[object]()

    job = step_through(owner, broken(), lambda _done: None, ends.append)
    with qtbot.waitSignal(job.finished):
        pass

    assert [str(each) for each in ends] == ["full"]
