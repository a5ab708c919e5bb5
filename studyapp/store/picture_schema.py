"""The pictures that packs give of events and passages: a step of its own. Never edited."""

STATEMENTS = (
    """CREATE TABLE pack_pictures (
        pack INTEGER NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        passage TEXT NOT NULL,
        event TEXT,
        file TEXT NOT NULL,
        alt TEXT NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX pack_pictures_of ON pack_pictures (passage, event)",
)
