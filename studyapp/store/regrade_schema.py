"""Attempts graded anew by a corrected key: a step of its own. Never edited after release.

`regrades` is only ever appended to: a decision on an attempt by a version of its question, its new
score, none if it was declined. `regraded` says which decision holds, the last one, and by which
the attempt is scored, the last one taken; Undo changes that. `regrade_looks` has up to which entry
the answers about a source were compared, as it stood, and nothing was found.
"""

GUARDS = tuple(
    f"""CREATE TRIGGER regrades_no_{act} BEFORE {act} ON regrades
        BEGIN SELECT RAISE(ABORT, 'decisions on grades are only ever appended'); END"""
    for act in ("UPDATE", "DELETE")
)
GUARD_NAMES = ("regrades_no_UPDATE", "regrades_no_DELETE")

STATEMENTS = (
    """CREATE TABLE regrades (
        id INTEGER PRIMARY KEY,
        learner INTEGER NOT NULL REFERENCES learners (id),
        attempt INTEGER NOT NULL REFERENCES journal (id),
        version TEXT NOT NULL,
        score REAL CHECK (score BETWEEN 0 AND 1),
        at INTEGER NOT NULL,
        reason TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX regrades_of_learner ON regrades (learner)",
    "CREATE INDEX regrades_of_version ON regrades (version)",
    """CREATE TABLE regraded (
        attempt INTEGER PRIMARY KEY REFERENCES journal (id),
        decided INTEGER NOT NULL REFERENCES regrades (id) ON DELETE CASCADE,
        taken INTEGER REFERENCES regrades (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE regrade_looks (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        passage TEXT NOT NULL,
        pack TEXT NOT NULL,
        state TEXT NOT NULL,
        entry INTEGER NOT NULL,
        PRIMARY KEY (learner, passage, pack)
    ) STRICT, WITHOUT ROWID""",
    *GUARDS,
)
