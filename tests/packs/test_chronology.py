"""Dates of a pack that contradict a title, what is shown, the calendar, or the words cited."""

import pytest

from studyapp.packs.linting.years import Years, years_in
from tests.packs.folders import questions
from tests.packs.reads import places, read

SOURCE = "source: {passage: opening, quote: led by}"
TOLD = ("D75", "D76", "D77", "D78", "D79", "D80")


def events(*entries: str) -> dict[str, str | bytes | None]:
    listed = "".join(f"  - {{id: e{number}, {entry}}}\n" for number, entry in enumerate(entries))
    return {"events.yaml": f"format: studypack/1\nevents:\n{listed}"}


def told(changes: dict[str, str | bytes | None]) -> list[str]:
    return [found.code for found in read(changes).findings if found.code in TOLD]


def an_event(when: str, *, title: str = "It is", more: str = SOURCE) -> str:
    return f"title: {title}, when: {when}, {more}"


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (an_event("1870", title="the canal is opened."), ["D75"]),
        (an_event("1869-11", title="The canal is opened"), []),
        (an_event("1870", title="The canal is closed"), []),
    ],
)
def test_one_title_has_one_date(other: str, codes: list[str]) -> None:
    assert told(events(an_event("1869", title="The canal is opened"), other)) == codes


def test_one_title_may_have_two_dates_in_two_places() -> None:
    here = an_event("1869", title="The king dies", more=f"place: Rome, {SOURCE}")
    there = an_event("1870", title="The king dies", more=f"place: Turin, {SOURCE}")

    assert told(events(here, there)) == []


@pytest.mark.parametrize(
    ("when", "quote", "codes"),
    [
        ("1870", "opened on 17 November 1869", ["D75"]),
        ("1870", "The canal was opened", ["D75"]),
        ("1869", "The canal was opened", []),
        ("186X", "The canal was opened", []),
        ("1867~", "The canal was opened", []),
        ("1860/1870", "opened on 17 November 1869", []),
        ("1872", "Three years after 1869 it paid", []),
        ("1872", "paid", []),
        ("1875", "Britain bought shares", []),
        ("1815", "The war of 1812 ended", []),
        ("1915", "It was closed in 1914–18", []),
        ("-0043", "Caesar died in 44 BC", []),
        ("-0044", "Caesar died in 44 BC", ["D75"]),
        ("1500", "1,200 men and 1500 ships came", []),
        ("1600", "1,200 men and 1500 ships came", []),
        ("1850", "Built under the law of 1841", []),
    ],
)
def test_an_event_has_a_year_of_the_words_it_is_cited_for(
    when: str, quote: str, codes: list[str]
) -> None:
    text = (
        "The canal was opened on 17 November 1869. Three years after 1869 it paid. In 1875, as he "
        "had said in 1870, Britain bought shares. The war of 1812 ended. It was closed in 1914–18. "
        "Caesar died in 44 BC. 1,200 men and 1500 ships came. Built under the law of 1841."
    )
    entry = an_event(when, more=f'source: {{passage: opening, quote: "{quote}"}}')

    assert told({"passages/opening.txt": text, **events(entry)}) == codes


def test_what_was_meant_to_happen_or_is_known_to_be_wrong_may_have_another_year() -> None:
    source = "source: {passage: opening, quote: opened on 17 November 1869}"
    planned = events(an_event("1865", more=f"status: planned, {source}"))
    disputed = events(an_event("1865", more=f"status: disputed, {source}"))

    assert told(planned) == []
    assert told(disputed) == []


@pytest.mark.parametrize(
    ("when", "shown", "codes"),
    [
        ("1869", "1869", []),
        ("1869-11-17", "17. November 1869", []),
        ("1869-11-17", "17 November 1896", ["D79"]),
        ("1452~", "two years after about 1450", []),
        ("1904~", "beginning of the 20th century", []),
        ("1468~", "early 1468", []),
        ("1941-24", "winter 1941/42", []),
        ("1941-24", "the coldest winter", []),
        ("1860/1869", "the 1860s", []),
        ("1750", "the 1860s", ["D79"]),
        ("-0043", "44 BC", []),
        ("-0043", "44 v. Chr.", []),
        ("-0044", "44 BC", ["D76"]),
        ("-0264/-0241", "264 to 241 BC", ["D76"]),
        ("-0263/-0240", "264 to 241 BC", []),
        ("0044", "44 BC", ["D79"]),
        ("0000", "1 BC", []),
        ("0000", "at the turn", ["D76"]),
        ("-0299/-0200", "3rd century BC", []),
        ("0868", "AD 868", []),
    ],
)
def test_what_is_shown_is_in_the_year_of_the_date(when: str, shown: str, codes: list[str]) -> None:
    assert told(events(an_event(when, more=f'shown: "{shown}", {SOURCE}'))) == codes


@pytest.mark.parametrize(
    ("when", "codes"),
    [
        ("1066-10-14", ["D77"]),
        ("1582-10-15", ["D77"]),
        ("1066-10-14/1070", ["D77"]),
        ("1066-10-14, calendar: julian", []),
        ("1066-10", []),
        ("1583-01-01", []),
    ],
)
def test_an_old_day_names_its_calendar(when: str, codes: list[str]) -> None:
    assert told(events(an_event(when))) == codes


@pytest.mark.parametrize(
    ("dates", "tolerance", "place"),
    [
        (("1859", "1869"), "9y", None),
        (("1859", "1869"), "10y", 18),
        (("1869-11", "1869-12"), "1m", 18),
        (("1869-12", "1869-11"), "1m", 18),
        (("1869", "1869-11-17"), "1d", 18),
        (("1859", "1869"), None, None),
        (("1850/1870", "1860"), None, 18),
    ],
)
def test_events_on_a_timeline_lie_further_apart_than_may_be_missed(
    dates: tuple[str, str], tolerance: str | None, place: int | None
) -> None:
    asks = "  - id: q\n    kind: timeline\n    stem: Place them.\n    events: [e0, e1]\n"
    line = "" if tolerance is None else f"    tolerance: {tolerance}\n"
    happened = events(*(an_event(date, title=f"It is {date}") for date in dates))

    found = places(read({**happened, "questions.yaml": questions(asks + line)}).findings)

    expected = [] if place is None else [("questions.yaml", 6, place, "D78")]
    assert [one for one in found if one[3] in TOLD] == expected


@pytest.mark.parametrize(
    ("dates", "tolerance", "place"),
    [
        (("1869-11-17", "1875", "1956"), "10y", None),
        (("1337/1453", "1347/1351", "1415"), "5y", None),
        (("1789-07", "1789-08", "1804", "1815"), "3y", None),
        (("1789-07", "1789-08", "1790", "1815"), "3y", 22),
        (("1815", "1790", "1789-07", "1789-08"), "3y", 26),
        (("1869", "1872", "1875"), "10y", 22),
        (("../1869", "1872", "1870/.."), "10y", 22),
    ],
)
def test_two_neighbours_on_a_timeline_may_be_close_and_three_may_not(
    dates: tuple[str, ...], tolerance: str, place: int | None
) -> None:
    names = ", ".join(f"e{number}" for number in range(len(dates)))
    asks = f"  - id: q\n    kind: timeline\n    stem: Place them.\n    events: [{names}]\n"
    happened = events(*(an_event(date, title=f"It is {date}") for date in dates))
    line = f"    tolerance: {tolerance}\n"

    found = places(read({**happened, "questions.yaml": questions(asks + line)}).findings)

    expected = [] if place is None else [("questions.yaml", 6, place, "D78")]
    assert [one for one in found if one[3] in TOLD] == expected


def test_the_year_nought_is_asked_for_only_as_1_bc() -> None:
    asks = (
        "  - {id: q, kind: date, stem: When was it?, answer: 0000}\n"
        "  - {id: r, kind: date, stem: What was the year 1 BC?, answer: 0000}\n"
    )

    assert told({"questions.yaml": questions(asks)}) == ["D76"]


@pytest.mark.parametrize(
    ("verdict", "status", "place"),
    [
        ("wrong", "", (3, 10)),
        ("disputed", ", status: fact", (3, 91)),
        ("disputed", ", status: disputed", None),
        ("right", "", None),
        ("opinion", "", None),
    ],
)
def test_an_event_under_a_doubted_claim_is_marked(
    verdict: str, status: str, place: tuple[int, int] | None
) -> None:
    notes = (
        "format: studypack/1\nnotes:\n  - {passage: opening, quote: was led by Ferdinand,"
        f" kind: claim, verdict: {verdict}, text: So they say.}}\n"
    )
    changes = {"notes.yaml": notes, **events(an_event("1858", more=SOURCE + status))}

    found = [one for one in places(read(changes).findings) if one[3] in TOLD]

    assert found == ([] if place is None else [("events.yaml", *place, "D80")])


def test_years_are_those_that_words_say_themselves() -> None:
    assert years_in("from 1041 to 1048 the") == [Years(1041, 1048, is_dating=True)]
    assert years_in("On 11 May 868 he came") == [Years(868, 868, is_dating=True)]
    assert years_in("1,200 men, 1850.5 km, 500 ships, in 1500 ships") == []
    assert years_in("the 19th century") == [Years(1800, 1900)]


@pytest.mark.parametrize(
    ("shown", "codes"),
    [
        *(("813–833", []), ("c. 820", []), ("913–933", ["D79"]), ("in 820 books", [])),
        *(("813 or 833", []), ("931 or 932", ["D79"])),
    ],
)
def test_early_years_that_are_shown_are_those_of_the_date(shown: str, codes: list[str]) -> None:
    assert told(events(an_event(f"0813/0833, shown: {shown}"))) == codes
