"""What every test stands on: Qt without a screen, set before anything loads Qt; a quick disk."""

import gc
import os
import shutil
import sys
import threading
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import settings
from sqlalchemy import Dialect, Engine

import studyapp
from studyapp.store import opening
from studyapp.store.upgrades import STEPS, Step

# Times are for benchmarks: the first example of a test pays for compiling patterns.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)

_MEASURING = "COVERAGE_PROCESS_CONFIG"
"""Tells started processes how to measure their coverage."""
_MEASURED = 3
_made = Counter[tuple[str, str, str]]()
"""How often each fixture was made, and how often that is measured."""

_MEMORY, _ROOM = Path("/dev/shm"), 2 << 30  # noqa: S108 - pytest makes folders of its own in it
if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
    # Half of the time of tests with a database was waiting for the disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


def pytest_configure(config: pytest.Config) -> None:
    """Leave out what the platform without a screen says of itself at every first show.

    The process that only hands tests to others is not measured.
    """
    quiet = "This plugin does not support propagateSizeHints"
    config.addinivalue_line("qt_log_ignore", quiet)
    if config.getoption("numprocesses", None):
        sys.settrace(None)
        threading.settrace(None)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Measure what modules do when they are imported, but not how pytest looks for tests."""
    if sys.gettrace() is None:
        return (yield)
    for module in walk_packages(studyapp.__path__, "studyapp."):
        import_module(module.name)
    with _unmeasured():
        return (yield)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over modules and tests: they stay to the end.

    And let it come less often: it took a twentieth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage of made-up inputs: what they reach changes from run to run.

    Nor of what goes over the same code very often: up to 3.11, tracing doubles its time.
    """
    if not any(item.iter_markers("hypothesis")) and not any(item.iter_markers("unmeasured")):
        return (yield)
    with _unmeasured():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Measure only the first times what is made for a test: each time it is the same code."""
    made = (fixturedef.baseid, fixturedef.argname, str(getattr(request, "param", "")))
    _made[made] += 1
    if _made[made] <= _MEASURED:
        return (yield)
    with _unmeasured():
        return (yield)


@contextmanager
def _unmeasured() -> Iterator[None]:
    """Trace nothing, in no thread or process that begins meanwhile."""
    tracer, of_threads = sys.gettrace(), threading.gettrace()
    of_processes = os.environ.pop(_MEASURING, None)
    sys.settrace(None)
    threading.settrace(None)
    try:
        yield
    finally:
        threading.settrace(of_threads)
        sys.settrace(tracer)
        if of_processes is not None:
            os.environ[_MEASURING] = of_processes


@pytest.fixture(scope="session", autouse=True)
def _shared_sql() -> Iterator[None]:
    """Let all databases share what statements were compiled to.

    That is kept by dialect, of which SQLAlchemy makes a new one for each database.
    """
    engine = opening._engine
    dialects: dict[str, Dialect] = {}
    compiled: dict[object, object] = {}

    def sharing(path: Path, pragmas: Sequence[str], patience: timedelta) -> Engine:
        made = engine(path, pragmas, patience)
        made.dialect = dialects.setdefault("", made.dialect)
        return made.execution_options(compiled_cache=compiled)

    with pytest.MonkeyPatch.context() as patching:
        patching.setattr(opening, "_engine", sharing)
        yield


@pytest.fixture(scope="session", autouse=True)
def _ready_made_database(
    _shared_sql: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Take all the steps of the schema once, and copy what they made from then on.

    The bytes are the same each time; to make them took most of the time of opening a new folder.
    """
    bring_up = opening.bring_up
    made = tmp_path_factory.mktemp("ready") / "made.db"
    bring_up(made, STEPS)
    ready = made.read_bytes()

    def copy_if_new(
        path: Path, steps: Sequence[Step], patience: timedelta = opening.PATIENCE
    ) -> None:
        if steps is STEPS and not path.exists():
            path.write_bytes(ready)
        else:
            bring_up(path, steps, patience)

    with pytest.MonkeyPatch.context() as patching:
        patching.setattr(opening, "bring_up", copy_if_new)
        yield
