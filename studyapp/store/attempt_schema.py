"""Where an attempt's question was written, added by a step of its own. Never edited after release.

An attempt about no passage has '' for it, and scores are kept by the pack too, '' where a question
was made from its passage. `scores` is derived, so that it may be made anew.
"""

STATEMENTS = (
    "ALTER TABLE attempts ADD COLUMN pack TEXT",
    "ALTER TABLE scores RENAME TO old_scores",
    """CREATE TABLE scores (
        learner INTEGER NOT NULL REFERENCES learners (id),
        passage TEXT NOT NULL,
        pack TEXT NOT NULL,
        kind TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        parts INTEGER NOT NULL,
        PRIMARY KEY (learner, passage, pack, kind)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO scores (learner, passage, pack, kind, attempts, parts)
        SELECT learner, passage, '', kind, attempts, parts FROM old_scores""",
    "DROP TABLE old_scores",
)
