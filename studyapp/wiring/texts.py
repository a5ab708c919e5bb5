"""What can be done with texts and packs, and with what was found in them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from studyapp.wiring.kept import Kept

if TYPE_CHECKING:
    from studyapp.store.line import Line
    from studyapp.study.carrying import Carrying
    from studyapp.study.correcting import Correcting
    from studyapp.study.eras import Eras
    from studyapp.study.reading import Reading
    from studyapp.study.searching import Searching
    from studyapp.study.sharing import Sharing
    from studyapp.study.telling_events import TellingEvents


class Texts(Kept):
    """The verbs on texts and packs, each put together when it is first asked for."""

    @cached_property
    def reading(self) -> Reading:
        """Return what can be done with passages."""
        from studyapp.study.reading import Reading

        steps = self._steps
        return Reading(self._library, self._packs, self.learning, steps, self._carrying)

    @cached_property
    def sharing(self) -> Sharing:
        """Return what can be done with packs."""
        from studyapp.study.sharing import Sharing

        steps, now = self._steps, self.learning.now
        return Sharing(self._packs, self._library, self._carrying, steps, now=now)

    @cached_property
    def correcting(self) -> Correcting:
        """Return what can be decided about what was found."""
        from studyapp.study.correcting import Correcting

        steps, now = self._steps, self.learning.now
        return Correcting(self._decided, self._packs, self.reading, steps, now=now)

    @cached_property
    def eras(self) -> Eras:
        """Return which periods of history passages tell of."""
        from studyapp.store.eras import KeptEras
        from studyapp.study.eras import Eras

        steps, now = self._steps, self.learning.now
        return Eras(KeptEras(self.store), self._library, self._packs, steps, now=now)

    @cached_property
    def telling_events(self) -> TellingEvents:
        """Return what there is to tell of an event."""
        from studyapp.study.telling_events import TellingEvents

        return TellingEvents(self._library, self._packs)

    @cached_property
    def line(self) -> Line:
        """Return what timelines of very many events are read from."""
        from studyapp.store.line import Line

        return Line(self.store)

    @cached_property
    def searching(self) -> Searching:
        """Return how the library is searched."""
        from studyapp.store.indexing import Indexing
        from studyapp.store.search import Search
        from studyapp.study.searching import Searching

        return Searching(self._library, self._packs, Search(self.store), Indexing(self.store))

    @cached_property
    def _carrying(self) -> Carrying:
        from studyapp.study.carrying import Carrying

        return Carrying(self._decided, self._library)
