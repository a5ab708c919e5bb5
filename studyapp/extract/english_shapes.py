"""The shapes that dates have in English; `grammar.py` says how they are read.

Longer shapes come first: the first that fits wins. `FIRST` is how each of them begins.
"""

from typing import Final

PIECES: Final = {
    "THAT": r"[Tt]hat(?:<_>(?:same|very))?",
    "WHICH": r"[Nn]ext|following|subsequent|ensuing|previous|preceding|prior|same",
    "ABOUT_COUNT": r"(?:(?P<about>[Aa]bout|[Aa]round|[Ss]ome|[Aa]lmost|[Nn]early|[Oo]ver"
    r"|[Mm]ore<_>than|[Ll]ess<_>than)<_>"
    r"|(?:[Jj]ust|[Oo]nly|[Ee]xactly|[Bb]arely|[Ss]carcely)<_>)",
    "WHICH_YEAR": r"that|(?:the|that)<_>same|the<_>(?:following|next|previous|preceding)",
    "THE": r"(?:[Tt]he<_>)",
    "OF": r"(?:<_>of)?",
    "BRACKET": r"[(\[]",
    # Days and months
    "NTH": r"(?:st|nd|rd|th)\b",
    "D": r"(?P<day><DAY_NUMBER>)(?:<NTH>)?(?!\d|,\d|:\d)",
    "D2": r"(?P<day2><DAY_NUMBER>)(?:<NTH>)?(?!\d|,\d|:\d)",
    "MONTH": r"(?P<month><MONTH_NAME>)\b(?:(?<![a-z]{4})\.(?=<_>?[\d,]))?",
    "MONTH2": r"(?P<month2><MONTH_NAME>)\b\.?",
    "SEASON": r"(?P<season><SEASON_NAME>)\b",
    "WEEKDAY": r"(?:<WEEKDAY_NAME>,?<_><THE>?)",
    # Years
    "ERA": r"(?:B\.<_>?C\.<_>?E\.|B\.<_>?C(?:\.|\b)|b\.<_>?c\."
    r"|before<_>(?:Christ|our<_>era)\b|A\.<_>?D\.|C\.<_>?E\.|(?:BCE|BC|CE|AD)\b)",
    "YEAR_NUMBER": r"(?:\d{1,4}(?=<_>?<ERA>)|[12]\d{3}<NO_NUMBER_ON>(?!<NTH>|s\b)"
    r"|[2-9]\d{2}<NO_NUMBER_ON>(?![:\w]))",
    "YEAR": r"(?:(?P<ad>A\.?<_>?D\.?)<_>(?P<ad_year>\d{1,4})\b"
    r"|(?P<year><YEAR_NUMBER>)(?:<_>?(?P<era><ERA>))?)",
    "OF_YEAR": r"(?:,?<_>(?:(?:of|in)<_>)?(?:the<_>year<_>)?(?!\d{3}<_>[a-z])<YEAR>"
    r"|,?<_>(?:of<_>)?(?P<which><WHICH_YEAR>)<_>year\b)",
    "TO": r"(?:<_>?[-–—−/]<_>?|<_>(?:to|until|till|through|up<_>to|and)<_>"
    r"(?:the<_>)?(?:early<_>|late<_>|mid-)?)",
    "NTH_WORD": r"(?P<nth><ORDINAL>\b|\d{1,2}<NTH>)",
    "NTH_WORD2": r"(?P<nth2><ORDINAL>\b|\d{1,2}<NTH>)",
    # What may stand before or after
    "ABOUT": r"(?:(?P<about><ABOUT_WORD>)<_>?)",
    "PART": r"(?:<THE>?(?:very<_>)?(?P<part><PART_WORD>)"
    r"(?:<_>of\b|(?<=ly|te)<_>in\b|-)?(?:<_>|(?<=-))(?:the<_>)?(?:month<_>of<_>)?)",
    "DAYPART": r"(?:(?:[Ee]arly<_>(?:in|on)<_>)?<THE>?(?:(?:early|late)<_>)?"
    r"(?P<daypart><TIME_OF_DAY>)(?:<_>hours)?<_>(?:of|on)<_>)",
    "PREFIX": r"(?:<WEEKDAY>|<DAYPART>|<ABOUT>)",
    "HOUR_WORD": r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    "CLOCK": r"(?:(?P<hour>2[0-4]|[01]?\d)(?:[:.](?P<minute>[0-5]\d)(?!\d))?"
    r"(?:<_>?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)|(?<=:\d\d)"
    r"|(?<=\.\d\d)(?=<_>(?:hours|on)\b)|<_>o['’]clock)(?:<_>hours\b)?"
    r"|(?P<hour_word><HOUR_WORD>)<_>o['’]clock\b|(?P<hour4>[01]\d|2[0-4])(?P<minute4>[0-5]\d)"
    r"(?:<_>(?:hours|hrs)\b|(?<=[Aa]t \d{4})(?=<_>(?:on|a|the|he|she|it|they|we)\b|[,.;](?!\d)))"
    r"|(?P<noon>[Nn]oon)\b)"
    r"(?:<_>\w{2,9}<_>time\b|<_>(?:GMT|UTC|CET|[A-Z][SD]T)\b)?",
    "CLOCK_ON": r"(?:<CLOCK>(?:,<_>|<_>on<_>|<_>[io]n<_>the<_>\w{5,9}<_>o[fn]<_>)<WEEKDAY>?)",
    "AT": r"(?:(?:,?<_>at<_>(?:about<_>|around<_>)?|,<_>)<CLOCK>)",
    # What relative dates are counted by
    "NUMBER": r"(?P<number><NUMBER_WORD>\b|\d{1,3}(?!\d))",
    "UNIT": r"(?P<unit><UNIT_WORD>)s?\b",
    "FIRST": r"(?:(?:[Tt](?:he|hat|his)<_>(?:(?:very|same)<_>)?)?(?:\d|<FIRST_WORD>s?(?![a-z])"
    r"|['’‘]\d0s)|A\.?D\b|[Aa]n?<_>(?:<UNIT_WORD>|hundred))",
    # The second calendar, in brackets
    "BY": r"(?:(?:by|in|of|on|according<_>to|under)<_>the<_>)",
    "STYLE": r"(?:<BY>?<STYLE_WORD>[:;,]?)",
    "NO_NAME": r"(?!(?:Julian|Gregorian)\b(?!<_>[crs]))",
    "OLD": r"(?:,?<_>(?:(?P<old>[(\[]<BY>?<OLD_WORD>[)\]]|<NO_NAME><BY>?<OLD_WORD>(?!\w))"
    r"|[(\[]<BY>?<NEW_WORD>[)\]]|<NO_NAME><BY>?<NEW_WORD>(?!\w)))",
    "OTHER_YEAR": r"(?:,?<_>(?P<year2>\d{3,4}))?(?:,?<_><STYLE>)?[)\]]"
    r"(?:,?<_>(?P<year3>[12]\d{3})\b)?",
    "IN_BRACKET": r"(?:(?:,?<_><STYLE>)?<_><BRACKET>(?:(?:<STYLE>|or|on)<_>)?<THE>?)",
    "OTHER_DAYS": r"(?:(?:,?<_><STYLE>)?<_><BRACKET>(?:<STYLE><_>)?(?P<day3><DAY_NUMBER>)(?:<NTH>)?"
    r"(?:<OF><_>(?P<month3><MONTH_NAME>)\b)?<TO>(?P<day4><DAY_NUMBER>)(?:<NTH>)?<OF><_><MONTH2><OTHER_YEAR>)",
    "OTHER_DAYS_BACK": r"(?:(?:,?<_><STYLE>)?<_><BRACKET>(?:<STYLE><_>)?<MONTH2><_>"
    r"(?P<day3><DAY_NUMBER>)(?:<NTH>)?<TO>(?P<day4><DAY_NUMBER>)(?:<NTH>)?<OTHER_YEAR>)",
    "DUAL": r"(?:(?<=\d\d\d)/(?P<dual>\d{1,2})<NO_NUMBER_ON>(?!<OF><_><MONTH_NAME>))",
    "OTHER_DATE": r"(?:<IN_BRACKET><D2><OF><_><MONTH2><OTHER_YEAR>)",
    "OTHER_DATE_BACK": r"(?:<IN_BRACKET><MONTH2><_><D2><OTHER_YEAR>)",
    "OTHER_DAY": r"(?:<_>?<BRACKET>(?:<STYLE><_>)?(?P<other><DAY_NUMBER>)(?:<NTH>)?"
    r"(?:,?<_><STYLE>)?[)\]])",
}

SIGNS: Final = {
    "ERA": r"B\.? {0,4}C|b\. {0,4}c|before {1,4}(?:Christ|our)|A\. {0,4}D|C\. {0,4}E|(?:AD|CE)\b",
    "CLOCK": r"\d[:.][0-5]\d|[ap]\.?m\b|[AP]\.?M\b|o['’]clock|hours|hrs|[Nn]oon|[Aa]t {1,4}\d{4}",
    "BRACKET": r"[(\[]",
}

RULES: Final = {
    "iso": r"(?P<year>[12]\d{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
    "days_day_first": r"<PREFIX>?<THE>?<D>(?P<to><TO>)<D2><OF><_><MONTH><OF_YEAR>?"
    r"(?:<OTHER_DAYS>|<OLD>)?",
    "days_month_first": r"<PREFIX>?<MONTH><_>(?:the<_>)?<D>(?P<to><TO>)<D2><OF_YEAR>?"
    r"(?:<OTHER_DAYS_BACK>|<OLD>)?",
    "clock_day_first": r"<CLOCK_ON>(?:the<_>)?<D><OF><_><MONTH><OF_YEAR>?",
    "clock_month_first": r"<CLOCK_ON><MONTH><_>(?:the<_>)?<D><OF_YEAR>?",
    "day_first": r"<PREFIX>?<THE>?<D><OTHER_DAY>?<OF><_><MONTH><OF_YEAR>?<DUAL>?"
    r"(?:<OTHER_DATE>|<OLD>)?<AT>?",
    "month_first": r"<PREFIX>?<MONTH><_>(?:the<_>)?<D><OTHER_DAY>?(?!<_>?<ERA>)<OF_YEAR>?<DUAL>?"
    r"(?:<OTHER_DATE_BACK>|<OLD>)?<AT>?",
    "feast": r"<DAYPART>?(?P<feast><FEAST_NAME>)\b<OF_YEAR>?",
    "next_feast": r"<THE>?(?P<which><WHICH>)<_>(?P<feast><FEAST_NAME>)\b",
    "month": r"(?:<ABOUT>|<PART>)?<MONTH><OF_YEAR>?<OLD>?",
    "roman": r"<THE>?(?P<roman><ROMAN_NAME>)<_>of<_><MONTH><OF_YEAR>?",
    "figures": r"(?P<day><DAY_NUMBER>)\.<_>?(?P<number>0?[1-9]|1[0-2])\.<_>?(?P<year>[12]\d{3})",
    "numeric": r"(?P<first><DAY_NUMBER>)/(?P<second><DAY_NUMBER>)/(?P<year>[12]\d{3})",
    "winter": r"(?:<PART>|<THE>)?(?P<season>[Ww]inter)<_>(?:of<_>)?(?P<year>[12]\d{3})"
    r"[-–—/](?:\d{4}|\d\d?)",
    "season": r"(?:<PART>|(?P<the>[Tt]he|[Tt]his)<_>)?<SEASON><OF_YEAR>?",
    "decade": r"(?:<PART>|<THE>)?(?P<year>[12]\d{2}0|\d{2}0(?=['’]?s<_>?B))['’]?s\b"
    r"(?:<_>?(?P<era><ERA>))?",
    "tens": r"(?:<PART>|<THE>)(?:(?P<tens><TENS_NAME>)\b|['’‘](?P<tens_number>[1-9]0)s)",
    "turn_of_century": r"<THE>?turn<_>of<_>the<_>century\b",
    "centuries": r"(?:<PART>|<THE>)?<NTH_WORD>(?P<to><TO>)<NTH_WORD2>(?:<_>|-)"
    r"(?:century|centuries)\b(?:<_>?(?P<era><ERA>))?",
    "century": r"(?:<PART>|<ABOUT>|<THE>)?(?:the<_>)?<NTH_WORD>(?:<_>|-)century\b"
    r"(?:<_>?(?P<era><ERA>))?",
    "years_short": r"(?P<year>[12]\d{3})(?P<to>[-–—−/])(?P<short>\d{1,2})<NO_NUMBER_ON>",
    "years_era": r"(?:<ABOUT>|<PART>)?(?P<year>\d{1,4})(?P<to><TO>)(?P<year2>\d{1,4})"
    r"<_>?(?P<era><ERA>)",
    "part_of_unit": r"(?:[Tt]he<_>)?(?P<part>end|beginning|start|middle|latter<_>part|early<_>part"
    r"|second<_>half|first<_>half|rest|close)<_>of<_>"
    r"(?P<which>that|the(?:<_>(?:same|following|next|previous))?)<_>"
    r"(?P<unit>year|month|day|decade|century)\b",
    "mid_unit": r"(?P<part>[Mm]id)-(?P<unit>century|decade|year)\b",
    "end_of_unit": r"<THE>?(?P<unit>year|month)['’]s<_>(?P<part>end)\b",
    "early_in_unit": r"(?P<part>[Ee]arly|[Ll]ate)<_>(?:in<_>)?"
    r"(?P<which>that|(?:the<_>)?(?:same|following|next|previous)|the)<_>(?P<unit>year|month)\b",
    "early_in_day": r"(?:[Ee]arly|[Ll]ate)<_>(?:in<_>|on<_>)?(?:the<_>)?"
    r"(?P<which>same|following|next|previous|that)<_>(?P<unit>day|morning|evening|night)\b",
    "later_in_unit": r"(?:[Ll]ater|[Ee]arlier)<_>(?:in<_>|on<_>)?"
    r"(?P<which><THAT>|the(?:<_>same)?|this)<_>(?P<unit>year|month|day|week)\b",
    "next_month": r"(?:<THE>|[Ee]arly<_>(?:in<_>)?(?:the<_>)?|[Ll]ate<_>(?:in<_>)?(?:the<_>)?)?"
    r"(?P<which><WHICH>)<_>(?:<MONTH>|<SEASON>)",
    "that_month": r"(?P<which><THAT>)<_>(?:<MONTH>|<SEASON>)",
    "next_unit": r"(?:<THE>(?:very<_>)?)?(?P<which><WHICH>|Following)<_><UNIT>",
    "that_unit": r"(?P<which><THAT>)<_><UNIT>",
    "this_unit": r"(?P<which>[Tt]his(?:<_>same)?)<_>(?P<unit>day|month|year)\b",
    "units_later": r"<ABOUT_COUNT>?(?<!\w-)<NUMBER>(?:<_>|-)<UNIT><_>"
    r"(?P<which>later|earlier|previously|before|after|afterwards|ago)\b",
    "unit_before": r"[Tt]he<_><UNIT><_>(?P<which>before|after|following)\b",
    "day_in_words": r"[Tt]he<_>(?P<day><ORDINAL>)<_>(?:day<_>)?of<_><MONTH><OF_YEAR>?",
    "nth_day": r"[Tt]he<_>(?P<nth><ORDINAL>)<_>(?:day|morning|evening|night)\b"
    r"(?!<_>of<_>(?:the|that|each|every)<_>(?:\w+<_>)?(?:month|week|year)\b)"
    r"(?:<_>(?P<which>after)\b)?",
    "nths": r"[Tt]he<_>(?P<day>3[01]|[12]\d|[1-9])<NTH>(?P<to><TO>)"
    r"(?P<day2>3[01]|[12]\d|[1-9])<NTH>",
    "nth": r"<DAYPART>?(?P<the>[Tt]he)<_>(?P<day>3[01]|[12]\d|[1-9])<NTH>"
    r"(?:<_>of<_>(?P<which>that|the(?:<_>same)?)<_>month)?",
    "head_day": r"(?P<day>3[01]|[12]\d|[1-9])<NTH>(?=\.<_>[A-Z])",
    "day_of": r"[Tt]he<_>(?P<unit>day|morning|afternoon|evening|night)<_>(?P<which>of)<_>"
    r"(?=(?:the|his|their|its)\b|[A-Z])",
    "dawn": r"(?P<dawn><DAWN_NAME>)\b",
    "the_morning": r"the<_>(?:morning|afternoon|evening)\b",
    "weekday": r"(?:<THE>?(?P<which><WHICH>|<THAT>)<_>)?(?P<weekday><WEEKDAY_NAME>)\b",
    "clock": r"<CLOCK>",
    "small_years": r"<ABOUT>?(?P<year>[1-9]\d{1,2})(?P<to>[-–—])(?P<year2>[1-9]\d{0,2})"
    r"<NO_NUMBER_ON>(?![:\w–—-])",
    "year": r"(?:<ABOUT>|<PART>|(?P<named>[Tt]he<_>year)<_>)?<YEAR>",
    "small_year": r"(?:<ABOUT>(?=\d{3}))?(?P<year>[1-9]\d{0,2})<NO_NUMBER_ON>(?![:\w])",
}
