"""What is chosen on the start page, as a wish, and what stands against it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.settings import MOST_QUESTIONS, QuizChoices
from studyapp.domain.sittings import QuizSource, QuizWish
from studyapp.ui.pages.quiz.detail import Detail
from studyapp.ui.pages.quiz.sources import found_words
from studyapp.ui.pages.quiz.way import Way
from studyapp.ui.wording import tr


def wish_for(
    sources: Sequence[QuizSource],
    kinds: frozenset[Kind],
    way: Way,
    *,
    count: int,
    detail: Detail | None,
) -> QuizWish:
    """Return the wish for a quiz on some sources; without `detail`, for a plain one."""
    first, *others = (source.topic for source in sources)
    wish = QuizWish(
        passage=first.passage,
        pack=first.pack,
        others=tuple(others),
        count=count,
        kinds=kinds,
        mode=Mode.EXAM if way.is_exam else Mode.PRACTICE,
        limit=timedelta(minutes=way.minutes) or None if way.is_exam else None,
    )
    return wish if detail is None else in_detail(wish, detail)


def in_detail(wish: QuizWish, detail: Detail) -> QuizWish:
    """Return a wish with what only the detail says."""
    return replace(
        wish, levels=detail.levels, mistakes_first=detail.mistakes_first, seed=detail.seed
    )


def choices_of(  # noqa: PLR0913 - all that is kept
    sources: Sequence[QuizSource],
    left_out: Sequence[Kind],
    way: Way,
    *,
    count: int,
    detail: Detail,
    unfolded: bool,
) -> QuizChoices:
    """Return what is chosen, to be kept."""
    topics = tuple(str(source.passage or source.pack) for source in sources) if unfolded else ()
    return QuizChoices(
        unfolded=unfolded,
        topics=topics,
        count=count,
        left_out=tuple(left_out),
        easiest=detail.levels.easiest,
        hardest=detail.levels.hardest,
        mistakes_first=detail.mistakes_first,
        exam=way.is_exam,
        minutes=way.own_minutes,
    )


def room(sources: Sequence[QuizSource]) -> int:
    """Return for how many questions there is something in sources, as far as one can say."""
    return sum(source.events + source.questions for source in sources)


def doubt(
    sources: Sequence[QuizSource], kinds: frozenset[Kind], *, count: int | None, counted: bool
) -> str:
    """Return what stands against a quiz of that many questions, "" if nothing does.

    `count` is None where what was typed is none; it may be `counted` what is possible.
    """
    if not sources:
        return tr("Tick at least one passage or pack.")
    if not room(sources):
        return _nothing_in(sources)
    if not kinds:
        return tr("Choose at least one kind of question.")
    if count is None:
        return tr("Type a number from 1 to {most}.", most=MOST_QUESTIONS)
    if counted or room(sources) >= count:
        return ""
    says = "“{title}” has {found}, so there may be fewer questions."
    return tr(says, title=sources[0].title, found=found_words(sources[0]))


def _nothing_in(sources: Sequence[QuizSource]) -> str:
    if len(sources) > 1:
        return tr("None of these has dated events, so no quiz can be made of them.")
    says = "“{title}” has {found}, so no quiz can be made of it."
    return tr(says, title=sources[0].title, found=found_words(sources[0]))
