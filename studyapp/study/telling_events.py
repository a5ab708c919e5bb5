"""What there is to tell of one event."""

from studyapp.domain.event_details import EventDetails
from studyapp.domain.events import Event, EventId
from studyapp.domain.texts import Emendation
from studyapp.store.library import Library
from studyapp.store.packs import Packs


class TellingEvents:
    """Tells of the events of one library."""

    def __init__(self, library: Library, packs: Packs) -> None:
        self._library = library
        self._packs = packs

    def details(self, event: EventId) -> EventDetails:
        """Return what there is to tell.

        Raises:
            UnknownError: It is not in the library any more.
        """
        told = self._library.event(event)
        pack, figure = self._packs.picture(told) or (None, None)
        return EventDetails(
            event=told,
            passage=self._library.titles().get(told.passage, ""),
            date=self._library.date_of(told),
            repairs=self.repairs(told),
            figure=figure,
            pack=pack,
        )

    def repairs(self, event: Event) -> tuple[Emendation, ...]:
        """Return what is repaired in the sentence of an event."""
        return self._library.repairs_in(event.passage, event.citation.span)
