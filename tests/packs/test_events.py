"""Events of a pack, what comes after what, and eras."""

import pytest

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Status
from studyapp.domain.packs import Depicted, Era
from studyapp.domain.question_pieces import Figure
from studyapp.domain.when import When
from tests.packs.folders import HEAD, MAP, PASSAGES
from tests.packs.reads import pack_of, read


def events(entries: str) -> dict[str, str | bytes | None]:
    return {"events.yaml": f"format: studypack/1\nevents:\n{entries.strip(chr(10))}\n"}


SOURCE = "source: {passage: opening, quote: led by}"


def test_an_event_has_all_that_its_author_says_of_it() -> None:
    entry = f"""
  - id: opened
    title: The canal is opened
    when: 1869-11-17
    shown: 17 November 1869
    place: Port Said
    people: [Ferdinand de Lesseps, Eugénie]
    lane: Engineering
    status: disputed
    importance: 5
    figure: {{file: media/map.png, alt: A map}}
    {SOURCE}
"""
    pack = pack_of({**MAP, **events(entry)})
    (event,) = pack.events

    assert pack.pictures == (Depicted(Figure("media/map.png", "A map"), event.passage, event.id),)
    assert event.id == "suez-canal-7f3a/opened"
    assert event.when == When.parse("1869-11-17")
    assert (event.people, event.places) == (("Ferdinand de Lesseps", "Eugénie"), ("Port Said",))
    assert (event.lane, event.status, event.importance) == ("Engineering", Status.DISPUTED, 5)
    assert event.citation.quote == "led by"


@pytest.mark.parametrize(
    ("when", "calendar"),
    [
        ("1066-10", Calendar.JULIAN),
        ("-0043-03", Calendar.JULIAN),
        ("1583-10-15", Calendar.GREGORIAN),
        ("1066-10-20, calendar: gregorian", Calendar.GREGORIAN),
    ],
)
def test_a_date_is_as_its_calendar_writes_it(when: str, calendar: Calendar) -> None:
    (event,) = pack_of(events(f"  - {{id: a, title: It is, when: {when}, {SOURCE}}}")).events

    assert event.when.calendar is calendar


@pytest.mark.parametrize(
    ("when", "code", "hint"),
    [
        ("14.7.1789", "D71", "write 1789-07-14"),
        ("44 BC", "D71", "write -0043"),
        ("July 1789", "D71", "write 1789-07"),
        ("17. Dezember 1938", "D71", "write 1938-12-17"),
        ("202 v. Chr.", "D71", "write -0201"),
        ("um 202 v. Chr.", "D71", "write -0201~"),
        ("vers 1848", "D71", "write 1848~"),
        ("18. März 1848 bis 1850", "D71", "write 1848-03-18/1850"),
        ("1850 bis 1848", "D71", "write 1789, 1789-07 or 1789-07-14"),
        ("14 juillet 1789", "D71", "write 1789-07-14"),
        ("1789-02-30", "D71", "write 1789-02"),
        ("1789-13", "D71", "write 1789"),
        ("once", "D71", "write 1789, 1789-07 or 1789-07-14"),
        ("1869/1859", "D72", "swap the two dates"),
    ],
)
def test_what_is_no_date_is_told_with_what_may_be_meant(when: str, code: str, hint: str) -> None:
    found = read(events(f"  - {{id: a, title: It is, when: {when}, {SOURCE}}}"))

    (fault,) = found.findings
    assert (fault.code, str(fault.suggestion)) == (code, hint)
    assert found.pack is not None
    assert found.pack.events == ()


LINKED = """
  - {{id: first, title: First, when: 1859-04, {source}, {first}}}
  - {{id: last, title: Last, when: 1869, {source}, {last}}}
"""


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("after: [last]", "lane: A", "D73"),
        ("lane: A", "before: first", "D73"),
        ("part_of: last", "lane: A", "D73"),
        ("after: first", "lane: A", "R29"),
        ("part_of: [first]", "lane: A", "R29"),
        ("before: [lst]", "lane: A", "R25"),
    ],
)
def test_events_that_cannot_follow_each_other_are_told(first: str, last: str, code: str) -> None:
    found = read(events(LINKED.format(source=SOURCE, first=first, last=last)))

    assert [fault.code for fault in found.findings] == [code]


def test_what_may_follow_each_other_may() -> None:
    linked = LINKED.format(source=SOURCE, first="before: last", last="after: [first]")
    third = "  - {id: third, title: Third, when: 1859/1869, before: last, part_of: first}\n"

    pack = pack_of(events(linked))
    found = read(events(linked + third))

    assert [event.title for event in pack.events] == ["First", "Last"]
    assert [fault.code for fault in found.findings] == ["R30"]


def test_every_event_of_a_circle_is_told() -> None:
    entries = "".join(
        f"  - {{id: e{n}, title: Event {n}, when: 1900, {SOURCE}, after: e{(n + 1) % 3}}}\n"
        for n in range(3)
    )
    outside = f"  - {{id: x, title: Outside, when: 1900, {SOURCE}, after: e0}}\n"

    found = read(events(entries + outside))

    assert [(fault.line, fault.code) for fault in found.findings] == [
        (3, "R29"),
        (4, "R29"),
        (5, "R29"),
    ]


CIRCLE = """\
  - {{id: dug, title: Dug, when: 1859, {source}, {dug}}}
  - {{id: opened, title: Opened, when: 1869, {source}, after: dug}}
  - {{id: bought, title: Bought, when: 1875, {source}, after: opened}}
"""


@pytest.mark.parametrize(
    ("dug", "told"),
    [
        ("after: bought", [(3, "D73")]),
        ("after: [bought, dug]", [(3, "D73"), (3, "R29")]),
    ],
    ids=["contradicted", "another circle besides"],
)
def test_of_a_circle_only_the_link_is_told_that_the_dates_contradict(
    dug: str, told: list[tuple[int, str]]
) -> None:
    found = read(events(CIRCLE.format(source=SOURCE, dug=dug)))

    assert [(fault.line, fault.code) for fault in found.findings] == told


def test_a_circle_is_told_though_the_contradiction_of_its_dates_was_silenced() -> None:
    silenced = CIRCLE.replace("{dug}}}", "after: bought}}  # check: off D73")

    found = read(events(silenced.format(source=SOURCE)))

    assert [fault.code for fault in found.findings] == ["R29", "R29", "R29"]


def test_a_name_from_a_file_that_is_torn_is_not_told_as_missing() -> None:
    torn = events("  - id: opened\n    title: It said: open\n    when: 1869\n")
    asks = (
        "format: studypack/1\nquestions:\n"
        "  - {id: q, kind: date, stem: When?, answer: 1869, event: opened}\n"
    )

    found = read(torn | {"questions.yaml": asks})

    assert [fault.code for fault in found.findings] == ["Y12"]


def test_one_faulty_event_is_still_known_by_its_id() -> None:
    asks = (
        "format: studypack/1\nquestions:\n"
        "  - {id: q, kind: timeline, stem: Place it., events: [opened]}\n"
    )

    found = read(events("  - {id: opened, title: It is}\n") | {"questions.yaml": asks})

    assert [fault.code for fault in found.findings] == ["Y20"]


ANNOUNCED = """\
eras: [{title: Second Empire, when: 1852/1870}, {title: No time, when: soon}]
credits:
  - {file: media/map.png, author: A. Mapper, license: CC0-1.0}
  - {file: media/no.png, author: A. Mapper, license: CC0-1.0}
aliases: {x-ray: [Röntgen], Khalkhin Gol: Nomonhan}
depends: [suez-canal-7f3a, Other Pack]
"""


def test_what_pack_yaml_announces_is_looked_at_one_by_one() -> None:
    found = read({**MAP, "pack.yaml": HEAD + PASSAGES + ANNOUNCED})

    assert [fault.code for fault in found.findings] == ["D71", "M31", "R29", "R24", "M37"]
    assert found.pack is not None
    assert found.pack.eras == (Era("Second Empire", When.parse("1852/1870")),)
    assert found.pack.aliases == {"x-ray": ("Röntgen",), "Khalkhin Gol": ("Nomonhan",)}


FIGURES = "[{file: media/map.png, after: nowhere}]"


def passages(*entries: str) -> dict[str, str | bytes | None]:
    listed = "".join(f"  - {entry}\n" for entry in entries)
    return {"pack.yaml": f"{HEAD}passages:\n{listed}", "events.yaml": None}


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        (["{id: a, file: passages/none.txt, title: A}"], "M31"),
        (["{id: a, file: /etc/passwd, title: A}"], "M32"),
        (["{id: a, file: passages/empty.txt, title: A}"], "Y8"),
        (["{id: a, file: passages/latin.txt, title: A}"], "P3"),
        (["{id: a, file: passages/zero.txt, title: A}"], "Y13"),
        (["{id: a, file: passages/long.txt, title: A}"], "Y9"),
        (["{id: a, title: A}"], "Y20"),
        (["{id: a, file: passages/opening.txt, title: A}"] * 2, "R23"),
        (["{id: a, file: passages/opening.txt, title: A, figures: [{file: x.svg}]}"], "M31"),
        ([f"{{id: a, file: passages/opening.txt, title: A, figures: {FIGURES}}}"], "R26"),
    ],
)
def test_a_passage_that_cannot_be_read_is_told(entries: list[str], code: str) -> None:
    found = read(
        passages(*entries)
        | {
            "passages/empty.txt": " \n",
            "passages/latin.txt": "Eug\xe9nie".encode("latin-1"),
            "passages/zero.txt": "a\0b",
            "passages/long.txt": "x" * 5_000_001 if "long" in entries[0] else "x",
        }
    )

    assert code in [fault.code for fault in found.findings]


def test_a_byte_that_is_no_utf8_is_told_with_its_place() -> None:
    latin = "format: studypack/1\n# é Eugénie\n".encode() + b"events: \xe9\n"

    (fault,) = read({"events.yaml": latin}).findings

    assert (fault.line, fault.column) == (3, 9)
    assert str(fault.message) == "byte 0xe9 is no UTF-8 (byte 43 of the file)"
