"""What stands in the files of a pack, taken in part by part: first what the others rest on."""

from collections.abc import Iterator
from typing import TypeVar

from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Era, WrittenCard
from studyapp.packs.dates import when_of
from studyapp.packs.entries import Entry, Ids, Unread, check_id, entries_of, ignored, nodes_of
from studyapp.packs.events import Happenings, check_relations, tell_sourceless
from studyapp.packs.fields import Shape
from studyapp.packs.filing import part_of, tell_unannounced
from studyapp.packs.linting.draft import Draft
from studyapp.packs.loans import NO_LOANS, Loans
from studyapp.packs.media import is_picture, is_there
from studyapp.packs.metadata import check_part_license
from studyapp.packs.nodes import MapNode, Node, TextNode, words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.parts import Desk
from studyapp.packs.passages import Texts, tell_uncited
from studyapp.packs.questions import Asked
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


class Reading:
    """A pack while it is read."""

    def __init__(self, shelf: Shelf, name: PackId, loans: Loans = NO_LOANS) -> None:
        self._shelf = shelf
        self.ids = Ids()
        self.texts = Texts(shelf.memory, loans.needs, loans.texts)
        self.happenings = Happenings(name, loans.needs, loans.happenings)
        self.asked = Asked()
        self.eras: list[tuple[Entry[EraShape], Era]] = []
        self.credits: list[Entry[CreditShape]] = []
        self.cards: list[tuple[Entry[CardShape], WrittenCard]] = []

    def announced(self, sheet: Sheet, root: MapNode) -> None:
        """Take in what pack.yaml lists."""
        unread = self.texts.unread
        for entry in entries_of(sheet, root, "passages", PassageShape, unread=unread):
            self.ids.add(sheet, entry.shape.id)
            self.texts.add(self._shelf, entry)
        for era in entries_of(sheet, root, "eras", EraShape):
            when = when_of(sheet, era.shape.when)
            if when is not None:
                self.eras.append((era, Era(words_of(era.shape.title), when)))
        for credit in entries_of(sheet, root, "credits", CreditShape):
            is_there(self._shelf, sheet, credit.shape.file)
            check_part_license(sheet, credit.shape.license)
            self.credits.append(credit)
        own = root.get(TextNode("id"))
        for node in nodes_of(sheet, root, "depends"):
            if isinstance(node, TextNode):
                check_id(sheet, node)
                if node == own:
                    sheet.fault("R29", node, "the pack depends on itself", hint="delete it")

    def grounds(self) -> None:
        """Take in only what other packs may rest on: passages as they are read, and events."""
        self._emend()
        self._happen()

    def others(self) -> None:
        """Take in the other files, first those that others rest on."""
        self._emend()
        self.texts.illustrate(self._shelf)
        self.texts.annotate(list(self._entries("notes", NoteShape)))
        self._happen()
        check_relations(self.happenings)
        desk = Desk(self.happenings.pack, self._shelf, self.texts, self.happenings)
        for sheet, root in self._opened("questions"):
            self.asked.read(desk, self.ids, sheet, root)
        for card in self._entries("cards", CardShape):
            self._card(card)

    def draft(self, head: PackShape | None) -> Draft:
        """Return what was read so far."""
        return Draft(
            shelf=self._shelf,
            head=head,
            texts=self.texts,
            happenings=self.happenings,
            asked=self.asked,
            cards=self.cards,
        )

    def tell_unused(self) -> None:
        """Tell what nothing in the pack uses; passages alone are there to be read."""
        is_torn = any(sheet.is_torn for sheet in self._shelf.sheets.values())
        if not is_torn and (self.happenings.all or self.asked.questions or self.cards):
            tell_uncited(self.texts)
        tell_sourceless(self.happenings, has_passages=bool(self.texts.sound))
        tell_unannounced(self._shelf)

    def _emend(self) -> None:
        self.texts.are_known = HEAD in self._shelf.roots and not self._shelf.sheet(HEAD).is_torn
        self.texts.emend(list(self._entries("emendations", EmendationShape)))

    def _happen(self) -> None:
        for event in self._entries("events", EventShape, unread=self._unread_event):
            self.ids.add(event.sheet, event.shape.id)
            self.happenings.add(self._shelf, self.texts, event)
        events = (self._shelf.sheets[file] for file in self._files("events"))
        self.happenings.are_known = not any(sheet.is_torn for sheet in events)

    def _unread_event(self, sheet: Sheet, node: Node) -> None:
        self.happenings.unread(node)
        self.texts.glance(sheet, node)

    def _card(self, entry: Entry[CardShape]) -> None:
        shape, sheet = entry.shape, entry.sheet
        self.ids.add(sheet, shape.id)
        if shape.figure is not None:
            is_picture(self._shelf, sheet, shape.figure.file)
        cited = self.texts.cite(sheet, shape.source)
        passage, citation = (None, None) if cited is None else cited
        card = WrittenCard(
            id=str(shape.id),
            front=words_of(shape.front),
            back=words_of(shape.back),
            passage=passage,
            citation=citation,
        )
        self.cards.append((entry, card))

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
