"""Work leaves the window's thread and comes back to it."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import CancelledError, EmptyError
from studyapp.domain.messages import Message
from studyapp.ui.work import Progress, Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker("testing")
    yield made
    made.shutdown()
    qtbot.wait(0)
    assert not [one for one in threading.enumerate() if one.name.startswith("testing")]


def test_a_result_arrives_on_the_windows_thread(worker: Worker, qtbot: QtBot) -> None:
    where: list[tuple[int, int]] = []
    here = threading.get_ident()

    def arrived(there: int) -> None:
        where.append((there, threading.get_ident()))

    job = worker.run(threading.get_ident, arrived)
    qtbot.waitSignal(job.finished).wait()

    there, back = where[0]
    assert there != here
    assert back == here


def test_jobs_are_done_in_order(worker: Worker, qtbot: QtBot) -> None:
    done: list[int] = []

    for number in range(20):
        worker.run(partial(int, number), done.append)

    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_an_error_reaches_its_own_end(worker: Worker, qtbot: QtBot) -> None:
    fault = EmptyError(Message("There is nothing in it."))
    errors: list[BaseException] = []

    def work() -> None:
        raise fault

    job = worker.run(work, lambda _none: None, errors.append)
    qtbot.waitSignal(job.finished).wait()

    assert errors == [fault]


def test_an_error_without_an_end_goes_to_the_worker(worker: Worker, qtbot: QtBot) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(worker.failed) as failed:
        worker.run(work, lambda _none: None)

    assert isinstance(failed.args[0], ZeroDivisionError)


def test_long_work_reports_how_far_it_is(worker: Worker, qtbot: QtBot) -> None:
    shares: list[float] = []
    start = threading.Event()

    def work(progress: Progress) -> None:
        start.wait(5)
        progress(0.5)
        progress(1.0)

    job = worker.run_long(work, lambda _none: None)
    job.progressed.connect(shares.append)
    start.set()
    qtbot.waitSignal(job.finished).wait()

    assert shares == [0.5, 1.0]


def test_reports_come_no_faster_than_a_screen_shows_them(worker: Worker, qtbot: QtBot) -> None:
    shares: list[float] = []

    def work(progress: Progress) -> None:
        for number in range(1000):
            progress(number / 1000)

    job = worker.run_long(work, lambda _none: None)
    job.progressed.connect(shares.append)
    qtbot.waitSignal(job.finished).wait()

    assert len(shares) < 50


def test_cancelled_work_stops_and_says_so(worker: Worker, qtbot: QtBot) -> None:
    under_way = threading.Event()
    results: list[object] = []
    errors: list[BaseException] = []

    def work(progress: Progress) -> None:
        while True:
            under_way.set()
            progress(0.1)

    job = worker.run_long(work, results.append, errors.append)
    assert under_way.wait(5)
    job.cancel()
    qtbot.waitSignal(job.finished).wait()

    assert results == []
    assert isinstance(errors[0], CancelledError)


def test_work_cancelled_before_its_turn_is_never_begun(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()
    begun: list[str] = []
    worker.run(lambda: gate.wait(5), lambda _open: None)

    job = worker.run(lambda: begun.append("second"), lambda _none: None)
    job.cancel()
    gate.set()
    qtbot.waitSignal(job.finished).wait()

    assert begun == []


def test_a_stop_is_no_error_of_the_worker(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()

    with qtbot.assertNotEmitted(worker.failed):
        job = worker.run(lambda: gate.wait(5), lambda _open: None)
        job.cancel()
        gate.set()
        qtbot.waitSignal(job.finished).wait()


def test_shutdown_finishes_short_work_and_stops_long_work(qtbot: QtBot) -> None:
    worker = Worker("closing")
    written: list[str] = []
    under_way = threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            under_way.set()
            progress(0.0)

    worker.run_long(endless, lambda _none: None)
    worker.run(lambda: written.append("answer"), lambda _none: None)
    assert under_way.wait(5)
    worker.shutdown()
    qtbot.wait(0)

    assert written == ["answer"]
    assert not [one for one in threading.enumerate() if one.name.startswith("closing")]
