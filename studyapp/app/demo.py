"""Made-up reviews and answers for the demo, on a throw-away folder."""

import random
from datetime import datetime, timedelta
from pathlib import Path

from studyapp.app.made_up import made_up_answer
from studyapp.domain.cards import Rating
from studyapp.domain.sittings import QuizWish
from studyapp.study.preparing import prepared_pack
from studyapp.wiring import Program, open_program

DAYS = 20
_RATINGS = (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.EASY)


class _Calendar:
    """A clock that is set by hand."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def fill_demo(folder: Path, *, sample: Path, now: datetime, seed: int = 7) -> None:
    """Fill a folder with the sample pack and three weeks of reviews and answers before `now`."""
    rng = random.Random(seed)  # noqa: S311 - a demo, no secret
    clock = _Calendar(now - timedelta(days=DAYS))
    addition = prepared_pack(sample)
    with open_program(folder, now=clock, rng=rng) as program:
        program.sharing.add(addition)
        for day in range(DAYS):
            clock.now = now - timedelta(days=DAYS - day, minutes=rng.randrange(600))
            _study(program, clock, rng, quiz=day % 4 == 1)
        program.quizzing.stop()
        passage = addition.pack.passages[0].passage
        program.reading.keep_place(passage.id, passage.text.find("\n") + 1)


def _study(program: Program, clock: _Calendar, rng: random.Random, *, quiz: bool) -> None:
    if rng.random() < 0.2:
        return
    for _ in range(rng.randrange(3, 9)):
        recall = program.reviewing.next_recall()
        if recall is None:
            break
        took = timedelta(seconds=rng.uniform(3, 15))
        clock.now += took
        program.reviewing.rate(recall.card.id, rng.choice(_RATINGS), took)
    if quiz:
        _take_quiz(program, rng)


def _take_quiz(program: Program, rng: random.Random) -> None:
    entry = program.reading.entries()[0]
    turn = program.quizzing.start(QuizWish(passage=entry.id, count=10))
    while turn.question is not None:
        answer = made_up_answer(turn.question, rng, right=rng.random() < 0.75)
        took = timedelta(seconds=rng.uniform(5, 30))
        confidence = rng.choice((None, 1, 2, 3))
        _, turn = program.quizzing.answer(turn.question.id, answer, took, confidence)
