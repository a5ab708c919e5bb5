"""An event is made from words of a passage."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import PackError
from studyapp.domain.packs import PackPassage
from studyapp.domain.texts import Passage
from studyapp.domain.when import When
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.picking import Pick, picked, with_event

FILE = "passages/first.txt"
TEXT = (
    "Digging began on 25 April 1859. Thousands died.\n\n"
    "The canal was\nopened on 17 November 1869, and the Empress Eugénie came. It paid little.\n\n"
    "From 1875 to 1882 Britain gained control. It paid little.\n"
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = begin_pack(
        tmp_path_factory.mktemp("p") / "canal", title="Canal", author="Ada", ending="7f3a"
    )
    (folder / FILE).write_text(TEXT)
    for name in ("events.yaml", "questions.yaml"):
        (folder / name).unlink()
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def pick(files: dict[str, bytes], words: str, occurrence: int = 1) -> Pick:
    read = Workbench().check(files)
    assert read.pack is not None
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    return picked(read.pack.passages, FILE, TEXT, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "title", "when"),
    [
        ("Digging began", "Digging began", "1859-04-25"),
        ("the Empress Eugénie came", "The Empress Eugénie came", "1869-11-17"),
        ("Britain gained control", "Britain gained control", "1875/1882"),
        ("Thousands died", "Thousands died", ""),
    ],
)
def test_the_words_are_the_title_and_the_date_is_that_of_their_sentence(
    files: dict[str, bytes], words: str, title: str, when: str
) -> None:
    found = pick(files, words)

    assert (found.title, found.when) == (title, when)


@pytest.mark.parametrize(("words", "place"), [("Digging", 1), ("opened", 1), ("It paid", 2)])
def test_the_event_is_read_back_at_its_words(
    files: dict[str, bytes], words: str, place: int
) -> None:
    found = pick(files, words, place)

    text = with_event({}, found, "What happened", When.parse("1869"))
    read = Workbench().check({**files, "events.yaml": text.encode()})

    assert read.pack is not None
    (event,) = read.pack.events
    start = TEXT.index(words) if place == 1 else TEXT.rindex(words)
    assert event.citation is not None
    assert event.citation.span.start <= start < event.citation.span.end


def test_two_events_of_one_title_have_two_ids(files: dict[str, bytes]) -> None:
    found = pick(files, "Digging")
    first = with_event({}, found, "Digging", When.parse("1859"))

    second = with_event({"events.yaml": first}, found, "Digging", When.parse("1859"))

    assert "- id: digging\n" in second
    assert "- id: digging-2\n" in second


def test_words_of_another_file_are_refused(files: dict[str, bytes]) -> None:
    read = Workbench().check(files)
    assert read.pack is not None

    with pytest.raises(PackError, match="no passage"):
        picked(read.pack.passages, "pack.yaml", "title: x", 0, 3)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(TEXT)), st.integers(0, 60))
def test_any_selection_gives_an_event_or_a_reason(start: int, long: int) -> None:
    lent = PackPassage(name="first", passage=Passage.of("", TEXT), file=FILE)
    end = min(start + long, len(TEXT))
    try:
        found = picked([lent], FILE, TEXT, start, end)
    except PackError:
        assert not TEXT[max(start - 1, 0) : end + 1].strip()
    else:
        assert found.title
        assert found.source.quote in " ".join(TEXT.split())
