"""Questions that the program makes from a passage of a pack, to be taken into it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.kinds import Kind
from studyapp.domain.packs import Pack, PackPassage
from studyapp.domain.questions import Question, TimelineQuestion
from studyapp.generate.quiz import make_quiz
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.packs.writing.questions import Source, question_keys
from studyapp.study.authoring.naming import free_id, ids_in
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
    names = ids_in(filter(None, map(text_of, files.values())))
    made: list[Proposal] = []
    for at, lent in enumerate(pack.passages):
        progress(at / len(pack.passages))
        stands = found.standing(lent.passage.id)
        kinds = frozenset(Kind)
        quiz = make_quiz(lent.passage, stands.events, count=_MOST, seed=_SEED, kinds=kinds)
        for question in quiz.questions:
            proposal = _proposal(pack, lent, question, names)
            if proposal is not None:
                made.append(proposal)
                names.add(_own_id(proposal.entry))
    return _sound(made, files)


def with_entry(text: str, proposal: Proposal) -> str | None:
    """Return a file of questions with a proposal at its end; None if its list is in brackets."""
    return appended(text, "questions", proposal.entry)


def line_of(text: str, proposal: Proposal) -> int:
    """Return the line, from 0, at which a proposal begins in a file that it was put into."""
    return text[: text.rindex(f"id: {_own_id(proposal.entry)}\n")].count("\n")


def _proposal(
    pack: Pack, lent: PackPassage, question: Question, names: set[str]
) -> Proposal | None:
    own = {event.id: str(event.id).removeprefix(f"{pack.id}/") for event in pack.events}
    events = [own[event] for event in question.events if event in own]
    is_placing = isinstance(question, TimelineQuestion)
    if question.citation is None or (is_placing and len(events) < len(question.events)):
        return None
    source = _source(lent, question)
    keys = question_keys(question, free_id(question.stem, names), source, events=events)
    return Proposal(question, entry(keys, indent=2))


def _source(lent: PackPassage, question: Question) -> Source:
    """Return the words that a question rests on, and which place of them is meant."""
    assert question.citation is not None  # noqa: S101 - asked by the caller
    quote, start = question.citation.quote, question.citation.span.start
    text = lent.passage.text
    if text.count(quote) < 2:
        return Source(lent.name, quote)
    return Source(lent.name, quote, text.count(quote, 0, start + len(quote) - 1) + 1)


def _sound(made: Sequence[Proposal], files: Mapping[str, bytes]) -> tuple[Proposal, ...]:
    """Return those that a pack with all of them reads back without a fault."""
    bench = Workbench()
    while made:
        told = _faulty(made, files, bench)
        if not told:
            return tuple(made)
        made = [each for each in made if _own_id(each.entry) not in told]
    return ()


def _faulty(
    made: Sequence[Proposal], files: Mapping[str, bytes], bench: Workbench
) -> frozenset[str]:
    """Return the ids of those that the checker says something of, all if there is no place."""
    before = files.get(FILE, b"")
    text: str | None = text_of(before)
    starts: list[tuple[int, str]] = []
    for proposal in made:
        text = None if text is None else with_entry(text, proposal)
        if text is None:
            return frozenset(_own_id(each.entry) for each in made)
        starts.append((line_of(text, proposal) + 1, _own_id(proposal.entry)))
    read = bench.check({**files, FILE: bytes_of(text or "", before)})
    known = (
        frozenset()
        if read.pack is None
        else {str(each.id).rpartition("/")[2] for each in read.pack.questions}
    )
    unread = {name for _, name in starts} - known
    lines = [each.line for each in read.findings if each.file == FILE and each.code != "Q66"]
    above = ([name for start, name in starts if start <= line] for line in lines)
    return frozenset(unread | {names[-1] for names in above if names})


def _own_id(written: str) -> str:
    return written.partition("id: ")[2].partition("\n")[0]
