"""The head of the page: its title, and the tools at the right."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, PageHeader
from studyapp.ui.wording import tr


def make_header(look: Look, acts: Mapping[Act, QAction], find: QWidget) -> PageHeader:
    """Return the header with the find field first."""
    header = PageHeader(look, tr("Timeline"))
    header.add_button(ActionButton(look, acts[Act.BACK]))
    header.add_button(find)
    for act, name in ((Act.ZOOM_OUT, "zoom-out"), (Act.ZOOM_IN, "zoom-in")):
        header.add_button(ActionButton(look, acts[act], icon=name, icon_only=True))
    for act, name in ((Act.FIT, "fit"), (Act.LIST, "list")):
        header.add_button(ActionButton(look, acts[act], icon=name))
    header.add_button(ActionButton(look, acts[Act.ALL]))
    return header
