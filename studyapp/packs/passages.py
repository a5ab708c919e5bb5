"""The passages of a pack, what is laid over them, and what is cited from them."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

from pydantic import ValidationError

from studyapp.domain.packs import Depicted
from studyapp.domain.question_pieces import Figure
from studyapp.domain.texts import Citation, Passage, PassageId, Span
from studyapp.packs.entries import Entry, own_id
from studyapp.packs.media import is_picture
from studyapp.packs.memory import Memory
from studyapp.packs.metadata import check_language, check_part_license
from studyapp.packs.needs import PASSAGE, Needs, tell_unknown
from studyapp.packs.nodes import MapNode, Node, TextNode, words_of
from studyapp.packs.noting import check_verdict, note_of
from studyapp.packs.opening import Shelf
from studyapp.packs.passage_texts import Text, emend, passage_of
from studyapp.packs.quoting import COMPARED_AT_MOST
from studyapp.packs.shapes import EmendationShape, NoteShape, PassageShape, SourceShape
from studyapp.packs.sheets import Sheet

_MOST_SEARCHED = 800_000_000
"""In letters, all quotes of a pack together: half a second."""
_MOST_COMPARED = 10_000_000
"""In letters, all quotes that are not found: as many as half a second takes, too."""


class Texts:
    """The passages of a pack by their own ids, before those that other packs lend it.

    None stands for one that cannot be read. Unless all `are_known`, one that is not there may only
    be unread.
    """

    def __init__(
        self, memory: Memory, needs: Needs | None = None, lenders: "Sequence[Texts]" = ()
    ) -> None:
        self._memory = memory
        self._needs = Needs() if needs is None else needs
        self._lenders = lenders
        self._texts: dict[str, Text | None] = {}
        self._by_content: dict[PassageId, Text] = {}
        self._searched = self._compared = 0
        self.are_known = True

    @property
    def names(self) -> list[str]:
        """Return their own ids."""
        return list(self._texts)

    @property
    def sound(self) -> list[Text]:
        """Return the passages that can be read, in the order of pack.yaml."""
        return [text for text in self._texts.values() if text is not None and text.entry.is_sound]

    def add(self, shelf: Shelf, entry: Entry[PassageShape]) -> None:
        """Take in a passage that pack.yaml announces."""
        passage = passage_of(shelf, entry)
        if entry.shape.language is not None:
            check_language(entry.sheet, entry.shape.language)
        if entry.shape.license is not None:
            check_part_license(entry.sheet, entry.shape.license)
        name = str(entry.shape.id)
        if passage is not None and (other := self._same(passage)) is not None:
            says, values = "the same text as passage '{other}'", {"other": other.entry.shape.id}
            entry.sheet.fault("R23", entry.shape.file, says, values, hint="announce it once")
            passage = None
        if self._texts.get(name) is None:
            text = None if passage is None else Text(entry, passage, self._memory.quotes(passage))
            self._texts[name] = text
            if text is not None:
                self._by_content[text.passage.id] = text

    def unread(self, _sheet: Sheet, node: Node) -> None:
        """Take note of a passage that is there but cannot be read."""
        if (name := own_id(node)) is not None:
            self._texts.setdefault(str(name), None)

    def glance(self, sheet: Sheet, node: Node) -> None:
        """Look at the source of something that cannot be read otherwise."""
        source = node.get(TextNode("source")) if isinstance(node, MapNode) else None
        if isinstance(source, MapNode):
            with suppress(ValidationError):
                self.place(sheet, SourceShape.model_validate(source))

    def emend(self, entries: list[Entry[EmendationShape]]) -> None:
        """Lay readings over the passages; their quotes are of the text as written."""
        for entry in entries:
            found = self._own_place(entry)
            if found is not None and entry.is_sound:
                emend(entry, *found)
        for text in filter(None, self._texts.values()):
            text.quotes = self._memory.quotes(text.passage, text.emendations)

    @property
    def pictures(self) -> list[Depicted]:
        """Return the pictures of the passages, in the order of pack.yaml."""
        return [
            Depicted(Figure(str(shape.file), words_of(shape.alt)), text.passage.id)
            for text in self.sound
            for shape in text.entry.shape.figures
        ]

    def illustrate(self, shelf: Shelf) -> None:
        """Check the pictures of the passages, and the words behind which they stand."""
        for text in self.sound:
            for figure in text.entry.shape.figures:
                is_picture(shelf, text.entry.sheet, figure.file)
                if figure.after is not None:
                    source = SourceShape(passage=text.entry.shape.id, quote=figure.after)
                    _span(text.entry.sheet, source, text)

    def annotate(self, entries: list[Entry[NoteShape]]) -> None:
        """Put notes on the passages."""
        for entry in entries:
            check_verdict(entry)
            found = self._own_place(entry)
            if found is not None and entry.is_sound:
                text, span = found
                text.notes.append(note_of(entry.shape, text.passage, span))

    def cite(self, sheet: Sheet, source: SourceShape | None) -> tuple[PassageId, Citation] | None:
        """Return what a source stands for, None if it is none or does not lead to one place."""
        found = None if source is None else self.place(sheet, source)
        if found is None:
            return None
        text, span = found
        return text.passage.id, Citation(span, span.cut(text.passage.text))

    def place(self, sheet: Sheet, source: SourceShape) -> tuple[Text, Span] | None:
        """Return the one place that a source quotes; if there is none or more, tell it."""
        text = self._named(sheet, source.passage)
        if text is None:
            return None
        text.is_cited = True
        if self._searched > _MOST_SEARCHED:
            says = "so many quotes are not looked for in passages of this length"
            hint = "part the pack into several"
            sheet.fault("Y9", source.quote, says, hint=hint)
            return None
        before = text.quotes.searched
        span = _span(sheet, source, text, others=self)
        self._searched += text.quotes.searched - before
        return None if span is None else (text, span)

    def holder(self, quote: str) -> Text | None:
        """Return a passage that has some words; None if none has, or there is no time to look."""
        for text in self.sound:
            if self._searched > _MOST_SEARCHED:
                return None
            before = text.quotes.searched
            found = text.quotes.places(quote, wanted=1)
            self._searched += text.quotes.searched - before
            if found:
                return text
        return None

    def may_compare(self, text: Text) -> bool:
        """Return whether there is time to look for words of a passage that are like a quote."""
        self._compared += min(len(text.passage.text), COMPARED_AT_MOST)
        return self._compared <= _MOST_COMPARED

    def _own_place(
        self, entry: Entry[EmendationShape] | Entry[NoteShape]
    ) -> tuple[Text, Span] | None:
        """Return the one place that is quoted of a passage of the pack itself."""
        name = entry.shape.passage
        found = self.place(entry.sheet, entry.shape)
        if found is not None and name.strip() not in self._texts:
            says = "passage '{name}' is of another pack, and only its own pack notes or mends it"
            hint = "announce the same text in pack.yaml, or leave this out"
            entry.sheet.fault("R25", name, says, {"name": name.strip()}, hint=hint)
        return found

    def _named(self, sheet: Sheet, name: TextNode) -> Text | None:
        """Return the passage that a key names; None, and a finding, if there is none."""
        own = name.strip()
        if own in self._texts:
            return self._texts[own]
        if not self.are_known:
            return None
        lent = next(filter(None, (lender.lent(own) for lender in self._lenders)), None)
        if lent is None:
            known = chain(self._texts, *(lender.names for lender in self._lenders))
            tell_unknown(sheet, name, PASSAGE, known=known, needs=self._needs)
        return lent

    def lent(self, name: str) -> Text | None:
        """Return a sound passage for another pack, None if there is none."""
        text = self._texts.get(name)
        return text if text is not None and text.entry.is_sound else None

    def _same(self, passage: Passage) -> Text | None:
        return self._by_content.get(passage.id)


def tell_uncited(texts: Texts) -> None:
    """Tell passages that nothing in the pack rests on."""
    for text in texts.sound:
        if not text.is_cited:
            says = "nothing in the pack rests on passage '{name}'"
            values = {"name": text.entry.shape.id}
            text.entry.sheet.fault("R30", text.entry.shape.id, says, values)


def _span(
    sheet: Sheet, source: SourceShape, text: Text, *, others: Texts | None = None
) -> Span | None:
    wanted = source.occurrence or 1
    places = text.quotes.places(source.quote, wanted=max(2, wanted))
    if not places:
        _tell_unfound(sheet, source, text, others)
        return None
    values = {"passage": source.passage, "count": len(places), "wanted": wanted}
    if len(places) < wanted:
        says = "passage '{passage}' has these words {count} times, not {wanted}"
        sheet.fault("R26", source.quote, says, values)
        return None
    if source.occurrence is None and len(places) > 1:
        says = "passage '{passage}' has these words more than once"
        hint = "quote more words, or add 'occurrence: 2' for the second"
        sheet.fault("R27", source.quote, says, values, hint=hint)
        return None
    return places[wanted - 1]


def _tell_unfound(sheet: Sheet, source: SourceShape, text: Text, others: Texts | None) -> None:
    """Tell words that a passage does not have: another one has them, or what is most like them."""
    says = "passage '{passage}' does not have these words"
    values: dict[str, str] = {"passage": source.passage}
    hint = None
    if not sheet.is_full:
        holder = None if others is None else others.holder(source.quote)
        other = None if holder is None else holder.entry.shape.id
        looks = other is None and (others is None or others.may_compare(text))
        nearby = text.quotes.nearest(source.quote) if looks else None
        values |= {"other": other or "", "nearby": nearby or ""}
        hint = "the nearest there is: “{nearby}”" if nearby else None
        hint = hint if other is None else "passage '{other}' has them"
    sheet.fault("R26", source.quote, says, values, hint=hint)
