"""A page as a screen reader meets it, and whether all of it is seen."""

from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui.widgets import ActionButton, Label


def outline(page: QWidget) -> list[str]:
    """Return the words of what is visible, in the order of the page."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, ActionButton):
            found.append(f"[{widget.accessibleName()}]")
        elif isinstance(widget, QLabel) and widget.text():
            found.append(widget.accessibleName() or widget.text())
    return found


def cut_off(page: QWidget) -> list[str]:
    """Return the words of visible labels and buttons that have less room than they need."""
    return [
        f"{widget.metaObject().className()} {_words(widget)}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and isinstance(widget, Label | ActionButton) and _is_cut(widget)
    ]


def _is_cut(widget: QWidget) -> bool:
    needed = widget.minimumSizeHint()
    if widget.hasHeightForWidth():
        needed.setHeight(widget.heightForWidth(widget.width()))
    return widget.width() < needed.width() or widget.height() < needed.height()


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, Label | ActionButton) else ""
