"""Questions of each kind, from their file to what is asked."""

from studyapp.domain.calendars import Calendar
from studyapp.domain.kinds import OptionsOrder, Scoring
from studyapp.domain.question_pieces import (
    Choice,
    Figure,
    Gap,
    Matching,
    NearMiss,
    OrderItem,
    RubricPoint,
)
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.tolerances import DateTolerance, DateUnit, PartialCredit
from studyapp.domain.when import When
from tests.packs.folders import EVENTS, MAP, questions
from tests.packs.reads import asked, codes, pack_of, read

OPENED = When.parse("1869-11-17")


WHO_LED = """
  - id: who-led
    kind: single
    stem: |
      Who *led* the company?
    answer: Ferdinand de Lesseps
    wrong:
      - {text: Gustave Eiffel, feedback: He built the tower., image: media/map.png}
      - Robert Stephenson
    options_order: sorted
    explanation: It was his idea.
    hint: A diplomat.
    figure: {file: media/map.png, alt: A map}
    tags: [canal]
    difficulty: 2
    points: 3
    source: {passage: opening, quote: led by Ferdinand de Lesseps}
    x-mine: {anything: [at, all]}
"""


def test_a_single_question_keeps_its_authors_order_answer_first() -> None:
    (question,) = asked(WHO_LED, MAP)

    assert isinstance(question, SingleQuestion)
    assert question.id == "suez-canal-7f3a/who-led"
    assert question.stem == "Who *led* the company?"
    assert question.choices == (
        Choice("Ferdinand de Lesseps", right=True),
        Choice(
            "Gustave Eiffel",
            right=False,
            feedback="He built the tower.",
            figure=Figure("media/map.png", "Gustave Eiffel"),
        ),
        Choice("Robert Stephenson", right=False),
    )
    assert question.options_order is OptionsOrder.SORTED


def test_all_that_an_author_says_of_a_question_is_kept() -> None:
    (question,) = asked(WHO_LED, MAP)

    assert (question.explanation, question.hint) == ("It was his idea.", "A diplomat.")
    assert question.figure == Figure("media/map.png", "A map")
    assert (question.tags, question.difficulty, question.points) == (("canal",), 2, 3)
    assert question.citation is not None
    assert question.citation.quote == "led by Ferdinand de Lesseps"
    assert question.pack == "suez-canal-7f3a"


def test_a_question_without_a_source_rests_on_nothing() -> None:
    (question,) = asked("  - {id: a, kind: truefalse, stem: It is so., answer: false}")

    assert isinstance(question, TrueFalseQuestion)
    assert not question.is_true
    assert (question.passage, question.citation) == (None, None)


def test_several_answers_are_all_right() -> None:
    (question,) = asked("""
  - {id: seas, kind: multiple, stem: Which seas?, answers: [Red, Mediterranean], wrong: [Black],
     scoring: all}
""")

    assert isinstance(question, MultipleQuestion)
    assert [choice.right for choice in question.choices] == [True, True, False]
    assert question.scoring is Scoring.ALL


def test_a_short_question_says_what_else_is_right_and_what_never() -> None:
    (question,) = asked("""
  - id: nationaliser
    kind: short
    stem: Which country nationalised the canal?
    answer: Egypt
    accept: [Misr]
    reject: [{text: Britain, feedback: It owned shares.}, France]
    match: {case: exact, typos: 0}
""")

    assert isinstance(question, ShortQuestion)
    assert (question.answer, question.accept) == ("Egypt", ("Misr",))
    assert question.reject == (NearMiss("Britain", "It owned shares."), NearMiss("France"))
    assert question.matching == Matching(ignore_case=False, typos=0)


def test_what_case_parts_may_be_accepted_and_rejected() -> None:
    entry = "  - {{id: a, kind: short, stem: Who?, answer: Polish, reject: [polish]{0}}}"

    assert codes({"questions.yaml": questions(entry.format(""))}) == ["Q42"]
    asked(entry.format(", match: {case: exact}"))


def test_a_number_has_its_tolerance_and_unit() -> None:
    (question,) = asked("  - {id: n, kind: number, stem: How long?, answer: 1.64e2, unit: km}")

    assert question == NumberQuestion(
        id=question.id,
        passage=None,
        stem="How long?",
        citation=None,
        pack=question.pack,
        value=164.0,
        tolerance=0.0,
        unit="km",
    )


def test_a_date_question_rests_on_its_event_and_takes_its_calendar() -> None:
    events = EVENTS.replace("when: 1869-11-17", "when: 1869-11-05\n    calendar: julian")
    entry = """
  - {id: day, kind: date, stem: On what day?, answer: 1869-11-05, tolerance: 0d, event: opening-day,
     partial: [{within: 5 y, score: 0.5}]}
"""
    (question,) = pack_of({"events.yaml": events, "questions.yaml": questions(entry)}).questions

    assert isinstance(question, DateQuestion)
    assert question.when == When.parse("1869-11-05", Calendar.JULIAN)
    assert question.tolerance == DateTolerance(0, DateUnit.DAY)
    assert question.partial == (PartialCredit(DateTolerance(5, DateUnit.YEAR), 0.5),)
    assert question.events == ("suez-canal-7f3a/opening-day",)
    assert question.citation is not None
    assert question.citation.quote == "opened on 17 November 1869"


def test_gaps_come_in_the_order_of_the_text() -> None:
    (question,) = asked("""
  - id: gaps
    kind: cloze
    stem: Opened in [[year]], it joined the [[sea]] Sea to [[x-one]].
    gaps:
      sea: {answer: Red, wrong: [Black, Dead]}
      x-one: another
      year: {kind: date, answer: 1869}
""")

    assert isinstance(question, ClozeQuestion)
    assert question.gaps == (
        Gap(name="year", answer="1869", when=When.parse("1869")),
        Gap(name="sea", answer="Red", shown=("Red", "Black", "Dead")),
        Gap(name="x-one", answer="another"),
    )


def test_an_item_to_order_that_is_an_events_title_has_its_date() -> None:
    (question,) = asked("""
  - {id: o, kind: order, stem: Order these., items: [Digging, The opening of the canal],
     scoring: positions}
""")

    assert isinstance(question, OrderQuestion)
    assert question.items == (
        OrderItem("Digging"),
        OrderItem("The opening of the canal", OPENED),
    )
    assert (question.shown, question.scoring) == ((0, 1), Scoring.POSITIONS)
    assert question.events == ("suez-canal-7f3a/opening-day",)


def test_pairs_and_distractors_are_offered_in_their_authors_order() -> None:
    (question,) = asked("""
  - id: m
    kind: match
    stem: Match these.
    pairs: [{left: Opening, right: "1869"}, {left: Ball, right: "1869"}, {left: Sale, right: 1875}]
    extra_right: [1914]
    allow_repeat: true
""")

    assert isinstance(question, MatchQuestion)
    assert question.lefts == ("Opening", "Ball", "Sale")
    assert question.answers == ("1869", "1869", "1875")
    assert question.rights == ("1869", "1875", "1914")


def test_a_timeline_question_has_the_titles_and_dates_of_its_events() -> None:
    (question,) = asked("""
  - {id: t, kind: timeline, stem: Place it., events: [opening-day], tolerance: 10y}
""")

    assert isinstance(question, TimelineQuestion)
    assert question.items == (OrderItem("The opening of the canal", OPENED),)
    assert question.tolerance == DateTolerance(10, DateUnit.YEAR)


def test_the_points_of_an_open_question_are_those_of_its_rubric() -> None:
    (question,) = asked("""
  - {id: why, kind: open, stem: Why?, model_answer: Because., min_words: 15,
     rubric: [{points: 2, text: Says because}, {points: 1, text: Says more}]}
""")

    assert isinstance(question, OpenQuestion)
    assert question.rubric == (RubricPoint(2, "Says because"), RubricPoint(1, "Says more"))
    assert (question.points, question.min_words) == (3, 15)


def test_values_are_what_their_field_wants_whatever_yaml_takes_them_for() -> None:
    (question,) = asked("""
  - id: a
    kind: single
    stem: 12:30  # check: off Q64
    answer: 1789-07-14
    wrong: [017, 1_000, null, .5, "~"]  # check: off Q51
""")

    assert isinstance(question, SingleQuestion)
    assert question.stem == "12:30"
    texts = [choice.text for choice in question.choices]
    assert texts == ["1789-07-14", "017", "1_000", "null", ".5", "~"]


def test_a_file_has_defaults_which_a_question_may_override() -> None:
    text = questions("""
  - {id: a, kind: truefalse, stem: It is so., answer: true}
  - {id: b, kind: truefalse, stem: It is so., answer: true, tags: [own], points: 1}
  - {id: c, kind: open, stem: Why?, model_answer: So., rubric: [{points: 5, text: So}]}
""").replace("questions:", "defaults: {tags: [canal], points: 2, level: B1}\nquestions:")

    cited = {"passages/opening.txt": "x", "cards.yaml": CARDS}

    found = pack_of({**MAP, **cited, "questions.yaml": text, "events.yaml": None}).questions

    assert [(one.tags, one.points) for one in found] == [
        (("canal",), 2),
        (("own",), 1),
        (("canal",), 5),
    ]


CARDS = (
    "format: studypack/1\ncards:\n  - {id: card, front: Who?, back: He, "
    "source: {passage: opening, quote: x}, figure: {file: media/map.png, alt: A map}}\n"
)


def test_a_written_card_has_its_citation() -> None:
    files = {"cards.yaml": CARDS, "passages/opening.txt": "x", "events.yaml": None}

    (card,) = pack_of({**MAP, **files}).cards

    assert (card.id, card.front, card.back) == ("card", "Who?", "He")
    assert card.citation is not None
    assert card.citation.quote == "x"


def test_a_retired_question_keeps_its_id_and_is_not_asked() -> None:
    entry = "  - {id: a, kind: truefalse, stem: It is so., answer: true, status: retired}"

    assert asked(entry) == []
    assert "R23" in codes({"questions.yaml": questions(f"{entry}\n{entry}")})


def test_a_sound_question_beside_faulty_ones_is_in_the_pack() -> None:
    entries = """
  - {id: a, kind: truefalse, stem: It is so., answer: perhaps}
  - id: b
    kind: short
    stem: He said: no
    answer: It
  - {id: c, kind: truefalse, stem: It is so., answer: true}
  - {id: d, kind: short, stem: *It*, answer: It}
  - {id: e, kind: truefalse, stem: It is so., answer: true, source: {passage: opening, quote: zzz}}
  - {id: f, kind: single, stem: Which?, answer: One, wrong: [one, two]}
  - plain text
"""
    found = read({"questions.yaml": questions(entries), "events.yaml": None})

    assert found.pack is not None
    assert [one.id for one in found.pack.questions] == ["suez-canal-7f3a/c"]
    assert sorted(one.code for one in found.findings if str(one.severity) == "error") == [
        "Q41",
        "R26",
        "Y12",
        "Y21",
        "Y21",
        "Y6",
    ]
