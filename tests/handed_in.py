"""Results as learners hand them in, for tests."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.results import Offered, ResultAnswer, ResultFile, ResultQuestion, Taker
from tests.builders import NOON

PACK = PackId("canal-1")
Scores = Mapping[str, float | Sequence[float]]


def uid(number: int) -> str:
    """Return the uid of that number."""
    return UUID(int=number).hex


def taker(number: int = 1, name: str = "") -> Taker:
    """Return a learner."""
    return Taker(uid(number), name or f"Learner {number}")


def a_question(name: str = "a", *, version: int = 1, kind: Kind = Kind.SINGLE) -> ResultQuestion:
    """Return a question with the choices “right”, “wrong” and “other”."""
    return ResultQuestion(
        id=f"{PACK}/{name}",
        pack=PACK,
        kind=kind,
        version=uid(version),
        stem=f"What is {name}?",
        key="right",
        choices=(Offered("right", True), Offered("other", False), Offered("wrong", False)),
    )


def an_answer(
    entry: int,
    *,
    question: int = 0,
    score: float = 1.0,
    picked: str = "",
    seconds: float = 10.0,
    minute: int = 0,
) -> ResultAnswer:
    """Return an answer, given so many minutes after noon."""
    chosen = picked or ("right" if score >= 1 else "wrong")
    return ResultAnswer(
        uid=uid(entry),
        question=question,
        answer=chosen,
        picked=(chosen,),
        score=score,
        seconds=seconds,
        at=NOON + timedelta(minutes=minute),
        sitting="s1",
        pack_version=1,
    )


def handed_in(
    *answers: ResultAnswer,
    by: Taker | None = None,
    questions: Sequence[ResultQuestion] | None = None,
    hour: int = 0,
    is_as_written: bool = True,
) -> ResultFile:
    """Return a file written so many hours after noon."""
    return ResultFile(
        taker=by or taker(),
        written=NOON + timedelta(hours=hour),
        packs={PACK: "The canal"},
        questions=tuple(questions or (a_question(),)),
        answers=answers,
        is_as_written=is_as_written,
    )


def a_class(scores: Sequence[Sequence[float]]) -> list[ResultFile]:
    """Return the files of learners by their scores on the questions a, b, c and so on."""
    names = "abcdefghijklmnopqrstuvwxyz"
    questions = [a_question(names[place]) for place in range(len(scores[0]))]
    return [
        handed_in(
            *(
                an_answer(100 * number + place, question=place, score=score, minute=place)
                for place, score in enumerate(own)
            ),
            by=taker(number),
            questions=questions,
        )
        for number, own in enumerate(scores, start=1)
    ]
