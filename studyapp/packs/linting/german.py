"""What gives an answer away in German."""

import re

from studyapp.packs.linting.tongues import BEGIN, Tongue, words

_OVERLOOKED = re.compile(
    r"\b(?:[Ww]elche[mnrs]?|[Ww]e[rnm]|[Ww]as|[Ww]o)\b[^.?!]*?(?<!noch )\b"
    r"(?P<word>nicht(?! (?:nur|mehr|erst|zuletzt)\b)|nie|niemals|kein(?:e[nmrs]?)?|außer)\b"
)

GERMAN = Tongue(
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
    small=words(
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
        BEGIN + r"(?:warum|weshalb|weswegen|wieso|wie(?! viele?\b)|aus welche[mn] gründe?n?)\b",
        re.IGNORECASE,
    ),
    endings=("ern", "en", "er", "es", "e", "n", "s", "t"),
    overlooked=_OVERLOOKED,
)
