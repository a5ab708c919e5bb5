"""The structure: rooms start without Qt, and say what they are for."""

import ast
import subprocess
import sys
from pathlib import Path, PurePath

import pytest

import studyapp

pytestmark = pytest.mark.unmeasured

PACKAGE = Path(studyapp.__file__).parent
CORE = (
    "domain",
    "exchange",
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
FORBIDDEN_NAMES = {"utils", "helpers", "common", "base", "manager", "handler", "service"}


NOT_FOR_DATES = (
    *("studyapp.cli.checking", "studyapp.cli.question", "studyapp.cli.keeping"),
    *("studyapp.domain.checks", "studyapp.domain.library", "studyapp.domain.questions"),
    *("studyapp.domain.progress", "studyapp.domain.names", "studyapp.extract.events"),
    *("studyapp.extract.names", "studyapp.extract.lanes", "studyapp.extract.remarks"),
    *("studyapp.extract.clauses", "studyapp.store", "studyapp.generate", "studyapp.wiring"),
    *("charset_normalizer", "yaml", "pydantic", "sqlalchemy", "numpy"),
)


def loaded_after(statement: str) -> set[str]:
    """Return the top-level packages that a fresh interpreter holds after a statement."""
    return {name.partition(".")[0] for name in modules_after(statement)}


def modules_after(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after a statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
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


def test_the_dates_of_a_file_are_found_without_loading_what_else_the_program_can_do(
    tmp_path: Path,
) -> None:
    path = tmp_path / "text.txt"
    path.write_text("The Bastille fell on 14 July 1789. Two days later it was quiet.", "utf-8")
    run = f"from studyapp.cli.main import main\nassert main(['dates', {str(path)!r}]) == 0"

    loaded = modules_after(run)

    assert "studyapp.extract.dates" in loaded, "the check must see what is loaded"
    assert not {name for name in loaded if name.startswith(NOT_FOR_DATES)}


def test_the_window_is_built_without_sqlalchemy() -> None:
    loaded = loaded_after("import studyapp.app.session")

    assert "PySide6" in loaded
    assert not {"sqlalchemy", "fsrs", "charset_normalizer", "yaml", "pydantic"} & loaded


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    """Return the text of each file of the package by its place."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {str(path.relative_to(PACKAGE)): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(scope="module")
def nodes(sources: dict[str, str]) -> dict[str, list[ast.AST]]:
    """Return all parts of each file of the package, the whole file first."""
    return {name: [*ast.walk(ast.parse(text))] for name, text in sources.items()}


def test_no_message_is_an_f_string_which_nobody_who_translates_would_find(
    nodes: dict[str, list[ast.AST]],
) -> None:
    glued = [
        f"{name}:{node.lineno}"
        for name, parts in nodes.items()
        for node in parts
        if isinstance(node, ast.Call) and any(isinstance(each, ast.JoinedStr) for each in node.args)
        if ast.unparse(node.func) in ("Message", "UndoStep.of")
    ]

    assert nodes
    assert glued == []


def test_every_file_is_short_and_well_named(sources: dict[str, str]) -> None:
    assert [name for name, text in sources.items() if len(text.splitlines()) > 400] == []
    assert [name for name in sources if PurePath(name).stem in FORBIDDEN_NAMES] == []


def test_no_function_is_over_forty_lines(nodes: dict[str, list[ast.AST]]) -> None:
    functions = [
        (name, node)
        for name, parts in nodes.items()
        for node in parts
        if isinstance(node, ast.FunctionDef)
    ]

    long = [
        f"{name}: {node.name}"
        for name, node in functions
        if (node.end_lineno or 0) - node.lineno >= 40
    ]

    assert functions
    assert long == []


def test_nine_files_in_ten_are_under_250_lines(sources: dict[str, str]) -> None:
    lengths = [len(text.splitlines()) for text in sources.values()]

    assert sum(length < 250 for length in lengths) >= 0.9 * len(lengths)


def test_every_module_says_what_it_is_for(nodes: dict[str, list[ast.AST]]) -> None:
    modules = {name: parts[0] for name, parts in nodes.items()}

    assert [name for name, module in modules.items() if not says_what_it_is(module)] == []


def says_what_it_is(module: ast.AST) -> bool:
    assert isinstance(module, ast.Module)
    return bool(ast.get_docstring(module))


def test_only_the_places_of_assembly_make_a_store(sources: dict[str, str]) -> None:
    makers = [
        name
        for name, text in sources.items()
        if "open_store(" in text and PurePath(name).parts[0] != "store"
    ]

    assert makers == ["wiring/opening.py"]


def test_pages_and_widgets_set_no_style_of_their_own(sources: dict[str, str]) -> None:
    styled = [
        name
        for name, text in sources.items()
        if "setStyleSheet(" in text and PurePath(name).parts[0] == "ui" and "theme" not in name
    ]

    assert styled == []
