"""Periods of history that passages tell of: a step of its own. Never edited after release.

`proposed_eras` has what was proposed last for a passage, which follows from its events; titles and
dates are JSON lists, side by side. `era_decisions` has what a person decided of a period.
"""

STATEMENTS = (
    """CREATE TABLE proposed_eras (
        passage INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
        titles TEXT NOT NULL,
        dates TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE era_decisions (
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        decision TEXT NOT NULL,
        PRIMARY KEY (passage, title)
    ) STRICT, WITHOUT ROWID""",
)
