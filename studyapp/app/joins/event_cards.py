"""What card and strip of an event on the timeline tell, fetched while they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.domain.events import EventId
from studyapp.ui.decoding import decoded

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from studyapp.app.asking import Asking
    from studyapp.domain.event_details import EventDetails
    from studyapp.domain.events import Event
    from studyapp.ui.pages.timeline.cards import Cards
    from studyapp.ui.pages.timeline.strip import EventStrip
    from studyapp.ui.work import Worker


def join_cards(cards: Cards, asking: Asking, computing: Worker) -> None:
    """Have the cards tell what the store knows, and pictures be read where they hold up nothing."""

    def tell(event: str) -> None:
        asking.ask(lambda program: program.telling_events.details(EventId(event)), cards.take)

    def fetch(details: EventDetails) -> None:
        pack, figure, event = details.pack, details.figure, details.event.id
        if pack is None or figure is None:
            return

        def show(image: QImage | None) -> None:
            cards.take_picture(event, figure.file, image)

        def read(content: bytes | None) -> None:
            computing.run(lambda: decoded(content), show, lambda _error: show(None))

        asking.ask(lambda program: program.sharing.picture(pack, figure.file), read)

    cards.wanted.connect(tell)
    cards.picture_wanted.connect(fetch)


def join_strip(strip: EventStrip, asking: Asking) -> None:
    """Have the strip of the chosen event show its sentence as it is repaired."""

    def tell(event: Event) -> None:
        asking.ask(
            lambda program: program.telling_events.repairs(event),
            lambda repairs: strip.take_repairs(event, repairs),
        )

    strip.repairs_wanted.connect(tell)
