"""Modules are imported without a look at their source."""

import builtins
import linecache
import sys
from pathlib import Path

import pytest

from studyapp.app.importing import import_plainly


def test_a_module_is_imported_without_a_look_at_its_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "of_no_interest.py").write_text("NUMBER = 7\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "of_no_interest", raising=False)
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)

    import_plainly()
    module = __import__("of_no_interest")

    assert module.NUMBER == 7
    assert str(tmp_path / "of_no_interest.py") not in linecache.cache
