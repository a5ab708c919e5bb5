"""What holds for any text, and for any date that is written cleanly."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import CancelledError
from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.texts import Passage
from studyapp.extract.blocks import SIZE
from studyapp.extract.pipeline import find, find_dates

pytestmark = pytest.mark.unmeasured

PIECES = [
    "1914",
    "1",
    "19",
    "45",
    "945",
    "44",
    "BC",
    "c.",
    "the",
    "of",
    "In",
    "and",
    "to",
    "-",
    "–",
    "(",
    ")",
    ",",
    ".",
    ";",
    ":",
    "May",
    "March",
    "Novem",
    "ber",
    "31March",
    "1July",
    "5:",
    "00",
    "17:30",
    "9th",
    "spring",
    "1880s",
    "20th",
    "century",
    "next",
    "day",
    "two",
    "years",
    "later",
    "that",
    "had",
    "who",
    "which",
    "he",
    "it",
    "France",
    "signed",
    "declared",
    "war",
    "\n\n",
    "Old",
    "Style",
    "l889",
    "AD",
    "0",
    "00",
    "BCE",
    "31",
    "February",
    "early",
    "end",
    "month",
]


def findings(text: str) -> Findings:
    return find(Passage.of("any", text))


def texts() -> st.SearchStrategy[str]:
    return st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    )


@given(texts())
def test_every_place_lies_in_the_text_in_order_and_apart(text: str) -> None:
    dates = findings(text).dates

    assert all(place.span.end <= len(text) for place in dates)
    assert all(a.span.end <= b.span.start for a, b in pairwise(dates))
    assert all(0 <= place.confidence <= 1 for place in dates)


@given(texts())
def test_a_repair_lies_within_its_date(text: str) -> None:
    for found in findings(text).dates:
        assert found.repair is None or found.span == found.repair.span


@given(texts())
def test_the_two_ends_of_a_range_stand_side_by_side_and_in_order(text: str) -> None:
    dates = findings(text).dates
    numbers = [found.range for found in dates if found.range is not None]

    assert numbers == [number for number in sorted(set(numbers)) for _ in range(2)]


@given(texts())
def test_events_quote_the_text_and_have_ids_of_their_own(text: str) -> None:
    found = findings(text)

    for event in found.events:
        assert event.citation.span.cut(text) == event.citation.quote
        assert all(event.citation.span.contains(found.dates[i].span) for i in event.dates)
        assert 1 <= event.importance <= 5
        assert 1 <= len(event.title.split()) <= 12
        assert event.title[0].isalnum()
        assert event.title[-1] not in ".,;:"
    assert len({event.id for event in found.events}) == len(found.events)


@given(texts())
def test_the_same_text_gives_the_same_again(text: str) -> None:
    assert findings(text) == findings(text)


FORMS = (
    "{day} {month} {year}",
    "{month} {day}, {year}",
    "the {day}{nth} of {month} {year}",
    "{month} {day}{nth}, {year}",
    "{day}{nth} {month}, {year}",
)


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_a_clean_date_is_found_exactly_and_not_repaired(day: date, form: str) -> None:
    nth = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    words = form.format(day=day.day, month=f"{day:%B}", year=day.year, nth=nth)
    text = f"They signed it on {words}, late in the day."

    (found,) = find_dates(text)

    assert found.span.cut(text) == words
    assert found.when.edtf == day.isoformat()
    assert found.repair is None


@given(st.lists(st.integers(1000, 2099), min_size=2, max_size=6))
def test_clean_years_are_found_as_they_stand(years: list[int]) -> None:
    text = " ".join(f"In {year}, they met." for year in years)

    assert [found.when.edtf for found in find_dates(text)] == [str(year) for year in years]


def test_one_line_of_a_megabyte_is_read_to_its_end() -> None:
    sentence = "On 3 May 1791 the parliament passed the law" + " and talked on" * 50 + ". "
    text = sentence * (1_000_000 // len(sentence))

    assert len(find_dates(text)) == text.count("1791")


@pytest.mark.parametrize("piece", ["1", "the ", "(", "May ", "\n", ", and ", ".", ". ", '"', " "])
def test_a_text_of_one_thing_only_comes_to_an_end(piece: str) -> None:
    text = piece * (50_000 // len(piece))

    assert findings(text).events == ()


def test_progress_grows_to_one_and_may_stop_the_work() -> None:
    passage = Passage.of("long", "In 1848 the king fled. " * (3 * SIZE // 20))
    reports: list[float] = []

    find(passage, progress=reports.append)

    assert reports == sorted(reports)
    assert reports[-1] == 1.0
    assert len(reports) > 3


def test_cancelling_ends_the_work() -> None:
    def cancel(_done: float) -> None:
        raise CancelledError(Message("Stopped."))

    with pytest.raises(CancelledError):
        find(Passage.of("long", "In 1848 the king fled. "), progress=cancel)
