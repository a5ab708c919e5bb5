"""The palette, and the few rules that a palette cannot say."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

from studyapp.ui.theme.tokens import Tokens, mixed

_SHEET = """
QToolTip, QLabel#pointed-words {{ background: {ink}; color: {page}; border: 0;
    padding: {p4}px {p8}px; }}
QMenuBar {{ background: {rail}; color: {ink}; border: 0; border-bottom: {border}px solid {line}; }}
QMenuBar::item {{ background: transparent; padding: {p5}px {p12}px {p6}px; margin: 0 {p2}px;
    border-radius: {p4}px; }}
QMenuBar::item:selected {{ background: {accentsoft}; color: {ink}; }}
QMenu {{ background: {surface}; color: {ink}; border: {border}px solid {edge}; padding: {p4}px;
    menu-scrollable: 1; }}
QMenu::item {{ padding: {p6}px {p24}px; border-radius: {p4}px; }}
QMenu::item:selected {{ background: {accentsoft}; color: {ink}; }}
QMenu::item:disabled {{ color: {edge}; }}
QMenu::separator {{ background: {line}; height: {border}px; margin: {p4}px {p8}px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{ background: {surface}; color: {ink};
    border: {border}px solid {edge}; border-radius: {p6}px; padding: 0 {p8}px;
    selection-background-color: {accent}; selection-color: {onaccent}; }}
QLineEdit {{ placeholder-text-color: {ink2}; }}
QComboBox QLineEdit {{ background: transparent; border: 0; min-height: 0; padding: 0; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 0 {focus}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: {border}px solid {edge};
    padding: {p4}px; outline: 0; }}
QComboBox QAbstractItemView::item {{ color: {ink}; padding: {p6}px {p12}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {accentsoft}; color: {ink};
    border-left: {p4}px solid {accent}; padding-left: {p8}px; }}
QComboBox::drop-down {{ border: 0; width: {p24}px; }}
QComboBox::down-arrow {{ image: none; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {field}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent};
    padding: 0 {focus}px; }}
QLineEdit:disabled {{ color: {edge}; border-color: {line}; }}
QLineEdit[faulty="true"] {{ border: 2px solid {wrong}; padding: 0 {focus}px; }}
QScrollBar:vertical {{ background: transparent; border: 0; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; border: 0; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: {p4}px; margin: {p2}px; }}
QScrollBar::handle:vertical {{ min-height: {p24}px; }}
QScrollBar::handle:horizontal {{ min-width: {p24}px; }}
QScrollBar::handle:hover {{ background: {ink2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {ink2}; border: 0; padding: {p4}px {p8}px;
    border-bottom: {border}px solid {edge}; }}
QAbstractScrollArea#bare, QAbstractItemView {{ background: transparent; border: 0; }}
QAbstractItemView#offers {{ background: {surface}; border: {border}px solid {edge}; }}
QPlainTextEdit#code {{ border: 0; border-radius: 0; padding: 0; }}
QPlainTextEdit#code:focus {{ border: 0; padding: 0; }}
QTextEdit#passage {{ background: transparent; border: 0; padding: 0; }}
QDialog, QMessageBox {{ background: {page}; }}
"""


def style_sheet(tokens: Tokens, *, px: Callable[[float], int], border: int, control: int) -> str:
    """Return the style sheet of the whole program."""
    sizes = {f"p{size}": px(size) for size in (2, 4, 5, 6, 8, 12, 24)}
    colours = {name: getattr(tokens, name).name() for name in Tokens.__slots__}
    return _SHEET.format(
        **colours,
        **sizes,
        border=border,
        field=control - 2 * border,
        focus=max(px(8) - (2 - border), 0),
    )


def palette(tokens: Tokens) -> QPalette:
    """Return the colours of plain widgets."""
    made = QPalette()
    for role, colour in _roles(tokens).items():
        made.setColor(role, colour)
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(disabled, role, tokens.edge)
    return made


def hovered(ground: QColor, tokens: Tokens, *, steps: int = 1) -> QColor:
    """Return a ground one step (hovered) or two (pressed) nearer to the ink."""
    return mixed(ground, tokens.ink, 0.08 * steps)


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.page,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunk,
        role.Text: tokens.ink,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.wrong,
        role.PlaceholderText: tokens.ink2,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.onaccent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.page,
        role.Light: tokens.surface,
        role.Midlight: tokens.sunk,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.edge,
        role.Accent: tokens.accent,
    }
