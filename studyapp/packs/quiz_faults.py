"""What is wrong with a question that somebody hands on, though each of its fields is sound."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NoReturn

from studyapp.domain.difficulty import HARDEST
from studyapp.domain.errors import StudyError
from studyapp.domain.kinds import Scoring
from studyapp.domain.messages import Message
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)

_GAP = re.compile(r"\[\[(.+?)\]\]")
_MOST_CHOICES = 26
"""Letters to name them by."""
_MOST_POINTS = 1_000
_MOST_TYPOS = 3
_MOST_WORDS = 10_000


class Fault(Exception):  # noqa: N818 - it is told as one sentence by whoever reads the file
    """Something in a file that is not as it must be: the reason, and the place in it."""

    def __init__(self, reason: Message, place: tuple[str, ...] = ()) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.place = place


def refusing(
    name: str, refusal: Callable[[Mapping[str, object]], StudyError]
) -> Callable[..., NoReturn]:
    """Return what refuses a file, with the place of its fault and the reason.

    `refusal` makes the error of `name`, `where` and `reason`.
    """

    def refuse(reason: Message, *place: str) -> NoReturn:
        where = f"{', '.join(place)}: " if place else ""
        raise refusal({"name": name, "where": where, "reason": reason})

    return refuse


def faults_in(question: Question) -> Iterator[Fault]:
    """Yield why a question cannot be asked."""
    yield from _of_any_kind(question)
    yield from _of_its_kind(question)


def _of_any_kind(question: Question) -> Iterator[Fault]:
    yield from _blank(("id", question.id), ("stem", question.stem))
    if question.difficulty is not None and not 1 <= question.difficulty <= HARDEST:
        yield _fault("it is not from 1 to {most}", "difficulty", most=HARDEST)
    if not 1 <= question.points <= _MOST_POINTS:
        yield _fault("it is not from 1 to {most:,}", "points", most=_MOST_POINTS)
    if question.pack is None and question.recipe is None:
        yield _fault("it is missing, and so is “pack”: one of the two says who made it", "recipe")
    if question.pack is None and question.citation is None:
        yield _fault("it is missing: what no person wrote must show what it rests on", "citation")
    if question.passage is None and (question.citations or question.events):
        yield _fault("it is missing, though there is a citation or an event", "passage")
    for number, citation in enumerate(question.citations):
        place = ("citation",) if not number else ("others", str(number))
        yield from _blank(((*place, "quote"), citation.quote))


def _of_its_kind(question: Question) -> Iterator[Fault]:  # noqa: C901, PLR0912 - a case a kind
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield from _of_choices(question)
        case ShortQuestion(answer=answer, matching=matching):
            yield from _blank(("answer", answer))
            yield from _typos(matching.typos, "matching")
        case NumberQuestion(tolerance=tolerance) if tolerance < 0:
            yield _fault("it is less than nothing", "tolerance")
        case DateQuestion(partial=partial):
            for number, each in enumerate(partial, start=1):
                if not 0 <= each.score <= 1:
                    yield _fault("it is not from 0 to 1", "partial", str(number), "score")
        case ClozeQuestion():
            yield from _of_gaps(question)
        case OrderQuestion():
            yield from _of_sequence(question)
        case MatchQuestion():
            yield from _of_pairs(question)
        case TimelineQuestion(items=items):
            yield from _few(items, 1, "items")
            for number, item in enumerate(items, start=1):
                yield from _blank((("items", str(number), "text"), item.text))
                if item.when is None:
                    yield _fault("it is missing", "items", str(number), "when")
        case OpenQuestion():
            yield from _of_rubric(question)
        case TrueFalseQuestion() | NumberQuestion():
            pass


def _of_choices(question: SingleQuestion | MultipleQuestion) -> Iterator[Fault]:
    choices = question.choices
    yield from _few(choices, 2, "choices")
    if len(choices) > _MOST_CHOICES:
        yield _fault("there are more than {most}", "choices", most=_MOST_CHOICES)
    yield from _texts([each.text for each in choices], "choices", "text")
    right = sum(choice.right for choice in choices)
    if not right:
        yield _fault("none of them is right", "choices")
    if isinstance(question, MultipleQuestion):
        if question.scoring not in (Scoring.ALL, Scoring.PARTIAL):
            yield _fault("it is neither “all” nor “partial”", "scoring")
    elif right > 1:
        yield _fault("{right} of them are right, not one", "choices", right=right)


def _of_gaps(question: ClozeQuestion) -> Iterator[Fault]:
    names = [gap.name for gap in question.gaps]
    yield from _few(names, 1, "gaps")
    if _GAP.findall(question.stem) != names:
        yield _fault("they are not those of “stem”, in their order", "gaps")
    yield from _texts(names, "gaps", "name")
    for number, gap in enumerate(question.gaps, start=1):
        place = ("gaps", str(number))
        yield from _blank(((*place, "answer"), gap.answer))
        yield from _typos(gap.matching.typos, *place, "matching")
        if gap.shown and gap.answer not in gap.shown:
            yield _fault("the answer is not among them", *place, "shown")
        yield from _texts(gap.shown, *place, "shown")


def _of_sequence(question: OrderQuestion) -> Iterator[Fault]:
    yield from _few(question.items, 2, "items")
    yield from _texts([each.text for each in question.items], "items", "text")
    if sorted(question.shown) != list(range(len(question.items))):
        yield _fault("it does not name each place of “items” once, from 0", "shown")
    if question.scoring is Scoring.PARTIAL:
        yield _fault("it is none of “all”, “pairs” and “positions”", "scoring")


def _of_pairs(question: MatchQuestion) -> Iterator[Fault]:
    yield from _few(question.lefts, 1, "lefts")
    if len(question.lefts) != len(question.answers):
        yield _fault("there are not as many as “lefts”", "answers")
    yield from _texts(question.lefts, "lefts")
    yield from _texts(question.rights, "rights")
    for number, answer in enumerate(question.answers, start=1):
        if answer not in question.rights:
            yield _fault("it is not among “rights”", "answers", str(number))
    if not question.allow_repeat:
        yield from _texts(question.answers, "answers")


def _of_rubric(question: OpenQuestion) -> Iterator[Fault]:
    yield from _blank(("model_answer", question.model_answer))
    yield from _few(question.rubric, 1, "rubric")
    for number, point in enumerate(question.rubric, start=1):
        yield from _blank((("rubric", str(number), "text"), point.text))
        if not 1 <= point.points <= _MOST_POINTS:
            place = ("rubric", str(number), "points")
            yield _fault("it is not from 1 to {most:,}", *place, most=_MOST_POINTS)
    if not 0 <= question.min_words <= _MOST_WORDS:
        yield _fault("it is not from 0 to {most:,}", "min_words", most=_MOST_WORDS)


def _typos(count: int, *place: str) -> Iterator[Fault]:
    if not 0 <= count <= _MOST_TYPOS:
        yield _fault("it is not from 0 to {most}", *place, "typos", most=_MOST_TYPOS)


def _few(parts: Sequence[object], least: int, *place: str) -> Iterator[Fault]:
    if len(parts) < least:
        yield _fault("there are fewer than {least}", *place, least=least)


def _texts(texts: Sequence[str], *place: str) -> Iterator[Fault]:
    """Yield that a text is blank, or stands there twice."""
    before, after = place[:-1], place[-1:]
    if len(place) == 1 or place[-1] not in ("text", "name"):
        before, after = place, ()
    for number, text in enumerate(texts, start=1):
        yield from _blank(((*before, str(number), *after), text))
    twice = [text for text, count in Counter(texts).items() if count > 1]
    if twice:
        yield _fault("“{text}” stands there twice", *before, text=twice[0][:100])


def _blank(*named: tuple[str | tuple[str, ...], str]) -> Iterable[Fault]:
    for place, text in named:
        if not text.strip():
            yield _fault("it is blank", *((place,) if isinstance(place, str) else place))


def _fault(reason: str, *place: str, **values: object) -> Fault:
    return Fault(Message(reason, values), place)
