"""A text in a language that nobody taught the finder is known by its small words or letters."""

import pytest

from studyapp.extract.foreign import seems_foreign

FOREIGN = {
    "Spanish": "En 1810 el cura llamó a la rebelión en la ciudad de Dolores. El ejército de los "
    "insurgentes marchó hacia la capital y fue derrotado en enero de 1811 por las tropas del rey.",
    "Italian": "Nel 1861 il parlamento di Torino proclamò il regno, e nel 1870 le truppe entrarono "
    "a Roma dopo che la guerra era finita.",
    "Polish": "W 1791 roku sejm uchwalił konstytucję, a król złożył na nią przysięgę. Powstanie "
    "zaczęło się w 1863 roku i trwało do jesieni.",
    "Russian": "В 1812 году армия вошла в Москву. Пожар уничтожил город, и в октябре армия начала "
    "отступление по старой дороге.",
    "Hebrew": "בשנת 1948 פרצה המלחמה. ב-14 במאי 1948 הוכרזה המדינה. המלחמה הסתיימה בשנת 1949 לאחר "
    "חתימת ההסכם.",
}
KNOWN = {
    "English": "The rising began in 1863, and it went on until the autumn of the next year.",
    "German": "Der Aufstand begann 1863, als der Prinz das Land betrat, und er endete im Herbst.",
    "lines": "1914 War declared\n1915 Gallipoli landing\n1916 Verdun, Somme\n1917 Revolution\n",
    "names": "Köthen, Eisenach, Leipzig, Weimar, Mühlhausen and Lüneburg: he saw them all in time.",
    "a word": "Nel 1861.",
    "figures": "1914 1915 1916",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_noticed(language: str) -> None:
    assert seems_foreign(FOREIGN[language])


@pytest.mark.parametrize("what", KNOWN)
def test_a_language_that_is_known_and_a_list_of_names_are_not_doubted(what: str) -> None:
    assert not seems_foreign(KNOWN[what])
