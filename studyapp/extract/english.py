"""The words by which English names dates; another language is another table."""

from typing import Final

from studyapp.domain.word_sets import word_set
from studyapp.extract.english_counts import DATING_VERBS, MANY_DO, SUMS
from studyapp.extract.english_feasts import FEASTS
from studyapp.extract.english_past import EITHER, PARTICIPLES, SURE_PASTS
from studyapp.extract.english_persons import PERSONS_ARE, PERSONS_DO
from studyapp.extract.english_shapes import PIECES, RULES, SIGNS
from studyapp.extract.language import Language, numbered

_TENS = {
    word: number * 10
    for word, number in numbered(
        "ten twenty thirty forty fifty sixty seventy eighty ninety"
    ).items()
}
_FULL_MONTHS = numbered(
    "January February March April May June July August September October November December"
)

ENGLISH: Final = Language(
    code="en",
    full_months=_FULL_MONTHS,
    months=_FULL_MONTHS | numbered("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec") | {"Sept": 9},
    doubtful_months=frozenset({"May", "March"}),
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    weekdays=numbered("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    numbers=numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty"
    )
    | {"a": 1, "an": 1, "a hundred": 100}
    | {word: number for word, number in _TENS.items() if number > 20}
    | {
        f"{ten}-{one}": tens + number
        for ten, tens in _TENS.items()
        for one, number in numbered("one two three four five six seven eight nine").items()
        if tens > 10
    },
    ordinals=numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
        "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
    ),
    before_christ=word_set("BC BCE bc beforeChrist beforeourera"),
    about=("circa", "ca.", "c.", "about", "around", "approximately", "roughly"),
    parts=(
        *word_set("early late mid middle beginning start end opening close turn"),
        *("early part", "latter part", "first half", "second half", "latter half", "early years"),
        *("last years", "first days", "last days", "final days", "final months", "closing days"),
        *("closing months", "early days", "rest", "remainder", "first weeks", "last weeks"),
        *("final weeks", "first months", "last months", "opening months", "early months"),
        *("first week", "second week", "third week", "fourth week", "last week"),
        *(
            "first quarter",
            "second quarter",
            "third quarter",
            "last quarter",
            "middle years",
            "final years",
            "early to mid",
            "mid to late",
        ),
        *("mid-to-late", "early-to-mid", "late or early"),
    ),
    openings=word_set("beginning start opening turn"),
    times_of_day=word_set("morning afternoon evening night dawn dusk noon midnight sunrise sunset"),
    units={
        "day": "day",
        "night": "day",
        "morning": "day",
        "evening": "day",
        "afternoon": "day",
        "week": "week",
        "fortnight": "fortnight",
        "month": "month",
        "year": "year",
        "decade": "decade",
        "century": "century",
    },
    forward=word_set("next following later after afterwards subsequent ensuing"),
    back=word_set("previous preceding prior earlier before previously ago"),
    tens={f"{word[:-1]}ies": number for word, number in _TENS.items() if number > 10},
    feasts=FEASTS,
    roman_days={"Ides": "ides", "ides": "ides", "Nones": "nones", "Kalends": "kalends"}
    | {"nones": "nones", "kalends": "kalends", "Calends": "kalends"},
    general=word_set("each every any per all a an one another"),
    time_leads=word_set(
        "in by during until till since through throughout over this that last next following late "
        "early mid"
    ),
    no_season=word_set("of from into to on upon"),
    happenings=word_set(
        "battle war siege treaty peace conference congress president king queen general army great "
        "first second third"
    ),
    feast_leads=word_set("on at by in before after until till since from of during around and"),
    dawns=word_set("dawn daybreak sunrise dusk nightfall midnight"),
    dawn_leads=word_set("at by before until around"),
    season_nouns=word_set(
        "months "
        "offensive offensives counter-offensive counteroffensive campaign campaigns fighting "
        "operation operations attack attacks retreat assault harvest elections election session "
        "uprising rebellion advance invasion manoeuvres maneuvers"
    ),
    between="between",
    leads=word_set(
        "in by during until till since from to of late early mid that and between last next "
        "following before after through or for throughout around about this"
    ),
    counted=word_set(
        "men women soldiers troops people persons killed wounded dead prisoners captives "
        "casualties tanks guns cannon cannons ships vessels boats galleys aircraft planes horses "
        "cavalry infantry civilians tons tonnes miles mile km kilometres kilometers metres meters "
        "feet foot yards acres hectares hours days weeks months years minutes times copies words "
        "pages lines dollars pounds francs marks rubles roubles votes seats members delegates "
        "volunteers workers peasants inhabitants families houses villages towns cities islands "
        "percent per degrees talents drachmas hoplites triremes archers elephants deaths cases "
        "students sailors marines knights rebels settlers warriors others different more strong kg "
        "m mm cm mph square cubic overture litres liters gallons bushels barrels labourers laborers"
    ),
    person_months=word_set("April June August"),
    persons_do=PERSONS_DO,
    persons_are=PERSONS_ARE,
    sums=SUMS,
    dating_verbs=DATING_VERBS,
    many_do=MANY_DO,
    pasts=SURE_PASTS | EITHER | {"had"},
    count_leads=word_set(
        "at with him her them us further additional remaining carrying numbering totalling holding "
        "counting employing killing losing wounding containing"
    ),
    numbered=word_set(
        "page pages p pp p. pp. no no. number nr route line figure fig fig. table chapter section "
        "article verse room flight highway road psalm note volume vol. § # £ $ € model type class "
        "resolution decree act order ordinance "
        "unit exactly than some nearly almost over only just least most another"
    ),
    nth_nouns=word_set(
        "army division corps regiment brigade battalion company squadron fleet infantry cavalry "
        "armoured armored airborne panzer marine guards battery wing group congress amendment "
        "parallel street avenue floor party dynasty legion century"
    ),
    function_words=word_set(
        "and or but at to the a an he she it they his her its their was were had has in on of by "
        "with when while that this which who as after before until from for both all some most "
        "also there we i would could did is are not no then however"
    ),
    old_style=(
        *("Old Style", "Old style", "old style", "O.S.", "O. S.", "OS", "Julian"),
        *("Julian calendar", "Julian style", "Julian reckoning", "Old Calendar", "old calendar"),
        "old reckoning",
    ),
    new_style=(
        *("New Style", "New style", "new style", "N.S.", "N. S.", "NS", "Gregorian"),
        *("Gregorian calendar", "Gregorian style", "Gregorian reckoning", "New Calendar"),
        *("new calendar", "new reckoning", "Western calendar", "modern calendar"),
    ),
    sure_year_leads=word_set("in during since"),
    either=("or", "that is", "i.e."),
    doubtful_seasons=word_set("fall spring"),
    conjunction="and",
    to=("to", "until", "till", "through", "up to"),
    to_and=("and", "and the end of"),
    of=frozenset({"of"}),
    article="the",
    year_leads=word_set("in of by during until till since from to before after between the"),
    short_leads=word_set("in by since until from of after before around during between"),
    small_leads=word_set("in by since until from between"),
    range_leads=word_set("in since until from after before during between"),
    clock_leads=word_set("at by around until about"),
    look_back=(
        *("had", "having", "since", "than", "unlike", "compared to", "compared with"),
        *("as against", "as opposed to"),
    ),
    look_ahead=("until", "till", "will"),
    relatives=("who", "whom", "whose", "which", "having"),
    writings=word_set(
        "article articles biography book books documentary edition essay film history memoir novel "
        "opera paper play poem report study studies textbook thesis translation writing"
    ),
    past_perfect=("had",),
    participles=PARTICIPLES | EITHER | {"come", "been"},
    participle_ending="ed",
    ahead=("by ", "for ", "until "),
    articles=word_set("the its their his her a an"),
    first_words=word_set(
        "same rest remainder latter later year month noon just only over exactly barely scarcely "
        "almost nearly some more less this"
    ),
    forenoon=frozenset({"am"}),
    afternoon=frozenset({"pm"}),
    nth_leads=frozenset({"on"}),
    weekday_leads=word_set("on by until"),
    writer_leads=word_set("to until till"),
    morning_leads=frozenset({"in"}),
    toward=word_set("before after of"),
    stands_alone=word_set("before after afterwards"),
    half="half",
    anchor_articles=word_set("the his her their its this that"),
    pieces=PIECES,
    rules=RULES,
    signs=SIGNS,
    joints=word_set(
        "in on at by for with from to into onto against between among through during under over "
        "across after before behind beyond near towards upon within without along around about as "
        "until since and or but which who that whose where when while because although"
    ),
    pointing=word_set(
        "nothing he she it they we i his her its their these those this that him them"
    ),
    deeds=(
        "(?:fell|died|perished|abdicated|reigned|(?:was|were) (?:born|founded|built|rebuilt|"
        "crowned|elected|deposed|killed|slain|murdered|executed|beheaded|baptised|baptized|married|"
        "destroyed|sacked|burned|burnt|besieged|conquered|captured|taken|defeated|beaten|abolished|"
        "dissolved|proclaimed|consecrated|canonised|canonized|exiled|banished|overthrown)) in"
    ),
    foreseen=r"\b(?:will|to be|(?:is|are) (?:planned|scheduled|expected|due|to))\b",
)
