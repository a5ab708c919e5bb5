"""How the page of cards stands, and what can be done there then."""

from dataclasses import dataclass

from studyapp.domain.cards import Card
from studyapp.ui.pages.cards.acts import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The card on the page, if any, and what is seen of it; `suspended` counts cards put aside."""

    card: Card | None
    turned: bool
    editing: bool
    listing: bool
    suspended: int

    @property
    def is_rateable(self) -> bool:
        """Return whether the answer is in sight, to be rated."""
        return self._is_in_sight and self.turned

    @property
    def is_own(self) -> bool:
        """Return whether the person made the card."""
        return self.card is not None and self.card.is_own

    @property
    def is_edited(self) -> bool:
        """Return whether the card is another than it came as."""
        return self.card is not None and self.card.original is not None

    @property
    def _is_in_sight(self) -> bool:
        return self.card is not None and not self.editing and not self.listing

    def possible(self) -> dict[Act, bool]:
        """Return of each act whether it can be done now."""
        shown = self._is_in_sight
        cited = self.card is not None and self.card.citation is not None
        return {
            Act.TURN: shown and not self.turned,
            Act.READ_THERE: self.is_rateable and cited,
            **dict.fromkeys((Act.WHY, Act.EDIT, Act.SUSPEND), shown),
            Act.REMOVE: shown and self.is_own,
            Act.SUSPENDED: bool(self.suspended) and not self.editing and not self.listing,
            **dict.fromkeys((Act.SAVE, Act.CANCEL), self.editing),
            Act.ORIGINAL: self.editing and self.is_edited,
            Act.TAKE_UP: self.listing,
            Act.CLOSE: self.listing,
            Act.LIBRARY: self.card is None and not self.listing,
        }
