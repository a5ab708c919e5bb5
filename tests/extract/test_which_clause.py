"""A date goes to the clause that it is of, and to none where that one tells nothing."""

import pytest

from studyapp.domain.events import Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def told(text: str) -> list[tuple[str, str]]:
    events = find(Passage.of("a text", text)).events
    return [(event.when.edtf, event.title) for event in events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What "where" begins has its subject before what is inserted.
        (("Captain Wren died in 1852. He was less happy at Tyne, where his "
         "bridge, finished in May 1829, gave way on 3 June 1830."), [("1852", "Captain Wren died"),
                   ("1830-06-03", "Captain Wren’s bridge gave way"),
                   ("1829-05", "Captain Wren’s bridge was finished")]),
        ("Wren, when a boy, was sent to Paris in 1820.", [("1820", "Wren was sent to Paris")]),
        # A colon parts what was wounded from what came before.
        ("War came to Wren: wounded twice in 1914, they went home.", []),
        # "Did" behind a comma takes the date before it.
        (("Not until 1953, after a pupil had drawn the quakes and they fell into the gap, did he "
         "give in."), []),
        # A bare noun behind "which" is the one before it again.
        ("In May 1745 the troops reached the Vistula at Thorn, which city fell only on 6 June.",
         [("1745-05", "The troops reached the Vistula at Thorn")]),
        # What is said of a stone now did not happen to the town.
        ("Tadmor was brought into the province, and a stone of 1211 shows that it was great.", []),
        ("The city was taken, and a treaty of 1420 ended the war.",
         [("1420", "A treaty ended the war")]),
        # A clause with "that" as a subject is no coast.
        ("That the coasts of Spain fit together had been noticed as early as 1596.", []),
        # Each end has its own date.
        ("Hemp fell from 900 tons in 1880 to 310 tons in 1895.", []),
        ("The price fell from May 1880 to June 1881.", [("1880-05/1881-06", "The price fell")]),
    ],
)  # fmt: skip
def test_a_date_goes_to_its_own_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In 1068, or perhaps 1089, a storm brought down the tower.",
         "A storm brought down the tower"),
        ("An earthquake in 1068, or perhaps 1089, brought down the tower.",
         "An earthquake brought down the tower"),
        ("In 1212 or thereabouts the city became a colony.", "The city became a colony"),
    ],
)  # fmt: skip
def test_what_may_have_been_in_another_year_is_disputed(text: str, title: str) -> None:
    first, *others = find(Passage.of("a text", text)).events

    assert first.title == title
    assert first.status is Status.DISPUTED
    assert others == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # The plan may be what was opened, the arch is not.
        (("The middle arch fell in 1771. Smeaton surveyed the ruins in 1772, and his plan was "
         "adopted; it was opened in 1776."), "The middle arch was opened"),
        # One of two bridges was opened.
        (("The wooden bridge was pulled down in 1829, and the present bridge was begun; the king "
         "opened it in 1832."), "The king opened the wooden bridge"),
        # Her armies are not those of her general.
        (("Zenobia took power in 1267. In May 1270 her general Zabdas won Egypt, and in 1271 her "
         "armies stood in Asia."), "Zabdas’ armies stood in Asia"),
        # He who is told about goes on, not the friend whom a clause names.
        (("Anton Graf was born in 1736. In 1753 he went to Augsburg, where Johann Haid, who made "
         "prints, taught him. He left for Dresden in 1766."), "Johann Haid left for Dresden"),
    ],
)  # fmt: skip
def test_a_pronoun_is_not_the_nearest_noun_come_what_may(text: str, title: str) -> None:
    assert title not in [said for _, said in told(text)]


def test_a_sum_of_money_is_one_word() -> None:
    text = "The house was completed in October 1787 at a cost of £3,460. Alcott drew it."

    assert told(text) == [("1787-10", "The house was completed at a cost of £3,460")]


def test_a_people_is_many() -> None:
    text = "The French, beaten in May 1809, fled over the hills."

    assert ("1809-05", "The French were beaten") in told(text)
