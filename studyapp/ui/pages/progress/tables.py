"""The numbers of a report as rows: with bars for the pictures, without for the tables."""

from collections.abc import Mapping

from studyapp.domain.kinds import Kind
from studyapp.domain.progress import SELF_GRADED, DayCount, Known, Report, Score
from studyapp.domain.when_words import ordinal
from studyapp.ui.widgets import percent
from studyapp.ui.widgets.bar_cells import Cell, Column, Row, Shares, Table
from studyapp.ui.wording import counted, kind_name, month_name, tr


def day_words(day: DayCount) -> str:
    """Return a day as "2 November 2026"."""
    return f"{day.day.day} {month_name(day.day.month)} {day.day.year}"


def days_table(report: Report) -> Table:
    """Return the reviews of each day."""
    columns = (
        Column(tr("Day")),
        Column(tr("Reviews"), numbers=True),
        Column(tr("Recalled"), numbers=True),
        Column(tr("Not recalled"), numbers=True),
    )
    rows = [
        _row(day, day_words(day), day.reviews, day.reviews - day.lapsed, day.lapsed)
        for day in reversed(report.days)
    ]
    return Table(columns, tuple(rows))


def answers_table(report: Report) -> Table:
    """Return the quiz answers of each day."""
    columns = (
        Column(tr("Day")),
        Column(tr("Answers"), numbers=True),
        Column(tr("Points"), numbers=True),
    )
    rows = [
        _row(day, day_words(day), day.answers, score_words(day.right))
        for day in reversed(report.days)
    ]
    return Table(columns, tuple(rows))


def known_bars(report: Report) -> Table:
    """Return what is known of each passage, as bars."""
    columns = (Column(tr("Passage")), Column(tr("Cards")), Column(tr("Known"), numbers=True))
    return Table(columns, tuple(_known_bar(known) for known in report.known))


def known_table(report: Report) -> Table:
    """Return what is known of each passage, as numbers."""
    columns = (
        Column(tr("Passage")),
        Column(tr("Known"), numbers=True),
        Column(tr("Slipping"), numbers=True),
        Column(tr("New or lost"), numbers=True),
    )
    rows = [_row(one, one.title, one.known, one.slipping, one.rest) for one in report.known]
    return Table(columns, tuple(rows))


def kinds_table(report: Report, *, bars: bool) -> Table:
    """Return the quiz answers of each kind of question."""
    by_name = {_marked_name(kind): score for kind, score in report.scores.by_kind.items()}
    return _scores_table(tr("Kind"), by_name, bars=bars)


def _marked_name(kind: Kind) -> str:
    """Return what a kind is called, and that learners grade it themselves where they do."""
    name = kind_name(kind)
    return tr("{kind} (self-graded)", kind=name) if kind in SELF_GRADED else name


def passages_table(report: Report, *, bars: bool) -> Table:
    """Return the quiz answers on each passage."""
    return _scores_table(tr("Passage"), report.scores.by_passage, bars=bars)


def missed_table(report: Report) -> Table:
    """Return what was missed more than once."""
    columns = (Column(tr("Question")), Column(tr("Missed"), numbers=True))
    rows = [
        _row(each, each.stem, counted(each.times, "1 time", "{n} times")) for each in report.missed
    ]
    return Table(columns, tuple(rows))


def periods_table(report: Report, *, bars: bool) -> Table:
    """Return the quiz answers on each century, early ones first."""
    found = report.scores.by_century.items()
    return _scores_table(
        tr("Period"), {century_words(key): score for key, score in found}, bars=bars
    )


def century_words(century: int) -> str:
    """Return a century as it is called; 0 stands for no date."""
    if century == 0:
        return tr("no date")
    nth = ordinal(abs(century))
    return tr("{nth} century", nth=nth) if century > 0 else tr("{nth} century BC", nth=nth)


def score_words(right: float) -> str:
    """Return a sum of grades with at most one decimal."""
    return f"{right:.1f}".removesuffix(".0")


def _scores_table(name: str, scores: Mapping[str, Score], *, bars: bool) -> Table:
    answered = Column(tr("Answered"), numbers=True)
    if bars:
        columns: tuple[Column, ...] = (Column(name), answered, Column(tr("Right")))
    else:
        right, share = Column(tr("Points"), numbers=True), Column(tr("Share"), numbers=True)
        columns = (Column(name), answered, right, share)
    rows = [
        _score_bar(title, score) if bars else _score_numbers(title, score)
        for title, score in scores.items()
    ]
    return Table(columns, tuple(rows))


def _score_bar(title: str, score: Score) -> Row:
    share = score.share or 0.0
    bar = Cell(percent(share), Shares(share))
    return Row(score, (Cell(title), Cell(str(score.attempts)), bar))


def _score_numbers(title: str, score: Score) -> Row:
    share = "–" if score.share is None else percent(score.share)
    return _row(score, title, score.attempts, score_words(score.right), share)


def _known_bar(known: Known) -> Row:
    total = known.known + known.slipping + known.rest
    shares = Shares(known.known / (total or 1), known.slipping / (total or 1))
    heard = tr(
        "{known} known, {slipping} slipping, {rest} new or lost",
        known=known.known,
        slipping=known.slipping,
        rest=known.rest,
    )
    said = tr("{known} of {total}", known=known.known, total=total)
    return Row(known, (Cell(known.title), Cell("", shares, heard), Cell(said)))


def _row(value: object, *cells: object) -> Row:
    return Row(value, tuple(Cell(str(cell)) for cell in cells))
