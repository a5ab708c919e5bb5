"""Progress in a sentence."""

from studyapp.domain.progress import SELF_GRADED, Report
from studyapp.ui.pages.progress.tables import score_words
from studyapp.ui.widgets import percent
from studyapp.ui.wording import counted, kind_questions, tr

_ENOUGH = 5
"""Answers of a kind below which its share says nothing."""


def is_empty(report: Report) -> bool:
    """Return whether nothing was answered or recalled yet."""
    scores = report.scores
    return not scores.reviews and not scores.total.attempts and not scores.by_kind


def progress_sentence(report: Report) -> str:
    """Return how things stand, and what goes worst, where enough was answered to say so.

    On the first day nothing is called known: whether it lasts cannot be told yet.
    """
    parts = (_cards_sentence(report) or _answers_sentence(report), _weak_sentence(report))
    return " ".join(part for part in parts if part)


def _cards_sentence(report: Report) -> str:
    known = sum(one.known for one in report.known)
    total = known + sum(one.slipping + one.rest for one in report.known)
    if not report.scores.reviews or not total:
        return ""
    if _is_first_day(report):
        return _first_day_sentence(report)
    cards = counted(total, "1 card", "your {n} cards")
    return tr("You know {known} of {cards}.", known=known, cards=cards)


def _is_first_day(report: Report) -> bool:
    """Return whether all reviews were today's."""
    return bool(report.days) and report.days[-1].reviews == report.scores.reviews


def _first_day_sentence(report: Report) -> str:
    today = report.days[-1]
    recalled = today.reviews - today.lapsed
    reviews = counted(today.reviews, "1 review", "{n} reviews")
    return tr(
        "{recalled} of {reviews} recalled on the first day. What lasts will show tomorrow.",
        recalled=recalled,
        reviews=reviews,
    )


def _answers_sentence(report: Report) -> str:
    total = report.scores.total
    if not total.attempts:
        return _own_words_sentence(report)
    answers = counted(total.attempts, "1 quiz answer", "{n} quiz answers")
    points = score_words(total.right)
    return tr(
        "{answers}: {points} of {all} points.", answers=answers, points=points, all=total.attempts
    )


def _own_words_sentence(report: Report) -> str:
    """Return how many answers there are that learners grade themselves; nothing for none."""
    kinds = report.scores.by_kind
    count = sum(score.attempts for kind, score in kinds.items() if kind in SELF_GRADED)
    return counted(count, "1 self-graded answer.", "{n} self-graded answers.") if count else ""


def _weak_sentence(report: Report) -> str:
    shares = {
        kind: score.share
        for kind, score in report.scores.by_kind.items()
        if score.share is not None and score.attempts >= _ENOUGH and kind not in SELF_GRADED
    }
    if len(shares) < 2:
        return ""
    weakest = min(shares, key=lambda kind: shares[kind])
    if max(shares.values()) - shares[weakest] < 0.1:
        return ""
    return tr(
        "The weak spot is {questions}: {share} right.",
        questions=kind_questions(weakest),
        share=percent(shares[weakest]),
    )
