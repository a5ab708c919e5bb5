"""The dates of a text: repaired, found, linked, and read in their place."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from studyapp.domain.events import DateExpression
from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.extract.anchors import anchored
from studyapp.extract.asides import with_asides
from studyapp.extract.blocks import blocks
from studyapp.extract.discourse import dated
from studyapp.extract.entries import under_their_years
from studyapp.extract.finding import mentions
from studyapp.extract.grounds import Grounds, grounds_of
from studyapp.extract.language import Language
from studyapp.extract.languages import language_of
from studyapp.extract.linking import linked, shared
from studyapp.extract.mentions import Mention
from studyapp.extract.reading import Reading
from studyapp.extract.repairs import mends
from studyapp.extract.small_years import with_small_years

_SURENESS = {Sureness.SURE: 0.95, Sureness.LIKELY: 0.8, Sureness.OPEN: 0.5}
"""What a repair leaves of the confidence in a date."""

_READING_SHARE = 0.7
"""How much of the time it takes to read the blocks; the rest goes over all dates at once."""


def find_dates(
    text: str, *, progress: Callable[[float], None], given: Sequence[Emendation] = ()
) -> tuple[DateExpression, ...]:
    """Return the date expressions of `text` in order; `progress` gets 0 to 1.

    `given` are readings that somebody vouches for, in order and not overlapping: they go before
    those that the finder would propose. One that reads as the source does keeps it from being
    repaired. Names among them are left out: a king may be an August.
    """
    language = language_of(text)
    grounds = grounds_of(text, language)
    found: list[Mention] = []
    for block in blocks(text):
        found += _found(text, block, grounds, _within(given, block), language)
        progress(block.end / len(text) * _READING_SHARE)
    settled = list(with_small_years(found, text, language))
    told = anchored(shared(settled, text, language), text, language)
    told = with_asides(told, text, language)
    progress((1 + _READING_SHARE) / 2)
    meant = under_their_years(text, dated(told))
    progress(1.0)
    return meant


def _has_number(text: str, reading: Emendation) -> bool:
    return any(sign.isdecimal() for sign in f"{reading.span.cut(text)} {reading.reads}")


def _shares(one: Emendation, others: Sequence[Emendation]) -> bool:
    return any(one.span.overlaps(each.span) for each in others)


def _within(given: Sequence[Emendation], block: Span) -> Sequence[Emendation]:
    first = bisect_left(given, block.start, key=lambda each: each.span.start)
    last = bisect_left(given, block.end, key=lambda each: each.span.start)
    return [each for each in given[first:last] if each.span.end <= block.end]


def _found(
    text: str, block: Span, grounds: Grounds, given: Sequence[Emendation], language: Language
) -> Iterator[Mention]:
    """Yield the mentions of one block, found in its repaired reading, placed in the text.

    Where one reading stands for two of them, the second has no place of its own and is left out.
    """
    mended = mends(text, block, grounds, language)
    given = [each for each in given if _has_number(text, each) or _shares(each, mended)]
    own = [mend for mend in mended if not _shares(mend, given)]
    other = [each for each in given if each.reads != each.span.cut(text)]
    reading = Reading(text, block, sorted([*own, *other], key=lambda each: each.span.start))
    end = block.start
    for mention in linked(mentions(reading.text, language), reading.text, language):
        placed = _placed(mention, reading)
        if placed.start >= end:
            yield placed
            end = placed.end


def _placed(mention: Mention, reading: Reading) -> Mention:
    span = reading.place(mention.start, mention.end)
    if mention.or_end is not None:
        mention = mention._replace(or_end=reading.place(mention.start, mention.or_end).end)
    repair = reading.repair(mention.start, mention.end)
    if repair is None:
        return mention._replace(start=span.start, end=span.end)
    return mention._replace(
        start=span.start,
        end=span.end,
        repair=repair,
        sureness=_SURENESS[repair.sureness],
        uncertain=repair.sureness is Sureness.OPEN,
    )
