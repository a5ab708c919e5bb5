"""The table of steps that can be taken back, added by a step of its own. Never edited."""

STATEMENTS = (
    """CREATE TABLE undo_steps (
        id INTEGER PRIMARY KEY,
        learner INTEGER REFERENCES learners (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        entry INTEGER NOT NULL,
        name TEXT NOT NULL,
        undone TEXT NOT NULL,
        "values" TEXT NOT NULL,
        nouns TEXT NOT NULL,
        changes BLOB NOT NULL
    ) STRICT""",
)
