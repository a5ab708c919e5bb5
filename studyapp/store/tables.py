"""The tables as they are now; rows never leave this room. `upgrades.py` makes them."""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from studyapp.domain.calendars import Calendar
from studyapp.domain.cards import CardRecipe, Stage
from studyapp.domain.events import Basis, Status
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.texts import Sureness
from studyapp.store.columns import Choice, Duration, Numbers, Texts, UtcTime

metadata = MetaData()

learners = Table(
    "learners",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Text),
    Column("name", Text),
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text),
    Column("title", Text),
    Column("characters", Integer),
    Column("opening", Text),
    Column("added", UtcTime),
    Column("text", Text),
    Column("finder", Integer),
    Column("waits", Integer),
)

dates = Table(
    "dates",
    metadata,
    Column("passage", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("start", Integer),
    Column("end", Integer),
    Column("edtf", Text),
    Column("calendar", Choice(Calendar)),
    Column("basis", Choice(Basis)),
    Column("carried_start", Integer),
    Column("carried_end", Integer),
    Column("repair_start", Integer),
    Column("repair_end", Integer),
    Column("repair_reads", Text),
    Column("repair_reason", Text),
    Column("repair_sureness", Choice(Sureness)),
    Column("range", Integer),
    Column("confidence", Float),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text),
    Column("passage", Integer),
    Column("place", Integer),
    Column("title", Text),
    Column("edtf", Text),
    Column("calendar", Choice(Calendar)),
    Column("earliest", Integer),
    Column("latest", Integer),
    Column("first_minute", BigInteger),
    Column("last_minute", BigInteger),
    Column("start", Integer),
    Column("end", Integer),
    Column("quote", Text),
    Column("dates", Numbers),
    Column("people", Texts),
    Column("places", Texts),
    Column("lane", Text),
    Column("status", Choice(Status)),
    Column("importance", Integer),
    Column("confidence", Float),
)

cards = Table(
    "cards",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text),
    Column("passage", Integer),
    Column("event", Integer),
    Column("pack", Integer),
    Column("recipe", Choice(CardRecipe)),
    Column("front", Text),
    Column("back", Text),
    Column("start", Integer),
    Column("end", Integer),
    Column("quote", Text),
)

places = Table(
    "places",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("passage", Integer, primary_key=True),
    Column("offset", Integer),
    Column("opened", UtcTime),
)

sittings = Table(
    "sittings",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("sitting", Text),
    Column("passage", Text),
    Column("pack", Text),
    Column("seed", BigInteger),
    Column("count", Integer),
    Column("kinds", Texts),
    Column("started", UtcTime),
    Column("skipped", Numbers),
    Column("asked", Texts),
    Column("mode", Choice(Mode)),
    Column("ends", UtcTime),
    Column("place", Integer),
    Column("flagged", Numbers),
    Column("handed_in", UtcTime),
    Column("hinted", Numbers),
    Column("others", Texts),
    Column("title", Text),
    Column("wish", Text),
    Column("stored", Text),
)

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Text),
    Column("learner", Integer),
    Column("at", UtcTime),
)

attempts = Table(
    "attempts",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("question", Text),
    Column("passage", Text),
    Column("kind", Choice(Kind)),
    Column("stem", Text),
    Column("answer", Text),
    Column("score", Float),
    Column("took", Duration),
    Column("seed", BigInteger),
    Column("sitting", Text),
    Column("confidence", Integer),
    Column("pack", Text),
    Column("century", Integer),
    Column("version", Text),
    Column("given", Text),
    Column("hinted", Integer),
    Column("pack_version", Integer),
)

reviews = Table(
    "reviews",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("card", Text),
    Column("passage", Text),
    Column("rating", Integer),
    Column("took", Duration),
)

withdrawals = Table(
    "withdrawals",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("withdrawn", Integer),
)

memories = Table(
    "memories",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("stage", Choice(Stage)),
    Column("step", Integer),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("due", UtcTime),
    Column("reviewed", UtcTime),
    Column("begun", UtcTime),
    Column("reviews", Integer),
)

scores = Table(
    "scores",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("passage", Text, primary_key=True),
    Column("pack", Text, primary_key=True),
    Column("kind", Choice(Kind), primary_key=True),
    Column("century", Integer, primary_key=True),
    Column("attempts", Integer),
    Column("parts", BigInteger),
)

undo_steps = Table(
    "undo_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("learner", Integer),
    Column("at", UtcTime),
    Column("entry", Integer),
    Column("name", Text),
    Column("undone", Text),
    Column("values", Text),
    Column("nouns", Texts),
    Column("changes", LargeBinary),
)
