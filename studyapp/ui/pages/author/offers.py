"""What can be written at the cursor, in a list below it; the text keeps the keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from studyapp.study.authoring.completing import Completions, Known, Offer, completions
from studyapp.ui.pages.author.editor import PackEditor
from studyapp.ui.pages.author.positions import points, units
from studyapp.ui.pages.author.rows import Row, RowList
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr

_MOST_ROWS = 7
_WIDTH = 380
_ENTERS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class Offers(QObject):
    """Shows offers when they are asked for, and by itself while a known word is typed.

    Up and Down choose, Tab takes the first or the chosen one, Enter the chosen one; Esc closes the
    list. `text` returns path and text of the file that is shown.
    """

    def __init__(
        self, look: Look, editor: PackEditor, parent: QWidget, text: Callable[[], tuple[str, str]]
    ) -> None:
        super().__init__(parent)
        self.known = Known()
        self._look = look
        self._editor = editor
        self._area = parent
        self._text = text
        self._found: Completions | None = None
        self._is_chosen = False
        self.list = RowList(look, tr("What can be written here"), parent)
        self.list.setObjectName("offers")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _index: self._take())
        self.list.hide()
        editor.installEventFilter(self)
        editor.typed_in.connect(self._follow)
        editor.verticalScrollBar().valueChanged.connect(self._go_along)

    def offer(self) -> None:
        """Show all that can be written at the cursor."""
        self._editor.ensureCursorVisible()
        self._show(self._sought(), chosen=True)
        if self._found is None:
            announce(self._editor, tr("Nothing is known of this place."))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that the list needs while it is open."""
        if self.list.isHidden():
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        return is_key and isinstance(event, QKeyEvent) and self._took(event)

    def _took(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        takes = _ENTERS if self._is_chosen else _ENTERS[:1]
        if key in _STEPS and plain:
            self._step(_STEPS[key])
        elif key in takes and plain:
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
                self._close()
            return False
        return True

    def _follow(self) -> None:
        """Follow what is typed; by itself the list opens only for a word that is begun."""
        found = self._sought()
        was_open = not self.list.isHidden()
        if found is not None and not was_open:
            is_begun = found.end > found.start and not self._is_whole(found)
            found = found if is_begun else None
        self._show(found, chosen=was_open and self._is_chosen)

    def _sought(self) -> Completions | None:
        file, text = self._text()
        offset = points(text, self._editor.textCursor().position())
        return completions(file, text, offset, self.known) if file else None

    def _is_whole(self, found: Completions) -> bool:
        """Return whether the word that is typed is one of the offers already."""
        word = self._text()[1][found.start : found.end]
        return any(offer.label == word for offer in found.offers)

    def _show(self, found: Completions | None, *, chosen: bool) -> None:
        self._found, self._is_chosen = found, chosen and found is not None
        if found is None:
            self.list.hide()
            return
        self.list.show_rows([_row(offer) for offer in found.offers])
        self.list.pick(0)
        self._place(found)
        self.list.show()
        self.list.raise_()
        if chosen:
            self._tell()

    def _go_along(self) -> None:
        """Stay by the word where the text moves, as it does by itself where it has less room."""
        if self._found is None:
            return
        if self._editor.viewport().rect().intersects(self._word(self._found)):
            self._place(self._found)
        else:
            self._close()

    def _word(self, found: Completions) -> QRect:
        """Return where the word begins that is typed, in the view of the text."""
        cursor = self._editor.textCursor()
        cursor.setPosition(units(self._text()[1], found.start))
        return self._editor.cursorRect(cursor)

    def _place(self, found: Completions) -> None:
        """Put the list below the word, or above it where there is no room."""
        look, area = self._look, self._area
        height = self.list.height_of(min(len(found.offers), _MOST_ROWS))
        word = self._word(found)
        below = self._editor.viewport().mapTo(area, word.bottomLeft())
        width = min(look.px(_WIDTH), area.width())
        x = max(min(below.x(), area.width() - width), 0)
        under, over = area.height() - below.y(), below.y() - word.height()
        if height <= under or under >= over:
            self.list.setGeometry(x, below.y(), width, min(height, under))
        else:
            high = min(height, over)
            self.list.setGeometry(x, over - high, width, high)

    def _step(self, step: int) -> None:
        last = self.list.model().rowCount() - 1
        at = self.list.currentIndex().row()
        new = at if not self._is_chosen and step > 0 else at + step
        self._is_chosen = True
        self.list.pick(min(max(new, 0), last) if abs(step) > 1 else new % (last + 1))
        self._tell()

    def _tell(self) -> None:
        offer = self.list.current()
        if isinstance(offer, Offer):
            index, rows = self.list.currentIndex().row() + 1, self.list.model().rowCount()
            place = tr("{n} of {all}", n=index, all=rows)
            announce(self._editor, ". ".join(filter(None, (offer.label, offer.says, place))))

    def _take(self) -> None:
        found, offer = self._found, self.list.current()
        self._close()
        if found is None or not isinstance(offer, Offer):
            return
        text = self._text()[1]
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(units(text, found.start))
        cursor.setPosition(units(text, found.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(offer.text)
        self._editor.setTextCursor(cursor)
        if offer.text.endswith(": "):
            self._show(self._sought(), chosen=False)

    def _close(self) -> None:
        self._found, self._is_chosen = None, False
        self.list.hide()


def _row(offer: Offer) -> Row[Offer]:
    return Row(offer, offer.label, below=offer.says, heard=f"{offer.label}. {offer.says}")
