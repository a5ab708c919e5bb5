"""Dates as people answer them: in English, and in the languages of which the months stand here.

Who reads a passage in one of these answers in its words: "14. Juli 1789", "le 14 juillet 1789",
"44 v. Chr.". Signs that nobody sees, such as marks for the direction of writing, are left out, and
full-width digits are taken for plain ones. Odd forms and slips come last.
"""

import re
import unicodedata

from studyapp.domain.when import When
from studyapp.domain.when_oddities import as_usual, without_opening
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import ordinal

_MONTHS = {
    "January": "januar jänner jan janvier enero gennaio januari janeiro января январь",
    "February": "februar feber février fevrier febrero febbraio februari fevereiro февраля февраль",
    "March": "märz maerz mär mars marzo maart março марта март",
    "April": "april avril abril aprile апреля апрель",
    "May": "mai mayo maggio mei maio мая май",
    "June": "juni juin junio giugno junho июня июнь",
    "July": "juli juillet julio luglio julho июля июль",
    "August": "august août aout agosto augustus августа август",
    "September": "september septembre septiembre setiembre settembre setembro сентября сентябрь",
    "October": "oktober okt octobre octubre ottobre outubro октября октябрь",
    "November": "november novembre noviembre novembro ноября ноябрь",
    "December": "dezember dez décembre decembre diciembre dicembre dezembro декабря декабрь",
    "spring": "frühling frühjahr fruehling printemps primavera",
    "summer": "sommer été verano estate",
    "autumn": "herbst automne otoño autunno",
    "winter": "hiver invierno inverno",
}
_ENGLISH = {word: name for name, words in _MONTHS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(
    r"\b(?:v(?:or)?\.? ?(?:chr(?:istus|\.)?|u\. ?z\.)|av\.? ?j\.?-?c\.?|a\. ?c\."
    r"|до н\. ?э\.?)(?!\w)"
)
_AFTER = re.compile(
    r"\b(?:n(?:ach)?\.? ?chr(?:istus|\.)?|apr\. ?j\.?-?c\.?|d\. ?c\.|н\. ?э\.?)(?!\w)"
)
_LEAD = re.compile(r"\A(?:(?:am|im jahre?|im|um|den|der|le|en|el|il|nel|vers|gegen|в) )+(?=\S)")
_OF = re.compile(r"(?<=\d|\w) (?:de|del|di) (?=\w)")
_DAY_POINT = re.compile(r"\b(\d{1,2})\. (?=[^\W\d_])")
_YEAR_WORD = re.compile(r"(?<=\d) ?(?:года?|гг?\.)(?!\w)")
_FIRST = re.compile(r"\b1(?:er|º|°)(?= )")
_CENTURY = re.compile(
    r"\b(?P<number>\d{1,2})(?:\.|e|è|ème)? ?(?:jahrhundert|jhdt?\.?|jh\.?|siècle|siecle)(?!\w)"
)
_LONGEST = 1000
"""Longer texts are no dates and are not gone through sign by sign."""
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def read_answer(typed: str) -> When | None:
    """Return the date that was typed, None if it names none or could be two."""
    if len(typed) > _LONGEST:
        return None
    seen = _seen(typed)
    english = _in_english(seen)
    readings = (read_when(text) for text in (seen, english, as_usual(seen), as_usual(english)))
    return next((date for date in readings if date is not None), None)


def _seen(typed: str) -> str:
    return "".join(sign for sign in typed.translate(_WIDE) if not _is_unseen(sign))


def _in_english(typed: str) -> str:
    text = " ".join(unicodedata.normalize("NFC", typed).casefold().split())
    text = _LEAD.sub("", without_opening(_YEAR_WORD.sub("", text)))
    text = _AFTER.sub("AD", _BEFORE.sub("BC", text))
    text = _CENTURY.sub(lambda found: f"{ordinal(int(found['number']))} century", text)
    text = _OF.sub(" ", _FIRST.sub("1", _DAY_POINT.sub(r"\1 ", text)))
    return _WORD.sub(lambda word: _ENGLISH.get(word.group(), word.group()), text)


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Cc") and not sign.isspace()
