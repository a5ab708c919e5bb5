"""A life that opens with a bracket tells a birth and a death."""

import pytest

from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def told(text: str) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in find(Passage.of("a text", text)).events]


@pytest.mark.parametrize(
    ("text", "born", "died"),
    [
        (
            "John Dalton (6 September 1766 – 27 July 1844) was an English chemist.",
            ("1766-09-06", "John Dalton was born"),
            ("1844-07-27", "John Dalton died"),
        ),
        (
            "Clara Feldmann (née Osterhaus; 3 March 1819 – 11 November 1902) was a painter.",
            ("1819-03-03", "Clara Feldmann was born"),
            ("1902-11-11", "Clara Feldmann died"),
        ),
        (
            "Pablo Casals (1876–1973), a cellist from Spain, was a friend of peace.",
            ("1876", "Pablo Casals was born"),
            ("1973", "Pablo Casals died"),
        ),
        (
            "Charles Lyell (b. Kinnordy, 14 Nov. 1797; d. London, 22 Feb. 1875) wrote to them.",
            ("1797-11-14", "Charles Lyell was born"),
            ("1875-02-22", "Charles Lyell died"),
        ),
    ],
)
def test_who_is_introduced_with_a_life_was_born_and_died(
    text: str, born: tuple[str, str], died: tuple[str, str]
) -> None:
    assert told(text) == [born, died]


def test_a_death_in_brackets_is_no_date_of_what_the_sentence_tells() -> None:
    text = "Charles Lyell (b. 14 Nov. 1797; d. 22 Feb. 1875) sailed in 1830. Bach (d. 1750) played."

    assert told(text)[2:] == [("1830", "Charles Lyell sailed")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "John Dalton (6 May 1766 – 27 July 1844) was a man. He died on 27 July 1844.",
            ["John Dalton was born", "John Dalton died"],
        ),
        (
            "Jean-Paul Marat (24 May 1743 – 13 July 1793) was a man. Marat fell on 13 July 1793.",
            ["Jean-Paul Marat was born", "Marat fell"],
        ),
    ],
)
def test_a_death_that_is_told_besides_is_told_once(text: str, events: list[str]) -> None:
    assert [title for _, title in told(text)] == events


@pytest.mark.parametrize(
    "text",
    [
        "The Thirty Years' War (1618–1648) was a conflict of many powers.",
        "Pope Leo X (1513–1521) was a patron of the arts.",
        "The Kingdom of Prussia (1701–1918) was a state in the north.",
        "Immanuel Kant (1724–1804) taught at Königsberg.",
        "John Dalton (1803–1808) was the head of a school.",
    ],
)
def test_wars_states_reigns_and_asides_are_no_lives(text: str) -> None:
    assert told(text) == []
