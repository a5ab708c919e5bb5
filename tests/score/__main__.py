"""Print how well dates and events are found, and how good the questions are.

`poe score` goes over the project's own gold of events and over questions made of its passages,
`--events` or `--questions` over one of the two, `--gold FILE` over a file of dates; `--errors`
lists what is wrong. The last line is JSON.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.score.dates import Dated, GoldText, Miss, Tally, gold_texts, score
from tests.score.events import event_lines
from tests.score.questions import question_lines

_AROUND = 60
_MEASURES = ("strict", "relaxed", "value")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how well events are found, or the dates of a gold file."""
    asked = _asked(arguments)
    for line in _all_lines(asked):
        sys.stdout.write(f"{line}\n")
    return 0


def _all_lines(asked: argparse.Namespace) -> Iterator[str]:
    if asked.gold is not None:
        yield from _date_lines(asked.gold, errors=asked.errors)
        return
    figures: dict[str, object] = {}
    for wanted, lines in ((asked.questions, event_lines), (asked.events, question_lines)):
        if not wanted:
            *before, last = lines(errors=asked.errors)
            yield from before
            figures |= json.loads(last)
    yield json.dumps(figures)


def _date_lines(path: Path, *, errors: bool) -> Iterator[str]:
    texts = gold_texts(path)
    whole = sum((score(text) for text in texts), Tally())
    if errors:
        yield from _fault_lines(texts, whole.misses)
    yield from _lines(whole)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="poe score", description=__doc__)
    parser.add_argument(
        "--gold", type=Path, help="a gold file of dates, or a folder of texts with marks"
    )
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--events", action="store_true", help="score the events only")
    only.add_argument("--questions", action="store_true", help="judge the questions only")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    return parser.parse_args(arguments)


def _lines(whole: Tally) -> Iterator[str]:
    rates = {name: whole.rates(getattr(whole, name)) for name in _MEASURES}
    for name, (precision, recall, both) in rates.items():
        yield f"{name:8} P {precision:5.1f}  R {recall:5.1f}  F1 {both:5.1f}"
    counts = {"wanted": whole.wanted, "found": whole.found}
    rounded = {
        name: dict(
            zip(("precision", "recall", "f1"), (round(rate, 1) for rate in three), strict=True)
        )
        for name, three in rates.items()
    }
    yield json.dumps(counts | rounded)


def _fault_lines(texts: Sequence[GoldText], misses: Iterable[Miss]) -> Iterator[str]:
    by_name = {text.name: text.text for text in texts}
    for miss in misses:
        date = miss.wanted or miss.found
        if date is not None:
            text = by_name[miss.name]
            wanted, found = _said(text, miss.wanted), _said(text, miss.found)
            yield "\t".join((miss.name, miss.fault, wanted, found, _around(text, date)))


def _said(text: str, date: Dated | None) -> str:
    return "" if date is None else f"{' '.join(date.span.cut(text).split())} = {date.value}"


def _around(text: str, date: Dated) -> str:
    start, end = date.span.start, date.span.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"{before}[{date.span.cut(text)}]{after}".split())


if __name__ == "__main__":
    sys.exit(main())
