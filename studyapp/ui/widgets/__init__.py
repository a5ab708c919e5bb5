"""Small widgets that pages are made of; each takes the look first.

A widget's module is imported when it is first asked for: the window's first picture needs few.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.ui.widgets.buttons import ActionButton as ActionButton
    from studyapp.ui.widgets.confirming import Confirmation as Confirmation
    from studyapp.ui.widgets.facts import Bar as Bar
    from studyapp.ui.widgets.facts import FactRow as FactRow
    from studyapp.ui.widgets.facts import Sheet as Sheet
    from studyapp.ui.widgets.facts import percent as percent
    from studyapp.ui.widgets.flow import FlowLayout as FlowLayout
    from studyapp.ui.widgets.hairlines import Hairline as Hairline
    from studyapp.ui.widgets.hairlines import hairline as hairline
    from studyapp.ui.widgets.headers import CompactBar as CompactBar
    from studyapp.ui.widgets.headers import PageHeader as PageHeader
    from studyapp.ui.widgets.key_caps import KeyCap as KeyCap
    from studyapp.ui.widgets.labels import Label as Label
    from studyapp.ui.widgets.markdown_label import MarkdownLabel as MarkdownLabel
    from studyapp.ui.widgets.notes import EmptyState as EmptyState
    from studyapp.ui.widgets.notes import SideNote as SideNote
    from studyapp.ui.widgets.pages import Columns as Columns
    from studyapp.ui.widgets.pages import ScrollPage as ScrollPage
    from studyapp.ui.widgets.pictures import Picture as Picture
    from studyapp.ui.widgets.quotes import QuoteView as QuoteView
    from studyapp.ui.widgets.toast import Toast as Toast

_MODULES = {
    "ActionButton": "buttons",
    "Bar": "facts",
    "Columns": "pages",
    "CompactBar": "headers",
    "Confirmation": "confirming",
    "EmptyState": "notes",
    "FactRow": "facts",
    "FlowLayout": "flow",
    "Hairline": "hairlines",
    "KeyCap": "key_caps",
    "Label": "labels",
    "MarkdownLabel": "markdown_label",
    "PageHeader": "headers",
    "Picture": "pictures",
    "QuoteView": "quotes",
    "ScrollPage": "pages",
    "Sheet": "facts",
    "SideNote": "notes",
    "Toast": "toast",
    "hairline": "hairlines",
    "percent": "facts",
}


def __getattr__(name: str) -> object:
    """Return a widget, and keep it here for the next time."""
    if name not in _MODULES:
        raise AttributeError(name)
    found: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found
