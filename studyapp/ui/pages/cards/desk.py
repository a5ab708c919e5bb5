"""The card on the table, and what is done with it below."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from studyapp.domain.cards import Recall
from studyapp.ui.actions import make_action
from studyapp.ui.pages.cards.acts import OF_A_CARD, Act
from studyapp.ui.pages.cards.editor import CardEditor
from studyapp.ui.pages.cards.face import CardFace
from studyapp.ui.pages.cards.progress_line import ProgressLine
from studyapp.ui.pages.cards.ratings import Ratings
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, PageHeader, ScrollPage, SideNote, hairline
from studyapp.ui.widgets.steady import Moves, SteadyBox, steady_column

LOW = 48
"""Ems of the window's height under which Turn and the ratings stand in the foot."""


class CardDesk(QWidget):
    """Header, card, and Turn or the four ratings; those stand in the foot of a small window."""

    def __init__(
        self,
        look: Look,
        acts: Mapping[Act, QAction],
        undo: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._header = PageHeader(look, self.tr("Cards"))
        self._undo = ActionButton(look, undo, icon="undo")
        self._more = ActionButton(look, _make_more(self), icon="more", icon_only=True)
        self._more.setObjectName("more")
        self._acts = acts
        self._header.add_button(self._undo)
        self._header.add_button(self._more)
        self._line = ProgressLine(look)
        self._scroll = ScrollPage(look, self)
        self.face = CardFace(look, acts[Act.READ_THERE])
        self.editor = CardEditor(look, acts)
        self._why = SideNote(look)
        self._why.setObjectName("why")
        self.ratings = Ratings(look)
        self.turn = ActionButton(look, acts[Act.TURN], "filled", large=True)
        asks = self.tr("How well did you recall it? Undo is always possible.")
        self._asks = Label(look, Face.SMALL, asks, "ink2")
        self._asks.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()
        self.set_editing(editing=False)
        self._arrange()
        self._more.action().triggered.connect(self._open_menu)
        look.changed.connect(self._arrange)

    def show_recall(self, recall: Recall) -> None:
        """Show the front of a card and how far the cards are done."""
        place = self.tr("Card {place} of {total} · {title}").format(
            place=recall.place, total=recall.total, title=recall.title
        )
        self._header.set_facts(place)
        self._line.show_share((recall.place - 1) / max(recall.total, 1))
        self.renew_recall(recall)
        self.hide_why()
        self.set_turned(turned=False)
        self._scroll.verticalScrollBar().setValue(0)

    def renew_recall(self, recall: Recall) -> None:
        """Show what became of the card that is shown already."""
        self.face.show_card(recall.card, recall.repairs, around=recall.around)
        self.turn.set_about(self.face.spoken_front())
        self.show_intervals(recall)

    def spoken_front(self, recall: Recall) -> str:
        """Return which of the cards it is, of what, and what it asks, as it is spoken."""
        which = self.tr("Card {place} of {total}, {title}.").format(
            place=recall.place, total=recall.total, title=recall.title.rstrip(".")
        )
        return f"{which} {self.face.spoken_front()}"

    def set_editing(self, *, editing: bool) -> None:
        """Show the fields of the card in place of its sheet, or the sheet again."""
        self.editor.setVisible(editing)
        self.face.setVisible(not editing)
        self._keys.setVisible(not editing)
        self.editor.keys.setVisible(editing)
        if editing:
            self.hide_why()
            self._scroll.verticalScrollBar().setValue(0)

    @property
    def tells_why(self) -> bool:
        """Return whether the reasons for the interval are shown."""
        return not self._why.isHidden()

    def show_why(self, words: str) -> None:
        """Show the reasons for the interval below the card."""
        self._why.show_note("edge", self.tr("Why this interval"), words)
        self._why.show()
        QTimer.singleShot(0, self, self._show_reasons)

    def hide_why(self) -> None:
        """Take the reasons away."""
        self._why.hide()

    def show_intervals(self, recall: Recall) -> None:
        """Show when the card would come back."""
        self.ratings.show_intervals(recall.intervals)

    def set_turned(self, *, turned: bool) -> None:
        """Show the answer and the ratings, or the front and Turn."""
        self._turned = turned
        self.face.set_turned(turned=turned)
        self.ratings.setVisible(turned)
        self._asks.setVisible(turned and not self._foot.isVisible())
        self.turn.setVisible(not turned)
        if turned:
            QTimer.singleShot(0, self, self._show_answer)

    def _show_reasons(self) -> None:
        """Scroll to the beginning of the reasons."""
        if self.tells_why:
            self._scroll.ensureWidgetVisible(self._why)
            above = self._why.mapTo(self._scroll.viewport(), QPoint(0, 0)).y() - self._look.px(12)
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + min(above, 0))

    def _show_answer(self) -> None:
        """Scroll to the answer; only after it has found its place."""
        self._scroll.ensureWidgetVisible(self.face.answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._scroll.column.addWidget(self._header)
        self._scroll.column.addWidget(self._line)
        self._keys = QWidget()
        keys = QVBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignHCenter)
        keys.addWidget(self.ratings)
        keys.addWidget(self._asks)
        self._table = QWidget(self._scroll.widget())
        self._card = steady_column(self._table)
        self._card.setContentsMargins(0, 0, 0, 0)
        for part in (self.face, self.editor, self._why, self._keys):
            self._card.addWidget(part)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._table, 1000)
        middle.addStretch(1)
        self._scroll.column.addLayout(middle)
        self._scroll.column.addStretch(1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(hairline(self._look))
        self._foot_room = steady_column()
        foot.addLayout(self._foot_room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        rooms = (self._card, self._foot_room, self.editor.column)
        self._moves = Moves(self, self._place, *rooms)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addActions([self._acts[act] for act in OF_A_CARD])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _arrange(self) -> None:
        self._moves.ask()

    def _place(self) -> None:
        px, folded = self._look.px, self._look.is_folded
        low = self._look.ems(self.window().height()) < LOW
        self._foot.setVisible(folded or low)
        _move(self._keys, self._foot_room if folded or low else self._card)
        _move(self.editor.keys, self._foot_room if folded or low else self.editor.column)
        self.face.set_dense(dense=low)
        self._undo.setHidden(folded)
        side = px(12 if folded else 24)
        self._foot_room.setContentsMargins(side, px(6), side, px(6))
        self._table.setMaximumWidth(16_777_215 if folded else px(820))
        self._card.setSpacing(px(24))
        self._card.setContentsMargins(0, 0 if folded or low else px(24), 0, 0)


def _move(keys: QWidget, room: SteadyBox) -> None:
    """Put keys elsewhere; Qt takes the focus from what gets a new parent."""
    if room.indexOf(keys) >= 0:
        return
    focused = QApplication.focusWidget()
    is_theirs = focused is not None and keys.isAncestorOf(focused)
    room.addWidget(keys)
    if focused is not None and is_theirs:
        focused.setFocus()


def _make_more(desk: QWidget) -> QAction:
    words = desk.tr("More")
    return make_action(desk, words, (), hint=desk.tr("What else can be done with this card"))
