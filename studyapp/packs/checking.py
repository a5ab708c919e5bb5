"""A pack from its files: every part in its turn, and what was found wrong on the way."""

from collections.abc import Iterable, Iterator, Set

from studyapp.domain.checks import Finding
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.packs import Credit, Pack
from studyapp.domain.questions import QuestionId
from studyapp.packs.borrowing import loans_of, tell_circles
from studyapp.packs.filing import tell_strangers
from studyapp.packs.gathering import Gathered
from studyapp.packs.heads import read_head
from studyapp.packs.linting.rounds import tell_all
from studyapp.packs.memory import Memory
from studyapp.packs.needs import Lender, absent_told
from studyapp.packs.nodes import words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.reading import ReadPack
from studyapp.packs.releases import tell_releases
from studyapp.packs.shapes import CreditShape, PackShape
from studyapp.packs.taking_in import Reading
from studyapp.packs.titles import HEAD


def check(
    gathered: Gathered,
    releases: Iterable[Gathered] | None = None,
    *,
    memory: Memory | None = None,
    lender: Lender | None = None,
) -> ReadPack:
    """Return what is sound in a pack and what is wrong with the rest.

    `releases` are earlier ones to compare it with; None if it is not to be compared. What is in
    `memory` is not read anew. `lender` gives the packs that it depends on; without one, nobody
    looks for them.
    """
    shelf = Shelf(gathered.files, memory)
    for path, reason, hint in gathered.refused:
        values = {"path": path, "reason": Message(reason)}
        shelf.sheet(path).fault("M32", (0, 1), "'{path}': {reason}", values, hint=hint)
    tell_strangers(shelf)
    sheet, root, head = read_head(shelf)
    name = "" if head is None else str(head.id)
    loans = loans_of(root, shelf.memory, lender, {name})
    reading = Reading(shelf, PackId(name), loans)
    if root is not None:
        reading.announced(sheet, root)
    reading.others()
    reading.tell_unused()
    tell_all(reading.draft(head))
    notes = absent_told(loans.needs)
    if lender is not None and root is not None:
        tell_circles(sheet, root, lender)
    if releases is not None and head is not None:
        notes += tell_releases(shelf, head, reading.ids.names, releases)
    pack = None if head is None else _pack(reading, head, gathered)
    sources = {file: sheet.text for file, sheet in sorted(shelf.sheets.items())}
    return ReadPack(pack, _findings(shelf), sources, (*notes, *_left_out(shelf)))


def _pack(reading: Reading, head: PackShape, gathered: Gathered) -> Pack:
    """Return what is sound."""
    sound, retired = tuple(reading.asked.sound), tuple(reading.asked.retired)
    return Pack(
        id=reading.happenings.pack,
        version=head.version,
        title=words_of(head.title),
        language=words_of(head.language),
        license=words_of(head.license),
        authors=tuple(map(words_of, head.authors)),
        digest=gathered.digest,
        description=words_of(head.description),
        level=words_of(head.level),
        subjects=tuple(map(words_of, head.subjects)),
        tags=tuple(map(words_of, head.tags)),
        homepage=words_of(head.homepage),
        passages=tuple(text.packed for text in reading.texts.sound),
        events=tuple(reading.happenings.sound),
        questions=sound,
        cards=tuple(card for entry, card in reading.cards if entry.is_sound),
        aliases={words_of(one): tuple(map(words_of, names)) for one, names in head.aliases.items()},
        eras=tuple(era for entry, era in reading.eras if entry.is_sound),
        pictures=(*reading.happenings.pictures, *reading.texts.pictures),
        retired=retired,
        faulty=tuple(_faulty(reading, {*retired, *(question.id for question in sound)})),
        depends=tuple(PackId(words_of(each)) for each in dict.fromkeys(head.depends)),
        credits=tuple(_credit(each.shape) for each in reading.credits if each.is_sound),
        wanted=tuple(reading.asked.wanted),
        files=gathered.files,
    )


def _faulty(reading: Reading, known: Set[QuestionId]) -> Iterator[QuestionId]:
    """Yield the ids that stand in the pack, but for those `known` to be sound or retired."""
    for name in sorted(reading.ids.names):
        each = QuestionId(f"{reading.happenings.pack}/{name}")
        if each not in known:
            yield each


def _credit(shape: CreditShape) -> Credit:
    return Credit(
        words_of(shape.file),
        words_of(shape.author),
        words_of(shape.license),
        words_of(shape.source),
    )


def _left_out(shelf: Shelf) -> Iterator[Message]:
    """Yield of which files not all faults are told."""
    for file, sheet in sorted(shelf.sheets.items()):
        if sheet.left_out:
            says = "{file} has at least {count} more; they are told once these are mended."
            yield Message(says, {"file": file, "count": sheet.left_out})


def _findings(shelf: Shelf) -> tuple[Finding, ...]:
    """Return all findings, pack.yaml's first, then by file and place."""
    files = sorted(shelf.sheets, key=lambda file: (file != HEAD, file))
    return tuple(found for file in files for found in shelf.sheets[file].findings)
