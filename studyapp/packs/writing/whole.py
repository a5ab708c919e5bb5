"""Packs as the files of a folder, as a teacher would write them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from studyapp.domain.events import EventId
from studyapp.domain.packs import Credit, Era, Note, Pack, PackPassage, WantedQuestions, WrittenCard
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import Emendation
from studyapp.packs.opening import FORMAT
from studyapp.packs.titles import HEAD
from studyapp.packs.writing.citing import Sources, damaged
from studyapp.packs.writing.entries import Value, entry, pair_lines
from studyapp.packs.writing.happenings import Happened
from studyapp.packs.writing.keeping import ALSO, kept, name_of
from studyapp.packs.writing.questions import Keys, figure_keys, question_keys
from studyapp.packs.writing.spreading import Spread
from studyapp.packs.writing.written import Written, is_of_pack


def pack_files(pack: Pack) -> Mapping[str, bytes]:
    """Return the files of a pack by path; read again, they are the same pack.

    Its pictures and papers come from its own files, and so does what its authors wrote there beside
    what the program uses: their own keys, retired questions, events that nothing rests on. Each
    entry stands in the file that it stood in. What is faulty is left out, and so are comments:
    a change that must keep them is a patch (`patching`).
    """
    files = {path: content for path, content in pack.files.items() if not is_of_pack(path)}
    for lent in pack.passages:
        files.setdefault(_file(lent), lent.passage.text.encode("utf-8"))
    return files | {path: _lines(lines) for path, lines in _Writing(pack).files().items()}


class _Writing:
    """A pack on its way into files."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._written = Written(pack.files)
        self._rested = {event.id for event in pack.events}
        self._sources = Sources(pack.passages)
        self._questions = self._spread("questions", is_stray=self._is_retired)
        self._events = self._spread("events", is_stray=self._is_bare)
        bare, asked = self._events.strays, self._questions.known
        self._happened = Happened(pack, self._sources, bare=bare, asked=asked)

    def files(self) -> dict[str, list[str]]:
        """Return the lines of the YAML files by their paths."""
        head = kept(_head(self._pack), self._written.head)
        recipes = self._spread("questions", key="generate")
        wanted = recipes.files(recipes.kept([_wanted(each) for each in self._pack.wanted]))
        files = {HEAD: [f"format: {FORMAT}", *_pairs(head)]}
        for part, (spread, entries) in self._lists().items():
            listed = spread.files(spread.kept(entries, ALSO.get(part, ())))
            above = wanted if part == "questions" else {}
            for path in sorted({*listed, *above}):
                top = self._written.top(path) | _said(generate=above.get(path, []))
                if top or listed.get(path):
                    files[path] = list(_listed(part, listed.get(path, []), top))
        return files

    def _lists(self) -> dict[str, tuple[Spread, list[Keys]]]:
        passages, sources = self._pack.passages, self._sources
        notes = [_note(note, lent, sources) for lent in passages for note in lent.notes]
        emended = [_emendation(each, lent) for lent in passages for each in lent.emendations]
        cards = [_card(each, sources) for each in self._pack.cards]
        asked = [self._question(each) for each in self._pack.questions]
        return {
            "events": (self._events, self._happened.entries),
            "questions": (self._questions, asked),
            "cards": (self._spread("cards"), cards),
            "notes": (self._spread("notes"), notes),
            "emendations": (self._spread("emendations"), emended),
        }

    def _spread(
        self, part: str, key: str = "", *, is_stray: Callable[[Keys], bool] = lambda _: False
    ) -> Spread:
        spread = Spread(f"{part}.yaml")
        for path, entries in self._written.entries(part, key or part).items():
            spread.add(path, entries, is_stray=is_stray)
        return spread

    def _is_retired(self, keys: Keys) -> bool:
        return QuestionId(f"{self._pack.id}/{name_of(keys)}") in self._pack.retired

    def _is_bare(self, keys: Keys) -> bool:
        own = EventId(f"{self._pack.id}/{name_of(keys)}")
        return "source" not in keys and own not in self._rested

    def _question(self, question: Question) -> Keys:
        happened = self._happened
        name = str(question.id).removeprefix(f"{self._pack.id}/")
        source = self._sources.source(question.passage, question.citation)
        if happened.are_ground(question):
            source = None
        keys = question_keys(question, name, source, events=happened.named(question))
        event = happened.dated(question)
        return keys if event is None else {**keys, "event": event}


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _pairs(keys: Mapping[str, Value]) -> Iterator[str]:
    for key, value in keys.items():
        yield from pair_lines(key, value, 0)


def _listed(part: str, entries: Sequence[Keys], more: Keys) -> Iterator[str]:
    yield f"format: {FORMAT}"
    yield from _pairs(more)
    if entries:
        yield f"{part}:"
    for number, keys in enumerate(entries):
        yield from [""] if number else []
        yield from entry(keys).rstrip("\n").split("\n")


def _said(**keys: Value) -> Keys:
    """Return the keys that say something."""
    return {key: value for key, value in keys.items() if value not in ("", [], {})}


def _head(pack: Pack) -> Keys:
    keys: Keys = {
        "id": str(pack.id),
        "version": pack.version,
        "title": pack.title,
        "language": pack.language,
        "license": pack.license,
        "authors": list(pack.authors),
    }
    return keys | _said(
        description=pack.description,
        level=pack.level,
        subjects=list(pack.subjects),
        tags=list(pack.tags),
        homepage=pack.homepage,
        passages=[_passage(pack, lent) for lent in pack.passages],
        aliases={one: list(names) for one, names in pack.aliases.items()},
        eras=[_era(era) for era in pack.eras],
        credits=[_credit(each) for each in pack.credits],
        depends=[str(each) for each in pack.depends],
    )


def _file(lent: PackPassage) -> str:
    return lent.file or f"passages/{lent.name}.txt"


def _passage(pack: Pack, lent: PackPassage) -> Keys:
    keys: Keys = {"id": lent.name, "file": _file(lent), "title": lent.passage.title}
    figures = (each for each in pack.pictures if each.event is None)
    return keys | _said(
        source=lent.source,
        license=lent.license,
        language=lent.language,
        level=lent.level,
        figures=[figure_keys(each.figure) for each in figures if each.passage == lent.passage.id],
    )


def _era(era: Era) -> Keys:
    return {"title": era.title, "when": era.when.edtf}


def _credit(credit: Credit) -> Keys:
    keys: Keys = {"file": credit.file, "author": credit.author, "license": credit.license}
    return keys | _said(source=credit.source)


def _wanted(wanted: WantedQuestions) -> Keys:
    least: Keys = {"min_importance": wanted.min_importance} if wanted.min_importance > 1 else {}
    keys: Keys = {"recipe": str(wanted.recipe)}
    keys |= _said(where={**least, **_said(lane=list(wanted.lanes))})
    return keys if wanted.most is None else {**keys, "max": wanted.most}


def _card(card: WrittenCard, sources: Sources) -> Keys:
    keys: Keys = {"id": card.id, "front": card.front, "back": card.back}
    source = sources.source(card.passage, card.citation)
    return keys if source is None else {**keys, "source": source.keys}


def _note(note: Note, lent: PackPassage, sources: Sources) -> Keys:
    source = sources.source(lent.passage.id, note.citation)
    keys: Keys = {} if source is None else source.keys
    verdict = "" if note.verdict is None else str(note.verdict)
    return {**keys, "kind": str(note.kind), **_said(verdict=verdict), "text": note.text} | _said(
        basis=note.basis
    )


def _emendation(emendation: Emendation, lent: PackPassage) -> Keys:
    source = damaged(lent, emendation)
    keys: Keys = {} if source is None else source.keys
    return {
        **keys,
        "reads": emendation.reads,
        "reason": emendation.reason,
        "confidence": str(emendation.sureness),
    }
