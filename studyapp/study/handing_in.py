"""Hand in what was answered, as a file for a teacher; no account, no network.

The file has the chosen name and the answers with their questions. Of the learner it has nothing
else: no path, no machine, no other learner, no passage; and questions on passages of one's own only
if that is chosen.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from studyapp.domain.errors import ResultFileError, UnknownError
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.results import (
    RESULT_SUFFIX,
    ResultFile,
    Taker,
    is_result_file,
)
from studyapp.packs.result_files import read_result, written_result
from studyapp.store.kept_answers import KeptAnswers, Wanted
from studyapp.store.learners import Learners
from studyapp.store.library import Library
from studyapp.study.answers_out import put_down
from studyapp.study.files import write_file
from studyapp.study.learning import Learning
from studyapp.study.signs import readable

_SITTINGS = 50
"""How many of the last sittings can be chosen from."""


@dataclass(frozen=True, slots=True)
class HandInWish:
    """What is handed in: of one pack, of one sitting, of days from `first` to `last`; None is all.

    `name` is what the learner is to be called in it, `own` has questions on passages that came with
    no pack go along.
    """

    pack: PackId | None = None
    sitting: str | None = None
    first: date | None = None
    last: date | None = None
    name: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class SittingChoice:
    """A sitting that can be handed in, by the titles of its packs."""

    id: str
    at: datetime
    answers: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandInChoices:
    """What a learner can hand in: packs by title, and the last sittings, the latest first."""

    name: str
    packs: tuple[tuple[PackId, str], ...]
    sittings: tuple[SittingChoice, ...]


class HandingIn:
    """Hands in the answers of the learners of one folder."""

    def __init__(
        self, answers: KeptAnswers, library: Library, learners: Learners, learning: Learning
    ) -> None:
        self._answers = answers
        self._library = library
        self._learners = learners
        self._learning = learning

    def choices(self) -> HandInChoices:
        """Return what the learner of now can hand in."""
        learner, titles = self._learning.learner(), self._library.pack_titles()
        packs = self._answers.packs(learner)
        named = sorted(
            ((key, titles.get(key, key)) for key in packs), key=lambda pair: pair[1].casefold()
        )
        sittings = [
            SittingChoice(
                each.id, each.at, each.answers, tuple(titles.get(key, key) for key in each.packs)
            )
            for each in self._answers.sittings(learner, count=_SITTINGS)
        ]
        return HandInChoices(self._learning.name(), tuple(named), tuple(sittings))

    def result(self, wish: HandInWish, learner: str | None = None) -> ResultFile:
        """Return what the learner of now hands in, or another by name.

        Raises:
            UnknownError: There is no such learner, or no such pack.
            ResultFileError: There is nothing to hand in.
        """
        number = self._learning.learner() if learner is None else self._named(learner)
        person = self._learners.one(number)
        self._check(wish, number)
        wanted = self._wanted(wish)
        found = self._answers.of(number, wanted)
        if not wish.own:
            lent = set[str]().union(*self._answers.lent().values())
            found = [each for each in found if each.attempt.pack or each.attempt.passage in lent]
        if not found:
            says = Message("There is nothing to hand in: no answer counts that was chosen.")
            raise ResultFileError(says, Message("Choose another pack, quiz, or other days."))
        titles = self._library.pack_titles()
        packs = sorted({each.attempt.pack for each in found if each.attempt.pack is not None})
        questions, answers = put_down(found)
        return ResultFile(
            taker=Taker(person.uid, " ".join(wish.name.split()) or person.name),
            written=self._learning.now(),
            packs={key: titles.get(key, key) for key in packs},
            questions=questions,
            answers=answers,
            withdrawn=tuple(self._answers.withdrawn(number, wanted)),
        )

    def _named(self, name: str) -> LearnerId:
        for each in self._learners.all():
            if each.name == name and (number := self._learners.number(each.uid)) is not None:
                return number
        known = ", ".join(each.name for each in self._learners.all())
        says = Message("There is no learner “{name}”.", {"name": name})
        raise UnknownError(says, Message("Known are: {names}.", {"names": known}))

    def _check(self, wish: HandInWish, learner: LearnerId) -> None:
        """Refuse a pack that is not in the library and of which nothing was answered.

        Raises:
            UnknownError: It is such a one.
        """
        known = {*self._library.pack_titles(), *self._answers.packs(learner)}
        if wish.pack is not None and wish.pack not in known:
            says = Message("There is no pack “{id}” in the library.", {"id": wish.pack})
            names = ", ".join(sorted(known)) or "–"
            raise UnknownError(says, Message("There are: {known}.", {"known": names}))

    def _wanted(self, wish: HandInWish) -> Wanted:
        days = self._learning.days()
        last = wish.last
        return Wanted(
            packs=None if wish.pack is None else (wish.pack,),
            sitting=wish.sitting,
            since=None if wish.first is None else days.begin(wish.first),
            until=None if last is None else days.begin(last + timedelta(days=1)),
        )


def hand_in(result: ResultFile, path: Path) -> None:
    """Write results to a file, all of it or nothing.

    Raises:
        ResultFileError: Its name does not end as it must, or it would be too large to be opened.
        FolderError: It cannot be written.
    """
    name = readable(path.name)
    if not is_result_file(path):
        says = "{name} was not written: the name of a file with results ends with {suffix}."
        hint = Message(
            "Name it {name}{suffix}.", {"name": readable(path.stem), "suffix": RESULT_SUFFIX}
        )
        raise ResultFileError(Message(says, {"name": name, "suffix": RESULT_SUFFIX}), hint)
    content = written_result(result)
    try:
        read_result(content, name)
    except ResultFileError as error:
        says = "{name} was not written: nobody could open it. {reason}"
        hint = Message("Choose a shorter name, or hand in one pack, one quiz, or fewer days.")
        raise ResultFileError(Message(says, {"name": name, "reason": error.says}), hint) from error
    write_file(path, content)
