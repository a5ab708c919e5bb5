"""The questions of a glance, as SQLite takes them."""

# ruff: noqa: S608 - put together of our own words only; what is asked for is bound

from studyapp.domain.progress import SELF_GRADED

_COUNTED = "NOT EXISTS (SELECT 1 FROM withdrawals WHERE withdrawn = journal.id)"
_ASIDE = (
    "EXISTS (SELECT 1 FROM suspended WHERE suspended.learner = :learner AND suspended.card = {})"
)
_AT_HAND = f"""
    EXISTS (SELECT 1 FROM cards WHERE cards.key = memories.card)
    AND NOT {_ASIDE.format("memories.card")}
"""
_SOURCE = """
    FROM cards
    LEFT JOIN passages ON passages.id = cards.passage
    LEFT JOIN packs ON packs.id = cards.pack
"""
_SELF_GRADED = ", ".join(f"'{kind}'" for kind in sorted(SELF_GRADED))
_BETWEEN = f"""
    journal.learner = :learner AND journal.at >= :begins AND journal.at < :ends AND {_COUNTED}
"""

AGREEING = tuple(
    (
        f"SELECT coalesce(sum({number}), 0) FROM {derived}",
        f"SELECT count(*) FROM {entries}",
        f"""SELECT count(*) FROM withdrawals
            WHERE EXISTS (SELECT 1 FROM {entries} WHERE {entries}.entry = withdrawn)""",
    )
    for number, derived, entries in (
        ("reviews", "memories", "reviews"),
        ("attempts", "scores", "attempts"),
    )
)
"""What is derived, the entries it comes from, and those of them that were withdrawn."""

LEARNER = "SELECT id FROM learners WHERE uid = :uid"
FIRST_LEARNER = "SELECT id FROM learners ORDER BY id LIMIT 1"
PASSAGES = "SELECT count(*) FROM passages"
OPENED = """
    SELECT passages.key, passages.title, places.offset, places.opened, passages.text
    FROM places JOIN passages ON passages.id = places.passage
    WHERE places.learner = :learner AND places.offset IS NOT NULL AND places.opened IS NOT NULL
    ORDER BY places.opened DESC, passages.id DESC LIMIT 1
"""
UNDECIDED = """
    SELECT count(*) OVER (), passages.key, passages.title FROM passages
    WHERE passages.waits
    AND NOT EXISTS (SELECT 1 FROM pack_passages WHERE pack_passages.passage = passages.id)
    AND (
        EXISTS (
            SELECT 1 FROM events WHERE events.passage = passages.id AND NOT EXISTS
                (SELECT 1 FROM event_decisions WHERE event_decisions.event = events.key)
        )
        OR EXISTS (
            SELECT 1 FROM dates
            WHERE dates.passage = passages.id AND repair_start IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM reading_decisions AS decided
                WHERE decided.passage = passages.id
                AND decided.start < repair_end AND decided."end" > repair_start
            )
        )
    )
    ORDER BY passages.added DESC, passages.id DESC LIMIT 1
"""
"""What packs bring was looked through by those who wrote them."""
BEGUN = "SELECT count(*) FROM memories WHERE learner = :learner AND begun >= :since"
_WHOSE = "SELECT coalesce(passages.key, packs.key), coalesce(passages.title, packs.title)"
DUE = f"""
    {_WHOSE}, count(*) {_SOURCE} JOIN memories ON memories.card = cards.key
    WHERE memories.learner = :learner AND memories.due <= :now
    AND NOT {_ASIDE.format("cards.key")}
    GROUP BY cards.passage, cards.pack ORDER BY min(memories.due), min(cards.id)
"""
_TWIN = """
    EXISTS (
        SELECT 1 FROM memories WHERE memories.learner = :learner AND memories.card =
            CASE cards.recipe
                WHEN 'what' THEN 'when:' || substr(cards.key, 6)
                WHEN 'when' THEN 'what:' || substr(cards.key, 6)
            END
        AND stage = 'review' AND stability >= :well AND due > :now
    )
"""
"""The card that asks the same fact the other way is known well."""
NEW = f"""
    {_WHOSE}, 1 {_SOURCE}
    WHERE NOT EXISTS
        (SELECT 1 FROM memories WHERE memories.learner = :learner AND memories.card = cards.key)
    AND NOT {_ASIDE.format("cards.key")} AND NOT {_TWIN}
    ORDER BY cards.id LIMIT :limit
"""
NEXT_DUE = f"""
    SELECT due FROM memories WHERE learner = :learner AND due > :now AND {_AT_HAND}
    ORDER BY due LIMIT 1
"""
COMING = f"""
    SELECT due FROM memories
    WHERE learner = :learner AND due >= :begins AND due < :ends AND {_AT_HAND}
"""
_KNOWN = f"""
    SELECT passages.key, coalesce(card_edits.front, cards.front),
        memories.card, stage, step, stability, difficulty, due, reviewed
    FROM memories JOIN cards ON cards.key = memories.card
    LEFT JOIN passages ON passages.id = cards.passage
    LEFT JOIN card_edits ON card_edits.card = cards.key
    WHERE memories.learner = :learner AND NOT {_ASIDE.format("memories.card")}
"""
KNOWN = f"{_KNOWN} ORDER BY memories.due, cards.id"
KNOWN_ONE = f"{_KNOWN} AND memories.card = :card"
UNLIKELIEST = """
    SELECT card FROM memories WHERE learner = :learner
    ORDER BY max(:now - reviewed, 0) / stability DESC, due, card
"""
"""The chance of recall falls with the time since the last review by the stability alone."""
REVIEWS_OF_DAY = f"""
    SELECT count(*), coalesce(sum(rating = :again), 0)
    FROM journal JOIN reviews ON reviews.entry = journal.id WHERE {_BETWEEN}
"""
ANSWERS_OF_DAY = f"""
    SELECT count(*), coalesce(sum(coalesce(regrades.score, attempts.score)), 0.0)
    FROM journal JOIN attempts ON attempts.entry = journal.id
    LEFT JOIN regraded ON regraded.attempt = journal.id
    LEFT JOIN regrades ON regrades.id = regraded.taken
    WHERE kind NOT IN ({_SELF_GRADED}) AND {_BETWEEN}
"""
LATEST_TIMES = f"""
    SELECT took FROM reviews WHERE EXISTS
        (SELECT 1 FROM journal
         WHERE journal.id = reviews.entry AND journal.learner = :learner AND {_COUNTED})
    ORDER BY reviews.entry DESC LIMIT :count
"""
