"""What every test stands on: Qt without a screen, set before anything loads Qt."""

import os

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)


def pytest_configure(config: pytest.Config) -> None:
    """Leave out what the platform without a screen says of itself at every first show."""
    quiet = "This plugin does not support propagateSizeHints"
    config.addinivalue_line("qt_log_ignore", quiet)
