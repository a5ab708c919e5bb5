"""Negative words that readers of a question run over, and where they are no such words.

A pattern finds the `word` in a question for what is not so, in a text from which what is emphasised
or quoted was taken. Capital letters are emphasis too. It is silent beside "not yet" or "not only";
in French and Spanish, where `no` has other uses, in a clause of its own and before an infinitive.
"""

import re

GERMAN = re.compile(
    r"\b(?:[Ww]elche[mnrs]?|[Ww]e[rnm]|[Ww]as|[Ww]o)\b[^.?!]*?(?<!noch )\b"
    r"(?P<word>nicht(?! (?:nur|mehr|erst|zuletzt)\b)|nie|niemals|kein(?:e[nmrs]?)?|außer)\b"
)

FRENCH = re.compile(
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

SPANISH = re.compile(
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
