from itertools import combinations

import pytest

from studyapp.domain.when import When
from studyapp.generate import phrases
from studyapp.generate.likeness import are_alike
from studyapp.generate.solver import stem_date
from tests.builders import an_event

BARE = (*phrases.WHICH_FIRST, *phrases.ORDER)
ANCHORED = (*phrases.WHICH_FIRST_AFTER, *phrases.ORDER_AFTER)


@pytest.mark.parametrize(
    "worded",
    [
        phrases.WHEN, phrases.WHAT_HAPPENED, phrases.WHAT_HAPPENED_THROUGH, phrases.WHICH_FIRST,
        phrases.WHICH_FIRST_AFTER, phrases.ORDER, phrases.ORDER_AFTER,
    ],
)  # fmt: skip
def test_every_recipe_has_at_least_three_phrases(worded: tuple[str, ...]) -> None:
    assert len(set(worded)) >= 3


def test_phrases_that_name_no_event_are_unlike_each_other() -> None:
    stems = [phrases.sequence_stem(phrase, None, 4) for phrase in BARE]

    assert not any(are_alike(one, other) for one, other in combinations(stems, 2))


@pytest.mark.parametrize("phrase", phrases.WHEN)
@pytest.mark.parametrize("when", ["1945-08-08", "1945-08", "1945-21", "1945", "188X", "1914/1918"])
def test_a_stem_that_asks_when_begins_and_ends_like_a_sentence(phrase: str, when: str) -> None:
    stem = phrases.when_stem(phrase, an_event(when), When.parse(when))

    assert stem[0].isupper() or stem[0] == "“"
    assert stem.endswith("?")
    assert "“The parliament passed the law”" in stem


@pytest.mark.parametrize("when", ["1945-08-08", "1945-08", "1945", "188X", "1914/1918", "-0043"])
def test_the_date_in_a_stem_can_be_read_back(when: str) -> None:
    date = When.parse(when)

    for phrase in phrases.what_phrases(date):
        assert stem_date(phrases.what_stem(phrase, date)) == date


@pytest.mark.parametrize("phrase", ANCHORED)
def test_an_anchored_stem_names_its_anchor(phrase: str) -> None:
    assert "“The parliament passed the law”" in phrases.sequence_stem(phrase, an_event(), 3)


@pytest.mark.parametrize("phrase", [*BARE, *ANCHORED])
def test_a_sequence_is_asked_of_the_events_shown(phrase: str) -> None:
    assert "these" in phrase.casefold().replace("?", " ").split()


@pytest.mark.parametrize("phrase", ANCHORED)
def test_an_anchored_stem_says_only_that_the_events_shown_came_later(phrase: str) -> None:
    assert "after" in phrase or "later than" in phrase
    assert not {"next", "follow", "followed"} & set(phrase.replace("?", " ").split())


@pytest.mark.parametrize("phrase", [*phrases.WHAT_HAPPENED, *phrases.WHAT_HAPPENED_THROUGH])
def test_what_happened_is_asked_of_the_events_shown(phrase: str) -> None:
    assert "which of these" in phrase.casefold()
