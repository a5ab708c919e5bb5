"""The shapes that dates have in German; `grammar.py` says how they are read.

Longer shapes come first: the first that fits wins. `FIRST` is how each of them begins. Articles and
contracted prepositions ("am", "im") stand before a date and are no part of it.
"""

from typing import Final

PIECES: Final = {
    "SAME": r"(?:dies|jen|selb|gleich)\w{1,2}|(?:dem|der)selben|desselben",
    "NEXT": r"(?:darauf|nach)?folgend\w{1,2}|nächst\w{1,3}|kommend\w{1,2}",
    "LAST": r"vorig\w{1,2}|vor(?:an|aus|her)?gegangen\w{1,2}|vor(?:her|an)gehend\w{1,2}"
    r"|vergangen\w{1,2}",
    "ON": r"(?:[Dd]arauf|[Dd]anach|[Zz]uvor|[Dd]avor|[Vv]orher)",
    "BRACKET": r"[(\[]",
    # Days and months
    "D": r"(?P<day><DAY_NUMBER>(?:\.(?!\d)|te[nmrs]?\b)|<ORDINAL>\b)",
    "D1": r"(?P<day><DAY_NUMBER>(?:\.|te[nmrs]?\b)?(?!\d))",
    "D2": r"(?P<day2><DAY_NUMBER>(?:\.(?!\d)|te[nmrs]?\b))",
    "MONTH": r"(?P<month><MONTH_NAME>)\b(?:(?<![a-zä]{4})\.(?=<_>?[\da-z,;)/–-]))?",
    "MONTH2": r"(?P<month2><MONTH_NAME>)\b(?:(?<![a-zä]{4})\.(?=<_>?[\da-z,;)/–-]))?",
    "SEASON": r"(?P<season><SEASON_NAME>)s?\b",
    "WEEKDAY": r"(?:<WEEKDAY_NAME>(?:abend|morgen|nachmittag|nacht)?,?<_>(?:de[nmrs]<_>)?)",
    # Years
    "ERA": r"(?:[vn](?:\.<_>?|<_>)Chr(?:\.|\b)|(?:vor|nach)<_>Christ(?:us|i<_>Geburt|o)\b"
    r"|(?:v\.<_>?)?u\.<_>?Z\.|(?:vor|nach)<_>unserer<_>Zeit(?:rechnung)?\b)",
    "YEAR_NUMBER": r"(?:\d{1,4}(?=<_>?<ERA>)|[12]\d{3}<NO_NUMBER_ON>"
    r"|[1-9]\d{2}<NO_NUMBER_ON>(?![:\w]))",
    "YEAR": r"(?P<year><YEAR_NUMBER>)(?:<_>?(?P<era><ERA>))?",
    "WHICH_YEAR": r"desselben|de[sm]<_>(?:<SAME>|<NEXT>|<LAST>)|dieses|jenes|des<_>(?:Vor|Folge)",
    "OF_YEAR": r"(?:,?<_>(?:(?:de[sm]|im)<_>Jahre?s?<_>)?<YEAR>"
    r"|<_>(?P<which><WHICH_YEAR>)(?:<_>J|(?<=Vor)j|(?<=Folge)j)ahre?s\b)",
    "TO": r"(?:<_>?[-–—−/]<_>?|<_>(?:bis|und|auf|zum)<_>(?:(?:zum|zur|de[nmr])<_>)?)",
    "NTH_WORD": r"(?P<nth><ORDINAL>\b|\d{1,2}\.)",
    "NTH_WORD2": r"(?P<nth2><ORDINAL>\b|\d{1,2}\.)",
    "DECADE": r"(?:(?P<tens_number>[1-9]0)er|(?P<tens><TENS_NAME>))(?:<_>|-)?[Jj]ahren?\b",
    "CENTURY": r"(?:Jahrhundert(?:s|en|e)?\b|Jh(?:dt?)?s?\b\.?)",
    # What may stand before or after
    "ABOUT": r"(?:(?P<about><ABOUT_WORD>)<_>(?:(?:das|im)<_>)?)",
    "PART": r"(?:(?P<part><PART_WORD>)<_>(?:(?:de[rs]|zum|vom|im)<_>)?"
    r"(?:(?:Jahres|Monats)<_>)?)",
    "DAYPART": r"(?:(?P<daypart><TIME_OF_DAY>)<_>(?:de[sm]|vom|zum|auf<_>den|nach<_>dem)<_>)",
    "PREFIX": r"(?:<DAYPART><WEEKDAY>?|<WEEKDAY>|<ABOUT>)",
    "CLOCK": r"(?P<hour>2[0-4]|[01]?\d)(?:[:.](?P<minute>[0-5]\d)(?!\d))?<_>Uhr\b"
    r"(?:<_>(?P<half><HALF_WORD>)\b)?",
    "AT": r"(?:,?<_>(?:um|gegen|ab|bis|nach|vor)<_><CLOCK>)",
    # What relative dates are counted by
    "NUMBER": r"(?P<number><NUMBER_WORD>\b|\d{1,3}(?!\d))",
    "UNIT": r"(?P<unit><UNIT_WORD>)\b",
    "ONE_UNIT": r"(?!(?:Tagen|Jahren|Monaten|Wochen|Nächte|Jahrzehnte|Jahrhunderte)\b)<UNIT>",
    "NO_PLURAL": r"(?:(?<=m )|(?!(?:\w+<_>)?(?:Tage|Jahre|Monate)\b))",
    "FIRST": r"(?:\d|<FIRST_STEM>)",
    # The second calendar
    "BY": r"(?:nach<_>(?:de[mr]<_>)?|(?:im|des)<_>)",
    "STYLE": r"(?:<BY>?<STYLE_WORD>[:;,]?)",
    "OLD": r"(?:,?<_>(?:(?P<old>[(\[]<BY>?<OLD_WORD>[)\]]|<BY>?<OLD_WORD>(?!\w))"
    r"|[(\[]<BY>?<NEW_WORD>[)\]]|<BY>?<NEW_WORD>(?!\w)))",
    "OTHER_YEAR": r"(?:,?<_>(?P<year2>\d{3,4}))?(?:,?<_><STYLE>)?[)\]]"
    r"(?:,?<_>(?P<year3>[12]\d{3})\b)?",
    "IN_BRACKET": r"(?:(?:,?<_><STYLE>)?<_><BRACKET>(?:(?:<STYLE>|oder|de[nrm])<_>)?)",
    "OTHER_DAYS": r"(?:(?:,?<_><STYLE>)?<_><BRACKET>(?:<STYLE><_>)?(?P<day3><DAY_NUMBER>)\.?"
    r"(?:<_>(?P<month3><MONTH_NAME>)\b)?<TO>(?P<day4><DAY_NUMBER>)\.?<_><MONTH2><OTHER_YEAR>)",
    "OTHER_DATE": r"(?:<IN_BRACKET><D2><_><MONTH2><OTHER_YEAR>)",
    "OTHER_DAY": r"(?:<_>?<BRACKET>(?:<STYLE><_>)?(?P<other><DAY_NUMBER>)\.?"
    r"(?:,?<_><STYLE>)?[)\]])",
}

SIGNS: Final = {
    "ERA": r"Chr|u\. {0,4}Z|unserer",
    "CLOCK": r"Uhr",
    "BRACKET": r"[(\[]",
}

RULES: Final = {
    "iso": r"(?P<year>[12]\d{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
    "figures": r"<WEEKDAY>?(?P<day><DAY_NUMBER>)\.<_>?(?P<number>1[0-2]|0?[1-9])\.<_>?"
    r"(?P<year>[12]\d{3})(?!\d)",
    "two_days_slash": r"<D><_>(?P<month><MONTH_NAME>)(?:<_>?jul\.)?"
    r"(?:<_>(?P<year>[12]\d{3}))?(?:<_>?jul\.)?<_>?/<_>?<D2><_>(?P<month2><MONTH_NAME>)"
    r"(?:<_>(?P<year2>[12]\d{3}))?(?:<_>?greg\.)?",
    "days_day_first": r"<PREFIX>?<D1>(?P<to><TO>)<D2><_><MONTH><OF_YEAR>?(?:<OTHER_DAYS>|<OLD>)?",
    "clock_day_first": r"<CLOCK>,?<_>(?:am|des)<_><WEEKDAY>?<D><_><MONTH><OF_YEAR>?",
    "day_first": r"<PREFIX>?<D><OTHER_DAY>?<_><MONTH><OF_YEAR>?(?:<OTHER_DATE>|<OLD>)?<AT>?",
    "month": r"(?:<ABOUT>|<PART>)?<MONTH><OF_YEAR>?<OLD>?",
    "late_season": r"(?P<part>[Ff]rüh|[Ss]pät|[Hh]och)(?P<season>sommer|herbst|winter)s?\b"
    r"<OF_YEAR>?",
    "season": r"<PART>?<SEASON><OF_YEAR>?(?:/(?:\d\d){1,2}(?!\d))?",
    "feast": r"(?P<feast><FEAST_NAME>)\b<OF_YEAR>?",
    "turn_of_year": r"(?:Jahreswende|Jahreswechsel)<_>(?:von<_>)?(?P<year>[12]\d{3})"
    r"(?:/|[-–]|<_>(?:auf|zu|zum<_>Jahr)<_>)(?P<short>(?:\d\d){1,2})(?!\d)",
    "turn_of_century": r"Jahrhundertwende\b(?!<_>(?:vo[nm]|zu[mr]|des|\d))",
    "decade_of_century": r"<PART>?<DECADE><_>des<_><NTH_WORD><_><CENTURY>"
    r"(?:<_>?(?P<era><ERA>))?",
    "tens": r"<PART>?<DECADE>",
    "decade": r"<PART>?(?P<year>[12]\d{2}0)er(?:n\b|(?:<_>|-)?Jahren?\b)(?:<_>?(?P<era><ERA>))?",
    "centuries": r"<PART>?<NTH_WORD>(?P<to><TO>)<NTH_WORD2><_><CENTURY>(?:<_>?(?P<era><ERA>))?",
    "century": r"(?:<PART>|<ABOUT>)?<NTH_WORD><_><CENTURY>(?:<_>?(?P<era><ERA>))?",
    "years_short": r"(?:<ABOUT>|<PART>|Jahren?<_>)?(?P<year>[12]\d{3})(?P<to>[-–—−/])"
    r"(?P<short>\d{1,2})<NO_NUMBER_ON>",
    "years_short_era": r"<ABOUT>?(?P<year>\d{3,4})(?P<to>[-–—−/])(?P<short>\d{2})"
    r"<_>?(?P<era><ERA>)",
    "years_era": r"<ABOUT>?(?P<year>\d{1,4})(?P<to><TO>)(?P<year2>\d{1,4})<_>?(?P<era><ERA>)",
    "part_of_unit": r"(?P<part><PART_WORD>)<_>(?P<which>des(?:selben)?|dieses|jenes"
    r"|des<_>(?:<NEXT>|<SAME>))<_>(?P<unit>Jahres|Monats)\b(?!<_>\d)",
    "next_month": r"(?P<which><NEXT>|<LAST>|<SAME>)<_>(?:<MONTH>|<SEASON>)",
    "weekday": r"(?P<which><NEXT>|<LAST>|<SAME>)<_>(?P<weekday><WEEKDAY_NAME>)\b",
    "weekday_after": r"(?P<weekday><WEEKDAY_NAME>)<_>(?P<which><ON>)\b",
    "units_later": r"<NUMBER><_><UNIT><_>(?P<which>[Ss]päter|[Ff]rüher|<ON>)\b",
    "part_of_this": r"(?P<unit>Jahres|Monats)(?P<part>(?P<which>ende|beginn|anfang|mitte))\b"
    r"(?!<_>\d)",
    "unit_before": r"(?<!halbes )<NO_PLURAL><ONE_UNIT><_>(?P<which><ON>)\b",
    "next_unit": r"<NO_PLURAL>(?P<which><NEXT>|<LAST>|<SAME>)<_><ONE_UNIT>(?!<_>\d)",
    "joined_unit": r"(?P<which>Folge|Vor)(?P<unit>jahr|tag|monat)(?:e|s|es)?\b(?!<_>\d)",
    "next_day": r"(?P<which>[Aa]ndern)(?P<unit>tags)\b",
    "nth": r"(?:<DAYPART>|(?<=[AaIi]m )|(?<=[VvZz][ou]m )|(?<=[Bb]is )"
    r"|(?<=den )|(?<=Den ))(?P<day>3[01]|[12]\d|[1-9])\.(?:<_>(?P<which>des(?:selben)?|dieses"
    r"|jenes|des<_>(?:<NEXT>|<SAME>))<_>Monats)?",
    "hour": r"<CLOCK>",
    "named_year": r"(?P<named>Jahr(?:e|es|s)?)<_>(?P<year>\d{1,4})<NO_NUMBER_ON>(?!<_>\d)"
    r"(?:<_>?(?P<era><ERA>))?",
    "year": r"(?:<ABOUT>|<PART>)?<YEAR>",
    "small_year": r"(?P<year>[1-9]\d{0,2})<NO_NUMBER_ON>(?![:\w]|\.<_>?[A-ZÄÖÜ\d])",
}
