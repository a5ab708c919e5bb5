"""Questions that a pack has made of its events: by its recipes alone, of its events, so many."""

from collections import Counter
from dataclasses import replace

import pytest

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.objections import REFUSED
from studyapp.domain.packs import WantedQuestions
from studyapp.domain.questions import Question
from studyapp.domain.quizzes import Listed, Quiz
from studyapp.domain.sittings import QuizWish
from studyapp.study.drawing import Choosing, Material, drawn
from studyapp.study.making import share_of_made
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import SECOND, THIRD
from tests.packing import PACK, a_pack, a_pack_event, a_pack_passage
from tests.study.programs import an_addition
from tests.study.test_regrading import SHORT, SINGLE, TRUE

pytestmark = pytest.mark.unmeasured

LANES = ("War", "Trade", "Law")
WHEN = WantedQuestions(Recipe.WHEN, min_importance=3, lanes=("war", "Trade"), most=3)
FIRST = WantedQuestions(Recipe.WHICH_FIRST, most=2)


def dressed(place: int, event: Event) -> Event:
    return replace(event, lane=LANES[place % 3], importance=place % 5 + 1)


TOWNS = (
    *("Ghent", "Lyon", "Turin", "Porto", "Leipzig", "Malmo", "Bergen", "Kazan"),
    *("Odessa", "Tunis", "Cairo", "Aleppo", "Basel", "Genoa", "Namur", "Trieste"),
    *("Zadar", "Bruges", "Rouen", "Siena", "Padua", "Toledo", "Cadiz", "Riga"),
    *("Vilnius", "Krakow", "Brno", "Graz", "Ulm", "Mainz"),
)
SENTENCES = {
    f"The bridge of {town} was opened.": f"{1800 + 3 * place}-0{place % 9 + 1}-1{place % 9}"
    for place, town in enumerate(TOWNS)
}
FOUND = an_addition(" ".join(SENTENCES), SENTENCES, title="Bridges").findings
FOUND = replace(FOUND, events=tuple(dressed(*each) for each in enumerate(FOUND.events)))
EVENTS = {event.id: event for event in FOUND.events}


def material(*wanted: WantedQuestions, own: tuple[Question, ...] = ()) -> Material:
    written = {each.id: each for each in own}
    return Material(
        "Stations",
        (FOUND,),
        [Listed(each.id, each.kind, each.passage) for each in own],
        lambda ids: [written[each] for each in ids],
        is_pack=True,
        wanted=wanted,
    )


def quiz(of: Material, *, count: int = 12, seed: int = 7) -> Quiz:
    return drawn(of, count=count, seed=seed, choosing=Choosing(frozenset(Kind)))


def test_only_what_is_wanted_is_made_and_no_more_of_it() -> None:
    made = quiz(material(WHEN, FIRST)).questions

    assert Counter(each.recipe for each in made) == {Recipe.WHEN: 3, Recipe.WHICH_FIRST: 2}
    for each in made:
        if each.recipe is Recipe.WHEN:
            asked = EVENTS[each.events[0]]
            assert asked.importance >= 3
            assert asked.lane in ("War", "Trade")


def test_what_is_asked_already_is_not_told_as_refused() -> None:
    reasons = {each.reason for each in quiz(material(WHEN, replace(FIRST, most=None))).rejected}

    assert reasons
    assert REFUSED not in reasons


def test_one_recipe_stands_in_for_another_that_has_no_events() -> None:
    nothing = replace(WHEN, lanes=("Music",), most=None)

    made = quiz(material(nothing, replace(FIRST, most=None)), count=2).questions

    assert [each.recipe for each in made] == [Recipe.WHICH_FIRST] * 2


def test_the_same_seed_makes_the_same_questions_and_another_others() -> None:
    of = material(WHEN, FIRST)

    assert quiz(of) == quiz(of)
    assert quiz(of).questions != quiz(of, seed=8).questions


def test_made_questions_stand_among_the_pack_s_own() -> None:
    own = (SHORT, SINGLE, TRUE)
    asked = quiz(material(WHEN, FIRST, own=own), count=6).questions

    assert len(asked) == 6
    assert 0 < sum(each.pack is not None for each in asked) <= 3
    assert sum(each.recipe is not None for each in asked) >= 3


@pytest.mark.parametrize(
    ("written", "count", "share"), [(30, 10, 1), (5, 10, 5), (0, 3, 3), (1000, 10, 1), (5, 2, 1)]
)
def test_their_share_is_that_among_all_there_are(written: int, count: int, share: int) -> None:
    assert share_of_made(material(WHEN, FIRST), written, count) == share


def test_a_pack_that_wants_none_is_filled_up_as_before() -> None:
    asked = quiz(material(own=(SHORT,)), count=5).questions

    assert asked[0].id == SHORT.id
    assert len(asked) == 5


def test_a_quiz_on_a_pack_of_the_library_heeds_its_recipes(program: Program) -> None:
    events = (
        a_pack_event(),
        replace(a_pack_event(SECOND, "1795-11", "throne"), title="The king leaves the throne"),
        replace(a_pack_event(THIRD, "1863", "rising"), title="The last rising begins"),
    )
    wanted = (WantedQuestions(Recipe.WHEN, most=1),)
    pack = a_pack(events=events, questions=(), wanted=wanted, passages=(a_pack_passage(notes=()),))
    program.sharing.add(unpacked(pack))

    turn = program.quizzing.start(QuizWish(pack=PACK, count=9))

    assert turn.question is not None
    assert turn.question.recipe is Recipe.WHEN
    assert turn.total == 1
