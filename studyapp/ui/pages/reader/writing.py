"""Writing a card of words in the passage: from the selection to the card that is kept."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from studyapp.domain.cards import Draft
from studyapp.domain.texts import Span
from studyapp.ui.aiming import has_focus
from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.pages.reader.attending import Attending
from studyapp.ui.pages.reader.card_bar import CardBar
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr


class Writing(QObject):
    """Asks for a card of the words that are selected or stood on, and has it typed.

    `wanted` carries passage and words, `made` the draft with its two sides as typed; `turned`
    comes when the bar opens or closes, which is made when it is first needed and put into `room`.
    """

    wanted = Signal(str, object)
    made = Signal(object, str, str)
    turned = Signal()

    def __init__(
        self,
        look: Look,
        view: PassageView,
        going: Going,
        *,
        attending: Attending,
        acts: Mapping[Act, QAction],
    ) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._going = going
        self._attending = attending
        self._acts = acts
        self._bar: CardBar | None = None
        self._draft: Draft | None = None
        self._is_storing = False
        self.room = QVBoxLayout()
        acts[Act.CARD].triggered.connect(self._want)
        acts[Act.KEEP_CARD].triggered.connect(self._make)
        acts[Act.SWAP_SIDES].triggered.connect(self._swap)

    @property
    def is_open(self) -> bool:
        """Return whether a card is being written."""
        return self._draft is not None

    @property
    def is_alone(self) -> bool:
        """Return whether the bar is open and leaves no room for the text."""
        return self._bar is not None and self.is_open and self._bar.is_alone

    @property
    def has_focus(self) -> bool:
        """Return whether the focus is in the bar."""
        return self._bar is not None and self.is_open and has_focus(self._bar)

    def show_draft(self, draft: Draft) -> None:
        """Have a card typed that begins as proposed."""
        if self._bar is None:
            self._bar = CardBar(self._look, self._acts)
            self.room.addWidget(self._bar)
        self._draft, self._is_storing = draft, False
        self._bar.show_draft(draft)
        self._bar.show()
        self.turned.emit()
        self._bar.fit()
        self._bar.form.front.setFocus()
        announce(self._bar, _proposal(draft, rests_on=self._bar.quote.accessibleName()))

    def resume(self) -> None:
        """Let the card be typed on: it could not be kept."""
        self._is_storing = False

    def leave(self) -> None:
        """Put the bar away without a card, and say so."""
        if self.is_open:
            self.close()
            announce(self._view, tr("Closed without a card."))

    def close(self) -> None:
        """Put the bar away, and the focus back into the text."""
        if self._bar is None or self._draft is None:
            return
        had_focus = self.has_focus
        self._draft, self._is_storing = None, False
        self._bar.hide()
        self.turned.emit()
        if had_focus:
            self._view.setFocus()

    def _want(self) -> None:
        opened, words = self._going.opened, self._words()
        if self._is_changed():
            self._stay()
        elif opened is None or words is None:
            announce(self._view, tr("Select the words that the card is to ask for."))
        else:
            self.wanted.emit(opened.passage.id, words)

    def _words(self) -> Span | None:
        """Return the words that are selected, else those that are stood on."""
        selected = self._view.selected()
        stood_on = self._attending.words if selected is None else selected
        return self._view.word_at_caret() if stood_on is None else stood_on

    def _is_changed(self) -> bool:
        """Return whether a card is open that is not as it was proposed."""
        if self._bar is None or self._draft is None:
            return False
        return self._bar.form.sides() != (self._draft.front, self._draft.back)

    def _stay(self) -> None:
        """Leave the card alone that somebody types at."""
        if self._bar is not None:
            self._bar.form.front.setFocus()
            announce(self._bar, tr("Keep or close this card first."))

    def _make(self) -> None:
        if self._bar is None or self._draft is None or self._is_storing:
            return
        if self._bar.form.check():
            self._is_storing = True
            self.made.emit(self._draft, *self._bar.form.sides())

    def _swap(self) -> None:
        if self._bar is not None and not self._is_storing:
            front, back = self._bar.form.sides()
            self._bar.form.show_sides(back, front)
            announce(self._bar, tr("Swapped. The front asks: {front}", front=back))


def _proposal(draft: Draft, *, rests_on: str) -> str:
    """Return what is said of a new card beside its front, which has the focus."""
    back = draft.back.rstrip(".")
    return tr("New card. The back says: {back}. It rests on {quote}", back=back, quote=rests_on)
