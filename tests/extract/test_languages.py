"""Which language a text is in."""

import pytest

from studyapp.extract.english import ENGLISH
from studyapp.extract.german import GERMAN
from studyapp.extract.languages import language_of, speaks

GERMAN_PROSE = (
    "Im Oktober wurde der Vertrag in Prag geschlossen, und der König kehrte nach Berlin zurück, wo "
    "ihn die Bürger mit Jubel empfingen. Der Krieg war zu Ende, aber der Frieden blieb unsicher."
)
ENGLISH_PROSE = (
    "In October the treaty was signed at Prague, and the king went back to Berlin, where the "
    "citizens met him with cheers. The war was at an end, but the peace that came was not sure."
)
FRENCH = (
    "En octobre le traité fut signé à Prague, et le roi retourna à Berlin, où les citoyens le "
    "reçurent avec joie. La guerre était finie, mais la paix restait incertaine pour tous."
)
DUTCH = (
    "In oktober werd het verdrag in Praag gesloten, en de koning keerde naar Berlijn terug, waar "
    "de burgers hem met gejuich ontvingen. De oorlog was voorbij, maar de vrede bleef onzeker."
)
SPANISH = (
    "En octubre se firmó el tratado en Praga, y el rey volvió a Berlín, donde los ciudadanos lo "
    "recibieron con alegría. La guerra había terminado, pero la paz seguía siendo incierta."
)
RUSSIAN = (
    "В октябре в Праге был подписан договор, и король вернулся в Берлин, где горожане встретили "
    "его с радостью. Война закончилась, но мир оставался непрочным и недолгим для всех них."
)


def test_a_text_is_read_by_the_tables_of_its_language() -> None:
    assert language_of(GERMAN_PROSE) is GERMAN
    assert language_of(ENGLISH_PROSE) is ENGLISH


def test_a_text_that_says_nothing_of_its_language_is_read_as_english() -> None:
    assert language_of("1848: Paris, 1849: Rom") is ENGLISH
    assert speaks("1848: Paris, 1849: Rom") is ENGLISH


@pytest.mark.parametrize("text", [FRENCH, DUTCH, SPANISH, RUSSIAN])
def test_a_text_in_another_language_is_in_none(text: str) -> None:
    assert speaks(text) is None


def test_a_long_beginning_in_figures_does_not_hide_the_language() -> None:
    text = "1848 Wien 1849 Rom\n" * 2_000 + GERMAN_PROSE * 400

    assert language_of(text) is GERMAN
    assert speaks(GERMAN_PROSE) is GERMAN
    assert speaks(ENGLISH_PROSE) is ENGLISH
