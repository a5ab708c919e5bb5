"""What counts as a happening, and how its title is cut."""

from pathlib import Path

import pytest

from studyapp.domain.events import Event, Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find

DATA = Path(__file__).parent.parent / "data"


def events(text: str) -> tuple[Event, ...]:
    return find(Passage.of("a text", text)).events


def titles(text: str) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in events(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On 14 October 1066, William defeated Harold.", ("1066-10-14", "William defeated Harold")),
        ("William defeated Harold on 14 October 1066.", ("1066-10-14", "William defeated Harold")),
        ("The Bank of England was founded in 1694, to pay for a war.",
         ("1694", "The Bank of England was founded")),
        ("From 1618 to 1648 war ravaged the empire.", ("1618/1648", "War ravaged the empire")),
        ("The great fire of 1666 destroyed old Saint Paul's.",
         ("1666", "The great fire destroyed old Saint Paul's")),
        ("Soon afterwards, in May 1660, Charles landed at Dover.",
         ("1660-05", "Charles landed at Dover")),
        ("In 1685 Louis revoked the edict which his grandfather had given.",
         ("1685", "Louis revoked the edict which his grandfather had given")),
        (("In 1707 the parliaments of England and Scotland were joined into one at Westminster "
          "by a treaty that many Scots hated."),
         ("1707", "The parliaments of England and Scotland were joined into one at Westminster")),
        ("When the Turks took Otranto in 1480, the pope called for a crusade.",
         ("1480", "The Turks took Otranto")),
        ("The pact, which the envoys signed on 23 August 1939, was secret in part.",
         ("1939-08-23", "The envoys signed the pact")),
    ],
)  # fmt: skip
def test_a_title_is_the_clause_without_its_date(sentence: str, expected: tuple[str, str]) -> None:
    assert titles(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The treaty of 1648 is the subject of many books.",
        "Since 1900.",
        "It was signed in 1648.",
        "This led to war in 1618.",
        "There are 1,648 letters.",
        "Johnson said in 1963, and nobody heard the rest of it.",
    ],
)
def test_without_a_happening_or_a_subject_there_is_no_event(sentence: str) -> None:
    assert events(sentence) == ()


def test_each_dated_clause_is_an_event_and_cites_itself() -> None:
    text = "Germany surrendered on 7 May 1945, and Japan surrendered on 2 September 1945."

    assert [(event.title, event.citation.quote) for event in events(text)] == [
        ("Germany surrendered", "Germany surrendered on 7 May 1945"),
        ("Japan surrendered", "Japan surrendered on 2 September 1945"),
    ]


def test_a_single_event_cites_its_whole_sentence() -> None:
    text = "All was quiet. Then, on 7 May 1945, Germany surrendered. Guns fell silent."

    assert events(text)[0].citation.quote == "Then, on 7 May 1945, Germany surrendered."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Maria Sklodowska came to Paris. In 1891 she entered the Sorbonne.",
         "Maria Sklodowska entered the Sorbonne"),
        ("Maria Sklodowska came to Paris. Her first paper appeared in 1898.",
         "Maria Sklodowska’s first paper appeared"),
        ("Before the French marched, they burned the bridge in 1812.",
         "The French burned the bridge"),
        ("The rebels took the fort and burned it in 1857.",
         "The rebels burned the fort"),
        ("The fleet left Cadiz in May, and in July 1588 it reached the Channel.",
         "The fleet reached the Channel"),
    ],
)  # fmt: skip
def test_a_pronoun_gives_way_to_the_one_it_stands_for(text: str, title: str) -> None:
    assert title in [event.title for event in events(text)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The army crossed the Rhine in March 1945.", Status.FACT),
        ("The army would cross the Rhine in March 1945.", Status.PLANNED),
        ("The army was to cross the Rhine in March 1945.", Status.PLANNED),
        ("The general planned to cross the Rhine in March 1945.", Status.PLANNED),
        ("The attack should be ready in March 1945.", Status.PLANNED),
        ("The army may have crossed the Rhine in March 1945.", Status.DISPUTED),
        ("The army allegedly crossed the Rhine in March 1945.", Status.DISPUTED),
        ("In March 1945 the envoy asked whether the army would cross the Rhine.", Status.FACT),
        ("In March 1945 the staff drew up a plan of attack.", Status.FACT),
        ("The club announced a banquet for 22 February 1848.", Status.PLANNED),
        ("The workers called a general strike for 3 May 1886.", Status.PLANNED),
        ("The club planned a great banquet in Paris for the spring of 1848.", Status.PLANNED),
    ],
)
def test_plans_and_doubts_are_told_from_facts(sentence: str, status: Status) -> None:
    assert [event.status for event in events(sentence)] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry announced the budget for 1910.",
        "The mayor of the town won a prize for 3 May 1910.",
    ],
)
def test_what_is_for_a_time_without_being_planned_is_no_happening_of_then(sentence: str) -> None:
    assert events(sentence) == ()


def test_dates_of_one_happening_that_lie_apart_are_events_of_their_own() -> None:
    found = events("In June 1848 and from May to July 1852 the guilds rose against the council.")

    assert [event.when.edtf for event in found] == ["1848-06", "1852-05/1852-07"]
    assert len({event.id for event in found}) == 2


def test_two_adjoining_dates_of_one_happening_are_one_event_over_both() -> None:
    assert titles("In 1848 and 1849 the people of Rome rose.") == [
        ("1848/1849", "The people of Rome rose")
    ]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("After 1918 she travelled widely with Anna.", "1918/.."),
        ("Until 1806 the emperor reigned in Vienna.", "../1806"),
        ("The bible was finished not later than August 1456.", "../1456-08"),
    ],
)
def test_after_and_until_leave_an_end_open(sentence: str, when: str) -> None:
    text = f"Anna Freud lived there. {sentence}"

    assert [event.when.edtf for event in find(Passage.of("x", text)).events] in ([when], [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The award was not signed until 11 May 1801.", ("1801-05-11", "The award was signed")),
        (
            "The bell was not hung in the tower until 1802.",
            ("1802", "The bell was hung in the tower"),
        ),
        ("Elias Strood held the living until his death in 1679.", ("1679", "Elias Strood’s death")),
    ],
)
def test_what_was_not_done_until_a_day_was_done_on_it(
    sentence: str, expected: tuple[str, str]
) -> None:
    assert titles(sentence) == [expected]


@pytest.mark.parametrize(
    ("text", "year", "never"),
    [
        ("Aldus came. His Virgil of 1501 was the first. In 1502 he left.", "1502", "Virgil"),
        ("The film was shown in 1953. She wrote a book. By 1970 it was lost.", "1970", "film"),
        ("Fust had sued him, and in 1455 the court decided against him.", "1455", "Fust"),
        ("A war came. They carried on the shop until Paul took it over in 1533.", "1533", "war"),
    ],
)
def test_a_pronoun_stands_for_nothing_that_only_looks_like_it(
    text: str, year: str, never: str
) -> None:
    assert not any(when == year and never in title for when, title in titles(text))


def test_a_line_of_a_chronicle_is_an_event() -> None:
    text = "1492: Landfall in the Bahamas\n\nTreaty of Tordesillas (7 June 1494)\n"

    assert titles(text) == [
        ("1492", "Landfall in the Bahamas"),
        ("1494-06-07", "Treaty of Tordesillas"),
    ]


def test_no_title_shows_damage() -> None:
    text = "It was 1938. In the winter of 193 9, and on 31March 194 0, the lake froze over twice."

    assert all(not any(map(str.isdigit, event.title)) for event in events(text))


def test_weighty_happenings_matter_more_and_plans_less() -> None:
    (war,) = events("The emperor declared war on 28 July 1914.")
    (walk,) = events("The emperor took a walk on 28 July 1914.")
    (plan,) = events("The emperor would take a walk on 28 July 1914.")

    assert war.importance > walk.importance > plan.importance


EXPECTED = {
    "gracchi-and-carthage.txt": [
        ("-0263", "first war"),
        ("-0259", "Duilius"),
        ("-0240", "Aegates"),
        ("-0217", "Alps"),
        ("-0201-10-19", "Zama"),
        ("-0200", "treaty"),
        ("-0148/-0145", "last war"),
        ("-0145-21", "Aemilianus"),
        ("-0132", "tribune"),
        ("-0132", "killed"),
        ("-0106~", "Marius"),
        ("-0087", "Sulla"),
        ("-0048-01", "Rubicon"),
        ("-0043-03-15", "murdered"),
        ("-0030-09-02", "Actium"),
        ("-0026-01-16", "name Augustus"),
        ("0014", "died"),
    ],
    "vienna-1848.txt": [
        ("1848-02-29", "News"),
        ("1848-03-03", "Kossuth"),
        ("1848-03-13", "Landhaus"),
        ("1848-03-15", "promised a constitution"),
        ("1848-03-15", "Twelve Points"),
        ("1848-04", "confirmed"),
        ("1848-05~", "Innsbruck"),
        ("1848-06", "Prague"),
        ("1848-07-24/1848-07-25", "Custoza"),
        ("1848-09-07", "feudal dues"),
        ("1848-10-06", "third rising"),
        ("1848-10-31T10:30", "inner city"),
        ("1848-12-02", "abdicated"),
        ("1849", "Russia"),
        ("1849-04-14", "independence"),
        ("1849-08", "would meet"),
        ("1849-08-13", "Görgey"),
        ("1848/1849", "100,000 men"),
    ],
    "life-of-a-chemist.txt": [
        ("1861-05-12", "born in Uppsala"),
        ("1879-23", "entered the university"),
        ("1884", "degree"),
        ("1885", "Leipzig"),
        ("1887-03", "first paper"),
        ("1890-01", "returned to Sweden"),
        ("189X", "laboratory"),
        ("1895-03-31", "member"),
        ("1896-05", "declined"),
        ("1899/1903", "textbook"),
        ("1905", "may have met"),
        ("1916", "nurses"),
        ("1918/..", "travelled"),
        ("1921-06", "was to speak"),
        ("1922-12-10", "gold medal"),
        ("1930-02-03", "died"),
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_happenings_of_a_whole_passage_are_found(name: str) -> None:
    found = events((DATA / name).read_text(encoding="utf-8"))

    missing = [
        (when, words)
        for when, words in EXPECTED[name]
        if not any(event.when.edtf == when and words in event.title for event in found)
    ]
    assert missing == []
    assert len(found) <= len(EXPECTED[name]) + 4


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mary Shelley (1797–1851) published Frankenstein in 1818.", ["1818"]),
        ("Queen Anne (r. 1702–1714) signed the Act of Union on 6 March 1707.", ["1707-03-06"]),
        ("Gustav Mahler (born 7 July 1860) conducted the work in 1907.", ["1907"]),
        ("Immanuel Kant (1724–1804) taught at Königsberg.", []),
        ("The Battle of Leipzig (16 October 1813) ended the campaign.", ["1813-10-16"]),
    ],
)
def test_a_life_in_brackets_is_no_date_of_what_was_done(sentence: str, expected: list[str]) -> None:
    assert [event.when.edtf for event in events(sentence)] == expected
