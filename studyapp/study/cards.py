"""What a person does to cards: put aside and taken up again, edited, made of a passage, removed."""

import uuid

from studyapp.domain.cards import Aside, Card, CardId, CardRecipe, Draft, Original
from studyapp.domain.errors import UnkeepableError
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.undo import UndoStep
from studyapp.store.cards import Cards as KeptCards
from studyapp.store.library import Library
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.drafting import drafted, sentence_around, trimmed
from studyapp.study.learning import Learning

_TOLD = 60
"""Letters of a card's front that name it in Undo."""


class Cards:
    """The cards of the library, as people change them; each change is a step of Undo."""

    def __init__(
        self, cards: KeptCards, library: Library, steps: UndoSteps, learning: Learning
    ) -> None:
        self._cards = cards
        self._library = library
        self._steps = steps
        self._learning = learning

    def suspend(self, card: CardId) -> Changes:
        """Put a card aside for the learner of now: it is not due until it is taken up again.

        Raises:
            UnknownError: There is no such card.
        """
        step = _step("Undo suspend “{front}”", "“{front}” is asked again.", self._cards.card(card))
        learner, now = self._learning.learner(), self._learning.now()
        with self._steps.recording(step, at=now, learner=learner):
            self._cards.suspend(learner, card, at=now)
        return Changes.of(Noun.CARDS)

    def take_up(self, card: CardId) -> Changes:
        """Have a card asked again that the learner of now put aside.

        Raises:
            UnknownError: There is no such card.
        """
        step = _step("Undo take up “{front}”", "“{front}” is put aside.", self._cards.card(card))
        learner = self._learning.learner()
        with self._steps.recording(step, at=self._learning.now(), learner=learner):
            self._cards.take_up(learner, card)
        return Changes.of(Noun.CARDS)

    def suspended(self) -> list[Aside]:
        """Return what the learner of now put aside, the last card first."""
        found = self._cards.suspended(self._learning.learner())
        return [
            Aside(card, title) for card, title in zip(found, self._cards.titles(found), strict=True)
        ]

    def edit(self, card: CardId, front: str, back: str) -> Changes:
        """Give a card another front and back, for all learners; no change if it has them.

        Sides that are as they came bring the original back.

        Raises:
            UnknownError: There is no such card.
            UnkeepableError: A side is empty or too long.
        """
        known = self._cards.card(card)
        sides = _sides(front, back)
        if sides == Original(known.front, known.back):
            return Changes()
        if sides == known.original:
            return self.restore(card)
        step = _step("Undo edit “{front}”", "“{front}” is as it was before.", known)
        now = self._learning.now()
        with self._steps.recording(step, at=now):
            self._cards.edit(known, sides, at=now)
        return Changes.of(Noun.CARDS)

    def restore(self, card: CardId) -> Changes:
        """Bring the front and back back that a card came with; no change if it has them.

        Raises:
            UnknownError: There is no such card.
        """
        known = self._cards.card(card)
        if known.original is None:
            return Changes()
        step = _step("Undo original of “{front}”", "“{front}” is edited again.", known)
        with self._steps.recording(step, at=self._learning.now()):
            self._cards.restore(card)
        return Changes.of(Noun.CARDS)

    def draft(self, passage: PassageId, words: Span) -> Draft:
        """Return the card proposed for words of a passage; no repair is cut by it.

        Raises:
            UnknownError: The passage is not in the library.
        """
        text = self._library.text(passage)
        words = self._whole(passage, trimmed(text, words))
        sentence = self._whole(passage, sentence_around(text, words))
        repairs = self._library.repairs_in(passage, sentence)
        return drafted(passage, text, words, sentence=sentence, repairs=repairs)

    def make(self, passage: PassageId, span: Span, front: str, back: str) -> Changes:
        """Keep a card of a passage that cites a span of it.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: A side is empty or too long.
        """
        sides = _sides(front, back)
        quote = span.cut(self._library.text(passage))
        # By chance, not counted: what is known of a card that was removed stays its own.
        own = uuid.uuid4().hex[:16]
        card = Card(
            id=CardId(f"own:{passage}-{span.start}-{span.end}-{own}"),
            passage=passage,
            event=None,
            recipe=CardRecipe.OWN,
            front=sides.front,
            back=sides.back,
            citation=Citation(span, quote),
        )
        step = _step("Undo new card “{front}”", "The card “{front}” was taken out again.", card)
        with self._steps.recording(step, at=self._learning.now()):
            self._cards.add(card)
        return Changes.of(Noun.CARDS)

    def _whole(self, passage: PassageId, words: Span) -> Span:
        """Return words with the whole of each repair that they share a letter with."""
        spans = [repair.span for repair in self._library.repairs_in(passage, words)]
        start = min([words.start, *(span.start for span in spans)])
        return Span(start, max([words.end, *(span.end for span in spans)]))

    def own(self, passage: PassageId) -> list[Card]:
        """Return the cards that people made of a passage, in the order of the text."""
        return self._cards.own(passage)

    def remove(self, card: CardId) -> Changes:
        """Take a card out that a person made; what is known of it stays in the journal.

        Raises:
            UnknownError: There is no such card, or nobody made it by hand.
        """
        known = self._cards.card(card)
        step = _step("Undo remove “{front}”", "The card “{front}” is back.", known)
        with self._steps.recording(step, at=self._learning.now()):
            self._cards.remove(card)
        return Changes.of(Noun.CARDS)


def _sides(front: str, back: str) -> Original:
    """Return both sides without blanks around them.

    Raises:
        UnkeepableError: One is empty.
    """
    sides = Original(front.strip(), back.strip())
    if not sides.front or not sides.back:
        says = Message("A card has a front and a back. Nothing was changed.")
        raise UnkeepableError(says, Message("Type both."))
    return sides


def _step(name: str, undone: str, card: Card) -> UndoStep:
    front = " ".join(card.front.split())
    told = front if len(front) <= _TOLD else f"{front[:_TOLD].rstrip()} …"
    return UndoStep.of(name, undone, Noun.CARDS, front=told)
