"""Events that go out, with dates of every kind."""

from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.events import Event, Status
from studyapp.domain.exchanging import Draft, Outgoing
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from tests.builders import a_citation, a_passage, an_event

WORDS = "".join(chr(sign) for sign in range(32, 127)) + "äß–“’Ωжש中😀,;\t"
_TWO = st.integers(1, 12).map("{:02d}".format)
_YEARS = st.one_of(st.integers(-9999, 9999), st.integers(-3, 3), st.integers(1500, 1600)).map(
    lambda year: f"-{-year:04d}" if year < 0 else f"{year:04d}"
)
_POINTS = st.one_of(
    st.integers(0, 99).map("{:02d}XX".format),
    st.integers(0, 999).map("{:03d}X".format),
    _YEARS,
    st.builds("{}-{}".format, _YEARS, st.integers(21, 24)),
    st.builds("{}-{}".format, _YEARS, _TWO),
    st.builds("{}-{}-{}".format, _YEARS, _TWO, _TWO),
    st.builds(
        "{}-{}-{}T{}{}".format,
        _YEARS,
        _TWO,
        _TWO,
        _TWO,
        st.sampled_from(["", ":00", ":59Z", ":30+02:00"]),
    ),
)
_MARKED = st.builds("{}{}".format, _POINTS, st.sampled_from(["", "", "~", "?", "%"]))
_TEXTS = st.one_of(
    _MARKED, _MARKED.map("{}/..".format), _MARKED.map("../{}".format),
    st.builds("{}/{}".format, _MARKED, _MARKED),
)  # fmt: skip


def _parsed(text: str, calendar: Calendar | None) -> When | None:
    try:
        return When.parse(text, calendar)
    except WhenError:
        return None


WHENS: st.SearchStrategy[When] = st.builds(
    _parsed, _TEXTS, st.sampled_from([None, None, *Calendar])
).filter(lambda when: when is not None)  # type: ignore[assignment] # those that are none are out
TITLES = st.text(WORDS, min_size=1, max_size=30).map(lambda text: " ".join(text.split()) or "x")
NAMES = st.lists(st.sampled_from(["Ann", "Duke, the", "=B2", "Ö"]), unique=True, max_size=3)


def event(  # noqa: PLR0917 - in the order in which Hypothesis fills them
    title: str, when: When, lane: str | None, status: Status, importance: int, people: list[str]
) -> Event:
    return an_event(
        when,
        title=title,
        lane=lane,
        status=status,
        importance=importance,
        people=tuple(people),
        places=("Köln",),
    )


EVENTS = st.builds(
    event,
    TITLES,
    WHENS,
    st.one_of(st.none(), TITLES),
    st.sampled_from(Status),
    st.integers(1, 5),
    NAMES,
)
ERAS = st.builds(Era, TITLES, WHENS)
SOME = st.lists(EVENTS, min_size=1, max_size=6)


def outgoing(*events: Event, eras: tuple[Era, ...] = ()) -> Outgoing:
    passage = a_passage()
    return Outgoing("The partitions", events, {passage.id: passage.title}, eras)


def told(draft: Draft) -> tuple[object, ...]:
    """Return what has to come back of an event that went out."""
    return (draft.title, draft.when, draft.lane, draft.status, draft.importance, draft.people)


def telling(event: Event) -> tuple[object, ...]:
    return (event.title, event.when, event.lane, event.status, event.importance, event.people)


def an_old_event() -> Event:
    return an_event(
        When.parse("-0043-03-15"), title="Caesar's death", citation=a_citation(), lane="=lanes"
    )
