"""The result files that a teacher keeps: put in, read again, taken out."""

from collections.abc import Callable, Sequence
from datetime import datetime

from studyapp.domain.nouns import Noun
from studyapp.domain.results import KeptFile
from studyapp.domain.undo import UndoStep
from studyapp.store.results import Results
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.class_view import MOST_BYTES, MOST_FILES, OpenedFile, read_kept, too_many


class KeptResults:
    """The result files that a teacher keeps, so that a class grows over weeks."""

    def __init__(self, results: Results, steps: UndoSteps, *, now: Callable[[], datetime]) -> None:
        self._results = results
        self._steps = steps
        self._now = now

    def files(self) -> list[OpenedFile]:
        """Return all that are kept, the one added first first."""
        return [read_kept(each) for each in self._results.all()]

    def kept(self) -> list[KeptFile]:
        """Return all that are kept as they came, to be read elsewhere."""
        return self._results.all()

    def add(self, files: Sequence[OpenedFile]) -> tuple[int, Changes]:
        """Keep files; return how many are new. The same bytes under another name are not.

        Raises:
            ResultFileError: There would be too many; nothing changed.
        """
        count, size = self._results.amount()
        more = sum(len(each.kept.content) for each in files)
        if count + len(files) > MOST_FILES or size + more > MOST_BYTES:
            raise too_many(files[0].name if files else "")
        says, undone = "Undo open results", "The result files that came last are taken out again."
        step = UndoStep.of(says, undone, Noun.RESULTS)
        now = self._now()
        with self._steps.recording(step, at=now):
            new = sum(self._results.add(each.kept, at=now) for each in files)
        return new, Changes.of(Noun.RESULTS) if new else Changes()

    def remove(self, digests: Sequence[str]) -> Changes:
        """Take files out; with undo."""
        step = UndoStep.of("Undo remove results", "The result files are there again.", Noun.RESULTS)
        with self._steps.recording(step, at=self._now()):
            self._results.remove(list(digests))
        return Changes.of(Noun.RESULTS)
