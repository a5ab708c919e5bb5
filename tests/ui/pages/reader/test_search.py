from studyapp.domain.events import Findings
from studyapp.domain.texts import Passage, Span
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.parts import SIZE, Parts
from studyapp.ui.pages.reader.search import found_in
from tests.ui.pages.reader.texts import WAR, plain, war


def places(findings: Findings, words: str) -> list[Span]:
    landmarks = Landmarks.of(findings)
    parts = Parts(findings.passage.text, landmarks.repairs)
    return [place for found in found_in(parts, landmarks, words) for place in found]


def test_words_are_found_whatever_their_case() -> None:
    assert [place.cut(WAR) for place in places(war(), "soviet")] == ["Soviet", "Soviet"]


def test_what_is_read_is_found_and_not_only_what_stands_in_the_source() -> None:
    assert [place.cut(WAR) for place in places(war(), "april 13, 1941")] == ["April 194 13"]


def test_words_are_found_across_the_ends_of_wrapped_lines() -> None:
    wrapped = "The treaty was signed on the second of May in the town\nhall by both.\n" * 2

    assert len(places(plain(wrapped), "town hall")) == 2


def test_words_are_found_in_every_part() -> None:
    text = "Some words.\n\n" * (3 * SIZE // 13) + "The needle."
    start = text.index("needle")

    assert places(plain(text), "needle") == [Span(start, start + 6)]


def test_nothing_is_sought_for_blanks() -> None:
    assert places(Findings(Passage.of("War", WAR), (), ()), "  ") == []
