"""Made questions against the gold of events: keys, give-aways, tells and spread.

Nothing of `studyapp/generate` but the quiz is used; how it is read and answered, see `judging`.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations, groupby

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.when_reading import read_when
from studyapp.extract.pipeline import find
from studyapp.generate.quiz import TRIES, make_quiz
from tests.score.event_gold import ASIDE, TUNED, Gold, golds_in
from tests.score.judging import dated_of, verdict_of

SEEDS = (1, 2, 3)
MANY = 60


@dataclass(slots=True)
class Tally:
    """What was found wrong with questions; `unread` are those that the gold cannot judge.

    `misdated` have a wrong key because the finder has a wrong date.
    """

    asked: int = 0
    wrong: list[str] = field(default_factory=list)
    misdated: list[str] = field(default_factory=list)
    second: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    longest: list[tuple[bool, float]] = field(default_factory=list)
    told: list[bool] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    years: Counter[str] = field(default_factory=Counter)
    run: int = 0
    thin: list[str] = field(default_factory=list)

    @property
    def excess(self) -> float:
        """Return in points how much oftener than by chance a title that is the key is the longest.

        Dates are mostly of one length, so that none of them is the longest.
        """
        found = self.longest
        return 100 * sum(is_so - chance for is_so, chance in found) / max(1, len(found))

    @property
    def chi(self) -> float:
        """Return chi-square of the key's place by its freedom; about 1 is even."""
        total, freedom = 0.0, 0
        for size, places in groupby(sorted(self.places), key=lambda pair: pair[0]):
            counts = Counter(place for _, place in places)
            wanted = sum(counts.values()) / size
            total += sum((counts[place] - wanted) ** 2 / wanted for place in range(size))
            freedom += size - 1
        return total / max(1, freedom)

    @property
    def figures(self) -> dict[str, float | int]:
        """Return the figures by name."""
        return {
            "questions": self.asked,
            "wrong": len(self.wrong),
            "misdated": len(self.misdated),
            "second": len(self.second),
            "given away": len(self.given),
            "doubles": len(self.doubled),
            "not judged": len(self.unread),
            "longest": round(self.excess, 1),
            "told by length": round(100 * sum(self.told) / max(1, len(self.told)), 1),
            "chi-square": round(self.chi, 2),
            "run": self.run,
            "inner year": round(100 * self.years["inner"] / max(1, self.years.total()), 1),
            "thin passages": len(self.thin),
        }


def tally(
    golds: Sequence[Gold],
    *,
    seeds: Sequence[int] = SEEDS,
    count: int = MANY,
    tries: int = TRIES,
) -> Tally:
    """Return what is found in quizzes on passages."""
    whole = Tally()
    for gold in golds:
        found = find(gold.passage)
        events = found.events
        for seed in seeds:
            quiz = make_quiz(
                gold.passage,
                events,
                count=count,
                seed=seed,
                kinds=frozenset(Kind),
                dates=found.dates,
                tries=tries,
            ).questions
            judge(quiz, gold, events, whole)
    return whole


def judge(quiz: Sequence[Question], gold: Gold, events: Sequence[Event], whole: Tally) -> None:
    """Add to a tally what is found in a quiz."""
    dated = [found for event in events if (found := dated_of(event, gold)) is not None]
    titles = {one.title for one in dated if one.when != one.found}
    misdated = {event.id for event in events if event.title in titles}
    whole.asked += len(quiz)
    for question in quiz:
        line = f"{gold.name}: {question.stem}"
        right = verdict_of(question, dated, gold)
        if right is None:
            whole.unread.append(line)
        elif right != (True, True):
            is_misdated = bool(set(question.events) & misdated)
            kept = whole.misdated if is_misdated else whole.second if right[0] else whole.wrong
            kept.append(line)
    whole.given += [f"{gold.name}: {line}" for line in _given_away(quiz)]
    whole.doubled += [f"{gold.name}: {line}" for line in _doubled(quiz)]
    _look_for_tells(quiz, whole)
    if len(events) >= 8 and len(gold.passage.text.split()) >= 200:
        ways = len({question.recipe for question in quiz}), len({one.kind for one in quiz})
        if len(quiz) < 12 or ways[0] < 7 or ways[1] < 5:
            whole.thin.append(f"{gold.name}: {len(quiz)} questions, {ways}")


def question_lines(*, errors: bool) -> Iterator[str]:
    """Yield what is wrong, then the figures by name."""
    whole = tally([*golds_in(TUNED), *golds_in(ASIDE)])
    if errors:
        for name in ("wrong", "misdated", "second", "given", "doubled", "unread", "thin"):
            yield from (f"{name:8} {line}" for line in getattr(whole, name))
    yield "questions  " + "  ".join(f"{name} {value}" for name, value in whole.figures.items())
    yield json.dumps({"questions": whole.figures})


def _keys(question: Question) -> list[str]:
    match question:
        case SingleQuestion() | MultipleQuestion():
            return [choice.text for choice in question.choices if choice.right]
        case DateQuestion(when=when):
            return [] if when.start is None else [str(abs(when.start.year))]
        case ShortQuestion(answer=answer):
            return [answer]
        case ClozeQuestion(gaps=gaps):
            return [gap.answer for gap in gaps]
        case _:
            return []


def _given_away(quiz: Sequence[Question]) -> Iterator[str]:
    """Yield the stems whose key stands in them or in what is seen of another question.

    A date or title must stand in no other stem; a name in no other text at all, as titles have it.
    The year of a date that is typed stands in many.
    """
    for question in quiz:
        others = [other for other in quiz if other is not question]
        for key in _keys(question):
            said = [question.stem, question.hint]
            if isinstance(question, ShortQuestion | ClozeQuestion):
                said += [text for other in others for text in _seen(other)]
            elif not isinstance(question, DateQuestion):
                said += [other.stem for other in others]
            if any(
                re.search(rf"(?<!\w){re.escape(key)}(?!\w)", text, re.IGNORECASE) for text in said
            ):
                yield f"{question.stem} [{key}]"


def _seen(question: Question) -> list[str]:
    """Return the texts that are seen of a question before it is answered."""
    seen = [question.stem, question.hint]
    match question:
        case SingleQuestion() | MultipleQuestion():
            seen += [choice.text for choice in question.choices]
        case OrderQuestion() | TimelineQuestion():
            seen += [item.text for item in question.items]
        case MatchQuestion():
            seen += [*question.lefts, *question.rights]
        case ClozeQuestion():
            seen += [text for gap in question.gaps for text in gap.shown]
    return seen


def _doubled(quiz: Sequence[Question]) -> Iterator[str]:
    facts = Counter((one.recipe, one.kind, one.events) for one in quiz)
    yield from (f"{fact}" for fact, times in facts.items() if times > 1)
    for one, two in combinations(quiz, 2):
        words = set(one.stem.split()), set(two.stem.split())
        if len(words[0] & words[1]) < 0.6 * max(map(len, words)):
            continue
        if SequenceMatcher(None, one.stem, two.stem, autojunk=False).ratio() >= 0.9:
            yield f"{one.stem} / {two.stem}"


def _look_for_tells(quiz: Sequence[Question], whole: Tally) -> None:
    places = []
    for question in quiz:
        if not isinstance(question, SingleQuestion):
            continue
        texts = [choice.text for choice in question.choices]
        place = next(spot for spot, one in enumerate(question.choices) if one.right)
        wrong = [len(text) for spot, text in enumerate(texts) if spot != place]
        if read_when(texts[place]) is None:
            whole.longest.append((len(texts[place]) > max(wrong), 1 / len(texts)))
        whole.told.append(len(texts[place]) >= 1.5 * sum(wrong) / len(wrong))
        whole.places.append((len(texts), place))
        places.append(place)
        if read_when(texts[place]) is not None:
            whole.years["inner" if 0 < place < len(texts) - 1 else "end"] += 1
    whole.run = max(whole.run, *(len(list(same)) for _, same in groupby(places)), 0)
