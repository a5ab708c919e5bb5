"""Questions that the program makes from a passage of a pack, to be taken into it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyapp.domain.kinds import Kind
from studyapp.domain.packs import Pack, PackPassage
from studyapp.domain.questions import Question, TimelineQuestion
from studyapp.generate.quiz import make_quiz
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.packs.writing.questions import Source, question_keys
from studyapp.study.authoring.texts import bytes_of, text_of
from studyapp.study.finding import Progress, silent
from studyapp.study.unpacking import unpacked

FILE = "questions.yaml"
_MOST = 30
_SEED = 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question that can be taken into a pack, and its entry under an id that is free there."""

    question: Question
    entry: str


def proposals(
    pack: Pack, files: Mapping[str, bytes], *, progress: Progress = silent
) -> tuple[Proposal, ...]:
    """Return questions made from the passages of a pack, those that it can take as they are.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    found = unpacked(replace(pack, questions=()), progress=progress)
    names = _names(files)
    made: list[Proposal] = []
    for lent in pack.passages:
        stands = found.standing(lent.passage.id)
        kinds = frozenset(Kind)
        quiz = make_quiz(lent.passage, stands.events, count=_MOST, seed=_SEED, kinds=kinds)
        for question in quiz.questions:
            proposal = _proposal(pack, lent, question, names)
            if proposal is not None and _is_sound(proposal, files):
                made.append(proposal)
                names.add(_own_id(proposal.entry))
    return tuple(made)


def with_entry(text: str, proposal: Proposal) -> str | None:
    """Return a file of questions with a proposal at its end; None if its list is in brackets."""
    return appended(text, "questions", proposal.entry)


def _proposal(
    pack: Pack, lent: PackPassage, question: Question, names: set[str]
) -> Proposal | None:
    own = {event.id: str(event.id).removeprefix(f"{pack.id}/") for event in pack.events}
    events = [own[event] for event in question.events if event in own]
    is_placing = isinstance(question, TimelineQuestion)
    if question.citation is None or (is_placing and len(events) < len(question.events)):
        return None
    source = _source(lent, question)
    keys = question_keys(question, _free_id(question, names), source, events=events)
    return Proposal(question, entry(keys, indent=2))


def _source(lent: PackPassage, question: Question) -> Source:
    """Return the words that a question rests on, and which place of them is meant."""
    assert question.citation is not None  # noqa: S101 - asked by the caller
    quote, start = question.citation.quote, question.citation.span.start
    text = lent.passage.text
    if text.count(quote) < 2:
        return Source(lent.name, quote)
    return Source(lent.name, quote, text.count(quote, 0, start + len(quote) - 1) + 1)


def _is_sound(proposal: Proposal, files: Mapping[str, bytes]) -> bool:
    """Return whether a pack with just this question more reads it back without a fault."""
    before = files.get(FILE, b"")
    text = text_of(before)
    new = None if text is None else with_entry(text, proposal)
    if new is None:
        return False
    name = _own_id(proposal.entry)
    line = new[: new.index(f"id: {name}\n")].count("\n") + 1
    read = Workbench().check({**files, FILE: bytes_of(new, before)})
    told = [each for each in read.findings if each.file == FILE and each.line >= line]
    known = read.pack is not None and any(q.id.endswith(f"/{name}") for q in read.pack.questions)
    return known and not [each for each in told if each.code != "Q66"]


def _names(files: Mapping[str, bytes]) -> set[str]:
    found = re.findall(rb"\bid: *([a-z0-9][a-z0-9._-]*)", b"\n".join(files.values()))
    return {name.decode() for name in found}


def _own_id(written: str) -> str:
    return written.partition("id: ")[2].partition("\n")[0]


def _free_id(question: Question, names: set[str]) -> str:
    words = re.findall(r"[a-z0-9]+", question.stem.casefold())
    base = "-".join(words[-4:])[:48] or "question"
    names_like = (f"{base}-{number}" for number in range(2, 10_000))
    return base if base not in names else next(name for name in names_like if name not in names)
