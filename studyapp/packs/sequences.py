"""Questions of a pack on order and belonging, and those answered in one's own words."""

from itertools import pairwise

from studyapp.domain.kinds import Scoring
from studyapp.domain.question_pieces import OrderItem, RubricPoint
from studyapp.domain.questions import (
    MatchQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    TimelineQuestion,
)
from studyapp.packs.comparing import alike, doubles, tell_doubles
from studyapp.packs.dates import tolerance_of
from studyapp.packs.entries import Entry
from studyapp.packs.events import Happening
from studyapp.packs.nodes import TextNode, words_of
from studyapp.packs.parts import Desk, Parts, resting_on
from studyapp.packs.question_shapes import (
    MatchShape,
    OpenShape,
    OrderShape,
    QuestionShape,
    TimelineShape,
)
from studyapp.packs.sheets import Sheet


def question_of(desk: Desk, entry: Entry[QuestionShape], parts: Parts) -> Question | None:
    """Return the question of an entry, None if it is of another kind or cannot be asked."""
    shape = entry.shape
    match shape:
        case OrderShape():
            return _order(desk, entry, shape, parts)
        case MatchShape():
            return _match(entry, shape, parts)
        case TimelineShape():
            return _timeline(desk, entry, shape, parts)
        case OpenShape():
            return _open(entry, shape, parts)
        case _:
            return None


def _order(
    desk: Desk, entry: Entry[QuestionShape], shape: OrderShape, parts: Parts
) -> OrderQuestion:
    """Return a sequence; an item that is the title of an event of the pack has its date."""
    sheet = entry.sheet
    if len(shape.items) < 2:
        says, hint = "a sequence has two items or more", "add some"
        sheet.fault("Q61", entry.node.key("items") or entry.node, says, hint=hint)
    tell_doubles(sheet, "Q61", shape.items, "the same item as '{first}' in line {line}")
    events = [desk.happenings.titled(item) for item in shape.items]
    _check_sequence(sheet, shape.items, events)
    items = tuple(
        OrderItem(words_of(item), None if event is None else event.when)
        for item, event in zip(shape.items, events, strict=True)
    )
    known = [event for event in events if event is not None]
    for event in known:
        event.is_used = True
    return OrderQuestion(
        items=items,
        shown=tuple(range(len(items))),
        scoring=Scoring(shape.scoring),
        **resting_on(parts, known),
    )


def _check_sequence(
    sheet: Sheet, items: tuple[TextNode, ...], events: list[Happening | None]
) -> None:
    """Tell items whose events do not follow each other for certain."""
    dated = [
        (item, event.when)
        for item, event in zip(items, events, strict=True)
        if event is not None and event.when is not None
    ]
    for (first, earlier), (last, later) in pairwise(dated):
        if earlier.certainly_before(later) or alike(first) == alike(last):
            continue  # the same item twice is told as that
        values = {"first": first.strip(), "earlier": earlier.edtf, "later": later.edtf}
        if later.certainly_before(earlier):
            says = "this was before '{first}': {later}, and that {earlier}"
        else:
            says = "this may have been before '{first}': {later}, and that {earlier}"
        sheet.fault("Q61", last, says, values)


def _match(entry: Entry[QuestionShape], shape: MatchShape, parts: Parts) -> MatchQuestion:
    sheet = entry.sheet
    lefts, answers = [pair.left for pair in shape.pairs], [pair.right for pair in shape.pairs]
    if len(lefts) < 2:
        says, hint = "there are two pairs or more to match", "add some"
        sheet.fault("Q62", entry.node.key("pairs") or entry.node, says, hint=hint)
    tell_doubles(sheet, "Q62", lefts, "the same left side as '{first}' in line {line}")
    if not shape.allow_repeat:
        for text, first in doubles(answers):
            says, values = "the same right side as '{first}'", {"first": first.strip()}
            sheet.fault("Q62", text, says, values, hint="add 'allow_repeat: true' if it is meant")
    known = {alike(answer) for answer in answers}
    for extra in shape.extra_right:
        if alike(extra) in known:
            sheet.fault("Q62", extra, "this belongs to a pair already", hint="delete it here")
    tell_doubles(sheet, "Q62", shape.extra_right, "the same right side as '{first}' in line {line}")
    rights = dict.fromkeys(words_of(text) for text in (*answers, *shape.extra_right))
    return MatchQuestion(
        lefts=tuple(map(words_of, lefts)),
        answers=tuple(map(words_of, answers)),
        rights=tuple(rights),
        allow_repeat=shape.allow_repeat,
        **parts,
    )


def _timeline(
    desk: Desk, entry: Entry[QuestionShape], shape: TimelineShape, parts: Parts
) -> TimelineQuestion | None:
    sheet = entry.sheet
    if not shape.events:
        sheet.fault("Q61", entry.node.key("events") or entry.node, "there is no event to place")
    tell_doubles(sheet, "Q61", shape.events, "the same event as '{first}' in line {line}")
    events = [desk.happenings.named(sheet, name) for name in shape.events]
    tolerance = None if shape.tolerance is None else tolerance_of(sheet, shape.tolerance)
    known = [event for event in events if event is not None]
    items = tuple(OrderItem(event.title, event.when) for event in known if event.when is not None)
    if len(items) < len(events) or not entry.is_sound:
        return None
    return TimelineQuestion(items=items, tolerance=tolerance, **resting_on(parts, known))


def _open(entry: Entry[QuestionShape], shape: OpenShape, parts: Parts) -> OpenQuestion:
    total = sum(point.points for point in shape.rubric)
    key = entry.node.key("points") or entry.node
    if not shape.rubric:
        at = entry.node.key("rubric") or entry.node
        entry.sheet.fault("Q63", at, "there is nothing in 'rubric'", hint="say what earns points")
    elif shape.points is not None and shape.points != total:
        says = "the rubric gives {total} points, the question says {points}"
        values = {"total": total, "points": shape.points}
        entry.sheet.fault("Q63", key, says, values, hint="write 'points: {total}', or leave it out")
    return OpenQuestion(
        model_answer=words_of(shape.model_answer),
        rubric=tuple(RubricPoint(point.points, words_of(point.text)) for point in shape.rubric),
        min_words=shape.min_words,
        **parts | {"points": max(1, total)},
    )
