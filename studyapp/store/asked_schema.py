"""Which questions a quiz in progress asks: a step of its own. Never edited after release."""

STATEMENTS = ("ALTER TABLE sittings ADD COLUMN asked TEXT NOT NULL DEFAULT '[]'",)
