"""Programs on a folder of their own, with a clock that is set by hand."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.cards import Card, CardId
from studyapp.domain.events import Findings
from studyapp.domain.question_pieces import Choice
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
from studyapp.domain.settings import Settings
from studyapp.domain.sittings import QuizWish
from studyapp.domain.texts import PassageId
from studyapp.domain.when_words import words
from studyapp.study.adding import Addition, addition_of
from studyapp.study.finding import found_in_text
from studyapp.wiring import Program, open_program
from tests.builders import DATED, NOON, TEXT, a_card, findings_of

REVOLUTION = (
    "On 14 July 1789 the crowd stormed the Bastille. On 4 August 1789 the Assembly abolished "
    "feudal rights. The king fled to Varennes on 20 June 1791.\n"
    "France declared war on Austria on 20 April 1792. The Convention abolished the monarchy on "
    "21 September 1792. The Committee arrested Danton on 30 March 1794.\n"
)


class Clock:
    """The time, as long as nobody moves it."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        self.now += by


def open_at(folder: Path, clock: Clock, *, seed: int = 1, zone: tzinfo = UTC) -> Program:
    settings = Settings(day_starts=0)
    return open_program(
        folder, now=clock, zone=zone, rng=random.Random(seed), settings=lambda: settings
    )


def an_addition(
    text: str = TEXT, dated: Mapping[str, str] = DATED, *, title: str = "The partitions"
) -> Addition:
    """Return a passage with one card for every event, made without the finder."""
    findings = findings_of(text, dated, title=title)
    return Addition(findings, cards_of(findings), ())


def cards_of(findings: Findings) -> tuple[Card, ...]:
    return tuple(
        a_card(
            id=CardId(f"when:{event.id}"),
            passage=event.passage,
            event=event.id,
            front=event.title,
            back=words(event.when),
            citation=event.citation,
        )
        for event in findings.events
    )


def many_events(count: int) -> Addition:
    sentences = {
        f"Station {day + 1} was opened.": (datetime(1850, 1, 1, tzinfo=UTC) + timedelta(days=day))
        .date()
        .isoformat()
        for day in range(count)
    }
    return an_addition(" ".join(sentences), sentences, title="Stations")


@cache
def the_revolution() -> Addition:
    """Return the passage with what was found in it, and its cards."""
    return addition_of(found_in_text(REVOLUTION))


def keep_revolution(program: Program) -> PassageId:
    addition = the_revolution()
    program.reading.keep(addition)
    return addition.findings.passage.id


def answer_to(question: Question, *, right: bool) -> Answer:  # noqa: PLR0911 - one for each kind
    match question:
        case SingleQuestion(choices=choices):
            return ChoiceAnswer(_places(choices, right=right)[0])
        case MultipleQuestion(choices=choices):
            return ChoicesAnswer(_places(choices, right=right))
        case TrueFalseQuestion(is_true=is_true):
            return TruthAnswer(is_true is right)
        case NumberQuestion(value=value):
            return NumberAnswer(f"{value:g}" if right else "-1")
        case DateQuestion(when=when):
            return DateAnswer(words(when) if right else "1066")
        case ShortQuestion(answer=answer):
            return ShortAnswer(answer if right else "nobody")
        case _:
            return _answer_to_several(question, right=right)


def _places(choices: Sequence[Choice], *, right: bool) -> tuple[int, ...]:
    return tuple(place for place, choice in enumerate(choices) if choice.right is right)


def _answer_to_several(question: Question, *, right: bool) -> Answer:
    match question:
        case OrderQuestion(items=items):
            places = range(len(items))
            return OrderAnswer(tuple(places if right else reversed(places)))
        case MatchQuestion(answers=answers, rights=rights):
            joined = tuple(rights.index(answer) for answer in answers)
            return MatchAnswer(joined if right else (None,) * len(joined))
        case TimelineQuestion(items=items):
            said = ["" if item.when is None else words(item.when) for item in items]
            return TimelineAnswer(tuple(said if right else ["1066"] * len(said)))
        case ClozeQuestion(gaps=gaps):
            return ClozeAnswer(tuple(gap.answer if right else "" for gap in gaps))
        case OpenQuestion(model_answer=answer, rubric=rubric):
            return OpenAnswer(answer, (right,) * len(rubric))
        case _:
            raise AssertionError(question.kind)


def found_here(program: Program, text: str) -> PassageId:
    """Return a passage with what the finder finds, in the library of `program`."""
    addition = addition_of(found_in_text(text))
    program.reading.keep(addition)
    return addition.findings.passage.id


def a_wish(passage: PassageId, count: int) -> QuizWish:
    return QuizWish(passage=passage, count=count)
