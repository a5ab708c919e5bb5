"""Quizzes may be about several passages and packs together: a step of its own. Never edited.

One of them stands in the columns `passage` and `pack`, as before; this has the others.
"""

STATEMENTS = ("ALTER TABLE sittings ADD COLUMN others TEXT NOT NULL DEFAULT '[]'",)
