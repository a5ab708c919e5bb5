"""Which periods of history are proposed for a passage."""

from studyapp.domain.texts import Passage
from studyapp.extract.eras import eras_of, known_eras
from studyapp.extract.pipeline import find


def eras(text: str) -> list[str]:
    return [era.title for era in eras_of(find(Passage.of("a text", text)))]


def test_the_built_in_periods_cover_history() -> None:
    titles = [known.era.title for known in known_eras()]

    assert len(titles) == len(set(titles)) >= 40
    assert min(known.era.when.sort_key for known in known_eras())[0] < 0


def test_years_and_region_together_tell_the_era() -> None:
    tang = (
        "In AD 618 Li Yuan took Chang'an. In AD 690 Wu Zetian was made empress in Luoyang. "
        "The rebels took Chang'an in AD 756. China lost Tibet in AD 763."
    )
    japan = "In AD 794 the court moved to Kyoto. In AD 1180 war broke out in Japan."

    assert "Tang dynasty" in eras(tang)
    assert "Heian period" in eras(japan)
    assert not {"Carolingian Empire", "Abbasid Caliphate", "Heian period"} & set(eras(tang))


def test_eras_come_in_the_order_of_time() -> None:
    text = (
        "In 490 BC the Persians landed at Marathon. In 480 BC Athens was burned. "
        "In 431 BC Sparta marched on Attica. In 404 BC Athens surrendered to Sparta."
    )

    found = eras(text)

    assert [era for era in found if "War" in era] == ["Greco-Persian Wars", "Peloponnesian War"]
    assert found.index("Archaic Greece") < found.index("Classical Greece")


def test_a_world_war_needs_no_region_and_a_text_without_dates_has_no_era() -> None:
    text = "In 1940 Drossen was bombed. In 1943 the mill burned down."

    assert eras(text) == ["Second World War"]
    assert eras("Nothing is known of Rome.") == []
