"""Questions as the gold answers them, read apart from `studyapp/generate`.

A title is dated by the gold whose words it holds; a stem is read by which titles' words stand in
it, whatever their forms.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from studyapp.domain.events import Event, Status
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
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from tests.score.event_gold import Gold

_WORD = re.compile(r"[^\W_]+")
_SAME, _SHORT = 0.8, 0.7
_LATER = re.compile(r"\b(?:after|later than)\b", re.IGNORECASE)

Verdict = tuple[bool, bool] | None
"""Whether a key is right, and alone; None if the gold does not tell."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A title of a passage, its words as they begin, and when it was by the gold."""

    title: str
    stems: tuple[str, ...]
    when: When
    found: When


def verdict_of(question: Question, dated: Sequence[Dated], gold: Gold) -> Verdict:
    """Return whether the key is right, and alone; None if the gold does not tell."""
    for judge_kind in (_chosen, _counted, _placed):
        verdict = judge_kind(question, dated)
        if verdict is not None:
            return verdict
    said = " ".join(gold.passage.text.split())
    match question:
        case ShortQuestion(answer=answer):
            return answer.split()[-1] in said, True
        case OpenQuestion(model_answer=model):
            return model[1:-1] in said, True
        case _:
            return None


def _chosen(question: Question, dated: Sequence[Dated]) -> Verdict:
    """Judge what is answered by picking."""
    stem = question.stem
    named = _named(stem, dated)
    match question:
        case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
            keyed = [choice.right for choice in choices]
            true = _true_choices(stem, [one.text for one in choices], named, dated)
            if true is None:
                return None
            return all(t for t, k in zip(true, keyed, strict=True) if k), true == keyed
        case TrueFalseQuestion(is_true=said):
            holds = _holds(stem, named)
            return None if holds is None else (holds == said, True)
        case _:
            return None


def _counted(question: Question, dated: Sequence[Dated]) -> Verdict:
    """Judge a date or a number that is typed."""
    stem = question.stem
    match question:
        case DateQuestion(when=when):
            named = _named(stem, dated)
        case NumberQuestion(value=value):
            named = _named(stem, dated)
            return (_between(stem, named) == value, True) if len(named) == 2 else None
        case ClozeQuestion(gaps=(name, date)) if date.when is not None:
            when = date.when
            named = _named(stem.replace(f"[[{name.name}]]", name.answer), dated)
        case _:
            return None
    return (when.contains(named[0].when), True) if len(named) == 1 else None


def _placed(question: Question, dated: Sequence[Dated]) -> Verdict:
    """Judge what is put in order, on the timeline, or together."""
    match question:
        case OrderQuestion(items=items):
            whens = [_when(item.text, dated) for item in items]
            return None if None in whens else (_is_rising(whens), True)
        case TimelineQuestion(items=items):
            return _all_same([(_when(item.text, dated), item.when) for item in items])
        case MatchQuestion(lefts=lefts, answers=answers):
            whens = [_when(left, dated) for left in lefts]
            return _all_same(list(zip(whens, map(read_when, answers), strict=True)))
        case _:
            return None


def _true_choices(
    stem: str, texts: Sequence[str], named: Sequence[Dated], dated: Sequence[Dated]
) -> list[bool] | None:
    """Return which choices are true by the gold."""
    dates = [read_when(text) for text in texts]
    if None not in dates and len(named) == 1:
        return [date is not None and date.contains(named[0].when) for date in dates]
    whens = [_when(text, dated) for text in texts]
    known = [when for when in whens if when is not None]
    return _true_titles(stem, known, named) if len(known) == len(texts) else None


def _true_titles(stem: str, whens: Sequence[When], named: Sequence[Dated]) -> list[bool] | None:
    """Return which of several times answer a stem."""
    if re.search(r"earliest|came first|before all|happened first|was the first", stem):
        return [not any(other.sort_key < one.sort_key for other in whens) for one in whens]
    asked = _last_date(stem)
    if not named and asked is not None:
        return [asked.overlaps(one) for one in whens]
    if len(named) != 1:
        return None
    anchor = named[0].when
    if re.search("while|meanwhile", stem):
        return [anchor.contains(one) for one in whens]
    if _asks_later(stem, named):
        return [anchor.certainly_before(one) for one in whens]
    return [one.certainly_before(anchor) for one in whens]


def _asks_later(stem: str, named: Sequence[Dated]) -> bool:
    """Return whether the words that belong to no title say "after"."""
    for one in named:
        stem = re.sub(re.escape(one.title), "", stem, flags=re.IGNORECASE)
    return _LATER.search(stem) is not None


def _holds(stem: str, named: Sequence[Dated]) -> bool | None:
    if len(named) == 2:
        one, two = (named[1], named[0]) if _asks_later(stem, named) else named
        return one.when.certainly_before(two.when)
    asked = _last_date(stem)
    return asked.contains(named[0].when) if len(named) == 1 and asked is not None else None


def _between(stem: str, named: Sequence[Dated]) -> int:
    one, two = (found.when for found in named)
    if re.search(r"\bdays\b", stem):
        return (two.earliest or 0) - (one.earliest or 0)
    return 0 if one.start is None or two.start is None else two.start.year - one.start.year


def _all_same(pairs: Sequence[tuple[When | None, When | None]]) -> tuple[bool, bool] | None:
    if any(gold is None for gold, _said in pairs):
        return None
    return all(gold and said and said.contains(gold) for gold, said in pairs), True


def _is_rising(whens: Sequence[When | None]) -> bool:
    known = [when for when in whens if when is not None]
    return all(one.certainly_before(other) for one, other in combinations(known, 2))


def _last_date(stem: str) -> When | None:
    words = stem.rstrip("?. ").split()
    dates = (read_when(" ".join(words[start:])) for start in range(len(words)))
    return next((date for date in dates if date is not None), None)


def dated_of(event: Event, gold: Gold) -> Dated | None:
    """Return a title with the date of the gold whose words it holds, None if that is unsure."""
    title = event.title
    fits = [
        want
        for want in gold.wanted
        if want.status is Status.FACT and all(word.lower() in title.lower() for word in want.words)
    ]
    most = max((len(" ".join(want.words)) for want in fits), default=0)
    whens = {want.when for want in fits if len(" ".join(want.words)) == most}
    return Dated(title, _stems(title), whens.pop(), event.when) if len(whens) == 1 else None


def _when(title: str, dated: Sequence[Dated]) -> When | None:
    return next((one.when for one in dated if one.title == title), None)


def _named(stem: str, dated: Sequence[Dated]) -> list[Dated]:
    """Return the titles whose words stand together in a stem, in its order: the surest first."""
    words = list(_stems(stem))
    found: dict[str, tuple[int, Dated]] = {}
    for share in (1.0, _SAME, _SHORT):
        for one in sorted(dated, key=lambda one: -len(one.stems)):
            wanted = share if share > _SHORT or len(one.stems) <= 4 else 1.0
            place = None if one.title in found else _place(one.stems, words, wanted)
            if place is not None:
                found[one.title] = (place, one)
                for spot in range(place, min(len(words), place + len(one.stems) + 1)):
                    words[spot] = "" if words[spot] in one.stems else words[spot]
    return [one for _, one in sorted(found.values(), key=lambda pair: pair[0])]


def _place(wanted: Sequence[str], words: Sequence[str], least: float) -> int | None:
    """Return where so large a share of the wanted words stands together, None if nowhere."""
    size = len(wanted) + 1
    best = max(
        range(max(1, len(words) - len(wanted) + 1)),
        key=lambda start: (_shared(wanted, words[start : start + size]), -start),
    )
    share = _shared(wanted, words[best : best + size]) / max(1, len(wanted))
    return best if share >= least else None


def _shared(wanted: Sequence[str], words: Sequence[str]) -> int:
    return (Counter(wanted) & Counter(words)).total()


def _stems(text: str) -> tuple[str, ...]:
    """Return how words begin, so that "signed" is "sign"; without "did" and "was"."""
    words = _WORD.findall(text.casefold())
    return tuple(word[:4] for word in words if word not in ("did", "was", "were"))
