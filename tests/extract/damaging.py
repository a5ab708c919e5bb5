"""How many damaged dates are read as they were meant, by kinds of damage.

usage: python -m tests.extract.damaging [--count N] [--seed S] [--show KIND]

A date counts as recovered if the dates found at the damaged words have just the values that the
clean words have; a value marked `?` counts, one that is left out or has another precision does not.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from studyapp.domain.events import DateExpression
from studyapp.domain.texts import Span
from studyapp.extract.pipeline import find_dates
from tests.extract.damage_kinds import KINDS
from tests.extract.dated_texts import DatedText, a_dated_text


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged passage, the span of what is left of the date, and the passage as it was."""

    kind: str
    text: str
    span: Span
    clean: DatedText

    @property
    def whens(self) -> tuple[str, ...]:
        """Return what was meant."""
        return self.clean.whens

    @property
    def words(self) -> str:
        """Return what is left of the date."""
        return self.span.cut(self.text)


def damaged(kind: str, rng: Random) -> Damaged:
    """Return a passage with damage of a kind; draws passages until one can be damaged so."""
    while True:
        clean = a_dated_text(rng)
        spoilt = KINDS[kind](clean, rng)
        if spoilt is not None:
            break
    lead = f"{spoilt.lead} " if spoilt.lead else ""
    start = len(spoilt.before) + len(lead)
    text = f"{spoilt.before}{lead}{spoilt.words}, {spoilt.doing}.{spoilt.after}"
    return Damaged(kind, text, Span(start, start + len(spoilt.words)), clean)


def found_at(span: Span, dates: tuple[DateExpression, ...]) -> tuple[str, ...]:
    """Return the values of the dates at a place, without the mark of those that are uncertain."""
    return tuple(
        date.when.edtf.replace("?", "").replace("%", "~")
        for date in dates
        if date.span.overlaps(span)
    )


def is_recovered(one: Damaged) -> bool:
    """Return whether just what was meant is found at the damaged words."""
    return found_at(one.span, find_dates(one.text)) == one.whens


def shares(count: int, seed: int) -> dict[str, float]:
    """Return the share of recovered dates of each kind, of `count` passages each."""
    return {
        kind: sum(is_recovered(damaged(kind, Random(f"{seed} {kind} {i}"))) for i in range(count))
        / count
        for kind in KINDS
    }


def false_repairs(count: int, seed: int) -> Iterator[tuple[str, DateExpression]]:
    """Yield the repaired dates of clean passages, each with its passage: there should be none."""
    for i in range(count):
        text = a_dated_text(Random(f"{seed} clean {i}")).text
        yield from ((text, date) for date in find_dates(text) if date.repair is not None)


def _report(count: int, seed: int) -> None:
    per_kind = max(1, count // len(KINDS))
    by_kind = shares(per_kind, seed)
    overall = sum(by_kind.values()) / len(by_kind)
    falsely = list(false_repairs(count, seed))
    for kind, share in sorted(by_kind.items(), key=lambda pair: pair[1]):
        sys.stdout.write(f"{share:7.1%}  {kind}\n")
    sys.stdout.write(f"{overall:7.1%}  over all\n")
    for text, date in falsely:
        sys.stdout.write(f"repaired for nothing: {date.span.cut(text)!r} {date.repair}\n")
    summary = {
        "recovered": round(overall, 4),
        "kinds": {kind: round(share, 4) for kind, share in by_kind.items()},
        "of_each": per_kind,
        "false_repairs": len(falsely),
        "clean_passages": count,
        "seed": seed,
    }
    sys.stdout.write(json.dumps(summary) + "\n")


def _show(kind: str, count: int, seed: int) -> None:
    """Print the dates of a kind that are not recovered."""
    for i in range(count):
        one = damaged(kind, Random(f"{seed} {kind} {i}"))
        found = found_at(one.span, find_dates(one.text))
        if found != one.whens:
            around = one.text[one.span.start - 20 : one.span.end + 20]
            sys.stdout.write(f"{around!r}: found {found}, meant {one.whens}\n")


def main(arguments: list[str]) -> None:
    """Print the share of recovered dates by kind, and a line of JSON with all of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.extract.damaging")
    parser.add_argument("--count", type=int, default=2000, help="damaged passages over all kinds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", metavar="KIND", help="print what is not recovered of one kind")
    chosen = parser.parse_args(arguments)
    if chosen.show:
        _show(chosen.show, chosen.count, chosen.seed)
    else:
        _report(chosen.count, chosen.seed)


if __name__ == "__main__":
    main(sys.argv[1:])
