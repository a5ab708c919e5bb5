import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import EmptyError, NotTextError, PassageError, TooLargeError
from studyapp.extract.decoding import LIMIT, decode

TEXT = "Le roi s’enfuit à Varennes en 1791.\r\nIl fut arrêté.\rPuis ramené.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_the_encoding_and_is_dropped(encoding: str) -> None:
    content = ("\ufeff" + TEXT).encode(encoding)

    decoded = decode(content, name="varennes.txt")

    assert (decoded.text, decoded.encoding, decoded.guessed) == (TEXT, encoding, False)


def test_utf8_needs_no_mark() -> None:
    decoded = decode(TEXT.encode(), name="varennes.txt")

    assert (decoded.text, decoded.encoding, decoded.guessed) == (TEXT, "utf-8", False)


def test_a_guess_says_that_it_is_one() -> None:
    text = "Après la fuite du roi, l’Assemblée fut divisée. L’été fut très chaud à Orléans."

    decoded = decode(text.encode("cp1252"), name="été.txt")

    assert decoded.guessed
    assert decoded.text == text


WRITTEN = [
    ("cp1252", "Die Märzrevolution begann 1848 in Wien. Die Fürsten fürchteten die Bürger."),
    ("cp1252", "Am 9. November 1918 dankte der Kaiser ab – „Es lebe die Republik!“"),
    ("cp1252", "Größe"),
    ("cp1252", "Le roi fut arrêté à Varennes le 21 juin 1791."),
    ("cp1252", "El año 1492 Colón llegó a América. La reina Isabel murió en 1504."),
    ("cp1252", "Den 6 juni 1523 valdes Gustav Vasa till kung på Strängnäs."),
    ("cp1250", "Dnia 3 maja 1791 roku Sejm uchwalił konstytucję. Żołnierze złożyli przysięgę."),
    ("cp1251", "Отечественная война началась 12 июня 1812 года. Москва была оставлена."),
    ("koi8-r", "Отечественная война началась 12 июня 1812 года. Москва была оставлена."),
    ("cp1253", "Η Ελληνική Επανάσταση άρχισε στις 25 Μαρτίου 1821."),
    ("gb18030", "中华人民共和国于1949年10月1日在北京成立。毛泽东在天安门城楼上宣布了这一消息。"),
    ("big5", "中華民國於1912年1月1日在南京成立,孫中山就任臨時大總統。"),
    ("euc-jp", "明治維新は1868年に始まった。徳川慶喜は大政奉還を行い、江戸幕府は終わりを迎えた。"),
    ("cp932", "明治維新は1868年に始まった。徳川慶喜は大政奉還を行った。"),
    ("cp949", "대한민국 정부는 1948년 8월 15일에 수립되었다."),
]


@pytest.mark.parametrize(("encoding", "text"), WRITTEN)
def test_a_short_text_in_the_code_page_of_its_language_is_read(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), name="history.txt")

    assert (decoded.text, decoded.guessed) == (text, True)


def test_western_letters_are_said_to_be_western() -> None:
    text = "Die Märzrevolution begann 1848 in Wien."

    assert decode(text.encode("cp1252"), name="wien.txt").encoding == "cp1252"


def test_a_named_encoding_goes_before_a_guess() -> None:
    decoded = decode("Революция".encode("koi8-r"), name="1917.txt", encoding="koi8-r")

    assert (decoded.text, decoded.guessed) == ("Революция", False)


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n", name="x").text == "a\r\nb\rc\n"


@pytest.mark.parametrize("content", [b"", b" \n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_nothing_but_blanks_is_empty(content: bytes) -> None:
    with pytest.raises(EmptyError, match="empty"):
        decode(content, name="notes.txt")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n and more",
        b"\xff\xd8\xff\xe0 and more",
        b"GIF89a and more",
        b"PK\x03\x04 and more",
        b"%PDF-1.7 and more",
        b"{\\rtf1 and more}",
        b"\x7fELF\x02\x01\x01\x00\x00\x00",
        b"text\x00with a NUL",
        bytes(range(1, 32)) * 10,
        bytes(range(256)),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(NotTextError, match=r"notes\.dat could not be read: it is not text") as said:
        decode(content, name="notes.dat")

    assert said.value.hint is not None


@pytest.mark.parametrize("encoding", ["utf-99", "", "base64", "rot13", "undefined", "a\x00b"])
def test_an_unknown_encoding_is_named_in_the_message(encoding: str) -> None:
    with pytest.raises(NotTextError, match=r"^notes\.txt (was not read|could not be read)") as said:
        decode(b"text", name="notes.txt", encoding=encoding)

    assert said.value.hint is not None


def test_an_encoding_that_does_not_fit_is_told() -> None:
    with pytest.raises(NotTextError, match="could not be read as ascii"):
        decode("é".encode(), name="notes.txt", encoding="ascii")


@pytest.mark.parametrize("encoding", ["utf-7", "unicode_escape", "raw_unicode_escape"])
def test_no_encoding_brings_half_a_character(encoding: str) -> None:
    content = b"+2AA-" if encoding == "utf-7" else b"\\ud800"

    with pytest.raises(NotTextError):
        decode(content, name="notes.txt", encoding=encoding)


def test_a_broken_utf16_file_is_refused() -> None:
    with pytest.raises(NotTextError, match="utf-16-le"):
        decode(codecs.BOM_UTF16_LE + b"a", name="notes.txt")


def test_the_limit_is_named_and_so_is_the_size() -> None:
    with pytest.raises(TooLargeError, match=r"long\.txt has 5,000,001 bytes.*5,000,000"):
        decode(b"a" * (LIMIT + 1), name="long.txt")


def test_a_text_at_the_limit_is_taken() -> None:
    assert len(decode(b"a" * LIMIT, name="long.txt").text) == LIMIT


@given(content=st.binary(max_size=200))
def test_any_bytes_become_a_text_or_a_message(content: bytes) -> None:
    try:
        text = decode(content, name="any.bin").text
    except PassageError:
        return
    assert text.encode("utf-8").decode("utf-8") == text


def test_a_few_letters_of_an_old_code_page_in_utf8_are_read_and_told() -> None:
    content = ("Le café fermé était naïf. ".encode() * 3) + "Le général quitta Évry.".encode(
        "cp1252"
    )

    decoded = decode(content, name="mixed.txt")

    assert decoded.text == "Le café fermé était naïf. " * 3 + "Le général quitta Évry."
    assert decoded.encoding == "utf-8, and where that fails cp1252"
    assert decoded.guessed


@pytest.mark.parametrize(
    ("utf8", "old"),
    [
        ("Die Königin schwieg. ", "Der Bäcker grüßte den König. "),
        ("“So be it,” he said. ", "The café closed, and the façade fell. "),
        ("Müller ging. ", "Jäger kam, und mit ihm fünf Söhne und drei Töchter. "),
    ],
)
def test_a_text_of_utf8_and_an_old_code_page_is_read_by_both(utf8: str, old: str) -> None:
    decoded = decode(utf8.encode() + old.encode("cp1252"), name="mixed.txt")

    assert decoded.text == utf8 + old
    assert decoded.guessed


def test_a_few_control_characters_are_no_reason_to_refuse_a_text() -> None:
    text = "The \x1b[1mwall\x1b[0m fell in 1989.\x07 It was cold."

    assert decode(text.encode(), name="notes.txt").text == text


def test_too_many_control_characters_are_named() -> None:
    content = b"In 1989\x01\x02\x03\x04\x05\x06 it fell."

    with pytest.raises(NotTextError, match=r"6 of its 22 signs .* the first of them U\+0001"):
        decode(content, name="notes.txt")
