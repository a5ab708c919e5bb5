"""Texts that are cut to lines: an ellipsis says that there are more."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.ui.pages.timeline.quote import cut
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
