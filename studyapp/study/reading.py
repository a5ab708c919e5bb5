"""Keep passages, read them, and know where reading stopped."""

from dataclasses import replace

from studyapp.domain.errors import PackError, UnknownError
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.library import PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Emendation, Passage, PassageId, Span
from studyapp.domain.undo import UndoStep
from studyapp.store.library import Library
from studyapp.store.packs import Packs
from studyapp.store.undo import UndoSteps
from studyapp.study.adding import Addition, older_of, with_decisions
from studyapp.study.carrying import Carrying, Older
from studyapp.study.changes import Changes
from studyapp.study.learning import Learning
from studyapp.study.remarking import with_remarks
from studyapp.study.retitling import new_title, retitling

_OF_PASSAGES = (Noun.PASSAGES, Noun.PLACE)


class Reading:
    """The passages of the library, and where the learner of now stopped in them."""

    def __init__(
        self,
        library: Library,
        packs: Packs,
        learning: Learning,
        steps: UndoSteps,
        carrying: Carrying,
    ) -> None:
        self._carrying = carrying
        self._library = library
        self._packs = packs
        self._learning = learning
        self._steps = steps

    def keep(self, addition: Addition) -> Changes:
        """Store a passage with what was found in it; no change if the same text is there.

        What was decided about another version of the text is carried over to it, which may take a
        while; `adding.py` says how that is done in phases.
        """
        old = older_of(addition, self.older_texts(addition))
        if old is not None:
            addition = with_decisions(addition, self.older(old))
        return self._save(addition)

    def older_texts(self, addition: Addition) -> tuple[Passage, ...]:
        """Return the texts of which a new one may be a version: those with decisions."""
        return self._carrying.texts(addition.findings.passage.id)

    def older(self, passage: Passage) -> Older:
        """Return an older version of a text with what was decided about it."""
        return self._carrying.older(passage)

    def keep_ready(self, addition: Addition) -> Changes:
        """Store a passage with the decisions that were carried over to it, if any.

        If something else was decided meanwhile, that is done anew, which may take a while.
        """
        carried = addition.carried
        if carried is not None and not self._carrying.is_as_in(carried.older):
            return self.keep(addition.without_decisions())
        return self._save(addition)

    def _save(self, addition: Addition) -> Changes:
        now = self._learning.now()
        step = UndoStep.of(
            "Undo add “{title}”",
            "“{title}” was taken out of your library again.",
            *_OF_PASSAGES,
            title=self._library.free_title(addition.findings.passage.title),
        )
        carried = addition.carried
        with self._steps.recording(step, at=now):
            new = self._library.save(addition.findings, addition.cards, added=now)
            if new and carried is not None:
                self._carrying.keep(carried)
        if not new:
            return Changes()
        return Changes(frozenset({Noun.PASSAGES}), () if carried is None else carried.notes)

    def remove(self, passage: PassageId) -> Changes:
        """Take a passage out of the library; what is known of its cards stays in the journal.

        Raises:
            UnknownError: It is not there.
            PackError: It belongs to a pack.
        """
        title = self.title(passage)
        self._refuse_of_pack(passage, title)
        step = UndoStep.of(
            "Undo remove “{title}”",
            "“{title}” is back in your library.",
            *_OF_PASSAGES,
            title=title,
        )
        with self._steps.recording(step, at=self._learning.now()):
            self._library.remove(passage)
        return Changes.of(*_OF_PASSAGES)

    def take_place(self, passage: PassageId, older: PassageId) -> Changes:
        """Have a newer version of a text in the place of the older one, which is taken out.

        Raises:
            UnknownError: One of them is not there.
            PackError: The older one belongs to a pack.
        """
        title = self.title(older)
        self._refuse_of_pack(older, title)
        step = UndoStep.of(
            "Undo remove the older “{title}”",
            "The older “{title}” is back in your library.",
            *_OF_PASSAGES,
            title=title,
        )
        with self._steps.recording(step, at=self._learning.now()):
            self._library.remove(older)
            if self.title(passage).startswith(f"{title} ("):
                self._library.rename(passage, title)
        return Changes.of(*_OF_PASSAGES)

    def rename(self, passage: PassageId, title: str) -> Changes:
        """Give a passage another title; no change if it has it.

        Raises:
            UnknownError: It is not there.
            UnkeepableError: There is no letter in the title, it is too long, or taken.
        """
        before = self.title(passage)
        after = new_title(before, title)
        if after is None:
            return Changes()
        step = retitling(before, after, Noun.PASSAGES)
        with self._steps.recording(step, at=self._learning.now()):
            self._library.rename(passage, after)
        return Changes.of(Noun.PASSAGES)

    def _refuse_of_pack(self, passage: PassageId, title: str) -> None:
        packs = self._library.packs_of(passage)
        if packs:
            says = Message(
                "“{title}” belongs to the pack “{pack}”.", {"title": title, "pack": packs[0]}
            )
            raise PackError(says, Message("Remove the pack: it takes along what came with it."))

    def title(self, passage: PassageId) -> str:
        """Return the title of a passage.

        Raises:
            UnknownError: It is not in the library.
        """
        try:
            return self._library.titles()[passage]
        except KeyError as error:
            says = Message("This passage is no longer in the library.")
            raise UnknownError(says) from error

    def entries(self) -> list[PassageEntry]:
        """Return all passages, the one opened or added last first."""
        return self._library.entries(self._learning.learner())

    def last_read(self) -> PassageId | None:
        """Return the passage that the learner of now read last, None if they read none."""
        read = (entry.id for entry in self.entries() if entry.opened is not None)
        return next(read, None)

    def findings(self, passage: PassageId) -> Findings:
        """Return a passage and all that is known of it, with where it names people and places.

        Raises:
            UnknownError: It is not in the library.
        """
        from studyapp.study.naming import mentions

        found = with_remarks(self._library.findings(passage))
        aliases = self._packs.aliases(passage) if found.about else {}
        return replace(found, mentions=mentions(found, aliases))

    def events(self, passage: PassageId | None = None) -> list[Event]:
        """Return the events of one passage, or of all, in order of time."""
        return self._library.events(passage)

    def event(self, event: EventId) -> Event:
        """Return one event.

        Raises:
            UnknownError: It is not in the library.
        """
        return self._library.event(event)

    def text(self, passage: PassageId) -> str:
        """Return the text of a passage, letter for letter.

        Raises:
            UnknownError: It is not in the library.
        """
        return self._library.text(passage)

    def repairs(self, passage: PassageId) -> tuple[Emendation, ...]:
        """Return how damaged words are read, in the order of the text.

        Raises:
            UnknownError: It is not in the library.
        """
        return self._library.repairs_in(passage, Span(0, len(self.text(passage))))

    def titles(self) -> dict[PassageId, str]:
        """Return the title of every passage."""
        return self._library.titles()

    def keep_place(self, passage: PassageId, offset: int) -> Changes:
        """Remember where reading stopped."""
        learner = self._learning.learner()
        self._library.keep_place(learner, passage, offset, self._learning.now())
        return Changes.of(Noun.PLACE)
