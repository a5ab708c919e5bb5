"""Every action and its key, which can be changed."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.pages.settings.cells import Cells
from studyapp.ui.pages.settings.key_field import KeyField
from studyapp.ui.pages.settings.key_model import Column, KeyModel
from studyapp.ui.pages.settings.rows import side_by_side
from studyapp.ui.shortcuts import KeyEntry, clash
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, SideNote
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.tables import dress_headings, show_whole_rows

_ROW_FROM = 52
_WHERE_FROM = 60
"""Ems of the tab from which the buttons stand beside the search, and places have a column."""


class KeysTab(QWidget):
    """`changed` carries an action's name and its new key, an empty one for its own again."""

    changed = Signal(str, str)
    all_wanted_back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._make_actions()
        self._build()
        self._lay_out()
        self._connect()

    def show_keys(self, entries: Sequence[KeyEntry]) -> None:
        """List the actions with their keys of now."""
        self._model.show_entries(entries)
        self._all_back.setEnabled(any(entry.is_changed for entry in entries))
        if not self._table.currentIndex().isValid():
            self._table.selectRow(0)
        self._show_current()

    def focus_target(self) -> QWidget:
        """Return where the focus belongs."""
        return self._table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out where keys work if there is no room for it."""
        super().resizeEvent(event)
        narrow = self._look.ems(self.width()) < _WHERE_FROM
        self._table.setColumnHidden(Column.PLACE, narrow)
        self._arrange()

    def _arrange(self) -> None:
        look, ems = self._look, self._look.ems(self.width())
        side, above = (12, 8) if look.is_folded else (24 if ems < _WHERE_FROM else 40, 20)
        self._column.setContentsMargins(*(look.px(each) for each in (side, above, side, above)))
        self._column.setSpacing(look.px(10))
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if ems < _ROW_FROM else direction.LeftToRight)
        self._hint.setHidden(look.is_folded)

    def _make_actions(self) -> None:
        self._change = make_action(
            self, self.tr("Change key"), ("F2",), hint=self.tr("Give the action another key")
        )
        self._back = make_action(
            self,
            self.tr("Standard key"),
            ("Delete",),
            hint=self.tr("Give the action its standard key again"),
        )
        self._all_back = make_action(
            self,
            self.tr("All standard keys"),
            ("Ctrl+Delete",),
            hint=self.tr("Give every action its standard key again"),
        )
        for action in (self._change, self._back, self._all_back):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _build(self) -> None:
        look = self._look
        self._find = QLineEdit()
        self._find.setAccessibleName(self.tr("Find an action or a key"))
        self._find.setPlaceholderText(self.tr("Find an action or a key"))
        self._model = KeyModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._table = _KeyTable(look)
        self._table.setModel(self._shown)
        self._table.setAccessibleName(self.tr("Actions and their keys"))
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(Column.SAYS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.KEY, QHeaderView.ResizeMode.ResizeToContents)
        self._field = KeyField(look)
        self._nothing = Label(look, Face.INTERFACE, "", "ink2")
        self._nothing.setObjectName("nothing")
        self._nothing.hide()
        self._note = SideNote(look)
        self._note.hide()
        self._hint = Label(
            look,
            Face.SMALL,
            self.tr("Keys that are one letter do nothing while a text field has the focus."),
            "ink2",
        )

    def _lay_out(self) -> None:
        look = self._look
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row = spaced(look, row, gap=10)
        row.addWidget(self._find, 1)
        actions = (self._change, self._back, self._all_back)
        row.addWidget(side_by_side(look, *(ActionButton(look, each) for each in actions)))
        self._column = column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self._field)
        column.addWidget(self._note)
        column.addWidget(self._nothing)
        column.addWidget(self._table, 1)
        column.addWidget(self._hint)
        self.setFocusProxy(self._table)
        look.changed.connect(self._arrange)
        self._arrange()

    def _connect(self) -> None:
        self._find.textChanged.connect(self._filter)
        self._table.selectionModel().currentRowChanged.connect(self._show_current)
        self._table.activated.connect(self._ask)
        self._change.triggered.connect(self._ask)
        self._back.triggered.connect(lambda: self._tell(""))
        self._all_back.triggered.connect(self.all_wanted_back)
        self._field.caught.connect(self._take)
        self._field.given_up.connect(self._table.setFocus)

    def _current(self) -> KeyEntry | None:
        index = self._table.currentIndex()
        entry = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return entry if isinstance(entry, KeyEntry) else None

    def _ask(self) -> None:
        entry = self._current()
        if entry is not None:
            self._note.hide()
            self._field.wait_for(entry.says)

    def _take(self, key: str) -> None:
        """Take a key, unless it is another action's already."""
        entry = self._current()
        self._table.setFocus()
        if entry is None or key == entry.key:
            return
        other = clash(self._model.entries, entry.name, key)
        if other is None:
            self._tell(key)
            return
        words = key_words(QKeySequence(key))
        heading = self.tr("{key} is taken").format(key=words)
        says = self.tr("It is the key of “{action}” ({place}). Nothing was changed.").format(
            action=other.says, place=other.place
        )
        self._note.show_note("wrong", heading, says)
        self._note.show()
        announce(self, f"{heading}. {says}")

    def _tell(self, key: str) -> None:
        entry = self._current()
        if entry is not None:
            self._note.hide()
            self.changed.emit(entry.name, key)

    def _filter(self, words: str) -> None:
        self._shown.setFilterFixedString(words)
        self._table.selectRow(0)
        self._show_current()
        is_empty = bool(words) and not self._shown.rowCount()
        self._nothing.setVisible(is_empty)
        if is_empty:
            says = self.tr("No action and no key has “{words}” in it.").format(words=words)
            self._nothing.setText(says)
            announce(self._find, says)

    def _show_current(self) -> None:
        entry = self._current()
        self._change.setEnabled(entry is not None)
        self._back.setEnabled(entry is not None and entry.is_changed)


class _KeyTable(QTableView):
    """One tab stop; rows are chosen whole."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("keyTable")
        show_whole_rows(self)
        self.setItemDelegate(Cells(look, self))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        dress_headings(self, self._look.font(Face.SMALL_STRONG))
        self.verticalHeader().setDefaultSectionSize(self._look.px(42))
