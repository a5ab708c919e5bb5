"""Whom "he", "she" and "it" stand for in a title, and where that is left open."""

import pytest

from studyapp.domain.corrections import ASK_FROM
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def titles(text: str) -> list[str]:
    return [event.title for event in find(Passage.of("a text", text)).events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # A place is no he.
        (("The siege of Vienna ended when King John III Sobieski led his horsemen down the hill. "
         "He wrote to the pope on 12 September 1683."),
         "King John III Sobieski wrote to the pope"),
        (("The siege of Vienna ended when King John III Sobieski led his horsemen down the hill. "
         "In 1684 his troops marched home."),
         "King John III Sobieski’s troops marched home"),
        # A man is no she.
        ("Clara Wieck was a pianist. In 1840 Robert Schumann married. Her tours began in 1844.",
         "Clara Wieck’s tours began"),
        ("Queen Christina ruled Sweden. In 1649 she invited Descartes.",
         "Queen Christina invited Descartes"),
        # One whom the text is about, whoever else is named.
        (("Robert Koch was a country doctor. Robert Koch wrote to Ferdinand Cohn. In 1876 he went "
         "to Breslau."), "Robert Koch went to Breslau"),
        # Words beside a name tell who is a woman.
        (("Ulrich Braun ruled the town. The princess Radka was ill. Radka met Ulrich Braun. "
         "In 1515 she fled to Munich."), "Radka fled to Munich"),
        # The only one who fits is named behind the verb.
        ("Marie Antoinette married Louis of France. In May 1774 he became king.",
         "Louis of France became king"),
        ("Rome feared Hannibal for years. In 183 BC he took poison.", "Hannibal took poison"),
        # "It" is no person.
        ("Napoleon crossed Poland. Poland hailed Napoleon. In 1807 it became a duchy.",
         "Poland became a duchy"),
        # "The painter" who is named; "his son" who is.
        ("The painter Paul Cézanne came from Aix. He moved to Paris in 1861.",
         "Paul Cézanne moved to Paris"),
        # Objects.
        ("Isaac Newton was knighted. In 1703 the society made him its president.",
         "The society made Isaac Newton its president"),
        ("The union failed in Norway. In 1905 the parliament ended it.",
         "The parliament ended the union"),
        ("Turgot was minister. In 1776 the council sent him a list of complaints.",
         "The council sent a list of complaints"),
        ("The canal was dry. Ferdinand de Lesseps had asked for it in 1854.",
         "Ferdinand de Lesseps asked for the canal"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_the_last_one_it_may_stand_for(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Antioch was long. He left the camp in 1098.",
        "Denmark lost the war. He signed the peace in 1864.",
        "The Northern Society was small. In 1825 he called the officers together.",
        "Marie Curie came to Paris. In 1895 his work began.",
        # Two of them.
        "William Pitt died and Charles Fox took office. In 1806 he opened the talks.",
        "Lenin met Trotsky in London. In 1917 he returned to Petrograd by train.",
        "Gladstone faced Disraeli for years. In 1868 he became prime minister.",
        # Another was named since.
        "Ulysses Grant took Richmond. The army of Robert Lee was hungry. He rode away in 1865.",
        # A thing that was besieged may fall, and so may an army.
        "The Ottoman army besieged the fortress. It fell in 1566.",
        "The pope crowned Charlemagne. In 803 it was renewed.",
        # A name that nobody knows.
        "Operation Quicksand failed. In 1942 he fled.",
        "Charles Fox was ill. In 1806 Charles Fox’s doctors left him.",
    ],
)
def test_nobody_is_named_where_it_is_not_sure_who_is_meant(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Galileo knew Torricus Bruns for years. In 1642 he died.",
        "The bishop quarrelled with the duke. In 1420 he left the town.",
        "Denmark feared Prussia. In 1864 it lost a war.",
        "The French fought the Prussians. In 1806 they lost at Jena.",
    ],
)
def test_nothing_is_asked_of_somebody_who_may_be_another(text: str) -> None:
    (event,) = find(Passage.of("a text", text)).events

    assert event.confidence < ASK_FROM


def test_a_title_that_says_it_and_not_what_counts_less() -> None:
    (open_one,) = find(Passage.of("a text", "The clerks burned part of it in June 1832.")).events
    (whole,) = find(
        Passage.of("a text", "The clerks burned part of the archive in June 1832.")
    ).events

    assert open_one.confidence < whole.confidence
