"""Questions never to be asked again, and reported faults: a step of its own. Never edited.

A question is known by its key alone (recipe and events, or pack and id), so that both last while
its passage or pack is out of the library. What a learner refused goes with them; what they
reported stays without their name.
"""

_QUESTION = """question TEXT NOT NULL,
        kind TEXT NOT NULL,
        stem TEXT NOT NULL,
        version TEXT NOT NULL,
        passage TEXT,
        pack TEXT,
        title TEXT NOT NULL,
        start INTEGER,
        "end" INTEGER CHECK ("end" > start),
        quote TEXT,
        at INTEGER NOT NULL"""

STATEMENTS = (
    f"""CREATE TABLE refusals (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        {_QUESTION},
        PRIMARY KEY (learner, question)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE reports (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        reporter INTEGER REFERENCES learners (id) ON DELETE SET NULL,
        {_QUESTION},
        fault TEXT NOT NULL,
        words TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reports_of_question ON reports (question)",
    "CREATE INDEX reports_of_version ON reports (version)",
    "CREATE INDEX reports_of_reporter ON reports (reporter)",
)
