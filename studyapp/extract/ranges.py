"""The two ends of a range: what the first takes from the second, and the number they share."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.extract.arithmetic import newer_of, range_of
from studyapp.extract.mentions import Mention
from studyapp.extract.values import month_in


def lent(mention: Mention, after: Mention | None) -> Mention:
    """Return the first end of a range with the year and era that only its second end says."""
    if (
        after is None
        or not (after.joined or after.twin)
        or mention.shift is not None
        or after.shift is not None
    ):
        return mention
    era = after.before_christ if mention.before_christ is None else mention.before_christ
    if mention.year is not None or after.year is None or mention.span is not None:
        return mention._replace(before_christ=era)
    first, last = month_in(mention), month_in(after)
    step = int(first is not None and last is not None and first > last)
    if after.before_christ:
        step = -step
    return mention._replace(year=after.year - step, before_christ=era, lender=after.place)


def numbered(
    pairs: Iterator[tuple[Mention, DateExpression | None]],
) -> Iterator[DateExpression]:
    """Yield the dates, the two ends of each range with its number."""
    held: DateExpression | None = None
    count = 0
    for mention, found in pairs:
        if found is None:
            continue
        if held is not None and mention.twin and (newer := newer_of(held.when, found.when)):
            held = _as_one(held, found, newer)
            continue
        expression = found
        if held is not None and mention.joined and range_of(held.when, found.when) is not None:
            held, expression = replace(held, range=count), replace(found, range=count)
            count += 1
        if held is not None:
            yield held
        held = expression
    if held is not None:
        yield held


def _as_one(first: DateExpression, last: DateExpression, newer: When) -> DateExpression:
    """Return one day that two dates name, each by its calendar."""
    found = first if newer is first.when else last
    span = Span(first.span.start, last.span.end)
    lent = found.carried_from is not None and span.overlaps(found.carried_from)
    return replace(
        found,
        span=span,
        basis=Basis.STATED if lent else found.basis,
        carried_from=None if lent else found.carried_from,
        repair=found.repair or first.repair or last.repair,
        confidence=min(first.confidence, last.confidence),
    )
