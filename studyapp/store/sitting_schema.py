"""Quizzes may be about a pack: a step of its own. Never edited after release."""

STATEMENTS = (
    """CREATE TABLE new_sittings (
        learner INTEGER PRIMARY KEY REFERENCES learners (id) ON DELETE CASCADE,
        sitting TEXT NOT NULL,
        passage TEXT,
        pack TEXT,
        seed INTEGER NOT NULL,
        count INTEGER NOT NULL,
        kinds TEXT NOT NULL,
        started INTEGER NOT NULL,
        skipped TEXT NOT NULL,
        CHECK ((passage IS NULL) <> (pack IS NULL))
    ) STRICT""",
    """INSERT INTO new_sittings
        SELECT learner, sitting, passage, NULL, seed, count, kinds, started, skipped
        FROM sittings""",
    "DROP TABLE sittings",
    "ALTER TABLE new_sittings RENAME TO sittings",
)
