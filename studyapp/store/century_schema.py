"""The century of what was asked, added by a step of its own. Never edited after release.

What was answered before has none. In `scores`, which is derived, 0 stands for that.
"""

STATEMENTS = (
    "ALTER TABLE attempts ADD COLUMN century INTEGER",
    "ALTER TABLE scores RENAME TO old_scores",
    """CREATE TABLE scores (
        learner INTEGER NOT NULL REFERENCES learners (id),
        passage TEXT NOT NULL,
        pack TEXT NOT NULL,
        kind TEXT NOT NULL,
        century INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        parts INTEGER NOT NULL,
        PRIMARY KEY (learner, passage, pack, kind, century)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO scores (learner, passage, pack, kind, century, attempts, parts)
        SELECT learner, passage, pack, kind, 0, attempts, parts FROM old_scores""",
    "DROP TABLE old_scores",
)
