"""The place of the note: in the margin beside its line, or in a strip below the view."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QAction

from studyapp.domain.texts import Span
from studyapp.ui.pages.reader.explaining import Explanation
from studyapp.ui.pages.reader.note_card import NoteCard
from studyapp.ui.pages.reader.strip import Strip
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.theme import Look


class Margin(QObject):
    """Shows a note where there is room for it; the card in the margin moves with its line."""

    def __init__(self, look: Look, view: PassageView, actions: Sequence[QAction]) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._note: Explanation | None = None
        self._span: Span | None = None
        self.card = NoteCard(look, actions, strip=False, parent=view)
        self._low_card = NoteCard(look, actions, strip=True)
        self.strip = Strip(self._low_card)
        self.card.hide()
        self.strip.hide()
        self._has_room = True
        self._was_seen = False
        view.moved.connect(self._place)
        view.scrolled.connect(self._note_seen)
        view.set_anew.connect(lambda: QTimer.singleShot(0, self, self._keep_seen))

    def show_note(self, note: Explanation | None, span: Span | None) -> None:
        """Show a note beside the line of `span`; None takes it away."""
        self._note = note
        self._span = span
        if note is not None:
            self.card.show_note(note)
            self._low_card.show_note(note)
            self.strip.show_beginning()
        self._place()
        if span is not None and self.strip.isVisible():
            self._make_room(span)
        self._note_seen()

    def leave_room(self, *, left: bool) -> None:
        """Show no strip while its room is left to something else, or show it again."""
        self._has_room = not left
        self._place()

    def _make_room(self, span: Span) -> None:
        """Scroll the words up if the strip now covers them."""
        around = self.strip.parentWidget()
        layout = None if around is None else around.layout()
        if layout is not None:
            layout.activate()
        self._view.reveal(span)

    def _note_seen(self) -> None:
        self._was_seen = self._seen() is not None

    def _keep_seen(self) -> None:
        """Bring the words back into view that were in it before the text was set anew."""
        if self._was_seen and self._span is not None:
            self._make_room(self._span)

    def _seen(self) -> QRect | None:
        """Return where the words of the note are, None if out of view."""
        box = None if self._note is None or self._span is None else self._view.box_of(self._span)
        return box if box is not None and box.intersects(self._view.viewport().rect()) else None

    def _place(self) -> None:
        width = self._view.columns.note
        self.strip.setVisible(self._note is not None and width is None and self._has_room)
        self.strip.fit()
        box = self._seen()
        self.card.setVisible(width is not None and box is not None)
        if width is not None and box is not None:
            self._put_card(box, width)

    def _put_card(self, box: QRect, width: int) -> None:
        px = self._look.px
        height = self.card.wanted_height(width)
        middle = box.top() + self._look.px(15)
        lowest = self._view.viewport().height() - height - px(8)
        top = max(px(8), min(middle - px(90), lowest))
        self.card.setGeometry(self._view.columns.note_left, top, width, height)
        self.card.point_at(middle - top)
