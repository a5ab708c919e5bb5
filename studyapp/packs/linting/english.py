"""What gives an answer away in English."""

import re

from studyapp.packs.linting.tongues import BEGIN, Tongue, words

ENGLISH = Tongue(
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
    small=words(
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
        BEGIN + r"(?:why|how(?! (?:many|much)\b)|for what (?:reason|cause))\b", re.IGNORECASE
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
