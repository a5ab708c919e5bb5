"""Questions of a pack that are answered by typing a few words, a number or a date."""

import re
from collections import Counter

from studyapp.domain.question_pieces import Gap, Matching, NearMiss
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    NumberQuestion,
    Question,
    ShortQuestion,
)
from studyapp.domain.tolerances import PartialCredit
from studyapp.domain.when import When
from studyapp.packs.comparing import alike, tell_wrong
from studyapp.packs.dates import tolerance_of, when_of
from studyapp.packs.entries import Entry
from studyapp.packs.events import Happening
from studyapp.packs.nodes import TextNode, words_of
from studyapp.packs.parts import Desk, Parts, resting_on
from studyapp.packs.question_shapes import (
    ClozeShape,
    DateShape,
    GapKind,
    GapShape,
    Ignoring,
    MatchingShape,
    NearMissShape,
    NumberShape,
    QuestionShape,
    ShortShape,
)
from studyapp.packs.sheets import Sheet

_GAP = re.compile(r"\[\[([^\[\]]*)\]\]")


def question_of(desk: Desk, entry: Entry[QuestionShape], parts: Parts) -> Question | None:
    """Return the question of an entry, None if it is of another kind or cannot be asked."""
    shape = entry.shape
    match shape:
        case ShortShape():
            return _short(entry.sheet, shape, parts)
        case NumberShape():
            unit, tolerance = words_of(shape.unit), shape.tolerance
            return NumberQuestion(value=shape.answer, tolerance=tolerance, unit=unit, **parts)
        case DateShape():
            return _date(desk, entry.sheet, shape, parts)
        case ClozeShape():
            return _cloze(entry.sheet, shape, parts)
        case _:
            return None


def _short(sheet: Sheet, shape: ShortShape, parts: Parts) -> ShortQuestion:
    matching = matching_of(shape.match)
    _check_rejected(sheet, (shape.answer, *shape.accept), shape.reject, matching)
    return ShortQuestion(
        answer=words_of(shape.answer),
        accept=tuple(map(words_of, shape.accept)),
        reject=_near_misses(shape.reject),
        matching=matching,
        **parts,
    )


def _check_rejected(
    sheet: Sheet,
    accepted: tuple[TextNode, ...],
    rejected: tuple[NearMissShape, ...],
    matching: Matching,
) -> None:
    known = {alike(answer, matching): answer for answer in accepted} if rejected else {}
    for near in rejected:
        answer = known.get(alike(near.text, matching))
        if answer is not None:
            says, values = "this is the answer '{answer}', too", {"answer": answer.strip()}
            sheet.fault("Q42", near.text, says, values, hint="it can be only one of the two")


def matching_of(shape: MatchingShape) -> Matching:
    """Return how typed words are compared."""
    return Matching(
        ignore_case=shape.case is Ignoring.IGNORE,
        ignore_accents=shape.accents is Ignoring.IGNORE,
        ignore_punctuation=shape.punctuation is Ignoring.IGNORE,
        typos=shape.typos,
    )


def _near_misses(shapes: tuple[NearMissShape, ...]) -> tuple[NearMiss, ...]:
    return tuple(NearMiss(words_of(near.text), words_of(near.feedback)) for near in shapes)


def _date(desk: Desk, sheet: Sheet, shape: DateShape, parts: Parts) -> DateQuestion | None:
    event = None if shape.event is None else desk.happenings.named(sheet, shape.event)
    calendar = None if event is None else event.entry.shape.calendar
    when = when_of(sheet, shape.answer, calendar)
    tolerance = None if shape.tolerance is None else tolerance_of(sheet, shape.tolerance)
    partial = []
    for near in shape.partial:
        within = tolerance_of(sheet, near.within)
        if within is not None:
            partial.append(PartialCredit(within, near.score))
    if when is None:
        return None
    if event is not None:
        _check_event(sheet, shape, when, event)
        parts = resting_on(parts, [event])
    return DateQuestion(when=when, tolerance=tolerance, partial=tuple(partial), **parts)


def _check_event(sheet: Sheet, shape: DateShape, when: When, event: Happening) -> None:
    if event.when is not None and not when.overlaps(event.when):
        says = "event '{event}' has another date: {when}"
        values = {"event": shape.event, "when": event.when.edtf}
        sheet.fault("D74", shape.answer, says, values, hint="one of the two is wrong")


def _cloze(sheet: Sheet, shape: ClozeShape, parts: Parts) -> ClozeQuestion | None:
    names = [found[1].strip() for found in _GAP.finditer(shape.stem)]
    _check_gaps(sheet, shape, names)
    by_name = {name.strip(): gap for name, gap in shape.gaps.items()}
    gaps = [_gap(sheet, name, by_name[name]) for name in names if name in by_name]
    known = tuple(gap for gap in gaps if gap is not None)
    return None if len(known) < len(names) else ClozeQuestion(gaps=known, **parts)


def _check_gaps(sheet: Sheet, shape: ClozeShape, names: list[str]) -> None:
    known, counts = {name.strip() for name in shape.gaps}, Counter(names)
    for name, count in counts.items():
        values = {"name": name}
        if name not in known:
            says, hint = "gap [[{name}]] is not in 'gaps'", "add it there"
            sheet.fault("Q59", shape.stem, says, values, hint=hint)
        elif count > 1:
            says, hint = "gap [[{name}]] is in the text twice", "give each gap a name of its own"
            sheet.fault("Q59", shape.stem, says, values, hint=hint)
    for node in shape.gaps if names else ():
        if node.strip() not in counts:
            says, hint = "the text has no gap [[{name}]]", "add it to 'stem', or delete this"
            sheet.fault("Q59", node, says, {"name": node.strip()}, hint=hint)
    if not names:
        values = {"name": min(known, default="name")}
        says, hint = "there is no gap in the text", "write it as [[{name}]]"
        sheet.fault("Q59", shape.stem, says, values, hint=hint)
    if re.search(r"\]\]\s*\[\[", shape.stem):
        sheet.fault("Q59", shape.stem, "two gaps follow each other", hint="put a word between them")


def _gap(sheet: Sheet, name: str, shape: GapShape) -> Gap | None:
    matching = matching_of(shape.match)
    is_date = shape.kind is GapKind.DATE
    when = when_of(sheet, shape.answer) if is_date else None
    accepted = (shape.answer, *shape.accept)
    _check_rejected(sheet, accepted, shape.reject, matching)
    tell_wrong(sheet, accepted, shape.wrong)
    if is_date and when is None:
        return None
    answer, wrong = words_of(shape.answer), tuple(map(words_of, shape.wrong))
    return Gap(
        name=name,
        answer=answer,
        when=when,
        accept=tuple(map(words_of, shape.accept)),
        reject=_near_misses(shape.reject),
        shown=(answer, *wrong) if wrong else (),
        matching=matching,
    )
