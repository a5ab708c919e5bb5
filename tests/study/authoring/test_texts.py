"""What was not typed stays byte for byte as it was."""

from codecs import BOM_UTF8

from hypothesis import given
from hypothesis import strategies as st

from studyapp.study.authoring.texts import bytes_of, text_of

WORDS = st.text(st.sampled_from("ab: \u2028\u00a0é𝕏"), max_size=3)
LINES = st.lists(st.tuples(WORDS, st.sampled_from(["\n", "\r\n", "\r", "\u2029"])), max_size=6)


def written(lines: list[tuple[str, str]], last: str, *, mark: bool) -> bytes:
    text = "".join(words + end for words, end in lines) + last
    return (BOM_UTF8 if mark else b"") + text.encode()


@given(LINES, WORDS, st.booleans())
def test_a_text_in_which_nothing_was_typed_has_its_bytes(
    lines: list[tuple[str, str]], last: str, mark: bool
) -> None:
    before = written(lines, last, mark=mark)
    text = text_of(before)

    assert text is not None
    assert bytes_of(text, before) == before


@given(LINES, LINES, WORDS, WORDS, st.booleans())
def test_lines_around_what_was_typed_keep_their_ends(
    head: list[tuple[str, str]],
    tail: list[tuple[str, str]],
    last: str,
    typed: str,
    mark: bool,
) -> None:
    before = written([*head, ("old", "\r\n"), *tail], last, mark=mark)
    text = text_of(before)
    assert text is not None
    lines = text.split("\n")
    lines[len(written_lines(head))] = f"x{typed}"

    after = bytes_of("\n".join(lines), before)

    first, rest = written(head, "", mark=mark), written(tail, last, mark=False)
    assert after.startswith(first)
    assert after.endswith(rest)
    assert text_of(after) == "\n".join(lines)


def written_lines(lines: list[tuple[str, str]]) -> list[str]:
    text = text_of(written(lines, "", mark=False))
    assert text is not None
    return text.split("\n")[:-1]


def test_a_new_file_has_plain_line_ends_and_no_mark() -> None:
    assert bytes_of("a\nb\n") == b"a\nb\n"


def test_new_lines_end_as_the_first_one_did() -> None:
    assert bytes_of("a\nnew\nb", b"a\r\nb") == b"a\r\nnew\r\nb"


def test_what_is_no_utf_8_is_no_text() -> None:
    assert text_of(b"caf\xe9") is None
