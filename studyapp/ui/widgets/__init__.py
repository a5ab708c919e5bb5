"""Small widgets that pages are made of; each takes the look first."""

from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.confirming import Confirmation
from studyapp.ui.widgets.facts import Bar, FactRow, Sheet, percent
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.headers import CompactBar, PageHeader
from studyapp.ui.widgets.labels import Hairline, KeyCap, Label, hairline
from studyapp.ui.widgets.markdown_label import MarkdownLabel
from studyapp.ui.widgets.notes import EmptyState, SideNote
from studyapp.ui.widgets.pages import Columns, ScrollPage
from studyapp.ui.widgets.pictures import Picture
from studyapp.ui.widgets.quotes import QuoteView
from studyapp.ui.widgets.toast import Toast

__all__ = [
    "ActionButton",
    "Bar",
    "Columns",
    "CompactBar",
    "Confirmation",
    "EmptyState",
    "FactRow",
    "FlowLayout",
    "Hairline",
    "KeyCap",
    "Label",
    "MarkdownLabel",
    "PageHeader",
    "Picture",
    "QuoteView",
    "ScrollPage",
    "Sheet",
    "SideNote",
    "Toast",
    "hairline",
    "percent",
]
