"""Questions of each kind, with any content that they can have."""

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, OptionsOrder, Scoring
from studyapp.domain.question_pieces import (
    Choice,
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
    Question,
    QuestionId,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.texts import Citation
from studyapp.domain.tolerances import DateTolerance, DateUnit, PartialCredit
from studyapp.domain.when import When
from tests.packs.writing.makers import DATES, IDS, OWN, Maker


def parts(maker: Maker, events: Sequence[Event] = ()) -> dict[str, Any]:
    """Return what all kinds have; a question on events rests on them if it names no source."""
    lent, citation = maker.cited()
    others: tuple[Citation, ...] = ()
    if citation is None and events:
        lent, citation = events[0].passage, events[0].citation
        others = tuple(each.citation for each in events[1:] if each.passage == lent)
    return {
        "id": QuestionId(f"{OWN}/{maker.name()}"),
        "passage": lent,
        "citation": citation,
        "others": others,
        "events": tuple(each.id for each in events),
        "stem": maker.words(),
        "explanation": maker.perhaps(),
        "hint": maker.perhaps(),
        "pack": OWN,
        "figure": maker.figure() if maker.is_so() else None,
        "difficulty": maker.some(st.none() | st.integers(1, 5)),
        "points": maker.some(st.integers(1, 1000)),
        "tags": maker.several(),
    }


def choices(maker: Maker, right: int) -> tuple[Choice, ...]:
    count = right + maker.some(st.integers(1, 3))
    pictures = [maker.figure() if maker.is_so() else None for _ in range(count)]
    return tuple(
        Choice(maker.words(), right=at < right, feedback=maker.perhaps(), figure=picture)
        for at, picture in enumerate(pictures)
    )


def order_of(maker: Maker) -> OptionsOrder | None:
    found: OptionsOrder | None = maker.some(st.none() | st.sampled_from(OptionsOrder))
    return found


def matching(maker: Maker) -> Matching:
    return maker.some(  # type: ignore[no-any-return]
        st.builds(Matching, st.booleans(), st.booleans(), st.booleans(), st.integers(0, 3))
    )


def rejected(maker: Maker) -> tuple[NearMiss, ...]:
    return tuple(NearMiss(text, maker.perhaps()) for text in maker.several())


def tolerance(maker: Maker) -> DateTolerance | None:
    built = st.builds(DateTolerance, st.integers(0, 3), st.sampled_from(DateUnit))
    found: DateTolerance | None = maker.some(st.none() | built)
    return found


def date(maker: Maker) -> Question:
    own = [maker.some(st.sampled_from(maker.events))] if maker.events and maker.is_so() else []
    when = own[0].when if own else maker.when()
    share = st.sampled_from([0.0, 0.5, 0.1, 1 / 3, 1.0])
    partial = tuple(
        PartialCredit(DateTolerance(years, DateUnit("y")), maker.some(share)) for years in (4, 9)
    )
    near = partial if maker.is_so() else ()
    return DateQuestion(when=when, tolerance=tolerance(maker), partial=near, **parts(maker, own))


def gap(maker: Maker, name: str) -> Gap:
    if maker.is_so():
        when = When.parse(maker.some(st.sampled_from(DATES)))
        return Gap(name=name, answer=when.edtf, when=when, matching=matching(maker))
    answer, wrong = maker.words(), maker.several()
    return Gap(
        name=name,
        answer=answer,
        accept=maker.several(),
        reject=rejected(maker),
        shown=(answer, *wrong) if wrong else (),
        matching=matching(maker),
    )


def cloze(maker: Maker) -> Question:
    names = [
        f"{maker.some(st.sampled_from(IDS))} {at}" for at in range(maker.some(st.integers(1, 3)))
    ]
    stem = " ".join(f"it is [[{name}]] and" for name in names)
    gaps = tuple(gap(maker, name) for name in names)
    return ClozeQuestion(gaps=gaps, **parts(maker) | {"stem": f"{stem} so."})


def order(maker: Maker) -> Question:
    chosen: list[Event] = []
    for each in sorted(maker.events, key=lambda one: one.when.sort_key):
        if maker.is_so() and (not chosen or chosen[-1].when.certainly_before(each.when)):
            chosen.append(each)
    items = [OrderItem(each.title, each.when) for each in chosen]
    items += [OrderItem(text) for text in maker.several(2)]
    scoring = maker.some(st.sampled_from([Scoring.ALL, Scoring.PAIRS, Scoring.POSITIONS]))
    shown = tuple(range(len(items)))
    found = parts(maker, chosen)
    return OrderQuestion(items=tuple(items), shown=shown, scoring=scoring, **found)


def match(maker: Maker) -> Question:
    lefts, extra = maker.several(2), maker.several()
    answers = tuple(maker.words() for _ in lefts)
    is_shared = maker.is_so()
    answers = (answers[0],) * len(answers) if is_shared else answers
    rights = tuple(dict.fromkeys((*answers, *extra)))
    return MatchQuestion(
        lefts=lefts, answers=answers, rights=rights, allow_repeat=is_shared, **parts(maker)
    )


def timeline(maker: Maker) -> Question:
    if not maker.events:
        return TrueFalseQuestion(is_true=maker.is_so(), **parts(maker))
    strategy = st.lists(st.sampled_from(maker.events), min_size=1, max_size=3, unique=True)
    chosen = maker.some(strategy)
    items = tuple(OrderItem(each.title, each.when) for each in chosen)
    return TimelineQuestion(items=items, tolerance=tolerance(maker), **parts(maker, chosen))


def written_answer(maker: Maker) -> Question:
    points = st.integers(1, 9)
    rubric = tuple(RubricPoint(maker.some(points), text) for text in maker.several(1))
    return OpenQuestion(
        model_answer=maker.words(),
        rubric=rubric,
        min_words=maker.some(st.integers(0, 50)),
        **parts(maker) | {"points": sum(each.points for each in rubric)},
    )


def number(maker: Maker) -> Question:
    values = st.integers(-(10**9), 10**9).map(float) | st.floats(-1e9, 1e9)
    return NumberQuestion(
        value=maker.some(values),
        tolerance=maker.some(st.sampled_from([0.0, 0.1, 2.5, 1e-7])),
        unit=maker.perhaps(),
        **parts(maker),
    )


MAKERS: dict[Kind, Callable[[Maker], Question]] = {
    Kind.SINGLE: lambda maker: SingleQuestion(
        choices=choices(maker, 1), options_order=order_of(maker), **parts(maker)
    ),
    Kind.MULTIPLE: lambda maker: MultipleQuestion(
        choices=choices(maker, 2),
        scoring=maker.some(st.sampled_from([Scoring.ALL, Scoring.PARTIAL])),
        options_order=order_of(maker),
        **parts(maker),
    ),
    Kind.TRUEFALSE: lambda maker: TrueFalseQuestion(is_true=maker.is_so(), **parts(maker)),
    Kind.SHORT: lambda maker: ShortQuestion(
        answer=maker.words(),
        accept=maker.several(),
        reject=rejected(maker),
        matching=matching(maker),
        **parts(maker),
    ),
    Kind.NUMBER: number,
    Kind.DATE: date,
    Kind.CLOZE: cloze,
    Kind.ORDER: order,
    Kind.MATCH: match,
    Kind.TIMELINE: timeline,
    Kind.OPEN: written_answer,
}
