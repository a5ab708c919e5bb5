"""What quizzes can be about: the passages and packs of the library."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from difflib import get_close_matches

from studyapp.domain.answers import Answer
from studyapp.domain.errors import UnknownError
from studyapp.domain.events import EventId, Findings
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.library import PackEntry
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.periods import asked_dates, century_of
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import QuizSource
from studyapp.domain.texts import Emendation, PassageId
from studyapp.domain.topics import Topic
from studyapp.generate.makers import MADE_KINDS
from studyapp.store.library import Library
from studyapp.store.packs import Packs
from studyapp.store.questions import Questions
from studyapp.study.drawing import Material
from studyapp.study.mixing import confusions_of
from studyapp.study.needing import missing
from studyapp.study.remarking import with_remarks


class Materials:
    """The passages and packs of one library, as material for quizzes.

    `left_out` tells which questions the learner of now is never to be asked again,
    `wrong` what was answered wrongly about passages.
    """

    def __init__(
        self,
        library: Library,
        packs: Packs,
        questions: Questions,
        left_out: Callable[[], frozenset[QuestionId]] = frozenset,
        wrong: Callable[
            [Sequence[PassageId]], Sequence[tuple[Question, Answer]]
        ] = lambda _about: (),
    ) -> None:
        self._library = library
        self._packs = packs
        self._questions = questions
        self.left_out = left_out
        self._wrong = wrong

    def sources(self, learner: LearnerId) -> list[QuizSource]:
        """Return what a quiz can be about: passages, the last one opened or added first; packs."""
        entries = self._library.entries(learner)
        written = self._questions.counts()
        passages = [
            QuizSource(
                passage=entry.id,
                title=entry.title,
                events=entry.events,
                questions=sum(written.get(entry.id, {}).values()),
                kinds=_kinds(entry.events, written.get(entry.id, {})),
            )
            for entry in entries
        ]
        events = {entry.id: entry.events for entry in entries}
        elsewhere = {
            pack: sum(map(len, told.values())) for pack, told in self._packs.elsewhere().items()
        }
        packs = self._packs.entries()
        return passages + [_source(pack, events, elsewhere.get(pack.id, 0)) for pack in packs]

    def title(self, passage: PassageId | None, pack: PackId | None) -> str | None:
        """Return the title of a passage or a pack, None if it is not in the library."""
        if pack is not None:
            return self._library.pack_titles().get(pack)
        return None if passage is None else self._library.titles().get(passage)

    def titles(self, topics: Sequence[Topic]) -> list[str]:
        """Return the titles of passages and packs; those not in the library are left out."""
        if len(topics) == 1:
            alone = self.title(topics[0].passage, topics[0].pack)
            return [] if alone is None else [alone]
        passages, packs = self._library.titles(), self._library.pack_titles()
        titles: dict[Topic, str] = {Topic(key): title for key, title in passages.items()}
        titles |= {Topic(pack=key): title for key, title in packs.items()}
        return [titles[topic] for topic in topics if topic in titles]

    def sources_of(self, questions: Sequence[Question]) -> list[str]:
        """Return for each question the title of the pack or passage that it comes from."""
        packs, passages = self._library.pack_titles(), self._library.titles()
        return [
            passages.get(each.passage or PassageId(""), "")
            if each.pack is None
            else packs.get(each.pack, "")
            for each in questions
        ]

    def of(self, passage: PassageId | None, pack: PackId | None) -> Material:
        """Return what a passage or a pack gives the learner of now.

        Raises:
            UnknownError: It is not in the library.
        """
        whole = self.whole(passage, pack)
        titles = {event.id: event.title for found in whole.passages for event in found.events}
        wrong = self._wrong([found.passage.id for found in whole.passages])
        confused = confusions_of(wrong, titles)
        return replace(whole, left_out=self.left_out(), confused=confused)

    def whole(self, passage: PassageId | None, pack: PackId | None) -> Material:
        """Return all that a passage or a pack gives, whoever takes the quiz.

        Raises:
            UnknownError: It is not in the library.
        """
        if pack is not None:
            return self._of_pack(pack)
        if passage is None:
            raise ValueError("a quiz is about a passage or a pack")
        findings = with_remarks(self._library.findings(passage))
        return Material(
            findings.passage.title,
            (findings,),
            self._questions.listed(passage=passage),
            self._questions.read,
            picture=self._packs.file,
            eras=tuple(self._packs.eras(passage)),
        )

    def repairs(self, question: Question) -> tuple[Emendation, ...]:
        """Return the repairs in what a question rests on, each of them once."""
        found = [
            repair
            for citation in question.citations
            if question.passage is not None
            for repair in self._library.repairs_in(question.passage, citation.span)
        ]
        return tuple(dict.fromkeys(found))

    def century(self, question: Question) -> int | None:
        """Return the century of what a question asks: of its first event, or of its own dates."""
        for event in question.events[:1]:
            with suppress(UnknownError):
                return century_of(self._library.event(event).when)
        return next((century_of(when) for when in asked_dates(question)), None)

    def named(self, name: str) -> Material:
        """Return what goes by a name: a passage's or pack's title, or a pack's id.

        It is for nobody in particular: nothing is left out. A passage goes first; if none of them
        has the name exactly, one that has it but for case.

        Raises:
            UnknownError: There is none; the hint names the nearest.
        """
        passages, packs = self._library.titles(), self._library.pack_titles()
        named: list[tuple[str, PassageId | None, PackId | None]] = [
            *((title, passage, None) for passage, title in passages.items()),
            *((title, None, pack) for pack, title in packs.items()),
            *((str(pack), None, pack) for pack in packs),
        ]
        exact = (each for each in named if each[0] == name)
        alike = (each for each in named if each[0].casefold() == name.casefold())
        found = next(exact, None) or next(alike, None)
        if found is None:
            raise _unknown(name, [each[0] for each in named])
        return self.whole(found[1], found[2])

    def _of_pack(self, pack: PackId) -> Material:
        entry = self._packs.entry(pack)
        if entry is None:
            raise UnknownError(Message("This pack is no longer in the library."))
        passages = (
            *(with_remarks(self._library.findings(lent.passage)) for lent in entry.passages),
            *(
                self._told_there(passage, told)
                for passage, told in self._packs.elsewhere(pack).get(pack, {}).items()
            ),
        )
        listed = self._questions.listed(pack=pack)
        return Material(
            entry.title,
            passages,
            listed,
            self._questions.read,
            is_pack=True,
            picture=self._packs.file,
            eras=tuple(
                dict.fromkeys(era for each in passages for era in self._packs.eras(each.passage.id))
            ),
            wanted=self._packs.wanted(pack),
            told=missing(self._packs, entry),
        )

    def _told_there(self, passage: PassageId, told: Collection[EventId]) -> Findings:
        """Return a passage of another pack with those of its events that a pack tells."""
        found = with_remarks(self._library.findings(passage))
        return replace(found, events=tuple(each for each in found.events if each.id in told))

    def _eras(self, passages: Iterable[PassageId]) -> tuple[Era, ...]:
        every = (era for passage in passages for era in self._packs.eras(passage))
        return tuple(dict.fromkeys(every))


def _source(pack: PackEntry, events: Mapping[PassageId, int], elsewhere: int) -> QuizSource:
    """Return a pack as a source; `elsewhere` it tells so many events of others' passages."""
    count = elsewhere + sum(events.get(lent.passage, 0) for lent in pack.passages)
    return QuizSource(
        pack=pack.id,
        title=pack.title,
        events=count,
        questions=pack.question_count,
        kinds=_kinds(count, pack.questions),
    )


def _kinds(events: int, written: Mapping[Kind, int]) -> frozenset[Kind]:
    """Return the kinds of the questions that are there and of those that can be made."""
    return frozenset(written) | (MADE_KINDS if events or not written else frozenset())


def _unknown(title: str, titles: list[str]) -> UnknownError:
    says = Message(
        "“{title}” is no file, and nothing in the library has that name.", {"title": title}
    )
    near = get_close_matches(title, titles, n=1)
    if near:
        return UnknownError(says, Message("Did you mean “{near}”?", {"near": near[0]}))
    return UnknownError(
        says, Message("Name a text file or a pack, or add one with: studyapp add FILE")
    )
