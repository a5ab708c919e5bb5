"""Questions of each kind, from their file to what is asked."""

import pytest

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


def test_what_an_author_insists_on_is_asked() -> None:
    wrong = "[one, {text: One, feedback: Not one}]"
    entry = f"  - {{id: f, kind: single, stem: Which?, answer: Two, wrong: {wrong}}}"

    assert len(asked(f"{entry}  # check: off Q40")) == 1
    assert codes({"questions.yaml": questions(entry)}) == ["Q40"]


def test_what_cannot_be_used_is_an_error_whatever_the_author_says() -> None:
    entry = "  - {id: f, kind: single, stem: Which?, wrong: [one]}  # check: off Y20"

    assert "Y20" in codes({"questions.yaml": questions(entry)})


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("kind: multiple, stem: Which?, answers: [], wrong: [a]", "Q39"),
        ("kind: single, stem: Which?, answer: a, wrong: []", "Q39"),
        ("kind: single, stem: Which?, answer: a", "Q39"),
        ("kind: multiple, stem: Which?, answers: [a, A], wrong: [b]", "Q40"),
        ("kind: cloze, stem: 'It [[a]] is', gaps: {a: {answer: x, wrong: [y, Y]}}", "Q40"),
        ("kind: cloze, stem: 'It [[a]] is', gaps: {a: {answer: x, wrong: [X]}}", "Q41"),
        ("kind: cloze, stem: 'It [[a]] is', gaps: {a: {answer: x, reject: [X]}}", "Q42"),
        ("kind: cloze, stem: It is, gaps: {a: x}", "Q59"),
        ("kind: cloze, stem: 'It [[a]] [[b]]', gaps: {a: x, b: y}", "Q59"),
        ("kind: cloze, stem: 'It [[a]] or [[a]]', gaps: {a: x}", "Q59"),
        ("kind: cloze, stem: 'In [[a]] it', gaps: {a: {kind: date, answer: x}}", "D71"),
        ("kind: date, stem: When?, answer: 1869, tolerance: -5y", "Q58"),
        ("kind: date, stem: When?, answer: 1869, tolerance: 5", "Y21"),
        ("kind: date, stem: When?, answer: 1869, partial: [{within: 5y, score: 2}]", "Y16"),
        ("kind: number, stem: How many?, answer: '1,5'", "Y21"),
        ("kind: number, stem: How many?, answer: .inf", "Y16"),
        ("kind: number, stem: How many?, answer: 1e400", "Y16"),
        ("kind: order, stem: Order., items: [one]", "Q61"),
        ("kind: match, stem: Match., pairs: [{left: a, right: b}]", "Q62"),
        ("kind: match, stem: M., pairs: [{left: a, right: b}, {left: A, right: c}]", "Q62"),
        ("kind: match, stem: M., extra_right: [B], pairs: [{left: a, right: b}]", "Q62"),
        ("kind: timeline, stem: Place., events: []", "Q61"),
        ("kind: timeline, stem: Place., events: [opening-dy]", "R25"),
        ("kind: open, stem: Why?, model_answer: So., rubric: []", "Q63"),
        ("kind: open, stem: Why?, model_answer: So., rubric: [{text: a}]", "Q63"),
        ("kind: single, stem: '', answer: a, wrong: [b]", "Y20"),
        ("kind: singel, stem: Which?, answer: a, wrong: [b]", "Y21"),
        ("kinnd: single, stem: Which?, answer: a, wrong: [b]", "Y20"),
        ("stem: Which?, answer: a, wrong: [b]", "Y20"),
        ("kind: short, stem: Which?, answer: a, points: 0", "Y16"),
        ("kind: short, stem: Which?, answer: a, tags: one", "Y21"),
        ("kind: short, stem: Which?, answer: {a: b: c}", "Y12"),
        ("kind: truefalse, stem: Which?, answer: true, figure: {file: ../map.png}", "M32"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told(entry: str, code: str) -> None:
    found = read({"questions.yaml": questions(f"  - {{id: a, {entry}}}")})

    assert code in [one.code for one in found.findings]
    assert found.pack is not None
    assert found.pack.questions == ()


def test_a_choice_that_yaml_cut_at_its_colon_is_shown_as_it_should_be_written() -> None:
    entry = """
  - id: a
    kind: single
    stem: Which?
    answer: The empire
    wrong:
      - Prussia: the kingdom
"""
    (fault,) = [one for one in read({"questions.yaml": questions(entry)}).findings
                if one.code == "Y12"]  # fmt: skip

    assert (fault.line, fault.column) == (8, 9)
    assert str(fault.suggestion) == 'write "Prussia: the kingdom"'


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ("[The opening of the canal, Digging begins]", "this was before"),
        ("[Digging begins, First plans]", "this may have been before"),
    ],
)
def test_items_whose_events_have_no_certain_order_are_told(items: str, says: str) -> None:
    events = EVENTS + (
        "  - {id: dig, title: Digging begins, when: 1859-04-25}\n"
        "  - {id: plan, title: First plans, when: 1859}\n"
    )
    entry = f"  - {{id: o, kind: order, stem: Order these., items: {items}}}"

    found = read({"events.yaml": events, "questions.yaml": questions(entry)}).findings

    assert [str(one.message)[: len(says)] for one in found if one.code == "Q61"] == [says]
