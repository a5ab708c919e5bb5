"""The tables of packs, added by a step of their own. Never edited after release.

A pack is kept as it came (`pack_files`), so that a copy of the database holds it with its pictures;
the other tables are what was read from it. Events and questions name their passages by their texts,
since they may outlive them in the library; what is laid over a passage goes with it. In
`pack_events` an event stands as its pack has it, with the id that it has in the library (`event`).
"""

STATEMENTS = (
    """CREATE TABLE packs (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        license TEXT NOT NULL,
        authors TEXT NOT NULL,
        description TEXT NOT NULL,
        level TEXT NOT NULL,
        subjects TEXT NOT NULL,
        tags TEXT NOT NULL,
        homepage TEXT NOT NULL,
        aliases TEXT NOT NULL,
        digest TEXT NOT NULL,
        added INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE pack_files (
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (pack, path)
    ) STRICT""",
    """CREATE TABLE pack_passages (
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        place INTEGER NOT NULL,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        brought INTEGER NOT NULL,
        source TEXT NOT NULL,
        license TEXT NOT NULL,
        language TEXT NOT NULL,
        level TEXT NOT NULL,
        PRIMARY KEY (pack, name)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX packs_of_passage ON pack_passages (passage)",
    """CREATE TABLE pack_events (
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        own TEXT NOT NULL,
        place INTEGER NOT NULL,
        passage TEXT NOT NULL,
        content TEXT NOT NULL,
        event TEXT NOT NULL,
        PRIMARY KEY (pack, own)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX pack_events_of_passage ON pack_events (passage)",
    """CREATE TABLE emendations (
        id INTEGER PRIMARY KEY,
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        reads TEXT NOT NULL,
        reason TEXT NOT NULL,
        sureness TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX emendations_of_passage ON emendations (passage, start)",
    "CREATE INDEX emendations_of_pack ON emendations (pack)",
    """CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        verdict TEXT,
        basis TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX notes_of_passage ON notes (passage, start)",
    "CREATE INDEX notes_of_pack ON notes (pack)",
    """CREATE TABLE questions (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        passage TEXT,
        kind TEXT NOT NULL,
        stem TEXT NOT NULL,
        content TEXT NOT NULL,
        version INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX questions_of_pack ON questions (pack, place)",
    "CREATE INDEX questions_of_passage ON questions (passage)",
    """CREATE TABLE eras (
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID""",
)
