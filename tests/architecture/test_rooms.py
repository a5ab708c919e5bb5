"""The structure: rooms start without Qt, and say what they are for."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import studyapp

PACKAGE = Path(studyapp.__file__).parent
CORE = (
    "domain",
    "extract",
    "generate",
    "grade",
    "packs",
    "schedule",
    "store",
    "study",
    "timeline",
    "wiring",
)
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    for room in CORE
    for path in [*PACKAGE.glob(f"{room}.py"), *PACKAGE.glob(f"{room}/**/*.py")]
)
SOURCES = sorted(PACKAGE.rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "helpers", "common", "base", "manager", "handler", "service"}


def loaded_after(statement: str) -> set[str]:
    """Return the top-level packages that a fresh interpreter holds after a statement."""
    code = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return set(result.stdout.split())


def test_all_core_rooms_together_leave_qt_out() -> None:
    loaded = loaded_after("\n".join(f"import {name}" for name in MODULES))

    assert not {"PySide6", "shiboken6"} & loaded
    assert "sqlalchemy" in loaded, "the check must see what is loaded"


def test_the_command_line_starts_without_qt_sqlalchemy_and_numpy() -> None:
    loaded = loaded_after("from studyapp.cli import main, commands")

    assert not {"PySide6", "sqlalchemy", "numpy", "fsrs"} & loaded


def test_a_pack_can_be_asked_for_before_yaml_and_pydantic_are_loaded() -> None:
    loaded = loaded_after("import studyapp.packs.reading")

    assert not {"yaml", "pydantic", "rapidfuzz"} & loaded


def test_finding_dates_needs_neither_the_store_nor_numpy() -> None:
    loaded = loaded_after("import studyapp.extract.pipeline, studyapp.extract.decoding")

    assert not {"sqlalchemy", "numpy", "fsrs"} & loaded


def test_the_window_is_built_without_sqlalchemy() -> None:
    loaded = loaded_after("import studyapp.app.session")

    assert "PySide6" in loaded
    assert not {"sqlalchemy", "fsrs", "charset_normalizer", "yaml", "pydantic"} & loaded


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_is_short_and_well_named(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 400, "never over 400 lines"
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_function_is_over_forty_lines(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]

    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40]

    assert long == []


def test_nine_files_in_ten_are_under_250_lines() -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES]

    assert sum(length < 250 for length in lengths) >= 0.9 * len(lengths)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_only_the_places_of_assembly_make_a_store() -> None:
    assembling = {"wiring.py"}
    makers = [
        path
        for path in SOURCES
        if "open_store(" in path.read_text(encoding="utf-8")
        and "store" not in path.relative_to(PACKAGE).parts[:1]
    ]

    assert {path.name for path in makers} == assembling


def test_pages_and_widgets_set_no_style_of_their_own() -> None:
    styled = [
        path
        for path in (PACKAGE / "ui").rglob("*.py")
        if "setStyleSheet(" in path.read_text(encoding="utf-8") and "theme" not in str(path)
    ]

    assert styled == []
