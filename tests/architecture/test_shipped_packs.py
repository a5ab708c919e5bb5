"""The packs that ship are what teachers copy: sound, complete, and right about themselves."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from studyapp import places
from studyapp.domain.answers import ShortAnswer
from studyapp.domain.events import Status
from studyapp.domain.kinds import Kind
from studyapp.domain.packs import Pack
from studyapp.domain.points import Precision
from studyapp.domain.questions import DateQuestion, OpenQuestion, ShortQuestion, SingleQuestion
from studyapp.domain.texts import Citation, Passage, PassageId
from studyapp.domain.when import When
from studyapp.extract.pipeline import find_dates
from studyapp.generate.authored import dealt
from studyapp.grade.grading import grade
from studyapp.grade.keys import right_answer
from studyapp.packs.explaining import known_checks
from studyapp.packs.reading import ReadPack, read_pack

SAMPLE = "soviet-japanese-war-1945"
ANCIENT = "punic-wars-7k2d"
SHIPPED = (SAMPLE, ANCIENT, "printing-press-6r3w", "haitian-revolution-4m8x")
MOST_BYTES = 150_000
"""Of a picture; packs travel by mail."""
MANUAL = places.RESOURCES / "manual" / "packs.md"

_YEAR = re.compile(r"\b(\d{1,4}) BC\b|\b([12]\d{3})\b")
_FILE = re.compile(r"^`([\w./]+)`[^\n]*\n\n```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)


@cache
def shipped(name: str) -> ReadPack:
    return read_pack(places.QUESTIONS / name)


@pytest.fixture(params=SHIPPED)
def pack(request: pytest.FixtureRequest) -> Pack:
    read = shipped(request.param).pack
    assert read is not None
    return read


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_found_wrong_with_it(name: str) -> None:
    read = shipped(name)

    assert read.findings == ()
    assert read.notes == ()


def test_all_that_lies_in_questions_is_one_of_them() -> None:
    assert sorted(path.name for path in places.QUESTIONS.iterdir()) == sorted(SHIPPED)


def test_the_sample_asks_twenty_five_questions_and_the_other_no_fewer() -> None:
    sample, ancient = shipped(SAMPLE).pack, shipped(ANCIENT).pack

    assert sample is not None
    assert ancient is not None
    assert len(sample.questions) == 25
    assert len(ancient.questions) >= 25


def test_every_kind_is_shown(pack: Pack) -> None:
    assert {question.kind for question in pack.questions} == set(Kind)


def test_what_is_quoted_stands_there_once(pack: Pack) -> None:
    texts = texts_of(pack)

    for passage, citation in citations(pack):
        text = texts[passage].text
        assert citation.span.cut(text) == citation.quote
        assert text.count(citation.quote) == 1, citation.quote


def test_every_question_has_a_source_and_says_why(pack: Pack) -> None:
    for question in pack.questions:
        assert question.citation is not None
        assert question.explanation, question.id


def test_words_that_name_years_name_the_year_of_their_event(pack: Pack) -> None:
    for event in pack.events:
        years = set(years_in(read_as(pack, event.passage, event.citation)))
        assert not years or years & set(years_of(event.when)), event.title


def test_an_asked_date_is_the_date_of_its_event(pack: Pack) -> None:
    whens = {event.id: event.when for event in pack.events}
    dates = [question for question in pack.questions if isinstance(question, DateQuestion)]

    assert [whens[question.events[0]] for question in dates] == [each.when for each in dates]


def test_nothing_in_doubt_is_asked_as_a_fact(pack: Pack) -> None:
    doubts = [
        (lent.passage.id, note.citation.span)
        for lent in pack.passages
        for note in lent.notes
        if note.is_doubt
    ]
    assert doubts

    def is_doubtful(passage: PassageId | None, citation: Citation | None) -> bool:
        return citation is not None and any(
            passage == where and citation.span.overlaps(span) for where, span in doubts
        )

    doubtful = [event for event in pack.events if is_doubtful(event.passage, event.citation)]
    assert {event.status for event in doubtful} == {Status.DISPUTED}
    assert all(
        isinstance(question, OpenQuestion)
        for question in pack.questions
        if is_doubtful(question.passage, question.citation)
    )


def test_its_own_right_answers_get_everything_and_its_near_misses_nothing(pack: Pack) -> None:
    for question in pack.questions:
        asked = dealt(question, seed=1)
        assert grade(asked, right_answer(asked)).score == 1.0, question.id
        if isinstance(question, ShortQuestion):
            assert {grade(question, ShortAnswer(text)).score for text in question.accept} == {1.0}
            assert {grade(question, ShortAnswer(miss.text)).score for miss in question.reject} <= {
                0.0
            }


def test_the_sample_gives_a_reading_for_all_that_the_finder_repairs() -> None:
    sample = shipped(SAMPLE).pack
    assert sample is not None
    (lent,) = sample.passages
    dates = find_dates(lent.passage.text)

    assert any(date.repair for date in dates)
    for date in dates:
        if date.repair is not None:
            repaired = date.repair.span
            assert any(each.span.overlaps(repaired) for each in lent.emendations), repaired


def test_the_length_of_a_choice_does_not_give_it_away(pack: Pack) -> None:
    singles = [question for question in pack.questions if isinstance(question, SingleQuestion)]
    longest = [max(question.choices, key=lambda choice: len(choice.text)) for question in singles]

    assert sum(choice.right for choice in longest) / len(singles) < 0.45


def test_its_pictures_are_small_and_told_in_words(pack: Pack) -> None:
    media = {name: content for name, content in pack.files.items() if name.startswith("media/")}
    figures = [each.figure for each in pack.pictures]
    figures += [question.figure for question in pack.questions if question.figure is not None]

    assert all(len(content) <= MOST_BYTES for content in media.values())
    assert {figure.file for figure in figures} == set(media)
    assert all(len(figure.alt) > 80 for figure in figures)


def test_the_pack_in_the_manual_is_a_sound_one(tmp_path: Path) -> None:
    folder = tmp_path / "suez-canal-7f3a"
    files = _FILE.findall(MANUAL.read_text(encoding="utf-8"))
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    read = read_pack(folder)

    assert len(files) == 4
    assert read.findings == ()
    assert read.pack is not None
    assert read.pack.id == folder.name
    assert len(read.pack.questions) == 3


def test_the_manual_names_the_packs_that_ship_and_counts_the_checks() -> None:
    manual = MANUAL.read_text(encoding="utf-8")

    for name in SHIPPED:
        pack = shipped(name).pack
        assert pack is not None
        assert f"*{pack.title.partition(',')[0]}*" in manual
    assert f" {len(known_checks())} checks" in manual


def texts_of(pack: Pack) -> dict[PassageId | None, Passage]:
    return {lent.passage.id: lent.passage for lent in pack.passages}


def citations(pack: Pack) -> Iterator[tuple[PassageId | None, Citation]]:
    for lent in pack.passages:
        for note in lent.notes:
            yield lent.passage.id, note.citation
    for event in pack.events:
        yield event.passage, event.citation
    for question in pack.questions:
        yield from ((question.passage, citation) for citation in question.citations)
    for card in pack.cards:
        if card.citation is not None:
            yield card.passage, card.citation


def read_as(pack: Pack, passage: PassageId, citation: Citation) -> str:
    """Return the cited words with the readings of the pack in them."""
    words, start = citation.quote, citation.span.start
    lent = next(lent for lent in pack.passages if lent.passage.id == passage)
    for reading in sorted(lent.emendations, key=lambda each: each.span, reverse=True):
        if citation.span.contains(reading.span):
            first, last = reading.span.start - start, reading.span.end - start
            words = words[:first] + reading.reads + words[last:]
    return words


def years_in(words: str) -> Iterator[int]:
    for before_christ, year in _YEAR.findall(words):
        yield 1 - int(before_christ) if before_christ else int(year)


def years_of(when: When) -> range:
    first, last = when.start, when.end
    assert first is not None
    assert last is not None
    spread = 10 if last.precision is Precision.DECADE else 1
    return range(first.year, last.year + spread)
