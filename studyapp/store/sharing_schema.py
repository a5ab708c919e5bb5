"""What a pack needs, whose its files are, what is to be made of its events: a step of its own.

Never edited. A pack that is there already says so once it is brought up to date.
"""

STATEMENTS = (
    "ALTER TABLE packs ADD COLUMN depends TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE packs ADD COLUMN credits TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE packs ADD COLUMN wanted TEXT NOT NULL DEFAULT '[]'",
)
