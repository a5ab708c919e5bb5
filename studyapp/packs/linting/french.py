"""What gives an answer away in French."""

import re

from studyapp.packs.linting.tongues import BEGIN, Tongue, words

_OVERLOOKED = re.compile(
    r"""
    (?: ^ | [.?!]\s+ ) [\W_]*                            # A question begins:
    (?: (?i:parmi|entre|selon|d['’]après|de\ ces)\b [^.?!,]* ,\s+ )?    # "Parmi ces villes,"
    (?: \w+\s+ )?                                        # "dans"
    (?: (?i:l[ae]s?|les)?(?i:quel(?:le)?s?) | (?i:qui|où|qu['’]est-ce\ qui) )\b
    (?:                                                  # "est le pays d'Europe qui"
      \ (?:est|sont|était|étaient|fut|furent)\b
      (?: (?! \ de\ (?!ces\b) | \ d(?:es|u)\ ) [^.?!,] ){0,80} \ qui\b
    )?
    (?:
      (?! \b(?:qui|quiconque|car|si|dont|mais)\b | (?<!est-ce)\ qu(?:e\b|['’]) ) [^.?!;:,]
    ){0,200}?
    (?<!et)\ n(?: e\ | ['’] )                            # "ne"
    (?! pas\b | est-ce\ pas\b | \w+ant\b | (?:[\w'’]+\ )?(?:hésit|manqu|tard) )
    [^.?!;:,]{2,40}? \b (?<!presque\ )
    (?P<word> pas(?! - | \ (?:encore|seulement|uniquement|que|moins)\b ) | jamais | aucune? ) \b
    (?! [^.?!]* \b(?:mais|encore)\b )
    """,
    re.VERBOSE,
)

FRENCH = Tongue(
    of_all=re.compile(
        r"(?:toutes|aucune|tous|aucun)(?: de)? (?:les|ces|des) (?:réponses|propositions|choix)"
        r"(?: (?:ci-dessus|précédente?s))?"
        r"(?: (?:sont|est|n[’']est) (?:justes?|correctes?|vraies?|exactes?))?"
        r"|(?:(?:les )?réponses )?\(?[a-d1-4]\)? et \(?[a-d1-4]\)?(?: sont (?:justes|correctes))?",
        re.IGNORECASE,
    ),
    negative=re.compile(r"\b(?:ne|jamais|aucune?)\b|\bn[’']", re.IGNORECASE),
    absolute=re.compile(r"\b(?:toujours|jamais|seulement|uniquement)\b", re.IGNORECASE),
    small=words(
        "le la les un une des du de et ou mais en dans sur sous par pour avec sans entre vers chez"
        " après avant pendant depuis comme est sont était étaient fut furent sera être avoir ont"
        " avait avaient qui que quoi quel quelle quels quelles dont où quand comment pourquoi"
        " combien est-ce il elle ils elles son ses leur leurs cette ces ceux celle dans plus moins"
        " tout tous toute toutes autre autres même aussi fait faire première premier deux texte"
        " selon passage date année jour personne lieu pays ville nom contre pas jusqu"
    ),
    lists=re.compile(r"\bet\b|,(?!\d)", re.IGNORECASE),
    reasons=re.compile(BEGIN + r"(?:pourquoi|comment)\b", re.IGNORECASE),
    endings=("es", "s", "e"),
    overlooked=_OVERLOOKED,
)
