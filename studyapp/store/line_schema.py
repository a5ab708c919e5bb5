"""What a timeline of very many events is read from: a step of its own. Never edited after release.

The index has all that the line needs of each event, in the order of time, so that no row of the
table has to be looked up. It stands in for the narrower one that it begins with.
"""

STATEMENTS = (
    """CREATE INDEX events_on_line ON events
        (first_minute, last_minute, passage, lane, importance, status, edtf, calendar)""",
    "DROP INDEX events_by_time",
)
