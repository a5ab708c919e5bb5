"""How good the questions are that a class answered, by what classical test theory counts.

A learner's first answer to a question counts; later ones are counted apart, since feedback was seen
by then. Facility is the mean score of the first answers (Crocker and Algina 1986). Discrimination
is the corrected item-total correlation: Pearson's r of the score on a question with the mean score
on all other questions of its pack that the learner answered (Nunnally 1978), so that a class may
answer different ones. Who is strong and who is weak is told by those means: the upper and the lower
27 per cent (Kelley 1939). Self-graded answers are part of no mean.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import median

from studyapp.domain.class_results import ClassResults, Counted
from studyapp.domain.kinds import PackId
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.results import ResultQuestion, Taker

ENOUGH = 30
"""Learners under whom a correlation is more chance than sign: its standard error is 0.18 there."""
_OUTER = 0.27
_MOST_TYPED = 12
"""Typed answers that are shown one by one, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A choice, or what was typed, and how many picked it; of them the `strong` and the `weak`.

    `right` is None of a typed answer: what it was worth is `worth` on the average. `rest` is the
    correlation of picking it with the other scores, None where that tells nothing.
    """

    text: str
    right: bool | None
    count: int
    strong: int
    weak: int
    worth: float
    rest: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFigures:
    """The figures of one version of a question.

    `learners` answered it, each counted once, `repeats` are their later answers. `facility` is the
    mean score of the first answers, `again` that of the later ones. `discrimination` is None if
    there are too few learners to judge (`is_enough` says so) or all scores are the same. `seconds`
    is the median time of the first answers. `versions` are those of the pack.
    """

    question: ResultQuestion
    learners: int
    repeats: int
    facility: float
    again: float | None
    discrimination: float | None
    seconds: float
    picked: tuple[Picked, ...]
    versions: tuple[int, ...] = ()
    compared: int = 0

    @property
    def is_enough(self) -> bool:
        """Return whether enough learners can be compared to judge the question."""
        return self.compared >= ENOUGH

    @property
    def attempts(self) -> int:
        """Return how many answers there are in all."""
        return self.learners + self.repeats


_Means = Mapping[tuple[Taker, PackId | None], tuple[float, int]]


def item_figures(results: ClassResults) -> tuple[ItemFigures, ...]:
    """Return the figures of every question that was answered, in the order of `questions`."""
    by_question: dict[tuple[str, str], list[Counted]] = {}
    for each in results.counted:
        by_question.setdefault(each.question.name, []).append(each)
    firsts = {name: first_answers(answers) for name, answers in by_question.items()}
    totals = _totals(each for answers in firsts.values() for each in answers)
    return tuple(
        _figures(by_question[question.name], firsts[question.name], totals)
        for question in results.questions
    )


def first_answers(answers: Iterable[Counted]) -> list[Counted]:
    """Return the first answer of every learner, the earliest first."""
    firsts: dict[Taker, Counted] = {}
    for each in sorted(answers, key=lambda each: each.order):
        firsts.setdefault(each.taker, each)
    return list(firsts.values())


def _totals(firsts: Iterable[Counted]) -> _Means:
    """Return the sum of the scores of every learner on each pack, and of how many answers."""
    found: dict[tuple[Taker, PackId | None], tuple[float, int]] = {}
    for each in firsts:
        if each.question.kind not in SELF_GRADED:
            key = each.taker, each.question.pack
            total, count = found.get(key, (0.0, 0))
            found[key] = total + each.answer.score, count + 1
    return found


def _figures(every: list[Counted], firsts: list[Counted], totals: _Means) -> ItemFigures:
    question = every[0].question
    ranked = _ranked(firsts, totals)
    scores = [each.answer.score for each, _ in ranked]
    rest = [mean for _, mean in ranked]
    later = {each.answer.uid for each in every} - {each.answer.uid for each in firsts}
    repeats = [each.answer.score for each in every if each.answer.uid in later]
    versions = {each.answer.pack_version for each in every} - {None}
    return ItemFigures(
        question=question,
        learners=len(firsts),
        repeats=len(repeats),
        facility=_mean([each.answer.score for each in firsts]),
        again=_mean(repeats) if repeats else None,
        discrimination=correlation(scores, rest) if len(ranked) >= ENOUGH else None,
        seconds=median(each.answer.seconds for each in firsts),
        picked=_picked(question, firsts, ranked),
        versions=tuple(sorted(version for version in versions if version is not None)),
        compared=len(ranked),
    )


def _ranked(firsts: Iterable[Counted], totals: _Means) -> list[tuple[Counted, float]]:
    """Return the answers with the mean of their learner's other scores, the strongest first.

    Who answered nothing else of the pack cannot be compared.
    """
    found = []
    for each in firsts:
        total, count = totals.get((each.taker, each.question.pack), (0.0, 0))
        if each.question.kind not in SELF_GRADED:
            total, count = total - each.answer.score, count - 1
        if count > 0:
            found.append((each, total / count))
    return sorted(found, key=lambda pair: (-pair[1], pair[0].taker.uid, pair[0].taker.name))


def correlation(one: Sequence[float], two: Sequence[float]) -> float | None:
    """Return Pearson's r; None if one of the two is all the same."""
    mean_one, mean_two = _mean(one), _mean(two)
    square_one = fsum((each - mean_one) ** 2 for each in one)
    square_two = fsum((each - mean_two) ** 2 for each in two)
    if square_one < _NOTHING or square_two < _NOTHING:
        return None
    shared = fsum((a - mean_one) * (b - mean_two) for a, b in zip(one, two, strict=True))
    return max(-1.0, min(1.0, shared / sqrt(square_one * square_two)))


_NOTHING = 1e-12
"""Less than this is what adding up leaves over."""


def _picked(
    question: ResultQuestion, firsts: list[Counted], ranked: list[tuple[Counted, float]]
) -> tuple[Picked, ...]:
    """Return what was picked: all choices, or the typed answers that came most often."""
    outer = round(_OUTER * len(ranked)) if len(ranked) >= ENOUGH else 0
    strong = {each.answer.uid for each, _ in ranked[:outer]}
    weak = {each.answer.uid for each, _ in ranked[len(ranked) - outer :]}
    rest = {each.answer.uid: mean for each, mean in ranked}
    pickers: dict[str, list[Counted]] = {choice.text: [] for choice in question.choices}
    for each in firsts:
        for text in dict.fromkeys(each.answer.picked):
            pickers.setdefault(text, []).append(each)
    right = {choice.text: choice.right for choice in question.choices}
    found = [
        Picked(
            text=text,
            right=right.get(text),
            count=len(own),
            strong=sum(each.answer.uid in strong for each in own),
            weak=sum(each.answer.uid in weak for each in own),
            worth=_mean([each.answer.score for each in own]) if own else 0.0,
            rest=_rest_of(own, rest) if outer else None,
        )
        for text, own in pickers.items()
    ]
    if question.choices:
        return tuple(sorted(found, key=lambda each: (not each.right, -each.count, each.text)))
    return tuple(sorted(found, key=lambda each: (-each.count, each.text))[:_MOST_TYPED])


def _rest_of(pickers: Iterable[Counted], rest: Mapping[str, float]) -> float | None:
    own = {each.answer.uid for each in pickers}
    return correlation([float(uid in own) for uid in rest], list(rest.values()))


def _mean(numbers: Sequence[float]) -> float:
    return fsum(numbers) / len(numbers) if numbers else 0.0
