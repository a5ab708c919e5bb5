"""A plain start of the window is read without argparse, and means the same."""

import itertools
from pathlib import Path

import pytest

from studyapp.cli.arguments import _window_parser, plain_window

WORDS: tuple[list[str], ...] = (
    [],
    ["--data", "x/y"],
    ["--exit-after-paint"],
    ["--exit-when-ready"],
    ["--data", "a b"],
)


@pytest.mark.parametrize("parts", list(itertools.product(WORDS, repeat=2)))
def test_a_plain_start_means_what_argparse_makes_of_it(parts: tuple[list[str], ...]) -> None:
    words = [word for part in parts for word in part]
    moments = [word for word in words if word.startswith("--exit")]

    plain = plain_window(words)

    if len(moments) > 1:
        assert plain is None
    else:
        assert plain is not None
        assert vars(plain) == vars(_window_parser().parse_args(words))


@pytest.mark.parametrize(
    "words",
    [["text.txt"], ["--demo"], ["--data"], ["--data", "--demo"], ["scores"], ["--data=x"], ["-h"]],
)
def test_what_says_more_is_left_to_argparse(words: list[str]) -> None:
    assert plain_window(words) is None


def test_the_folder_is_a_path() -> None:
    plain = plain_window(["--data", "somewhere"])
    assert plain is not None
    assert plain.data == Path("somewhere")
