"""What every test stands on: Qt without a screen, set before anything loads Qt."""

import gc
import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

# Times are for benchmarks: the first example of a test pays for compiling patterns.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)


def pytest_configure(config: pytest.Config) -> None:
    """Leave out what the platform without a screen says of itself at every first show."""
    quiet = "This plugin does not support propagateSizeHints"
    config.addinivalue_line("qt_log_ignore", quiet)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over modules and tests: they stay to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage of made-up inputs: what they reach changes from run to run.

    Nor of what goes over the same code very often: up to 3.11, tracing doubles its time.
    """
    if not any(item.iter_markers("hypothesis")) and not any(item.iter_markers("unmeasured")):
        return (yield)
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)
