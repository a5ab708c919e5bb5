"""Where the focus of a page belongs, and when it may be moved there."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def has_focus(page: QWidget) -> bool:
    """Return whether the focus of the window is on this page, or nowhere."""
    focused = cast("QWidget | None", page.window().focusWidget())
    return focused is None or focused is page or page.isAncestorOf(focused)


def aim_focus(page: QWidget, target: QWidget, *, take: bool) -> None:
    """Let `target` have the focus when the page gets it; at once if `take`.

    Ask `has_focus` before anything is hidden: Qt moves the focus on from what vanishes.
    """
    if page.focusProxy() is target:
        return
    page.setFocusProxy(target)
    if take and page.isVisible():
        target.setFocus(Qt.FocusReason.OtherFocusReason)
