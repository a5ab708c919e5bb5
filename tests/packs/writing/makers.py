"""What the parts of a made pack are drawn by."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Event
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import (
    PackPassage,
)
from studyapp.domain.question_pieces import (
    Figure,
)
from studyapp.domain.texts import Citation, Span
from studyapp.domain.when import When

OWN = PackId("made-7f3a")
MAP = "media/map.png"
DATES = ["1869", "1869-11-17", "1066-10-14", "-0043", "186X", "1869~", "1789/1815", "1950/.."]
IDS = ["a", "no", "1956", "1e5", "null", "on", "a.b_c-d", "0x1f", "y", "12-30"]
SIGNS = "ab#:-[]{},'\"|>\\%@&*!?=~` \n\té𝕏“”—"
EXPRESSION = re.compile(r"(?<=\w)\?(?=\w)|\\(?=b)|(?<=\[.)-")
"""What makes a regular expression of an answer, which no sound pack has."""
WORDS = ["the", "canal", "“was”", "opened", "in", "1869,", "café", "cafe\u0301", "-", "The", "a"]


@dataclass
class Maker:
    """Draws the parts of one pack; what must differ is told apart by letters of its own."""

    draw: st.DrawFn
    count: int = 0
    events: list[Event] = field(default_factory=list)
    passages: list[PackPassage] = field(default_factory=list)

    def some(self, strategy: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401  # whatever it draws
        return self.draw(strategy)

    def is_so(self) -> bool:
        return bool(self.draw(st.booleans()))

    def words(self) -> str:
        """Return a text unlike any other."""
        self.count += 1
        own = hashlib.sha256(str(self.count).encode()).hexdigest()[:12]
        drawn = EXPRESSION.sub(" ", self.draw(st.text(st.sampled_from(SIGNS), max_size=6)))
        return unicodedata.normalize("NFC", f"{drawn} {own}".strip())

    def perhaps(self) -> str:
        return self.words() if self.is_so() else ""

    def several(self, least: int = 0, most: int = 3) -> tuple[str, ...]:
        return tuple(self.words() for _ in range(self.draw(st.integers(least, most))))

    def name(self) -> str:
        self.count += 1
        return (
            f"{self.draw(st.sampled_from(IDS))}-{self.count}" if self.is_so() else (f"{self.count}")
        )

    def span(self, text: str) -> Span:
        """Return where some whole words of a text stand."""
        starts = [at for at in range(len(text)) if not text[at].isspace()
                  and (at == 0 or text[at - 1].isspace())]  # fmt: skip
        first = self.draw(st.integers(0, len(starts) - 1))
        last = self.draw(st.integers(first, min(first + 4, len(starts) - 1)))
        return Span(starts[first], starts[last] + len(text[starts[last] :].split(maxsplit=1)[0]))

    def when(self) -> When:
        edtf = self.draw(st.sampled_from(DATES))
        return When.parse(edtf, self.draw(st.sampled_from([None, *Calendar])))

    def figure(self) -> Figure:
        return Figure(MAP, self.words())

    def cited(self) -> tuple[Any, Citation | None]:
        if not self.passages or not self.is_so():
            return None, None
        passage = self.draw(st.sampled_from(self.passages)).passage
        span = self.span(passage.text)
        return passage.id, Citation(span, span.cut(passage.text))
