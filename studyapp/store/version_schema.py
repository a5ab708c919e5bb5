"""What was asked and answered, kept with every attempt: a step of its own. Never edited.

A version of a question is kept once, however often it is asked, and stays when its pack is gone.
"""

STATEMENTS = (
    """CREATE TABLE asked_questions (
        version TEXT NOT NULL PRIMARY KEY,
        question TEXT NOT NULL,
        kind TEXT NOT NULL,
        content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER asked_questions_no_UPDATE BEFORE UPDATE ON asked_questions
        BEGIN SELECT RAISE(ABORT, 'what was asked stays as it was'); END""",
    "ALTER TABLE attempts ADD COLUMN version TEXT",
    "ALTER TABLE attempts ADD COLUMN given TEXT",
    "CREATE INDEX attempts_of_version ON attempts (version)",
)
