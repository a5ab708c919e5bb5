import random
from itertools import combinations

import pytest

from studyapp.domain.when import When
from studyapp.generate import phrases
from studyapp.generate.clauses import Telling, clause_of
from studyapp.generate.likeness import are_alike
from studyapp.generate.solver import stem_date

BARE = (*phrases.WHICH_FIRST, *phrases.ORDER)
QUOTED = Telling("The parliament passed the law", None)
TOLD = Telling(QUOTED.title, clause_of(QUOTED.title, "The parliament passed the law in 1848."))
ANCHORED = (*phrases.WHICH_FIRST_AFTER, *phrases.ORDER_AFTER)


@pytest.mark.parametrize(
    "worded",
    [
        phrases.WHEN, phrases.WHAT_HAPPENED, phrases.WHAT_HAPPENED_THROUGH, phrases.WHICH_FIRST,
        phrases.WHICH_FIRST_AFTER, phrases.ORDER, phrases.ORDER_AFTER, phrases.ON_TIMELINE,
        phrases.MATCH, phrases.CLAIM_DATE, phrases.CLAIM_THROUGH, phrases.CLAIM_CLAUSE,
        phrases.CLAIM_BEFORE, phrases.CLAIM_BEFORE_CLAUSE, phrases.WHICH_BEFORE,
        phrases.WHICH_AFTER, phrases.HOW_LONG, phrases.HOW_LONG_TITLES,
    ],
)  # fmt: skip
def test_every_recipe_has_at_least_four_phrases(worded: tuple[str, ...]) -> None:
    assert len(set(worded)) >= 4


def test_phrases_that_name_no_event_are_unlike_each_other() -> None:
    stems = [phrases.sequence_stem(phrase, None, 4) for phrase in BARE]

    assert not any(are_alike(one, other) for one, other in combinations(stems, 2))


@pytest.mark.parametrize("phrase", phrases.WHEN)
@pytest.mark.parametrize("when", ["1945-08-08", "1945-08", "1945-21", "1945", "188X", "1914/1918"])
def test_a_stem_that_asks_when_begins_and_ends_like_a_sentence(phrase: str, when: str) -> None:
    stem = phrases.when_stem(phrase, QUOTED, When.parse(when))

    assert stem[0].isupper() or stem[0] == "“"
    assert stem.endswith("?")
    assert "“The parliament passed the law”" in stem
    assert "“" not in phrases.when_stem(phrase, TOLD, When.parse(when))


def test_a_clause_is_asked_as_a_person_would_ask() -> None:
    stems = [phrases.when_stem(phrase, TOLD, When.parse("1848")) for phrase in phrases.WHEN]

    assert stems == [
        "In which year did the parliament pass the law?",
        "According to the passage, in which year did the parliament pass the law?",
        "The parliament passed the law. In which year was that?",
        "The passage dates this: The parliament passed the law. In which year was it?",
    ]


@pytest.mark.parametrize("when", ["1945-08-08", "1945-08", "1945", "188X", "1914/1918", "-0043"])
def test_the_date_in_a_stem_can_be_read_back(when: str) -> None:
    date = When.parse(when)

    for phrase in phrases.what_phrases(date):
        assert stem_date(phrases.what_stem(phrase, date)) == date


@pytest.mark.parametrize("phrase", ANCHORED)
def test_an_anchored_stem_names_its_anchor(phrase: str) -> None:
    assert "“The parliament passed the law”" in phrases.sequence_stem(phrase, QUOTED, 3)


@pytest.mark.parametrize("phrase", [*BARE, *ANCHORED])
def test_a_sequence_is_asked_of_the_events_shown(phrase: str) -> None:
    assert "these" in phrase.casefold()


@pytest.mark.parametrize("phrase", ANCHORED)
def test_an_anchored_stem_says_only_that_the_events_shown_came_later(phrase: str) -> None:
    assert "after" in phrase
    assert not {"next", "follow", "followed"} & set(phrase.replace("?", " ").split())


@pytest.mark.parametrize("phrase", [*phrases.WHAT_HAPPENED, *phrases.WHAT_HAPPENED_THROUGH])
def test_what_happened_is_asked_of_the_events_shown(phrase: str) -> None:
    assert "which of these" in phrase.casefold()


def _clause(title: str) -> Telling:
    return Telling(title, clause_of(title, f"So {title[0].lower()}{title[1:]}. The {title}"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The city fell after a siege of three years", "The council opened a school"),
        ("The council opened a school", "The fleet sailed before the treaty was signed"),
        ("The council opened a school", "The council sold the old bridge"),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_two_events_that_make_no_plain_sentence_are_quoted(
    first: str, second: str, seed: int
) -> None:
    rng, pair = random.Random(seed), (_clause(first), _clause(second))

    stems = (phrases.order_stem(*pair, rng), phrases.length_stem(*pair, "years", rng))

    assert all(f"“{title}”" in stem for stem in stems for title in (first, second))


def test_a_date_stands_apart_from_a_title_that_has_a_time_of_its_own() -> None:
    told = _clause("The city fell after a siege of three years")

    stem = phrases.claim_stem(told, When.parse("1453"), random.Random(1))

    assert f"“{told.title}”" in stem
