"""What people do to cards, added by a step of its own. Never edited after release.

`cards` is made anew, for it now holds cards that no event stands behind: those that packs bring
along (`pack`), and those that a person makes of a passage. What is changed of a card hangs on its
key, so that it lasts while a newer finder makes the card anew: `card_edits` for all learners,
`suspended` for one.
"""

STATEMENTS = (
    """CREATE TABLE new_cards (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        passage INTEGER REFERENCES passages (id) ON DELETE CASCADE,
        event INTEGER REFERENCES events (id) ON DELETE CASCADE,
        pack INTEGER REFERENCES packs (id) ON DELETE CASCADE,
        recipe TEXT NOT NULL,
        front TEXT NOT NULL,
        back TEXT NOT NULL,
        start INTEGER,
        "end" INTEGER CHECK ("end" > start),
        quote TEXT,
        CHECK (passage IS NOT NULL OR pack IS NOT NULL)
    ) STRICT""",
    """INSERT INTO new_cards (id, key, passage, event, recipe, front, back, start, "end", quote)
        SELECT id, key, passage, event, recipe, front, back, start, "end", quote FROM cards""",
    "DROP TABLE cards",
    "ALTER TABLE new_cards RENAME TO cards",
    "CREATE INDEX cards_of_passage ON cards (passage)",
    "CREATE INDEX cards_of_event ON cards (event)",
    "CREATE INDEX cards_of_pack ON cards (pack)",
    """CREATE TABLE card_edits (
        card TEXT NOT NULL PRIMARY KEY,
        front TEXT NOT NULL,
        back TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE suspended (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        card TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (learner, card)
    ) STRICT, WITHOUT ROWID""",
)
