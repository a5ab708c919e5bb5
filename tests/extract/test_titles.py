"""Titles that say all that their clause says, and no more."""

import pytest

from studyapp.domain.corrections import SURE_FROM
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def titles(text: str) -> list[str]:
    return [event.title for event in find(Passage.of("a text", text)).events]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A title does not look back.
        ("By March 1521 the besiegers had already begun a second mine.",
         ["The besiegers began a second mine"]),
        ("In March 1521 two treaties had been concluded with Venice.",
         ["Two treaties were concluded with Venice"]),
        ("By March 1521 the besiegers had to eat grass.", []),
        # Verbs that share what follows stay together.
        ("In May 1521 the besiegers dug and filled two mines.",
         ["The besiegers dug and filled two mines"]),
        ("The besiegers found and then burned the boats in May 1521.",
         ["The besiegers found and then burned the boats"]),
        ("The bridge was built in 1732 and fell in 1790.",
         ["The bridge was built", "The bridge fell"]),
        # What leads a clause without a comma goes as a whole.
        ("After the losses at Austerlitz the emperor asked for peace in December 1805.",
         ["The emperor asked for peace"]),
        ("As a result of the flood the town lost its market in 1634.",
         ["The town lost its market"]),
        ("After the French army left the city in 1814, Cossacks rode in.",
         ["The French army left the city"]),
        # Nouns that only look like adverbs.
        ("The royal family was seized on 10 August 1792.", ["The royal family was seized"]),
        ("The first daily appeared in London in 1702.", ["The first daily appeared in London"]),
        # What belongs to the date goes with it.
        ("Alexander was killed on 1 March 1881 O.S.", ["Alexander was killed"]),
        ("Alexander was killed on 1 March 1881 (Old Style).", ["Alexander was killed"]),
        ("The dam broke in the early hours of 12 March 1928.", ["The dam broke"]),
        ("The dam broke in 1928 in the last days of March.", ["The dam broke"]),
        # A verb that needs its little word has it.
        ("Work on the dome went on from 1420 to 1436.", ["Work on the dome went on"]),
        # A date is no happening's subject.
        ("The council changed the calendar: 4 October 1582 was followed by 15 October.", []),
        # Names in a row are told to their end, or one alone.
        ("In 1772 the empress, the king and the emperor took land from Poland.",
         ["The empress, the king and the emperor took land from Poland"]),
        ("In 1815 the congress gave Krakow, Lodz and Kalisz a constitution.",
         ["The congress gave Krakow, Lodz and Kalisz a constitution"]),
        (("The Assembly of the Union of Cities awarded Krakow, Lodz, Kalisz and Poznan "
         "the golden key of the year on 3 May 1931."),
         ["The Assembly of the Union of Cities awarded the golden key"]),
        # What was found out, or what somebody was to do, is told with it or not at all.
        ("Agassiz showed in his book on the glaciers in 1840 that ice had covered the valley.",
         ["Agassiz showed that ice had covered the valley"]),
        (("In 1840 he and Agassiz recognised that the long valleys of the northern and the "
          "southern hills had all been filled with ice."), []),
        ("In 1902 the Congress of the United States of America allowed Roosevelt to buy the land.",
         ["The Congress of the United States allowed Roosevelt to buy the land"]),
        ("The school was built in 1838 at a cost of £340.",
         ["The school was built at a cost of £340"]),
        # A "first" beside its verb is no part of the subject.
        ("Alfred Wegener first put forward the drift in 1912.",
         ["Alfred Wegener put forward the drift"]),
        ("The mill was first mentioned in 1127.", ["The mill was first mentioned"]),
        # A name in the brackets of a life ends no subject, and what opens the sentence is none.
        ("In Paris Georges Cuvier (1769–1832) and Ada King (1815–52) had met by 1828.",
         ["Georges Cuvier and Ada King met"]),
        ("The society met at the Drapers' Hall in 1807.",
         ["The society met at the Drapers' Hall"]),
        ("Gorgas drained the marshes, and 1n 1906 the last case was reported.",
         ["The last case was reported"]),
        ("The rebels fled; three of them were hanged in 1382.",
         ["Three of the rebels were hanged"]),
        ("Two others were hanged in 1382.", []),
        (("The age of the rocks was disputed. In 1862 Thomson, later Lord Kelvin, put it at "
          "between twenty and four hundred years."), ["Thomson put the age of the rocks"]),
        ("The church is first mentioned in 1127.", ["The church was first mentioned"]),
        ("In the year of the king the men marched. Three of them were hanged in 1382.",
         ["Three of the men were hanged"]),
        # A verb goes with its little word, and a subject with who he was.
        ("Caxton came home in 1476, set up his press in the abbey, and printed books there.",
         ["Caxton came home"]),
        (("Nicolas Jenson, a Frenchman who had been sent to Mainz, cut the type in 1470."),
         ["Nicolas Jenson cut the type"]),
        ("The closing of the lock she fought in 1981.", []),
        ("She wrote a book, which in 1961 did not.", []),
        # Of what leaves its verb out nothing is told.
        ("They sent them to Norway, where in 1942 everything did.", []),
        ("Murchison named the system in 1835, and with Sedgwick the next one in 1839.",
         ["Murchison named the system", "Murchison named the next one with Sedgwick"]),
    ],
)  # fmt: skip
def test_a_title_is_whole(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


def test_it_stands_for_one_thing() -> None:
    text = "In 1816 six officers founded the Union of Hope; two years later it was dissolved."

    assert titles(text) == [
        "Six officers founded the Union of Hope",
        "The Union of Hope was dissolved",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # The noun that a clause behind "that" or a second noun describes is the subject.
        ("A sloop that refused to halt was burned by the guard in 1811.",
         ["A sloop was burned by the guard"]),
        ("A comet that frightened peasants was seen in Saxony in 1680.",
         ["A comet was seen in Saxony"]),
        ("The Overend bank, the oldest house of the City, failed in May 1866.",
         ["The Overend bank failed"]),
        ("In 1658 the marshal opened a campaign that regained land lost to the Swedes.",
         ["The marshal opened a campaign that regained land lost to the Swedes"]),
        # What has no whole verb, or no subject of its own, makes no title.
        ("Forcing the guards to flee in 1527.", []),
        ("The academy passed in 1798.", []),
        ("I no longer believe in peace, wrote the envoy, who came in 1709.", ["The envoy came"]),
        ("The latter was built in 1709.", []),
        ("The mutiny failed in 1797.", ["The mutiny failed"]),
        ("Several of the ships damaged several of the ships in 1781.", []),
        # Number.
        ("The mills of the duke, finished in 1780, still stand.",
         ["The mills of the duke were finished"]),
        ("The first report of the delegates, printed in 1780, was short.",
         ["The first report of the delegates was printed"]),
    ],
)  # fmt: skip
def test_a_title_has_the_right_subject_or_there_is_none(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Pompey and Crassus were consuls in 70 BC.", "Pompey and Crassus were consuls"),
        ("The two brothers were bishops in 1211.", "The two brothers were bishops"),
    ],
)
def test_several_people_hold_offices_as_one_does(sentence: str, title: str) -> None:
    assert titles(sentence) == [title]


@pytest.mark.parametrize(
    "sentence",
    ["My mother died there in May 1942.", "Our daughter was born in 1951."],
)
def test_what_is_told_of_somebody_called_my_is_not_sure(sentence: str) -> None:
    assert [
        event.confidence < SURE_FROM for event in find(Passage.of("a text", sentence)).events
    ] == [True]
