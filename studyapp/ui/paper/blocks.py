"""What stands on paper for one question: its stem, its options, and room to write."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from html import escape
from string import ascii_uppercase
from typing import assert_never

from studyapp.domain.question_pieces import Choice, Figure, Gap
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
from studyapp.domain.stems import stem_words
from studyapp.ui.theme.faces import SERIF
from studyapp.ui.wording import tr

_GAP = re.compile(r"\[\[(.+?)\]\]")
_LINE = '<p style="margin-top:16px">' + "_" * 60 + "</p>"
_SHORT_LINE = "_" * 24
_BLANK = "______"
_MARK = "\ue000"
"""Stands for a gap; a sign of no text."""
_ESSAY_LINES = 8
Drawn = Callable[[Figure], str]
"""What gives a picture as HTML, in words if it is not there."""


def figure_words(figure: Figure) -> str:
    """Return a picture in words, for where it cannot be printed."""
    return f"<i>{escape(tr('Picture: {alt}', alt=figure.alt))}</i>"


def question_block(number: int, question: Question, drawn: Drawn = figure_words) -> str:
    """Return a question as HTML for a text document; its measures are those of a screen."""
    shown = "" if question.figure is None else f"<p>{drawn(question.figure)}</p>"
    return f"{_head(number, _stem(question))}{shown}{_body(question, drawn)}"


def answer_block(number: int, question: Question, answer: str) -> str:
    """Return what is right as HTML: the number, the stem in small, the answer."""
    stem = _stem(question)
    head = f"<p{_way(answer)}><b>{number}.</b>&nbsp; {escape(answer)}</p>"
    return head + f'<p{_way(stem)} style="font-size:9pt">{escape(stem)}</p>'


def _head(number: int, stem: str) -> str:
    face = f"font-family:'{SERIF}'"
    return f'<p{_way(stem)} style="{face}"><b>{number}.</b>&nbsp; {escape(stem)}</p>'


def _way(text: str) -> str:
    """Return the attribute of a paragraph that reads as its own first letter does, not as ours."""
    ways = (unicodedata.bidirectional(sign) for sign in text)
    first = next((way for way in ways if way in ("L", "R", "AL")), "L")
    return "" if first == "L" else ' dir="rtl"'


def _stem(question: Question) -> str:
    if not isinstance(question, ClozeQuestion):
        return stem_words(question.stem, is_authored=question.is_authored)
    names = {gap.name: number for number, gap in enumerate(question.gaps, start=1)}
    # Underscores are signs of Markdown, so that they come in once that is read.
    marked = _GAP.sub(lambda found: f"({names.get(found[1], 1)}) {_MARK}", question.stem)
    said = stem_words(marked, is_authored=question.is_authored)
    return said.replace(_MARK, _BLANK * 2)


def _body(question: Question, drawn: Drawn) -> str:  # noqa: C901, PLR0911 - a case a kind
    match question:
        case SingleQuestion(choices=choices):
            return _choices(choices, drawn)
        case MultipleQuestion(choices=choices):
            return _note(tr("Several may be right.")) + _choices(choices, drawn)
        case TrueFalseQuestion():
            return f"<p>{_BLANK} {escape(tr('True'))} &nbsp; {_BLANK} {escape(tr('False'))}</p>"
        case ShortQuestion() | DateQuestion():
            return _LINE
        case NumberQuestion(unit=unit):
            return f'<p style="margin-top:16px">{_SHORT_LINE} {escape(unit)}</p>'
        case ClozeQuestion(gaps=gaps):
            return "".join(_offered(number, gap) for number, gap in enumerate(gaps, start=1))
        case OrderQuestion(items=items, shown=shown):
            says = tr("Write 1 before what came first, 2 before the next, and so on.")
            return _note(says) + _blanks(items[place].text for place in shown)
        case MatchQuestion(lefts=lefts, rights=rights):
            says = tr("Write the letter that belongs to each.")
            return _note(says) + _blanks(lefts) + _lettered(rights)
        case TimelineQuestion(items=items):
            says = tr("Write the date of each.")
            rows = (_row("", item.text, f" {_SHORT_LINE}") for item in items)
            return _note(says) + "".join(rows)
        case OpenQuestion():
            return _LINE * _ESSAY_LINES
        case _:
            assert_never(question)


def _offered(number: int, gap: Gap) -> str:
    if not gap.shown:
        return ""
    return f"<p>({number}) &nbsp; {escape(' · '.join(gap.shown))}</p>"


def _note(text: str) -> str:
    return f"<p><i>{escape(text)}</i></p>"


def _choices(choices: Iterable[Choice], drawn: Drawn) -> str:
    return "".join(
        _row(f"<b>{ascii_uppercase[place % 26]}</b>&nbsp;&nbsp; ", choice.text)
        + ("" if choice.figure is None else _RAW_ROW.format(drawn(choice.figure)))
        for place, choice in enumerate(choices)
    )


def _lettered(texts: Iterable[str]) -> str:
    return "".join(
        _row(f"<b>{ascii_uppercase[place % 26]}</b>&nbsp;&nbsp; ", text)
        for place, text in enumerate(texts)
    )


def _blanks(texts: Iterable[str]) -> str:
    return "".join(_row(f"{_BLANK} &nbsp;", text) for text in texts)


_RAW_ROW = '<p style="margin-left:24px; margin-top:5px">{}</p>'


def _row(before: str, text: str, after: str = "") -> str:
    way = _way(text)
    side = "right" if way else "left"
    inner = f"{before}{escape(text)}{after}"
    return f'<p{way} style="margin-{side}:24px; margin-top:5px">{inner}</p>'
