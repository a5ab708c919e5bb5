"""A pattern made only of what stands in a text finds all that the whole pattern finds."""

from pathlib import Path

import pytest

from studyapp.extract import grammar
from studyapp.extract.english import ENGLISH
from studyapp.extract.finding import mentions
from studyapp.extract.german import GERMAN
from studyapp.extract.language import Language
from studyapp.extract.languages import language_of
from studyapp.extract.vocabulary import needs, occurring, vocabulary

pytestmark = pytest.mark.unmeasured

Compiled = dict[Language, tuple[frozenset[str], object]]
DATA = Path(__file__).parent.parent / "data"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(DATA.rglob("*.txt"))]


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Compiled:
    """Give the patterns as they are when the program starts."""
    compiled: Compiled = {}
    monkeypatch.setattr(grammar, "_compiled", compiled)
    return compiled


def test_the_pattern_of_a_short_text_finds_what_the_whole_one_finds(
    fresh: Compiled,
) -> None:
    short: list[list[object]] = []
    for text in TEXTS:
        fresh.clear()
        short.append(list(mentions(text, language_of(text))))

    fresh.clear()
    for language in (ENGLISH, GERMAN):
        grammar._pattern(language, " " * (grammar._SHORT + 1))
    whole = [list(mentions(text, language_of(text))) for text in TEXTS]

    assert short == whole
    assert sum(map(len, whole)) > 500


def test_a_second_text_with_other_words_gets_the_whole_pattern(
    fresh: Compiled,
) -> None:
    first = list(mentions("It began on 7 July 1937.", ENGLISH))
    second = list(mentions("It ended in the spring of 146 BC.", ENGLISH))

    assert [(each.month, each.day) for each in first] == [(7, 7)]
    assert [(each.season, each.year) for each in second] == [(21, 146)]
    assert fresh[ENGLISH][0] == vocabulary(ENGLISH)


@pytest.mark.parametrize(
    ("shape", "pieces", "words"),
    [
        (r"<PART>?<SEASON><OF_YEAR>?", {"SEASON"}, set()),
        (r"(?P<x>[Ww]inter)<_>(?:of<_>)?(?P<year>\d{4})", {"_"}, {"inter"}),
        (r"(?:<PART>|<THE>)?(?P<nth><ORDINAL>)-century\b", {"ORDINAL"}, {"century"}),
        (r"(?:<MONTH>|<SEASON>)year\b", set(), set()),
        (r"<OLD>|<NEW>", set(), set()),
        (r"winters?(?!century)[(\[]", set(), {"winter"}),
    ],
)
def test_what_a_shape_needs_is_what_it_cannot_be_without(
    shape: str, pieces: set[str], words: set[str]
) -> None:
    assert needs(shape) == (frozenset(pieces), frozenset(words))


def test_words_occur_whatever_their_capitals_and_blanks() -> None:
    words = occurring(ENGLISH, "THE FIRST  HALF OF MARCH (44 B.C.)")

    assert {"first half", "March", "Mar", "ERA", "BRACKET"} <= words
    assert not {"second half", "April", "CLOCK"} & words
