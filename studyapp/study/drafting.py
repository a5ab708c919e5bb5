"""What a card of words in a passage may ask, and the sentence that it rests on."""

from collections.abc import Sequence

from studyapp.domain.cards import Draft
from studyapp.domain.readings import as_read
from studyapp.domain.texts import Citation, Emendation, PassageId, Span
from studyapp.extract.sentences import sentences

_FAR = 800
"""Code points to each side of words within which their sentence is looked for."""
_GAP = "…"


def sentence_around(text: str, words: Span) -> Span:
    """Return the sentence that words stand in, or all of those; no blanks at its ends.

    Of an endless one it is what is near the words.
    """
    first, last = max(words.start - _FAR, 0), min(words.end + _FAR, len(text))
    near = Span(words.start - first, words.end - first)
    found = [one for one in sentences(text[first:last], whole=[near]) if one.overlaps(near)]
    start = min((one.start for one in found), default=near.start)
    end = max((one.end for one in found), default=near.end)
    return Span(first + min(start, near.start), first + max(end, near.end))


def trimmed(text: str, words: Span) -> Span:
    """Return words without the blanks around them; as they are if there is nothing else."""
    cut = words.cut(text)
    if not cut.strip():
        return words
    start = words.start + len(cut) - len(cut.lstrip())
    return Span(start, start + len(cut.strip()))


def drafted(
    passage: PassageId,
    text: str,
    words: Span,
    *,
    sentence: Span,
    repairs: Sequence[Emendation],
) -> Draft:
    """Return a card that asks for `words` by the rest of their sentence.

    Words and sentence are read with their repairs, each of which is within them or outside.
    """
    ends = ((sentence.start, words.start), (words.end, sentence.end))
    around = [_read(text, start, end, repairs) for start, end in ends]
    asks = any(any(letter.isalnum() for letter in part) for part in around)
    return Draft(
        passage=passage,
        citation=Citation(sentence, sentence.cut(text)),
        front=" ".join(f"{around[0]}{_GAP}{around[1]}".split()) if asks else "",
        back=" ".join(_read(text, words.start, words.end, repairs).split()),
        repairs=tuple(repairs),
    )


def _read(text: str, start: int, end: int, repairs: Sequence[Emendation]) -> str:
    read = as_read(text[start:end], start, repairs)
    return text[start:end] if read is None else read.text
