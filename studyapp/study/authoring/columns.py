"""What the columns of a table hold, by the names that they go by."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Holds(StrEnum):
    """What a column can hold; of a choice, another column says whether it is right."""

    ID = "id"
    KIND = "kind"
    STEM = "stem"
    ANSWER = "answer"
    CHOICE = "choice"
    WRONG = "wrong"
    ACCEPT = "accept"
    HINT = "hint"
    EXPLANATION = "explanation"
    TAGS = "tags"
    UNIT = "unit"
    TOLERANCE = "tolerance"
    TITLE = "title"
    WHEN = "when"
    MONTH = "month"
    DAY = "day"
    END = "end"
    END_MONTH = "end month"
    END_DAY = "end day"
    PLACE = "place"
    PEOPLE = "people"
    LANE = "lane"
    NOTHING = "nothing"


_HEADS: Mapping[Holds, str] = {
    Holds.ID: r"id|name|nr|no|number|nummer|#|nº|n°|numéro|número|numero",
    Holds.KIND: r"kind|type|art|typ|fragetyp|question type|tipo",
    Holds.STEM: r"stem|question|question text|frage|fragetext|aufgabe|prompt|text|pregunta|domanda"
    r"|pergunta|vraag|вопрос|ερώτηση|term|front|word|begriff|vorderseite|concepto|terme|termine",
    Holds.ANSWER: r"(?:right |correct )?answers?|solution|right|correct|key|(?:richtige )?antwort"
    r"|lösung|richtig|correct (?:choice|option)|(?:bonnes? )?réponses?(?: correctes?)?|solución"
    r"|respuestas?(?: correctas?)?|correcta|rispost[ae](?: corrett[ae])?|resposta(?: certa)?"
    r"|antwoord|(?:правильный )?ответ|απάντηση|definition|back|meaning|bedeutung|rückseite"
    r"|définition|definición|definizione",
    Holds.CHOICE: r"(?:answer )?(?:choice|option)(?: [a-h])?|[a-h]|(?:answer|antwort) [a-h]"
    r"|antwortmöglichkeit|auswahl|opción(?: [a-h])?|choix|proposition|scelta|opzione|вариант",
    Holds.WRONG: r"(?:wrong|incorrect)(?: answers?| choices?| options?)?|distractors?|falsch"
    r"|falsche antwort(?:en)?|distraktor(?:en)?|faux|fausses? réponses?|mauvaises? réponses?"
    r"|(?:respuestas? )?incorrectas?|falsa|(?:risposta )?sbagliata|errada|fout"
    r"|неправильный ответ|неверный ответ|distracteurs?|distractor(?:es)?",
    Holds.ACCEPT: r"accept(?:ed)?|also right|variants?|auch richtig|varianten",
    Holds.HINT: r"hint|hinweis|tipp|indice|pista",
    Holds.EXPLANATION: r"(?:answer )?explanation|feedback|why|erklärung|begründung|rückmeldung"
    r"|explication|explicación|spiegazione|объяснение",
    Holds.TAGS: r"tags?|topics?|themen?|schlagwörter|thèmes?|temas?",
    Holds.UNIT: r"unit|einheit|unité|unidad",
    Holds.TOLERANCE: r"tolerance|toleranz",
    Holds.TITLE: r"title|event(?: name| title)?|what|headline|titel|ereignis|was|événement|titre"
    r"|evento|título|acontecimiento|titolo|событие|γεγονός",
    Holds.WHEN: r"when|date|year|datum|jahr|wann|(?:start|event) (?:date|year)|start|from|begin"
    r"|date of (?:the )?event|beginn|von|anfang|année|an|début|date (?:de )?début|fecha|año|inicio"
    r"|fecha de inicio|data|anno|дата|год|начало|ημερομηνία|έτος|edtf",
    Holds.MONTH: r"(?:start )?month|monat|mois|mes|mese|месяц",
    Holds.DAY: r"(?:start )?day|tag|jour|día|giorno|день",
    Holds.END: r"end|end (?:date|year)|to|until|till|bis|ende|enddatum|fin|date (?:de )?fin"
    r"|fecha (?:de )?fin(?:al)?|hasta|fine|конец",
    Holds.END_MONTH: r"end month",
    Holds.END_DAY: r"end day",
    Holds.PLACE: r"places?|where|location|orte?|wo|lieux?|lugar|luogo|место",
    Holds.PEOPLE: r"people|persons?|who|personen|wer|personnes|personas|persone|люди",
    Holds.LANE: r"lane|category|group|gruppe|kategorie|catégorie|categoría|categoria|категория",
}
_OF_EVENTS = frozenset(
    {
        *(Holds.TITLE, Holds.WHEN, Holds.MONTH, Holds.DAY, Holds.END, Holds.END_MONTH),
        *(Holds.END_DAY, Holds.PLACE, Holds.PEOPLE, Holds.LANE),
    }
)
_OF_BOTH = frozenset((Holds.ID, Holds.TAGS))
_NEEDED = ({Holds.STEM, Holds.ANSWER}, {Holds.TITLE, Holds.WHEN})
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NUMBERED = re.compile(r"[\s_-]*\d+$")


def columns_of(cells: Sequence[str], *, is_events: bool | None) -> tuple[Holds, ...]:
    """Return what a row of names says; nothing if it is none: two of them must be known."""
    found = tuple(_holds(cell, is_events=is_events) for cell in cells)
    known = {holds for holds in found if holds is not Holds.NOTHING}
    if len(known) < 2 or not any(each & known for each in _NEEDED):
        return ()
    return _with_choices(found, cells)


def _with_choices(found: tuple[Holds, ...], cells: Sequence[str]) -> tuple[Holds, ...]:
    """Return the columns, where "Answer 1" and the like are choices if another tells the right."""
    numbered = [_NUMBERED.search(cell) is not None for cell in cells]
    answers = [at for at, holds in enumerate(found) if holds is Holds.ANSWER]
    if len({numbered[at] for at in answers}) < 2:
        return found
    choices = {at for at in answers if numbered[at]}
    return tuple(Holds.CHOICE if at in choices else holds for at, holds in enumerate(found))


def _holds(cell: str, *, is_events: bool | None) -> Holds:
    words = _NUMBERED.sub("", _IN_BRACKETS.sub("", _plain(cell))).replace("_", " ").strip(" :*")
    for holds, pattern in _PATTERNS.items():
        belongs = is_events is None or holds in _OF_BOTH or (holds in _OF_EVENTS) is is_events
        if belongs and pattern.fullmatch(words):
            return holds
    return Holds.NOTHING


def _plain(text: str) -> str:
    """Return a text in small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


_PATTERNS = {holds: re.compile(_plain(pattern)) for holds, pattern in _HEADS.items()}
