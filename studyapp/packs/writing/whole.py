"""Packs as the files of a folder, as a teacher would write them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from studyapp.domain.packs import Credit, Era, Note, Pack, PackPassage, WantedQuestions, WrittenCard
from studyapp.domain.texts import Emendation
from studyapp.packs.opening import FORMAT
from studyapp.packs.titles import HEAD
from studyapp.packs.writing.citing import Sources, damaged
from studyapp.packs.writing.entries import Value, entry, pair_lines
from studyapp.packs.writing.happenings import Happened
from studyapp.packs.writing.questions import Keys, figure_keys, question_keys


def pack_files(pack: Pack) -> Mapping[str, bytes]:
    """Return the files of a pack by path; read again, they are the same pack.

    Its pictures and papers come from its own files. What a reader leaves out is not in them:
    retired questions, events that nothing rests on, authors' own keys, comments.
    """
    sources = Sources(pack.passages)
    happened = Happened(pack, sources)
    asked = [_question(pack, happened, sources, number) for number in range(len(pack.questions))]
    lists: dict[str, list[Keys]] = {
        "events": happened.entries,
        "questions": asked,
        "cards": [_card(each, sources) for each in pack.cards],
        "notes": [_note(note, lent, sources) for lent in pack.passages for note in lent.notes],
        "emendations": [
            _emendation(each, lent) for lent in pack.passages for each in lent.emendations
        ],
    }
    files = {path: content for path, content in pack.files.items() if not path.endswith(".yaml")}
    for lent in pack.passages:
        files.setdefault(_file(lent), lent.passage.text.encode("utf-8"))
    files[HEAD] = _lines([f"format: {FORMAT}", *_pairs(_head(pack))])
    wanted = _said(generate=[_wanted(each) for each in pack.wanted])
    for part, entries in lists.items():
        more = wanted if part == "questions" else {}
        if entries or more:
            files[f"{part}.yaml"] = _lines(_listed(part, entries, more))
    return files


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


def _question(pack: Pack, happened: Happened, sources: Sources, number: int) -> Keys:
    question = pack.questions[number]
    name = str(question.id).removeprefix(f"{pack.id}/")
    source = sources.source(question.passage, question.citation)
    if happened.are_ground(question):
        source = None
    keys = question_keys(question, name, source, events=happened.named(question))
    event = happened.dated(question)
    return keys if event is None else {**keys, "event": event}


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
