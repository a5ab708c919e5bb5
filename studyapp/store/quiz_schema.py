"""The questions of a quiz in progress, as they are asked: a step of its own. Never edited."""

STATEMENTS = (
    """CREATE TABLE sitting_questions (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        sitting TEXT NOT NULL,
        kind TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (learner, place)
    ) STRICT, WITHOUT ROWID""",
)
