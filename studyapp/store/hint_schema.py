"""Which hints were taken in a quiz, and with which answers: a step of its own. Never edited."""

STATEMENTS = (
    "ALTER TABLE sittings ADD COLUMN hinted TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE attempts ADD COLUMN hinted INTEGER NOT NULL DEFAULT 0 CHECK (hinted IN (0, 1))",
)
