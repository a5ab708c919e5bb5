"""The look has one home, `ui/theme`, and the icons are of one hand."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import studyapp
from studyapp import places

PACKAGE = Path(studyapp.__file__).parent
THEME = PACKAGE / "ui" / "theme"
ICONS = sorted((places.RESOURCES / "icons").glob("*.svg"))
OWN_LOOK = {
    "a colour": re.compile(
        r"""["']\#[0-9A-Fa-f]{3,8}["']|QColor\(\s*["'\d]|QColor\.from|GlobalColor\.(?!transparent)"""
    ),
    "a font": re.compile(r"QFont\((?!\)|self\.)|setFamil|setPointSize|setStyleHint"),
    "a style sheet": re.compile(r"setStyleSheet\("),
}
DRAWN_WITH = {
    "viewBox": "0 0 24 24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.75",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


@pytest.mark.parametrize("kind", OWN_LOOK)
def test_colours_fonts_and_style_sheets_stand_in_the_theme_alone(kind: str) -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    with_it = {path for path, text in texts.items() if OWN_LOOK[kind].search(text)}

    assert {path for path in with_it if THEME in path.parents}, "the check must see what there is"
    assert {path for path in with_it if THEME not in path.parents} == set()


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_drawn_in_strokes_of_one_width_on_the_grid(path: Path) -> None:
    drawing = ET.fromstring(path.read_bytes())  # noqa: S314 - our own files
    shapes = [shape for shape in drawing.iter() if shape is not drawing]

    assert {name: drawing.get(name) for name in DRAWN_WITH} == DRAWN_WITH
    assert shapes
    assert not {name for shape in shapes for name in shape.attrib} & set(DRAWN_WITH)
