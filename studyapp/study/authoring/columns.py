"""What the columns of a table hold, by the names that they go by."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from studyapp.exchange.column_names import NAMES, key


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
    POINTS = "points"
    LEVEL = "level"
    DIFFICULTY = "difficulty"
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
    Holds.STEM: r"stem|question|question ?text|statement|frage|fragetext|aufgabe|prompt|text"
    r"|pregunta|domanda"
    r"|pergunta|vraag|вопрос|питання|ερώτηση|soru|pytanie|fråga|aussage|behauptung|affirmation"
    r"|énoncé|enunciado|affermazione|(?:ال)?سؤال|שאלה|問題|问题|質問|term|front|word"
    r"|begriff|vorderseite|concepto|terme|termine",
    Holds.ANSWER: r"(?:right |correct )?answers?|solution|right|correct|key|(?:richtige )?antwort"
    r"|lösung|richtig|correct (?:choice|option)|(?:bonnes? )?réponses?(?: correctes?)?|solución"
    r"|respuestas?(?: correctas?)?|correcta|rispost[ae](?: corrett[ae])?|resposta(?: certa)?"
    r"|antwoord|(?:правильный )?ответ|відповідь|απάντηση|cevap|odpowiedź|svar|(?:ال)?جواب"
    r"|(?:ال)?[اإ]جابة|תשובה|答案|回答|(?:is )?true|wahr|vrai|verdadero|vero|true(?: or |/)false"
    r"|(?:wahr|richtig)(?: oder |/)falsch|vrai(?: ou |/)faux|verdadero(?: o |/)falso|definition"
    r"|back|meaning|bedeutung|rückseite|définition|definición|definizione",
    Holds.CHOICE: r"(?:answer )?(?:choice|option)(?: [a-h])?|[a-h]|(?:answer|antwort) [a-h]"
    r"|options|choices|antwortmöglichkeit(?:en)?|auswahl(?:möglichkeiten)?|opciones|propositions"
    r"|opzioni|scelte|варианты(?: ответов)?|opción(?: [a-h])?|choix|proposition"
    r"|scelta|opzione|вариант",
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
    Holds.POINTS: r"points?|marks|score|punkte|punktzahl|puntos|punti|баллы",
    Holds.LEVEL: r"level|niveau|nivel|livello|cefr",
    Holds.DIFFICULTY: r"difficulty|schwierigkeit(?:sgrad)?|difficulté|dificultad|difficoltà",
}
_OF_EVENTS: Mapping[str, Holds] = {
    "title": Holds.TITLE,
    "when": Holds.WHEN,
    "date": Holds.WHEN,
    "start": Holds.WHEN,
    "year": Holds.WHEN,
    "month": Holds.MONTH,
    "day": Holds.DAY,
    "end": Holds.END,
    "endyear": Holds.END,
    "endmonth": Holds.END_MONTH,
    "endday": Holds.END_DAY,
    "places": Holds.PLACE,
    "people": Holds.PEOPLE,
    "lane": Holds.LANE,
}
"""What a column of events holds, by what it says in a table of a timeline."""
_OF_BOTH = frozenset((Holds.ID, Holds.TAGS))
_NEEDED = ({Holds.STEM, Holds.ANSWER}, {Holds.TITLE, Holds.WHEN})
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_REMARK = re.compile(r"\s+[-–—]\s.*", re.DOTALL)
"""What a template says behind a name, as in "Answer 1 - max 75 characters"."""
_NUMBERED = re.compile(r"[\s_-]*\d+$")


def columns_of(cells: Sequence[str], *, is_events: bool | None) -> tuple[Holds, ...]:
    """Return what a row of names says; nothing if it is none: two of them must be known."""
    found = columns_named(cells, is_events=is_events)
    known = {holds for holds in found if holds is not Holds.NOTHING}
    return found if len(known) > 1 and any(each & known for each in _NEEDED) else ()


def columns_named(cells: Sequence[str], *, is_events: bool | None) -> tuple[Holds, ...]:
    """Return what the names of columns say, though they be few: of events, or of questions."""
    return _with_choices(tuple(_holds(cell, is_events=is_events) for cell in cells), cells)


def _with_choices(found: tuple[Holds, ...], cells: Sequence[str]) -> tuple[Holds, ...]:
    """Return the columns, where "Answer 1" and the like are choices if another tells the right."""
    numbered = [_NUMBERED.search(_name(cell)) is not None for cell in cells]
    answers = [at for at, holds in enumerate(found) if holds is Holds.ANSWER]
    if len({numbered[at] for at in answers}) < 2:
        return found
    choices = {at for at in answers if numbered[at]}
    return tuple(Holds.CHOICE if at in choices else holds for at, holds in enumerate(found))


def _holds(cell: str, *, is_events: bool | None) -> Holds:
    words = _NUMBERED.sub("", _name(cell)).replace("_", " ").strip(" :*.?؟")
    for holds, pattern in _PATTERNS.items():
        if (not is_events or holds in _OF_BOTH) and pattern.fullmatch(words):
            return holds
    said = None if is_events is False else NAMES.get(key(words))
    return Holds.NOTHING if said is None else _OF_EVENTS.get(said, Holds.NOTHING)


def _name(cell: str) -> str:
    """Return the name of a column without what is said of it."""
    return _REMARK.sub("", _IN_BRACKETS.sub("", _plain(cell)).strip())


def _plain(text: str) -> str:
    """Return a text in small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


_PATTERNS = {holds: re.compile(_plain(pattern)) for holds, pattern in _HEADS.items()}
