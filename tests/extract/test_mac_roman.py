"""Texts from old Macs are read as such, and texts in other encodings never are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.extract.decoding import decode
from studyapp.extract.mac_roman import read_mac_roman

FRENCH = (
    "Le 14 juillet 1789, la Bastille fut prise. L’Assemblée abolit les privilèges dans la nuit du "
    "4 août 1789. Le roi fut arrêté à Varennes, où il fut reconnu."
)
GERMAN = (
    "Am 9. November 1918 war der Kaiser geflüchtet. Die Städte waren überfüllt, die Straßen leer "
    "und die Männer müde. „Es lebe“, sagte er – so heißt es."
)
SPANISH = (
    "El 2 de mayo de 1808 el pueblo se levantó. La situación cambió después; España perdió más "
    "soldados, y el año siguiente la Junta se retiró a Cádiz."
)
ITALIAN = "Così cominciò, perché la città cadde lunedì. Il caffè è rimasto: cioè, c’è la libertà."
SWEDISH = "Den 6 november 1632 stupade kungen. Året därpå slöts förbundet; många bönder låg i fält."
ENGLISH = (
    "On 3 May 1808 “the rising” began – the people’s anger was great, and the king’s men fled."
)
TEXTS = (FRENCH, GERMAN, SPANISH, ITALIAN, SWEDISH, ENGLISH)
SMALL = "".join(
    letter
    for number in range(0x80, 0x100)
    if (letter := bytes([number]).decode("cp1252", "ignore")).islower()
)
WORDS = st.text(st.sampled_from("abcdehlmnorstu" + SMALL), min_size=1, max_size=8)
BETWEEN = st.sampled_from(
    [" ", "’", "–", "—", "… ", " “", "” ", " „", " «", "» ", "†, ", "™ ", "% "]
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_from_an_old_mac_is_read_letter_for_letter_and_is_a_guess(text: str) -> None:
    decoded = decode(text.encode("mac_roman"), name="x")

    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, "mac_roman", True)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1254", "cp850", "cp437", "iso8859_15"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_in_another_encoding_is_not_taken_for_one(text: str, encoding: str) -> None:
    assert read_mac_roman(text.encode(encoding, "replace")) is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("日本海海戦は一九〇五年五月に行われた。東郷平八郎が指揮を執った。", "shift_jis"),
        ("一九一一年十月十日，武昌起義爆發，清朝隨後滅亡。", "big5"),
        ("辛亥革命于一九一一年爆发，清朝随后灭亡，共和国成立。", "gb18030"),
        ("Żołnierze odnieśli zwycięstwo pod Zieleńcami; książę walczył dalej.", "cp1250"),
        ("Žižkova vojska šla proti městu, král Šimon uprchl před bitvou.", "cp1250"),
        ("Žižkova vojska šla proti městu, král Šimon uprchl před bitvou.", "mac_latin2"),
        ("Osmanlı ordusu İstanbul’u aldı; şehir düştü, topları büyüktü.", "cp1254"),
        ("В 1812 году армия перешла Неман; caf\u0301e", "koi8_r"),
    ],
)
def test_what_other_scripts_and_tongues_write_is_not_taken_for_one(
    text: str, encoding: str
) -> None:
    assert read_mac_roman(text.encode(encoding, "replace")) is None


@given(st.lists(st.tuples(WORDS, BETWEEN), min_size=1, max_size=30))
@settings(max_examples=100, deadline=None)
def test_no_words_of_windows_are_taken_for_those_of_a_mac(words: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, words))

    assert read_mac_roman(text.encode("cp1252")) is None
