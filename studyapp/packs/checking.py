"""A pack from its files: every part in its turn, and what was found wrong on the way."""

from studyapp.domain.checks import Finding
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Pack, PackPassage
from studyapp.domain.texts import Passage
from studyapp.packs.entries import Entry, Ids, entries_of
from studyapp.packs.gathering import Gathered
from studyapp.packs.heads import HEAD, read_head
from studyapp.packs.nodes import words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.passages import passage_of
from studyapp.packs.reading import ReadPack
from studyapp.packs.shapes import PackShape, PassageShape


def check(gathered: Gathered) -> ReadPack:
    """Return what is sound in a pack and what is wrong with the rest."""
    shelf = Shelf(gathered.files)
    for path, reason in gathered.refused:
        shelf.sheet(path).fault("M32", (0, 1), "{reason}", {"reason": reason})
    sheet, root, head = read_head(shelf)
    passages = [] if root is None else entries_of(sheet, root, "passages", PassageShape, "passage")
    ids = Ids()
    read = []
    for entry in passages:
        ids.add(entry.sheet, entry.shape.id)
        passage = passage_of(shelf, entry)
        if passage is not None and entry.is_sound:
            read.append(_packed(entry, passage))
    pack = None if head is None else _pack(head, gathered, tuple(read))
    sources = {file: sheet.text for file, sheet in sorted(shelf.sheets.items())}
    return ReadPack(pack, _findings(shelf), sources)


def _packed(entry: Entry[PassageShape], passage: Passage) -> PackPassage:
    shape = entry.shape
    return PackPassage(
        name=str(shape.id),
        passage=passage,
        source=words_of(shape.source),
        license=words_of(shape.license),
        language=words_of(shape.language),
        level=words_of(shape.level),
    )


def _pack(head: PackShape, gathered: Gathered, passages: tuple[PackPassage, ...]) -> Pack:
    return Pack(
        id=PackId(str(head.id)),
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
        passages=passages,
        aliases={
            words_of(name): tuple(map(words_of, others)) for name, others in head.aliases.items()
        },
        files=gathered.files,
    )


def _findings(shelf: Shelf) -> tuple[Finding, ...]:
    """Return all findings, pack.yaml's first, then by file and place."""
    files = sorted(shelf.sheets, key=lambda file: (file != HEAD, file))
    return tuple(found for file in files for found in shelf.sheets[file].findings)
