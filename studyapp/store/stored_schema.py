"""Quizzes that are kept, and which sittings were of them: a step of its own. Never edited.

A quiz keeps its questions themselves, so that it stays the same whatever becomes of the library.
`stored_sittings` says what a quiz was taken, for its last score; it outlives the quiz, so that
this is there again when the quiz comes back. A sitting has a `title` if it is of such a quiz.
"""

STATEMENTS = (
    "ALTER TABLE sittings ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sittings ADD COLUMN wish TEXT",
    "ALTER TABLE sittings ADD COLUMN stored TEXT",
    "ALTER TABLE sitting_questions ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE stored_quizzes (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        made INTEGER NOT NULL,
        wish TEXT NOT NULL,
        questions INTEGER NOT NULL,
        sources TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE stored_questions (
        quiz INTEGER NOT NULL REFERENCES stored_quizzes (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        content TEXT NOT NULL,
        version TEXT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY (quiz, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE stored_sittings (
        sitting TEXT NOT NULL PRIMARY KEY,
        quiz TEXT NOT NULL,
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        asked INTEGER NOT NULL,
        mode TEXT NOT NULL,
        started INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX stored_sittings_of_learner ON stored_sittings (learner)",
)
