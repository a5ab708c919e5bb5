"""Texts that are cut to lines: an ellipsis says that there are more."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.pages.timeline.quote import ShortQuote, cut
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.text_lines import measured


@pytest.mark.parametrize("text", ["x" * 10_000, "戦争" * 200, "Donaudampf" * 30 + " sinks"])
def test_a_long_title_without_spaces_is_cut_within_and_says_so(look: Look, text: str) -> None:
    shown = cut(text, look.font(Face.BAR_TITLE), width=200, lines=2)

    assert text.startswith(shown.removesuffix("…"))
    assert 20 > len(shown) / 2 > 5
    assert shown.endswith("…")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("ab ", min_size=1, max_size=300), width=st.integers(30, 400))
def test_what_is_shown_fits_and_is_whole_or_ends_in_an_ellipsis(
    look: Look, text: str, width: int
) -> None:
    font = look.font(Face.SMALL)

    shown = cut(text, font, width=width, lines=2)

    assert measured(shown, font, width=width, leading=1)[1] <= 2
    assert shown == text or (shown.endswith("…") and text.startswith(shown.rstrip("… ")))


QUOTE = "On August 8 17,\n   the envoys\tof Japn came, and 1ew of them went home in peace."
REPAIRS = (
    Emendation(Span(103, 114), "8 August at 17:00", "Turned about", Sureness.SURE),
    Emendation(Span(130, 137), "of Japan", "A letter is gone", Sureness.SURE),
    Emendation(Span(148, 151), "few", "A digit strayed", Sureness.SURE),
)


@pytest.fixture
def quote(look: Look, qtbot: QtBot) -> ShortQuote:
    shown = ShortQuote(look)
    qtbot.addWidget(shown)
    shown.set_lines(2)
    shown.resize(1200, 80)
    shown.show()
    shown.show_sentence(QUOTE, repairs=REPAIRS, offset=100)
    return shown


def plain(quote: ShortQuote) -> str:
    return quote.text().replace("\u00a0", " ")


def test_a_sentence_is_shown_as_it_is_repaired_and_its_source_is_in_reach(
    quote: ShortQuote,
) -> None:
    assert plain(quote) == (
        "“On 8 August at 17:00, the envoys of Japan came, and few of them went home in peace.”"
    )
    assert quote.toolTip() == "In the source: “August 8 17”, “of Japn”, “1ew”"
    assert quote.accessibleName().startswith(
        "“On 8 August at 17:00, in the source August 8 17, the"
    )


@pytest.mark.parametrize("width", [120, 200, 300])
def test_a_sentence_that_is_cut_shows_whole_repairs_and_tells_all_of_it(
    quote: ShortQuote, width: int
) -> None:
    whole, spoken = plain(quote).strip("“”"), quote.accessibleName()

    quote.resize(width, 80)

    beginning = plain(quote).strip("“”…").rstrip()
    assert plain(quote).endswith("…”")
    assert whole.startswith(beginning)
    assert quote.accessibleName() == spoken
    assert whole in quote.toolTip().replace("\u00a0", " ")
    assert "In the source: “August 8 17”, “of Japn”, “1ew”" in quote.toolTip()
