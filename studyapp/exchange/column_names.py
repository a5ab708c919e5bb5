"""The names that the columns of tables go by, in the languages that people here write them in."""

import unicodedata
from collections.abc import Mapping

_FORMS: Mapping[str, str] = {
    "title": "title headline event name summary subject what label heading eventname eventtitle "
    "nameofevent was titel ereignis bezeichnung titre événement nom título evento acontecimiento "
    "titolo событие название γεγονός τίτλος",
    "when": "when edtf",
    "date": "date dates datum fecha wann data eventdate dateofevent dateoftheevent zeitpunkt "
    "zeitraum дата ημερομηνία",
    "start": "start startdate begin begins beginning from first datefrom dateofstart von beginn "
    "anfang startdatum anfangsdatum début datedébut datededébut inicio fechadeinicio fechainicio "
    "desde inizio datainizio начало датаначала έναρξη",
    "end": "end enddate ends to until till last dateto dateofend bis ende enddatum fin datefin "
    "datedefin fechadefin fechafin fechadefinal fechafinal hasta fine datafine конец "
    "датаокончания λήξη",
    "year": "year startyear eventyear startjahr jahr an année año ano anno год έτος",
    "month": "month startmonth monat mois mes mese месяц μήνας",
    "day": "day startday tag jour día dia giorno день ημέρα",
    "time": "time starttime uhrzeit heure hora ora время ώρα",
    "endyear": "endyear endjahr annéefin añofin",
    "endmonth": "endmonth endmonat moisfin mesfin",
    "endday": "endday endtag jourfin díafin",
    "endtime": "endtime",
    "calendar": "calendar kalender",
    "text": "text description details notes note body comment comments beschreibung bemerkung "
    "texte descripción texto descrizione testo описание текст περιγραφή",
    "lane": "lane group category categories theme topic kategorie gruppe thema catégorie groupe "
    "thème categoría grupo tema categoria категория группа тема κατηγορία",
    "status": "status",
    "importance": "importance weight",
    "people": "people persons person who personen wer personnes personnages personas personajes "
    "persone люди лица πρόσωπα",
    "places": "places place location where ort orte wo lieu lieux lugar lugares luogo luoghi место "
    "места τόπος",
    "passage": "passage source quelle fuente fonte источник",
    "quote": "quote quotation citation zitat cita citazione цитата",
    "type": "type",
    "display": "displaydate",
    "media": "media mediacredit mediacaption mediathumbnail background image",
}


def key(cell: str) -> str:
    """Return the name of a column without blanks, signs and accents, in small letters."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", cell.casefold())))


NAMES: Mapping[str, str] = {
    key(form): name for name, forms in _FORMS.items() for form in forms.split()
}
"""What each column says, by its key."""
