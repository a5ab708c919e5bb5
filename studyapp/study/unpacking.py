"""Make a pack ready to be kept: its passages are gone through by the finder. Touches no store."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.packs import Given, Pack
from studyapp.domain.quizzes import Listed
from studyapp.domain.taking import Taken
from studyapp.domain.texts import PassageId
from studyapp.extract.pipeline import find
from studyapp.study.drawing import Material
from studyapp.study.finding import Progress, silent
from studyapp.study.merging import merged
from studyapp.study.naming import own_names
from studyapp.study.remarking import with_remarks


@dataclass(frozen=True, slots=True)
class PackAddition:
    """A pack ready to be kept, with what the finder finds in its passages as the pack reads them.

    `notes` are what a person should know about how it was read. `taken` is the report on a file of
    another program, of which it was made.
    """

    pack: Pack
    found: Mapping[PassageId, Findings]
    notes: tuple[Message, ...] = ()
    taken: Taken | None = None

    def material(self) -> Material:
        """Return what a quiz on it can be made of, without keeping it."""
        written = {question.id: question for question in self.pack.questions}
        return Material(
            self.pack.title,
            [self._standing(found) for found in self.found.values()],
            [Listed(each.id, each.kind, each.passage) for each in written.values()],
            lambda wanted: [written[each] for each in wanted],
            is_pack=True,
            picture=lambda _pack, file: self.pack.files.get(file),
            eras=self.pack.eras,
            wanted=self.pack.wanted,
        )

    def standing(self, passage: PassageId) -> Findings:
        """Return what is found in a passage and told of it by the pack, as a quiz takes it."""
        return self._standing(self.found[passage])

    def _standing(self, found: Findings) -> Findings:
        told = [Given(event, event.id) for event in self.pack.events_of(found.passage.id)]
        return replace(found, events=merged(found, [told], []).events)


def unpacked(
    pack: Pack, *, notes: tuple[Message, ...] = (), progress: Progress = silent
) -> PackAddition:
    """Return a pack with what is found in its passages.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    passages = {lent.passage.id: lent.passage for lent in pack.passages}
    found: dict[PassageId, Findings] = {}
    for done, passage in enumerate(passages.values()):
        noted = pack.notes_on(passage.id)
        alone = find(
            passage,
            given=pack.readings_of(passage.id),
            own=own_names(pack.events_of(passage.id), noted, pack.aliases),
            progress=_share(progress, done, len(passages)),
        )
        found[passage.id] = with_remarks(replace(alone, notes=noted))
    return PackAddition(pack, found, notes)


def _share(progress: Progress, done: int, total: int) -> Progress:
    return lambda share: progress((done + share) / total)
