"""The tables that searches look into, added by a step of their own. Never edited after release.

`paragraphs`, `event_texts` and `question_texts` hold words as `tokens.spaced` gives them, each with
an index over it (FTS5) that triggers keep in step. They follow from the library: what is put into
it, or laid over it, is put on a list by triggers, with how often, and `indexing.py` works that off.
What goes takes its words along.
"""

_TOKENS = "unicode61 remove_diacritics 2 categories ''L* M* N* Co''"
_INDEXED = {
    "paragraphs": ("id", ("letters", "readings")),
    "event_texts": ("event", ("title", "names", "quote", "readings")),
    "question_texts": ("question", ("stem", "others")),
}
_LISTED = {
    "passage": ("passages", "id", ("INSERT",)),
    "event": ("events", "passage", ("INSERT", "DELETE", "UPDATE")),
    "date": ("dates", "passage", ("INSERT", "DELETE", "UPDATE")),
    "emendation": ("emendations", "passage", ("INSERT", "DELETE", "UPDATE")),
}

_TABLES = (
    """CREATE TABLE paragraphs (
        id INTEGER PRIMARY KEY,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        letters TEXT NOT NULL,
        readings TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX paragraphs_of_passage ON paragraphs (passage, start)",
    """CREATE TABLE event_texts (
        event INTEGER PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        names TEXT NOT NULL,
        quote TEXT NOT NULL,
        readings TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE question_texts (
        question INTEGER PRIMARY KEY REFERENCES questions (id) ON DELETE CASCADE,
        stem TEXT NOT NULL,
        others TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE unindexed_passages (
        passage INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
        times INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE unindexed_packs (
        pack INTEGER PRIMARY KEY REFERENCES packs (id) ON DELETE CASCADE,
        times INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
)


def _index(table: str, key: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the statements of an index over a table, and of what keeps it in step."""
    index, names = f"{table}_index", ", ".join(columns)
    old, new = (", ".join(f"{row}.{name}" for name in (key, *columns)) for row in ("OLD", "NEW"))
    gone = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', {old});"  # noqa: S608 - names of this file
    come = f"INSERT INTO {index} (rowid, {names}) VALUES ({new});"  # noqa: S608 - names of this file
    return (
        f"""CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}',
            content_rowid='{key}', prefix='2 3', tokenize='{_TOKENS}')""",
        f"CREATE TRIGGER {table}_come AFTER INSERT ON {table} BEGIN {come} END",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN {gone} END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {gone} {come} END",
    )


def _list(name: str, table: str, key: str, acts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the triggers that put a passage on the list, if it is still there."""
    rows = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
    return tuple(
        f"""CREATE TRIGGER {name}_{act.lower()}_unindexed AFTER {act} ON {table} BEGIN
            INSERT INTO unindexed_passages (passage)
                SELECT id FROM passages WHERE id = {rows[act]}.{key}
                ON CONFLICT (passage) DO UPDATE SET times = times + 1;
            END"""  # noqa: S608 - names of this file
        for act in acts
    )


def _list_pack(act: str) -> str:
    return f"""CREATE TRIGGER question_{act.lower()}_unindexed AFTER {act} ON questions BEGIN
        INSERT INTO unindexed_packs (pack) VALUES (NEW.pack)
            ON CONFLICT (pack) DO UPDATE SET times = times + 1;
        END"""  # noqa: S608 - names of this file


STATEMENTS = (
    *_TABLES,
    *(each for table, (key, columns) in _INDEXED.items() for each in _index(table, key, columns)),
    *(each for name, listed in _LISTED.items() for each in _list(name, *listed)),
    _list_pack("INSERT"),
    _list_pack("UPDATE"),
    "INSERT INTO unindexed_passages (passage) SELECT id FROM passages",
    "INSERT INTO unindexed_packs (pack) SELECT id FROM packs",
)
