"""Which texts wait to be looked through: a step of its own. Never edited after release.

Those that were there before there was anything to decide do not: their owner has read them, and
did not ask for work. Finder 1 found what stands in them.
"""

STATEMENTS = (
    "ALTER TABLE passages ADD COLUMN waits INTEGER NOT NULL DEFAULT 1",
    "UPDATE passages SET waits = 0 WHERE finder = 1",
)
