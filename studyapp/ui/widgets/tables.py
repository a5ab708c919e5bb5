"""Tables of rows that are chosen whole, without a grid or a frame."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from studyapp.ui.widgets.focus import paints_own_focus


def show_whole_rows(table: QTableView) -> None:
    """Dress a table of which one row at a time is chosen, and which is one stop of Tab."""
    paints_own_focus(table)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)


def dress_headings(table: QTableView, font: QFont) -> None:
    """Give the names of the columns a font, on every change of it too."""
    head = table.horizontalHeader()
    head.setFont(font)
    head.viewport().setFont(font)  # it is what paints, and does not follow under a style sheet
