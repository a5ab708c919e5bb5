"""What a learner hands in: answers with the questions they are to, and no more of the person."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from studyapp.domain.kinds import Kind, PackId

RESULT_SUFFIX = ".studyresult"


def is_result_file(path: PurePath) -> bool:
    """Return whether a file is meant as results that were handed in."""
    return path.suffix.casefold() == RESULT_SUFFIX


@dataclass(frozen=True, slots=True)
class Taker:
    """Who answered: the random `uid` of a learner, and the name they chose to be handed in by."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A choice that a question offers, in its own words."""

    text: str
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultQuestion:
    """A question that was answered, as it read then.

    `version` is the digest of all that is asked, in whatever order its choices stood: another stem
    or key is another version. `key` is the right answer in words. `choices` are there where some
    are offered. `pack` is None for a question made from a passage.
    """

    id: str
    pack: PackId | None
    kind: Kind
    version: str
    stem: str
    key: str
    choices: tuple[Offered, ...] = ()

    @property
    def name(self) -> tuple[str, str]:
        """Return what it is told apart by among all questions of all packs."""
        return self.id, self.version


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultAnswer:
    """An answer: `uid` is that of its entry in the journal, `question` its place in the file.

    `picked` are the choices that were picked, or what was typed. `pack_version` is the version of
    the pack when it was answered, None if that is not known. `at` is aware UTC.
    """

    uid: str
    question: int
    answer: str
    picked: tuple[str, ...]
    score: float
    seconds: float
    at: datetime
    sitting: str
    pack_version: int | None = None
    hinted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFile:
    """The answers that one learner hands in at once.

    `packs` has the titles of the packs they are about, `withdrawn` the uids of answers that the
    learner took back, which may be in files from before. `is_as_written` is False if the content is
    not what its digest says: somebody changed it after it was written. That it is True shows no
    more than that nobody changed it by accident, for a digest is no signature.
    """

    taker: Taker
    written: datetime
    packs: dict[PackId, str]
    questions: tuple[ResultQuestion, ...]
    answers: tuple[ResultAnswer, ...]
    withdrawn: tuple[str, ...] = ()
    is_as_written: bool = True


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A result file as it came."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """Return what its bytes are known by, whatever it is called."""
        return hashlib.sha256(self.content).hexdigest()
