"""A pack from its files: every part in its turn, and what was found wrong on the way."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from studyapp.domain.checks import Finding
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.packs import Credit, Era, Pack, WrittenCard
from studyapp.domain.questions import QuestionId
from studyapp.packs.dates import when_of
from studyapp.packs.entries import Entry, Ids, Unread, check_id, entries_of, ignored, nodes_of
from studyapp.packs.events import Happenings, check_relations, tell_sourceless
from studyapp.packs.fields import Shape
from studyapp.packs.filing import part_of, tell_strangers
from studyapp.packs.gathering import Gathered
from studyapp.packs.heads import read_head
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.rounds import tell_all
from studyapp.packs.media import is_picture, is_there
from studyapp.packs.memory import Memory
from studyapp.packs.metadata import check_part_license
from studyapp.packs.nodes import MapNode, Node, TextNode, words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.parts import Desk
from studyapp.packs.passages import Texts, tell_uncited
from studyapp.packs.questions import Asked
from studyapp.packs.reading import ReadPack
from studyapp.packs.releases import tell_releases
from studyapp.packs.shapes import (
    CardShape,
    CreditShape,
    EmendationShape,
    EraShape,
    EventShape,
    NoteShape,
    PackShape,
    PassageShape,
)
from studyapp.packs.shaping import check_file
from studyapp.packs.sheets import Sheet
from studyapp.packs.titles import HEAD

S = TypeVar("S", bound=Shape)


def check(
    gathered: Gathered,
    releases: Sequence[Gathered] | None = None,
    *,
    memory: Memory | None = None,
) -> ReadPack:
    """Return what is sound in a pack and what is wrong with the rest.

    `releases` are earlier ones to compare it with; None if it is not to be compared. What is in
    `memory` is not read anew.
    """
    shelf = Shelf(gathered.files, memory)
    for path, reason in gathered.refused:
        shelf.sheet(path).fault(
            "M32", (0, 1), "'{path}': {reason}", {"path": path, "reason": Message(reason)}
        )
    tell_strangers(shelf)
    sheet, root, head = read_head(shelf)
    reading = _Reading(shelf, PackId("" if head is None else str(head.id)))
    if root is not None:
        reading.announced(sheet, root)
    reading.others()
    reading.tell_unused()
    tell_all(reading.draft(head))
    notes: tuple[Message, ...] = ()
    if releases is not None and head is not None:
        notes = tell_releases(shelf, head, reading.names, releases)
    pack = None if head is None else reading.pack(head, gathered)
    sources = {file: sheet.text for file, sheet in sorted(shelf.sheets.items())}
    return ReadPack(pack, _findings(shelf), sources, (*notes, *_left_out(shelf)))


class _Reading:
    """A pack while it is read."""

    def __init__(self, shelf: Shelf, name: PackId) -> None:
        self._shelf = shelf
        self._ids = Ids()
        self._texts = Texts(shelf.memory)
        self._happenings = Happenings(name)
        self._asked = Asked()
        self._eras: list[tuple[Entry[EraShape], Era]] = []
        self._credits: list[Entry[CreditShape]] = []
        self._cards: list[tuple[Entry[CardShape], WrittenCard]] = []

    @property
    def names(self) -> set[str]:
        """Return the ids of all that was read."""
        return self._ids.names

    def announced(self, sheet: Sheet, root: MapNode) -> None:
        """Take in what pack.yaml lists."""
        unread = self._texts.unread
        for entry in entries_of(sheet, root, "passages", PassageShape, unread=unread):
            self._ids.add(sheet, entry.shape.id)
            self._texts.add(self._shelf, entry)
        for era in entries_of(sheet, root, "eras", EraShape):
            when = when_of(sheet, era.shape.when)
            if when is not None:
                self._eras.append((era, Era(words_of(era.shape.title), when)))
        for credit in entries_of(sheet, root, "credits", CreditShape):
            is_there(self._shelf, sheet, credit.shape.file)
            check_part_license(sheet, credit.shape.license)
            self._credits.append(credit)
        own = root.get(TextNode("id"))
        for node in nodes_of(sheet, root, "depends"):
            if isinstance(node, TextNode):
                check_id(sheet, node)
                if node == own:
                    sheet.fault("R29", node, "the pack depends on itself", hint="delete it")

    def others(self) -> None:
        """Take in the other files, first those that others rest on."""
        self._texts.are_known = HEAD in self._shelf.roots and not self._shelf.sheet(HEAD).is_torn
        self._texts.emend(list(self._entries("emendations", EmendationShape)))
        self._texts.illustrate(self._shelf)
        self._texts.annotate(list(self._entries("notes", NoteShape)))
        for event in self._entries("events", EventShape, unread=self._unread_event):
            self._ids.add(event.sheet, event.shape.id)
            self._happenings.add(self._shelf, self._texts, event)
        events = (self._shelf.sheets[file] for file in self._files("events"))
        self._happenings.are_known = not any(sheet.is_torn for sheet in events)
        check_relations(self._happenings)
        desk = Desk(self._happenings.pack, self._shelf, self._texts, self._happenings)
        for sheet, root in self._opened("questions"):
            self._asked.read(desk, self._ids, sheet, root)
        for card in self._entries("cards", CardShape):
            self._card(card)

    def draft(self, head: PackShape | None) -> Draft:
        """Return what was read so far."""
        return Draft(
            shelf=self._shelf,
            head=head,
            texts=self._texts,
            happenings=self._happenings,
            asked=self._asked,
            cards=self._cards,
        )

    def tell_unused(self) -> None:
        """Tell what nothing in the pack uses; passages alone are there to be read."""
        is_torn = any(sheet.is_torn for sheet in self._shelf.sheets.values())
        if not is_torn and (self._happenings.all or self._asked.questions or self._cards):
            tell_uncited(self._texts)
        tell_sourceless(self._happenings, has_passages=bool(self._texts.sound))

    def pack(self, head: PackShape, gathered: Gathered) -> Pack:
        """Return what is sound."""
        return Pack(
            id=self._happenings.pack,
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
            passages=tuple(text.packed for text in self._texts.sound),
            events=tuple(self._happenings.sound),
            questions=tuple(self._asked.sound),
            cards=tuple(card for entry, card in self._cards if entry.is_sound),
            aliases={
                words_of(one): tuple(map(words_of, names)) for one, names in head.aliases.items()
            },
            eras=tuple(era for entry, era in self._eras if entry.is_sound),
            pictures=(*self._happenings.pictures, *self._texts.pictures),
            retired=tuple(self._asked.retired),
            faulty=tuple(self._faulty()),
            depends=tuple(PackId(words_of(each)) for each in dict.fromkeys(head.depends)),
            credits=tuple(_credit(each.shape) for each in self._credits if each.is_sound),
            wanted=tuple(self._asked.wanted),
            files=gathered.files,
        )

    def _faulty(self) -> Iterator[QuestionId]:
        """Yield the ids that stand in the pack, but for what is sound or retired."""
        known = {*self._asked.retired, *(question.id for question in self._asked.sound)}
        for name in sorted(self._ids.names):
            each = QuestionId(f"{self._happenings.pack}/{name}")
            if each not in known:
                yield each

    def _unread_event(self, sheet: Sheet, node: Node) -> None:
        self._happenings.unread(node)
        self._texts.glance(sheet, node)

    def _card(self, entry: Entry[CardShape]) -> None:
        shape, sheet = entry.shape, entry.sheet
        self._ids.add(sheet, shape.id)
        if shape.figure is not None:
            is_picture(self._shelf, sheet, shape.figure.file)
        cited = self._texts.cite(sheet, shape.source)
        passage, citation = (None, None) if cited is None else cited
        card = WrittenCard(
            id=str(shape.id),
            front=words_of(shape.front),
            back=words_of(shape.back),
            passage=passage,
            citation=citation,
        )
        self._cards.append((entry, card))

    def _entries(
        self, part: str, shape: type[S], *, unread: Unread = ignored
    ) -> Iterator[Entry[S]]:
        for sheet, root in self._opened(part):
            check_file(sheet, root, (part,))
            yield from entries_of(sheet, root, part, shape, unread=unread)

    def _opened(self, part: str) -> Iterator[tuple[Sheet, MapNode]]:
        for file in self._files(part):
            sheet, root = self._shelf.keys(file)
            if root is not None:
                yield sheet, root

    def _files(self, part: str) -> list[str]:
        return sorted(file for file in self._shelf.files if part_of(file) == part)


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
