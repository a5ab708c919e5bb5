"""How a passage spells what is to be typed."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from studyapp.packs.comparing import alike
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.posed import Posed
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import ShortShape

_LIKE, _SHORTEST = 80, 6
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_READ = 1_000_000
"""Letters of a passage among which words that are nearly an answer are looked for."""
_MOST_WORK = 400_000_000
"""In letters gone through, all questions of a pack together; what lies behind is not looked up."""
_WORD_COSTS, _COMPARING_COSTS = 500, 100
"""In letters: putting a word among those that are compared, and comparing it with an answer."""


class Spelling:
    """Tells the one accepted form of a name that the passage writes in another way."""

    def __init__(self, draft: Draft) -> None:
        head = draft.head
        self._aliases = {} if head is None else _forms_by_name(head.aliases)
        self._texts = {str(one.entry.shape.id): one for one in draft.texts.sound}
        self._written: dict[str, _Written] = {}
        self._left = _MOST_WORK

    def tell(self, asked: Posed) -> None:
        """Tell it of a question, as long as there is time to look."""
        shape = asked.shape
        if not isinstance(shape, ShortShape) or shape.accept or shape.source is None:
            return
        name = str(shape.source.passage).strip()
        if name not in self._texts or self._left < 0:
            return
        if name not in self._written:
            self._written[name] = _Written(self._texts[name].passage.text)
        written = self._written[name]
        before = written.work
        other = written.otherwise(shape, self._aliases)
        self._left -= written.work - before
        if other is not None:
            says = "the passage writes '{other}', which is not accepted"
            hint = "add 'accept: [{other}]'"
            asked.sheet.fault("Q69", shape.answer, says, {"other": other}, hint=hint)


def _forms_by_name(
    aliases: Mapping[TextNode, tuple[TextNode, ...]],
) -> dict[str, Sequence[str]]:
    """Return all forms of each name, by every form of it as it is compared."""
    found: dict[str, Sequence[str]] = {}
    for name, others in aliases.items():
        forms = [str(form).strip() for form in (name, *others)]
        for form in forms:
            found.setdefault(alike(form), forms)
    return found


class _Written:
    """The words of a passage; `work` is how many letters were gone through so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: dict[int, dict[str, dict[str, str]]] = {}
        self.work = 0

    def otherwise(self, shape: ShortShape, aliases: Mapping[str, Sequence[str]]) -> str | None:
        """Return how the passage writes an answer that does not stand in it, None if nothing is."""
        answer = alike(shape.answer)
        if self._has(answer):
            return None
        forms = aliases.get(answer, ())
        alias = next((form for form in forms if self._has(alike(form))), None)
        return alias or self._near(answer, shape)

    def _has(self, words: str) -> bool:
        self.work += len(self._plain)
        return words in self._plain

    def _near(self, answer: str, shape: ShortShape) -> str | None:
        """Return how the passage writes nearly the answer, not only with another ending."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract

        if len(answer) < _SHORTEST:
            return None
        runs = self._of_size(len(shape.answer.split())).get(answer[:1], {})
        self.work += _COMPARING_COSTS * len(runs)
        likely = extract(answer, list(runs), scorer=ratio, score_cutoff=_LIKE, limit=None)
        for folded, _score, _place in sorted(likely, key=lambda found: found[2]):
            is_ending = folded.startswith(answer) or answer.startswith(folded)
            if not is_ending and OSA.distance(folded, answer) > shape.match.typos:
                return runs[folded]
        return None

    def _of_size(self, size: int) -> dict[str, dict[str, str]]:
        """Return the runs of so many words as they are compared, by the first letter, in order."""
        if size not in self._runs:
            plain, words = self._plain_words, self._words
            self.work += _WORD_COSTS * len(words)
            runs: dict[str, dict[str, str]] = defaultdict(dict)
            for at in range(len(words) - size + 1):
                run = " ".join(plain[at : at + size])
                runs[run[:1]].setdefault(run, " ".join(words[at : at + size]))
            self._runs[size] = runs
        return self._runs[size]

    @cached_property
    def _plain(self) -> str:
        return alike(self._text)

    @cached_property
    def _words(self) -> list[str]:
        return _WORD.findall(self._text[:_READ])

    @cached_property
    def _plain_words(self) -> list[str]:
        known = {word: alike(word) for word in set(self._words)}
        return [known[word] for word in self._words]
