"""The words of a language that give an answer away, or that readers trip over, as a table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from studyapp.packs.linting import overlooked


# There is one of each, which is looked up for every word: nothing of it is compared.
@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """One language: patterns for whole choices and for words, and the words that say little.

    `lists` name several things, `reasons` begin a question that asks for one. `vowels` begin words
    behind "an"; None in a language whose articles do not follow sounds. `overlooked` finds the
    negative `word` of a question for what is not so.
    `easiest` to `hardest` are the grades of school at which texts of the levels A1 to C2 are read.
    """

    of_all: re.Pattern[str]
    negative: re.Pattern[str]
    absolute: re.Pattern[str]
    small: frozenset[str]
    lists: re.Pattern[str]
    reasons: re.Pattern[str]
    endings: tuple[str, ...]
    many: re.Pattern[str] | None = None
    vowels: re.Pattern[str] | None = None
    overlooked: re.Pattern[str] | None = None


_BEGIN = r"(?:^|[.?!:;,]\s+)[\W_]*"
"""Where a question begins: at the beginning, or behind what is said before."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = Tongue(
    of_all=re.compile(
        r"(?:all|none|any|both|neither|some)(?: of)?(?: the)?"
        r" (?:above|other (?:answers?|options?|choices?)|answers?|options?|choices?)"
        r"(?: (?:above|answers?|options?|choices?))?"
        r"(?: (?:is|are) (?:right|correct|true|wrong|false|possible))?"
        r"|(?:all|none|both|neither) of (?:these|those)(?: (?:answers?|options?|choices?))?"
        r"|(?:both |neither )?(?:answers? |options? )?\(?[a-d1-4]\)? (?:and|or|nor) \(?[a-d1-4]\)?"
        r"(?: (?:is|are) (?:right|correct|true))?",
        re.IGNORECASE,
    ),
    negative=re.compile(
        r"\b(?:not|never|neither|nor|nobody|nothing|nowhere|cannot|no(?! ?\.? ?\d))\b|n[’']t\b",
        re.IGNORECASE,
    ),
    absolute=re.compile(r"\b(?:always|never|only)\b", re.IGNORECASE),
    small=_words(
        "a an the and or but if of in on at by to for from with as into over under about after"
        " before between during against through without within upon is was were are be been"
        " being did does do has have had will would can could may might must shall should it its"
        " he she they them their his her him who whom whose what which when where why how that"
        " this these those there than then not no yes one two first last most more many much"
        " some any all both each every other another such same so very also only own just which"
        " following passage text according name called year date people person place country"
        " city town"
    ),
    lists=re.compile(r"\band\b|,(?!\d)", re.IGNORECASE),
    reasons=re.compile(
        _BEGIN + r"(?:why|how(?! (?:many|much)\b)|for what (?:reason|cause))\b", re.IGNORECASE
    ),
    endings=("ing", "ed", "es", "s", "d"),
    many=re.compile(
        r"\b(?:which|what) (?!(?:is|was|does|has|this|its|his|as|us|kings?|use|happens|means)\b)"
        r"(?:two |three |both )?\w{2,}[^\W\d_s]s\b",
        re.IGNORECASE,
    ),
    vowels=re.compile(
        r"(?!eu|uni(?!n)|us[aeiu]|ut[io]|one\b|once\b|ub)[aeiou]|hour|honest|honou?r|heir|"
        r"(?:8|11|18)\b",
        re.IGNORECASE,
    ),
)
_GERMAN = Tongue(
    of_all=re.compile(
        r"(?:alle|keine[rs]?|beide|jede)(?: (?:der|von den))?"
        r" (?:oben genannten|oben stehenden|obigen|genannten|anderen|Antworten|Möglichkeiten)"
        r"(?: (?:Antworten|Möglichkeiten))?(?: (?:ist|sind) (?:richtig|falsch|möglich))?"
        r"|(?:alles|nichts|keines?) (?:davon|von alle[dm]?m?)"
        r"|(?:sowohl |weder )?\(?[a-d1-4]\)? (?:und|oder|als auch|noch) \(?[a-d1-4]\)?"
        r"(?: sind richtig)?",
        re.IGNORECASE,
    ),
    negative=re.compile(
        r"\b(?:nicht|nie|niemals|kein(?:e[nmrs]?)?|niemand|nichts|weder)\b", re.IGNORECASE
    ),
    absolute=re.compile(r"\b(?:immer|stets|nie|niemals|nur|ausschließlich)\b", re.IGNORECASE),
    small=_words(
        "der die das den dem des ein eine einen einem einer eines und oder aber wenn von in im"
        " an am auf bei zu zum zur für mit als aus über unter nach vor zwischen gegen durch ohne"
        " während ist war waren sind sein wurde wurden wird hat hatte haben hatten kann konnte"
        " soll sollte es er sie ihr ihre ihren seine seinen wer wen wem wessen was welche"
        " welcher welches welchen wann wo wohin woher warum wie dass dieser diese dieses diesen"
        " jener dort dann nicht kein keine ja nein zwei erste letzte mehr viele alle beide jeder"
        " andere solche auch nur sich text abschnitt laut jahr datum leute person ort land stadt"
    ),
    lists=re.compile(r"\bund\b|,(?!\d)", re.IGNORECASE),
    reasons=re.compile(
        _BEGIN + r"(?:warum|weshalb|weswegen|wieso|wie(?! viele?\b)|aus welche[mn] gründe?n?)\b",
        re.IGNORECASE,
    ),
    endings=("ern", "en", "er", "es", "e", "n", "s", "t"),
    overlooked=overlooked.GERMAN,
)
_FRENCH = Tongue(
    of_all=re.compile(
        r"(?:toutes|aucune|tous|aucun)(?: de)? (?:les|ces|des) (?:réponses|propositions|choix)"
        r"(?: (?:ci-dessus|précédente?s))?"
        r"(?: (?:sont|est|n[’']est) (?:justes?|correctes?|vraies?|exactes?))?"
        r"|(?:(?:les )?réponses )?\(?[a-d1-4]\)? et \(?[a-d1-4]\)?(?: sont (?:justes|correctes))?",
        re.IGNORECASE,
    ),
    negative=re.compile(r"\b(?:ne|jamais|aucune?)\b|\bn[’']", re.IGNORECASE),
    absolute=re.compile(r"\b(?:toujours|jamais|seulement|uniquement)\b", re.IGNORECASE),
    small=_words(
        "le la les un une des du de et ou mais en dans sur sous par pour avec sans entre vers chez"
        " après avant pendant depuis comme est sont était étaient fut furent sera être avoir ont"
        " avait avaient qui que quoi quel quelle quels quelles dont où quand comment pourquoi"
        " combien est-ce il elle ils elles son ses leur leurs cette ces ceux celle dans plus moins"
        " tout tous toute toutes autre autres même aussi fait faire première premier deux texte"
        " selon passage date année jour personne lieu pays ville nom contre pas jusqu"
    ),
    lists=re.compile(r"\bet\b|,(?!\d)", re.IGNORECASE),
    reasons=re.compile(_BEGIN + r"(?:pourquoi|comment)\b", re.IGNORECASE),
    endings=("es", "s", "e"),
    overlooked=overlooked.FRENCH,
)
_SPANISH = Tongue(
    of_all=re.compile(
        r"(?:tod[oa]s|ningun[oa]|amb[oa]s)(?: de)?(?: l[oa]s)?"
        r" (?:anteriores|respuestas|opciones|de arriba)(?: anteriores)?"
        r"(?: (?:es|son) (?:correct|verdader|ciert)[oa]s?)?"
        r"|(?:(?:las )?respuestas )?\(?[a-d1-4]\)? y \(?[a-d1-4]\)?(?: son correctas)?",
        re.IGNORECASE,
    ),
    negative=re.compile(r"\b(?:no|nunca|jamás|ningun[oa]|ningún|nadie)\b", re.IGNORECASE),
    absolute=re.compile(r"\b(?:siempre|nunca|jamás|s[oó]lo|solamente)\b", re.IGNORECASE),
    small=_words(
        "el la los las un una unos unas de del y o pero en con por para sin sobre entre hacia hasta"
        " desde tras ante como es son era eran fue fueron ser estar está había han ha que qué quien"
        " quién quiénes cual cuál cuáles cuando cuándo donde dónde cómo cuánto cuántos cuántas su"
        " sus este esta estos estas ese esa aquel más menos todo todos toda todas otro otra otros"
        " otras mismo también hizo hacer primera primer primero vez dos texto según fecha año día"
        " persona lugar país ciudad nombre contra durante porque antes después"
    ),
    lists=re.compile(r"\by\b|,(?!\d)", re.IGNORECASE),
    reasons=re.compile(_BEGIN + r"(?:por qué|cómo)\b", re.IGNORECASE),
    endings=("es", "s"),
    overlooked=overlooked.SPANISH,
)
_TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}
)


def tongue_of(language: str) -> Tongue | None:
    """Return the words of a language by its BCP 47 tag; None if there is no table of it."""
    return _TONGUES.get(language.strip().partition("-")[0].casefold())
