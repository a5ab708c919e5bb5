"""Words beside the timeline on a sheet: lines of its heading, and which page it is."""

from collections.abc import Iterator

from studyapp.ui.widgets.letters import Letters
from studyapp.ui.wording import tr


def page_words(number: int, total: int) -> str:
    """Return which page of several it is; nothing for the only one."""
    return tr("Page {n} of {total}", n=number, total=total) if total > 1 else ""


def wrapped(letters: Letters, text: str, room: float, most: int) -> Iterator[str]:
    """Yield a text line by line; what is left after so many is cut in the last."""
    words, lines = text.split(), 0
    while words:
        lines += 1
        count = 1
        while lines < most and count < len(words):
            if letters.width(" ".join(words[: count + 1])) + 2 > room:
                break
            count += 1
        if lines == most:
            count = len(words)
        yield " ".join(words[:count])
        words = words[count:]
