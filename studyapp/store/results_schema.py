"""Results: which version of its pack an answer was to, and the files that learners handed in.

A step of its own. Never edited. A file is kept as it came, so that a newer program may read more
of it; `digest` is that of its bytes.
"""

STATEMENTS = (
    "ALTER TABLE attempts ADD COLUMN pack_version INTEGER",
    """CREATE TABLE result_files (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        added INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
)
