"""The tables of version 1. Never edited after release: later changes are steps of their own.

Four groups. The library: `passages`, `dates`, `events`, `cards`, found anew from a text. What is in
use: `places`, `sittings`. The journal: `journal` and its three kinds of entry, only ever appended
to; it names passages, questions and cards by their texts, since it outlives them. What is derived
from the journal: `memories`, `scores`.
"""

APPLICATION_ID = 0x53747564
"""“Stud”: the mark in the header that says whose database it is."""

_LIBRARY = (
    """CREATE TABLE learners (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL UNIQUE,
        characters INTEGER NOT NULL,
        opening TEXT NOT NULL,
        added INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE dates (
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        basis TEXT NOT NULL,
        carried_start INTEGER,
        carried_end INTEGER,
        repair_start INTEGER,
        repair_end INTEGER,
        repair_reads TEXT,
        repair_reason TEXT,
        repair_sureness TEXT,
        range INTEGER,
        confidence REAL NOT NULL,
        PRIMARY KEY (passage, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX dates_repaired ON dates (passage) WHERE repair_start IS NOT NULL",
    """CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        earliest INTEGER,
        latest INTEGER,
        first_minute INTEGER NOT NULL,
        last_minute INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL,
        dates TEXT NOT NULL,
        people TEXT NOT NULL,
        places TEXT NOT NULL,
        lane TEXT,
        status TEXT NOT NULL,
        importance INTEGER NOT NULL,
        confidence REAL NOT NULL,
        UNIQUE (passage, place)
    ) STRICT""",
    "CREATE INDEX events_by_time ON events (first_minute, last_minute)",
    "CREATE INDEX events_earliest ON events (passage, earliest)",
    "CREATE INDEX events_latest ON events (passage, latest)",
    """CREATE TABLE cards (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
        recipe TEXT NOT NULL,
        front TEXT NOT NULL,
        back TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX cards_of_passage ON cards (passage)",
    "CREATE INDEX cards_of_event ON cards (event)",
)

_IN_USE = (
    """CREATE TABLE places (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        offset INTEGER NOT NULL CHECK (offset >= 0),
        opened INTEGER NOT NULL,
        PRIMARY KEY (learner, passage)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sittings (
        learner INTEGER PRIMARY KEY REFERENCES learners (id) ON DELETE CASCADE,
        sitting TEXT NOT NULL,
        passage TEXT NOT NULL,
        seed INTEGER NOT NULL,
        count INTEGER NOT NULL,
        kinds TEXT NOT NULL,
        started INTEGER NOT NULL,
        skipped TEXT NOT NULL
    ) STRICT""",
)

_JOURNAL = (
    """CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        learner INTEGER NOT NULL REFERENCES learners (id),
        at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX journal_of_learner ON journal (learner, id, at)",
    "CREATE INDEX journal_by_time ON journal (learner, at)",
    """CREATE TABLE attempts (
        entry INTEGER PRIMARY KEY REFERENCES journal (id),
        question TEXT NOT NULL,
        passage TEXT NOT NULL,
        kind TEXT NOT NULL,
        stem TEXT NOT NULL,
        answer TEXT NOT NULL,
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        took INTEGER NOT NULL CHECK (took >= 0),
        seed INTEGER NOT NULL,
        sitting TEXT NOT NULL,
        confidence INTEGER CHECK (confidence BETWEEN 1 AND 3)
    ) STRICT""",
    "CREATE INDEX attempts_of_sitting ON attempts (sitting)",
    """CREATE TABLE reviews (
        entry INTEGER PRIMARY KEY REFERENCES journal (id),
        card TEXT NOT NULL,
        passage TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        took INTEGER NOT NULL CHECK (took >= 0)
    ) STRICT""",
    "CREATE INDEX reviews_of_card ON reviews (card)",
    """CREATE TABLE withdrawals (
        entry INTEGER PRIMARY KEY REFERENCES journal (id),
        withdrawn INTEGER NOT NULL UNIQUE REFERENCES journal (id)
    ) STRICT""",
)

_DERIVED = (
    """CREATE TABLE memories (
        learner INTEGER NOT NULL REFERENCES learners (id),
        card TEXT NOT NULL,
        stage TEXT NOT NULL,
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,
        reviewed INTEGER NOT NULL,
        begun INTEGER NOT NULL,
        reviews INTEGER NOT NULL,
        PRIMARY KEY (learner, card)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX memories_by_due ON memories (learner, due)",
    "CREATE INDEX memories_by_beginning ON memories (learner, begun)",
    """CREATE TABLE scores (
        learner INTEGER NOT NULL REFERENCES learners (id),
        passage TEXT NOT NULL,
        kind TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        parts INTEGER NOT NULL,
        PRIMARY KEY (learner, passage, kind)
    ) STRICT, WITHOUT ROWID""",
)

_APPENDED_TO = ("journal", "attempts", "reviews", "withdrawals")

GUARDS = tuple(
    f"""CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table}
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END"""
    for table in _APPENDED_TO
    for act in ("UPDATE", "DELETE")
)


def guard_names() -> tuple[str, ...]:
    """Return the names of the triggers that keep the journal from being changed."""
    return tuple(f"{table}_no_{act}" for table in _APPENDED_TO for act in ("UPDATE", "DELETE"))


STATEMENTS = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    *_LIBRARY,
    *_IN_USE,
    *_JOURNAL,
    *_DERIVED,
    *GUARDS,
)
