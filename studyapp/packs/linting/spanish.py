"""What gives an answer away in Spanish."""

import re

from studyapp.packs.linting.tongues import BEGIN, Tongue, words

_OVERLOOKED = re.compile(
    r"""
    (?<! or\ ) \b (?i: qué | cuál(?:es)? | quién(?:es)? | dónde )\b
    (?:                                                  # "es el país que"
      \ (?:es|son|era|eran|fue|fueron)\b
      (?: (?! \ de\ (?!est[aeo]s?\b) | \ del\ ) [^.?!,] ){0,80} \ que\b (?=\ (?:no|nunca|jamás)\b )
    )?
    (?: (?! \b(?:que|porque|si|cuando|aunque|pero|mientras|sin)\b ) [^.?!;:,] ){0,200}? [ ]
    (?P<word>
      (?<!\ la\ ) (?<!\ el\ ) (?<!\ los\ ) (?<!\ las\ ) (?<!\ una\ ) (?<!\ de\ ) (?<!\ y\ )
      (?<!\ ya\ ) (?<!\ aún\ ) (?<!\ todavía\ )
      no(?= \ \w )
      (?! \ (?: a | al | en | por | y | o | obstante | s[oó]lo | solamente | dud\w+ | tard\w+ ) \b )
      (?! \ \w+ (?: [aei]r(?:se|l[aeo]s?)? | ndo(?:se|l[aeo]s?)? ) \b )       # "no firmar"
      (?! \ \w+ (?: [ai]d[ao]s? | \w{2}[aeo]s | ic[ao] | e[ao] | i?an[ao] | al | nte ) \b )
      (?! [^.?!]* \b(?:sino|aún|todavía)\b )
    | (?<!que\ ) (?<!como\ ) (?:nunca|jamás) (?! \ (?: \w+[dt]o?[ao]s? | más | antes ) \b )
    )\b
    """,
    re.VERBOSE,
)

SPANISH = Tongue(
    of_all=re.compile(
        r"(?:tod[oa]s|ningun[oa]|amb[oa]s)(?: de)?(?: l[oa]s)?"
        r" (?:anteriores|respuestas|opciones|de arriba)(?: anteriores)?"
        r"(?: (?:es|son) (?:correct|verdader|ciert)[oa]s?)?"
        r"|(?:(?:las )?respuestas )?\(?[a-d1-4]\)? y \(?[a-d1-4]\)?(?: son correctas)?",
        re.IGNORECASE,
    ),
    negative=re.compile(r"\b(?:no|nunca|jamás|ningun[oa]|ningún|nadie)\b", re.IGNORECASE),
    absolute=re.compile(r"\b(?:siempre|nunca|jamás|s[oó]lo|solamente)\b", re.IGNORECASE),
    small=words(
        "el la los las un una unos unas de del y o pero en con por para sin sobre entre hacia hasta"
        " desde tras ante como es son era eran fue fueron ser estar está había han ha que qué quien"
        " quién quiénes cual cuál cuáles cuando cuándo donde dónde cómo cuánto cuántos cuántas su"
        " sus este esta estos estas ese esa aquel más menos todo todos toda todas otro otra otros"
        " otras mismo también hizo hacer primera primer primero vez dos texto según fecha año día"
        " persona lugar país ciudad nombre contra durante porque antes después"
    ),
    lists=re.compile(r"\by\b|,(?!\d)", re.IGNORECASE),
    reasons=re.compile(BEGIN + r"(?:por qué|cómo)\b", re.IGNORECASE),
    endings=("es", "s"),
    overlooked=_OVERLOOKED,
)
