"""With which event a decision goes back: a step of its own. Never edited after release.

Of two events that were merged, the second was removed along with what became of the first; of one
that was split, the other parts were added along with it.
"""

STATEMENTS = ("ALTER TABLE event_decisions ADD COLUMN along TEXT",)
