"""Made-up passages with any number of dated events."""

import random
from collections.abc import Sequence

from hypothesis import strategies as st

from studyapp.domain.events import Event, EventId, Status
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import When
from studyapp.domain.when_words import words

WHO = (
    "The parliament", "The young king", "A fleet from Genoa", "The ten towns",
    "General Marchetti", "A crowd of weavers", "The regent", "An abbot",
)  # fmt: skip
DID = ("signed", "rejected", "besieged", "opened", "sold", "burned", "gave back", "asked for")
WHAT = (
    "the treaty with the northern towns", "a charter for the guilds", "the old harbour",
    "the fortress above the river", "the salt mines", "the bridge", "the library of the bishop",
    "a truce", "the road over the high pass",
)  # fmt: skip
TITLES = tuple(f"{who} {did} {what}" for who in WHO for did in DID for what in WHAT)


def told(
    happenings: Sequence[tuple[str, str | When]], *, statuses: Sequence[Status] = ()
) -> tuple[Passage, tuple[Event, ...]]:
    """Return a passage that tells each title with its date, and its events."""
    whens = [When.parse(when) if isinstance(when, str) else when for _, when in happenings]
    sentences = [
        f"{title}: {words(when)}." for (title, _), when in zip(happenings, whens, strict=True)
    ]
    passage = Passage.of("Made up", " ".join(sentences))
    events, start = [], 0
    for place, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        start = span.end + 1
        events.append(
            Event(
                id=EventId(f"{passage.id}-{span.start}-{span.end}"),
                passage=passage.id,
                title=happenings[place][0],
                when=whens[place],
                citation=Citation(span, sentence),
                dates=(place,),
                status=statuses[place] if statuses else Status.FACT,
            )
        )
    return passage, tuple(events)


def a_world(count: int, *, seed: int = 1) -> tuple[Passage, tuple[Event, ...]]:
    """Return `count` events of different titles, most of them known to the day."""
    rng = random.Random(seed)  # made-up passages are no secret
    titles = (
        list(TITLES)
        if count <= len(TITLES)
        else [f"{TITLES[place % len(TITLES)]} near {_in_letters(place)}" for place in range(count)]
    )
    return told([(title, _some_date(rng)) for title in rng.sample(titles, count)])


def _some_date(rng: random.Random) -> str:
    year, month, day = rng.randrange(1200, 1900), rng.randrange(1, 13), rng.randrange(1, 29)
    forms = (f"{year}-{month:02d}-{day:02d}",) * 3 + (f"{year}-{month:02d}", f"{year}")
    return rng.choice(forms)


def _in_letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize()


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw dates of every precision, close enough together that many of them collide."""
    year = draw(st.integers(1936, 1945))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    mark = draw(st.sampled_from(("", "", "", "", "~", "?")))
    forms = (
        f"{year}-{month:02d}-{day:02d}{mark}",
        f"{year}-{month:02d}-{day:02d}T17",
        f"{year}-{month:02d}{mark}",
        f"{year}{mark}",
        f"{year}-{draw(st.integers(21, 24))}",
        f"{year // 10}X",
        f"{year}-{month:02d}/{year + 1}-{month:02d}",
        f"-{year - 1900:04d}",
        f"{year}/..",
    )
    return draw(st.sampled_from(forms))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Passage, tuple[Event, ...]]:
    """Draw passages whose events share titles, dates and statuses now and then."""
    titles = st.sampled_from((*TITLES[:: len(TITLES) // 24], "It ended", "The war of 1940 began"))
    happenings = draw(st.lists(st.tuples(titles, dates()), max_size=24))
    status = st.sampled_from((Status.FACT,) * 8 + (Status.PLANNED, Status.DISPUTED))
    statuses = draw(st.lists(status, min_size=len(happenings), max_size=len(happenings)))
    return told(happenings, statuses=statuses)
