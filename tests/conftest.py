"""What every test stands on: Qt without a screen, set before anything loads Qt."""

import os

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
