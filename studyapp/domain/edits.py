"""How an event is edited on the timeline: what Undo calls it, and which edits count as such."""

from enum import StrEnum

from studyapp.domain.events import Event


class Edit(StrEnum):
    """What is done to an event."""

    MOVED = "moved"
    STRETCHED = "stretched"
    RETITLED = "retitled"
    RELANED = "relaned"
    TOLD = "told"
    """More than one of these at once."""


def edit_between(before: Event, after: Event) -> Edit | None:
    """Return what was done to an event that was told as `before`; None if nothing was."""
    done = [
        edit
        for edit, is_done in (
            (Edit.MOVED, before.when != after.when),
            (Edit.RETITLED, before.title != after.title),
            (Edit.RELANED, before.lane != after.lane),
            (
                Edit.TOLD,
                (before.status, before.importance) != (after.status, after.importance)
                or (before.people, before.places) != (after.people, after.places),
            ),
        )
        if is_done
    ]
    if not done:
        return None
    return done[0] if len(done) == 1 else Edit.TOLD
