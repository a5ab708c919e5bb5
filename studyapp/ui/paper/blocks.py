"""What stands on paper for one question: its stem, its options, and room to write."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from string import ascii_uppercase
from typing import assert_never

from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    Gap,
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
_LINE = '<p style="margin-top:14px">' + "_" * 60 + "</p>"
_SHORT_LINE = "_" * 24
_BLANK = "______"
_MARK = "\ue000"
"""Stands for a gap; a sign of no text."""
_ESSAY_LINES = 8


def question_block(number: int, question: Question) -> str:
    """Return a question as HTML for a text document."""
    return f"{_head(number, _stem(question))}{_body(question)}"


def answer_block(number: int, question: Question, answer: str) -> str:
    """Return what is right as HTML: the number, the stem in small, the answer."""
    head = f"<p><b>{number}.</b>&nbsp; {escape(answer)}</p>"
    return head + f'<p style="font-size:9pt">{escape(_stem(question))}</p>'


def _head(number: int, stem: str) -> str:
    return f"<p style=\"font-family:'{SERIF}'\"><b>{number}.</b>&nbsp; {escape(stem)}</p>"


def _stem(question: Question) -> str:
    if not isinstance(question, ClozeQuestion):
        return stem_words(question.stem, is_authored=question.is_authored)
    names = {gap.name: number for number, gap in enumerate(question.gaps, start=1)}
    # Underscores are signs of Markdown, so that they come in once that is read.
    marked = _GAP.sub(lambda found: f"({names.get(found[1], 1)}) {_MARK}", question.stem)
    said = stem_words(marked, is_authored=question.is_authored)
    return said.replace(_MARK, _BLANK * 2)


def _body(question: Question) -> str:  # noqa: C901, PLR0911 - a case a kind
    match question:
        case SingleQuestion(choices=choices):
            return _lettered(choice.text for choice in choices)
        case MultipleQuestion(choices=choices):
            return _note(tr("Several may be right.")) + _lettered(each.text for each in choices)
        case TrueFalseQuestion():
            return f"<p>{_BLANK} {escape(tr('True'))} &nbsp; {_BLANK} {escape(tr('False'))}</p>"
        case ShortQuestion() | DateQuestion():
            return _LINE
        case NumberQuestion(unit=unit):
            return f'<p style="margin-top:14px">{_SHORT_LINE} {escape(unit)}</p>'
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
            return _note(says) + _rows(f"{escape(item.text)} {_SHORT_LINE}" for item in items)
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


def _lettered(texts: Iterable[str]) -> str:
    marked: Sequence[str] = list(texts)
    return _rows(
        f"<b>{ascii_uppercase[place % 26]}</b>&nbsp;&nbsp; {escape(text)}"
        for place, text in enumerate(marked)
    )


def _blanks(texts: Iterable[str]) -> str:
    return _rows(f"{_BLANK} &nbsp;{escape(text)}" for text in texts)


def _rows(rows: Iterable[str]) -> str:
    return "".join(f'<p style="margin-left:22px; margin-top:5px">{row}</p>' for row in rows)
