"""Quizzes taken as exams, and what was answered in them: a step of its own. Never edited."""

STATEMENTS = (
    "ALTER TABLE sittings ADD COLUMN mode TEXT NOT NULL DEFAULT 'practice'",
    "ALTER TABLE sittings ADD COLUMN ends INTEGER",
    "ALTER TABLE sittings ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sittings ADD COLUMN flagged TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE sittings ADD COLUMN handed_in INTEGER",
    """CREATE TABLE sitting_answers (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        sitting TEXT NOT NULL,
        kind TEXT NOT NULL,
        answer TEXT NOT NULL,
        at INTEGER NOT NULL,
        took INTEGER NOT NULL,
        confidence INTEGER,
        PRIMARY KEY (learner, place)
    ) STRICT, WITHOUT ROWID""",
)
