"""The words by which an English clause says that something happened; a table, as `english`."""

from typing import Final

from studyapp.extract.language import word_set

PAST_FORMS: Final = word_set(
    "arose ate awoke beat became befell began bent bet bit bled blew bore bought bound broke "
    "brought built burnt burst came cast caught chose clung cost crept cut dealt did drank "
    "drew drove fed fell felt fled flew forbade forced foresaw forgot forgave fought found "
    "froze gave got grew had held hid hit hung hurt kept knew laid lay led left lent let lit "
    "lost made meant met mistook oversaw overcame overran overthrew paid proved put quit ran "
    "read rebuilt reset retook rode rose said sank sat saw sent set shone shook shot showed "
    "shrank shut slew slid sold sought spent split spoke sprang spread stole stood strove "
    "struck stuck swam swept swore taught tore threw thought told took understood undertook "
    "undid upheld was went were withdrew withstood woke won wore wove wrote"
)
"""Past forms that do not end in -ed."""

PRESENT: Final = word_set("is are am be has have does do remains remain contains includes")
"""Verbs that tell how things are, not that something happened."""

MODALS: Final = word_set("would may might should shall will could can must")

PLANNING: Final = word_set(
    "plan plans planned planning intend intends intended expect expected expects hope hoped "
    "hopes scheduled envisaged envisioned predicted forecast anticipated aimed"
)
"""Verbs whose happening lies ahead of them, when "to", "for" or "that" follows."""

NOT_VERBS: Final = word_set(
    "hundred red need seed indeed sacred naked wicked hatred exceed succeed proceed feed bed "
    "armed so-called aged united combined allied unprecedented supposed "
    "code-named named"
)
"""Words in -ed that are no verbs, or hardly ever the verb of a clause."""

PRONOUNS: Final = word_set("it he she they we i you")
POSSESSIVES: Final = word_set("its his her their")
POINTING: Final = word_set("this that these those there such one what")
"""Words that point at something said before, and cannot begin a title."""

ARTICLES: Final = word_set("The A An This That These Those")

DETERMINERS: Final = word_set("the a an this that these those all both some several many")

PREPOSITIONS: Final = word_set(
    "of in on at by for with from to into onto against between among through during under "
    "over across after before behind beyond near toward towards upon within without along "
    "around about as until till since off per via amid despite throughout like than because "
    "according following including due owing"
)

CONJUNCTIONS: Final = word_set(
    "and or but so yet nor that which who whom whose when where while whereas because "
    "although though if unless whether once however therefore thus"
)

OPENERS: Final = word_set(
    "and but so yet or then also however meanwhile finally later thus therefore thereafter "
    "soon accordingly eventually initially originally afterwards nevertheless moreover "
    "subsequently consequently indeed only just even again now still when while after before "
    "although though because as once since until whereas where if"
)
"""Words before a clause that its title leaves out."""

SUBORDINATORS: Final = word_set(
    "that which who when while after before because until where and but so though although "
    "whereas since as"
)
"""Words at which a clause can begin within a sentence."""

DOUBTING: Final = word_set("allegedly reputedly supposedly probably perhaps possibly legend")
"""Words that leave it open whether something happened."""

NAMING: Final = word_set("named called renamed termed")
"""Verbs that ask for a name, in the passive too."""

LASTING: Final = word_set("lasted")
"""Verbs that only tell how long, once the date is gone."""

INNER: Final = word_set("whether that if who which whom what because why how")
"""Words that begin a clause within a clause."""

ENDS: Final = word_set("earliest latest end beginning time least most")
"""What "at the ..." ends with when it speaks of time or measure only."""

WEIGHTY: Final = word_set(
    "war peace treaty battle revolution independence republic empire constitution armistice "
    "surrender surrendered declared signed invaded invasion founded abolished assassinated "
    "murdered executed died born crowned elected conquered captured defeated annexed "
    "overthrew overthrown bomb bombed proclaimed abdicated fell liberated united unified "
    "discovered published destroyed emperor king president"
)
"""Words of happenings that a history would hardly leave out."""

UNFINISHED: Final = word_set(
    "said considered stated argued told made gave given took taken put set led provided "
    "insisted suggested claimed caused became remained called named allowed "
    "including used brought kept sent meant regarded described"
)
"""Verbs with which a title does not end: they ask what, whom or where."""

TIME_NOUNS: Final = word_set(
    "day days week weeks month months year years anniversary eve morning evening night date "
    "time summer winter spring autumn"
)

NOT_NOUNS: Final = (
    PREPOSITIONS | CONJUNCTIONS | PRONOUNS | POSSESSIVES | POINTING | DETERMINERS | OPENERS
)
"""Little words that no date describes."""

NO_SUBJECTS: Final = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | POSSESSIVES | POINTING
"""Words that do not begin a subject, or one that says nothing by itself."""
