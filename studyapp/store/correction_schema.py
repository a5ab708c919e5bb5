"""What people decided about what was found: a step of its own. Never edited after release.

`event_decisions` has each event as it stands from then on, or for a removed one as it was found;
`found_events` has those that were corrected as they were found. `reading_decisions` has what was
read for damaged words, NULL for as they stand, and the reading that was decided on, if any. All of
it goes with its passage. `passages.finder` is the number of the finder that found the events.
"""

_EVENT = """
        title TEXT NOT NULL,
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL,
        people TEXT NOT NULL,
        places TEXT NOT NULL,
        lane TEXT,
        status TEXT NOT NULL,
        importance INTEGER NOT NULL,
        confidence REAL NOT NULL"""

STATEMENTS = (
    f"""CREATE TABLE event_decisions (
        event TEXT NOT NULL PRIMARY KEY,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        decision TEXT NOT NULL,{_EVENT}
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX event_decisions_of_passage ON event_decisions (passage)",
    f"""CREATE TABLE found_events (
        event TEXT NOT NULL PRIMARY KEY,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,{_EVENT}
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX found_events_of_passage ON found_events (passage)",
    """CREATE TABLE reading_decisions (
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL,
        decision TEXT NOT NULL,
        reads TEXT,
        proposed TEXT,
        reason TEXT,
        sureness TEXT,
        PRIMARY KEY (passage, start, "end")
    ) STRICT, WITHOUT ROWID""",
    "ALTER TABLE passages ADD COLUMN finder INTEGER NOT NULL DEFAULT 1",
)
