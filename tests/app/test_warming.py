"""The other pages are imported while nobody waits for them."""

import os
import subprocess
import sys

import pytest

from studyapp.app.warming import import_pages
from studyapp.domain.errors import CancelledError
from studyapp.domain.messages import Message
from studyapp.ui.actions import EVERY_PAGE

pytestmark = pytest.mark.unmeasured

WARM = """
import sys
from studyapp.app.warming import import_pages
from studyapp.ui.actions import EVERY_PAGE
import_pages(lambda share: None)
before = set(sys.modules)
import studyapp.app.joins.timeline, studyapp.app.joins.quiz, studyapp.app.joins.settings
print(len(set(sys.modules) - before))
"""


def test_after_the_import_of_all_pages_none_is_imported_on_its_first_visit() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WARM],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert ended.stdout == "0\n"


def test_the_import_stops_where_it_is_told_to() -> None:
    shares: list[float] = []

    def report(share: float) -> None:
        shares.append(share)
        if len(shares) == 2:
            raise CancelledError(Message("Stopped."))

    with pytest.raises(CancelledError):
        import_pages(report)

    assert shares == [0.0, 1 / len(EVERY_PAGE)]
