from studyapp.domain.cards import CardRecipe
from studyapp.domain.events import Event, Findings, Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from tests.generate.worlds import told


def findings(world: tuple[Passage, tuple[Event, ...]]) -> Findings:
    passage, events = world
    return Findings(passage, (), events)


def sides(world: tuple[Passage, tuple[Event, ...]]) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in make_cards(findings(world))]


def test_a_day_is_asked_both_ways() -> None:
    assert sides(told([("The king fled", "1642-01-10")])) == [
        ("The king fled", "10 January 1642"),
        ("10 January 1642", "The king fled"),
    ]


def test_a_card_is_known_by_recipe_and_event_and_keeps_the_citation() -> None:
    passage, (event,) = told([("The king fled", "1642-01-10")])

    when, what = make_cards(Findings(passage, (), (event,)))

    assert (when.id, what.id) == (f"when:{event.id}", f"what:{event.id}")
    assert (when.recipe, what.recipe) == (CardRecipe.WHEN, CardRecipe.WHAT)
    assert (when.citation, when.event, when.passage) == (event.citation, event.id, passage.id)


def test_a_date_shared_with_another_event_does_not_ask_what_happened() -> None:
    world = told([("The king fled", "1642-01-10"), ("The queen followed", "1642-01")])

    assert [front for front, _ in sides(world)] == ["The king fled", "The queen followed"]


def test_a_disputed_event_of_the_day_keeps_the_date_from_being_asked_but_a_plan_does_not() -> None:
    happenings = [("The king fled", "1642-01-10"), ("The feast began", "1642-01-10")]
    disputed = told(happenings, statuses=[Status.FACT, Status.DISPUTED])
    planned = told(happenings, statuses=[Status.FACT, Status.PLANNED])

    assert [front for front, _ in sides(disputed)] == ["The king fled"]
    assert [front for front, _ in sides(planned)] == ["The king fled", "10 January 1642"]


def test_what_is_dated_to_a_century_does_not_keep_its_days_from_being_asked() -> None:
    world = told([("The king fled", "1642-01-10"), ("The theatres were built", "16XX")])

    assert [front for front, _ in sides(world)] == [
        "The king fled",
        "The theatres were built",
        "10 January 1642",
    ]


def test_the_two_cards_of_an_event_do_not_follow_each_other() -> None:
    world = told([(f"The king fled to {chr(n)}burg", f"16{n:02d}-01-10") for n in range(65, 91)])
    places: dict[str | None, list[int]] = {}
    for place, card in enumerate(make_cards(findings(world))):
        places.setdefault(card.event, []).append(place)

    assert all(last - first >= 6 for first, last in places.values())


def test_an_approximate_neighbour_may_have_been_at_the_same_time() -> None:
    world = told([("The king fled", "1642-01-10"), ("The plague came", "1641~")])

    assert [front for front, _ in sides(world)] == ["The king fled", "The plague came"]


def test_a_year_tells_too_little_to_ask_what_happened() -> None:
    assert sides(told([("The king fled", "1642")])) == [("The king fled", "1642")]


def test_a_title_with_its_date_in_it_is_no_card() -> None:
    assert sides(told([("The revolt of 1642 failed", "1642-01-10")])) == []


def test_plans_disputes_and_damaged_titles_are_no_cards() -> None:
    world = told(
        [
            ("The feast was to begin", "1642"),
            ("The king fled", "1643"),
            ("He came 1in May", "1644"),
        ],
        statuses=[Status.PLANNED, Status.DISPUTED, Status.FACT],
    )

    assert sides(world) == []


def test_a_title_of_two_dates_is_no_card() -> None:
    assert sides(told([("The fair was held", "1650"), ("The fair was held", "1655")])) == []


def test_the_same_fact_told_twice_is_one_card() -> None:
    world = told([("The fair was held", "1650"), ("The fair was held", "1650")])

    assert sides(world) == [("The fair was held", "1650")]


def test_a_war_is_asked_for_only_if_nothing_else_fell_into_its_years() -> None:
    war, battle = ("The war was fought", "1914/1918"), ("The town was taken", "1916-02-21")

    assert ("1914–1918", "The war was fought") in sides(told([war]))
    assert ("1914–1918", "The war was fought") not in sides(told([war, battle]))
    assert ("21 February 1916", "The town was taken") in sides(told([war, battle]))


def test_who_it_was_and_where_is_asked_of_what_was_alone_at_its_time() -> None:
    text = (
        "Anna Thorsen opened a school for girls at Bergen on 3 May 1832. "
        "Peter Grahl invented a brake for wagons in 1852. "
        "Grahl married in Leeds on 4 June 1853. The fair in Leeds was held on 4 June 1853."
    )
    cards = make_cards(find(Passage.of("The railway", text)))

    named = [card for card in cards if card.recipe in (CardRecipe.WHO, CardRecipe.WHERE)]
    assert [(card.id.partition(":")[0], card.front, card.back) for card in named] == [
        ("who", "Who opened a school for girls at Bergen on 3 May 1832?", "Anna Thorsen"),
        ("where", "Where did Anna Thorsen open a school for girls on 3 May 1832?", "Bergen"),
    ]
    assert all(card.citation is not None and card.event is not None for card in named)
    assert len({card.id for card in cards}) == len(cards)
