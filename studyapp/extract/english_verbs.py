"""The words by which an English clause says that something happened; a table, as `english`."""

from typing import Final

from studyapp.domain.word_sets import word_set

PRESENT: Final = word_set("is are am be has have does do remains remain contains includes")
"""Verbs that tell how things are, not that something happened."""

MODALS: Final = word_set("would may might should shall will could can cannot must")

PLANNING: Final = word_set(
    "plan plans planned planning intend intends intended expect expected expects hope hoped "
    "hopes scheduled envisaged envisioned predicted forecast anticipated aimed"
)
"""Verbs whose happening lies ahead of them, when "to", "for" or "that" follows."""

DUE: Final = word_set("due about set supposed meant bound scheduled")
"""What something "was" that lay ahead of it, when "to" follows."""

ANNOUNCED: Final = word_set(
    "announced arranged booked called demanded foreseen ordered promised proposed"
)
"""Verbs that say what is to come before it does: "announced for 3 May"."""

AIMED: Final = (
    PLANNING
    | ANNOUNCED
    | word_set("set fixed due appointed postponed prepared timed ready meant designed put")
)
"""Words behind which "for" a date says when something was to come."""

NOT_VERBS: Final = word_set(
    "hundred red need seed indeed sacred naked wicked hatred exceed succeed proceed feed bed "
    "armed so-called aged united combined allied unprecedented supposed "
    "code-named named family assembly supply ally reply rally monopoly anomaly butterfly bully "
    "daily weekly monthly yearly costly deadly friendly holy likely lonely lovely orderly elderly "
    "heavenly scholarly princely priestly kingly queenly stately ugly jelly belly lily folly "
    "homily melancholy tally sly only elderly saintly "
    "nothing everything something anything clothing shipping shilling farthing offspring "
    "king spring string ceiling evening morning building meeting painting wedding sterling "
)
"""Words that look like a verb or an adverb, and are hardly ever one in a clause."""

PRONOUNS: Final = word_set("it he she they we i you")
POSSESSIVES: Final = word_set("its his her their")
OWN: Final = word_set("my our your")
"""Words of somebody who tells what he saw."""
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
    "thereupon hereupon hence "
    "subsequently consequently indeed only just even again now still when while after before "
    "although though because as once since until whereas where if"
)
"""Words before a clause that its title leaves out."""

SUBORDINATORS: Final = word_set(
    "that which who when while after before because until where and but so though although "
    "whereas since as"
)
"""Words at which a clause can begin within a sentence."""

HARDLY_SO: Final = word_set("almost nearly")
"""Words of what came close to happening, and did not."""

DOUBTING: Final = word_set("allegedly reputedly supposedly probably perhaps possibly legend")
"""Words that leave it open whether something happened."""

NAMING: Final = word_set("named called renamed termed")
"""Verbs that ask for a name, in the passive too."""

ASKED: Final = word_set("how why whether")
"""Words within a subject that show it to be none: "a map of how the plague spread"."""

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
    "including used brought kept sent meant regarded described faced received announced demanded "
    "ordered declared proclaimed launched issued signed published founded established seized "
    "accused asked replaced elected appointed built destroyed killed annexed abolished captured "
    "defeated issued introduced created opposed supported joined averaging began_to suggested "
    "entered reached crossed held lost won found formed went "
    "passed moved decided resumed reported agreed attempted tried sought showed resulted needed "
    "required included used gained obtained achieved forced enabled helped warned informed wrote "
    "saw heard imposed proposed offered promised accepted adopted approved ratified rejected "
    "banned "
    "granted bought sold paid spent wore carried covered involved authorized authorised convinced "
    "persuaded urged commanded maintained retained organised organized staged performed conducted "
    "undertook assumed completed produced designed invented discovered chose nominated excavated "
    "recruited drove pushed threw consisted depended relied focused"
)
"""Verbs with which a title does not end: they ask what, whom or where."""

TIME_NOUNS: Final = word_set(
    "day days week weeks month months year years anniversary eve morning evening night date "
    "time summer winter spring autumn"
)

ADVERBS: Final = word_set(
    "not never soon then later also again even still already now ever once just thus therefore "
    "however meanwhile thereafter afterwards perhaps often always sometimes together almost "
    "nearly no_longer indeed finally eventually there here too rather quite very far away back "
    "himself herself itself themselves instead nonetheless nevertheless further though"
) - {"there", "here", "back", "away"}
"""Words that stand between a subject and its verb, or beside a verb."""

SUBORDINATING: Final = word_set(
    "when while because although though unless whereas where if whether so"
)
"""Words that begin a clause within another, and are hardly ever prepositions."""

BOTH_WAYS: Final = word_set("after before as than since until till")
"""Prepositions that begin clauses too."""

APPEARING: Final = word_set(
    "came followed began appeared arose rose stood lay fell died occurred started opened "
    "emerged ended went"
)
"""Verbs behind which their subject may stand: "In 1792 came war"."""

NEGATIONS: Final = word_set("not never hardly scarcely n't cannot didn't wasn't")
NOBODY: Final = word_set("no nobody none neither nothing few little")
"""Subjects of what did not happen."""

OPINIONS: Final = word_set(
    "believed thought hoped feared felt regarded considered doubted knew suspected wanted wished "
    "desired preferred seemed imagined assumed supposed liked disliked loved hated admired "
    "appeared_to understood meant argued dreamed dreamt held_that maintained"
)
"""Verbs of what went on in a mind."""

STATES: Final = word_set(
    "lived remained meant belonged contained consisted existed owned depended needed stretched "
    "resembled varied numbered comprised included spoke had was were is are has have been"
)
"""Verbs of what went on for long: no happening where the date is a vague one."""

INTRANSITIVE: Final = word_set(
    "died arrived returned escaped retired lived remained continued resigned marched sailed "
    "landed travelled traveled emigrated appeared disappeared happened occurred lasted failed "
    "succeeded collapsed emerged existed belonged settled moved worked studied served stayed "
    "fled stood entered married ended joined"
)
"""Verbs in -ed that are not passive behind "was ... and"."""

TOLD: Final = word_set("news word report rumour rumor claim belief idea fact view doubt hope fear")
"""Nouns that a clause with "that" gives the contents of."""

SAME_BASE: Final = word_set(
    "come become run overcome put set cut hit let cost split spread hurt shut read"
)
"""Past forms and participles that a modal verb may stand before."""

ASIDES: Final = word_set(
    "then also however later subsequently thus therefore meanwhile already soon finally "
    "eventually now thereafter afterwards again still just even indeed only once"
)
"""Adverbs that a title leaves out beside its verb."""

OBJECTS: Final = word_set("it him them her")
"""Pronouns that a verb has for an object."""

NO_PARTICIPLES: Final = word_set(
    "held located situated based known called named supposed regarded considered armed inhabited "
    "aimed compared composed supported followed accompanied designed intended described lasting "
    "resulting ranging dating comprising hoping trying wanting seeking used including being "
    "having following according concerning beginning starting owing "
    "depending containing consisting belonging making allowing leading causing"
)
"""Participles that describe, or that only join what follows."""

EXPECTING: Final = word_set("expected predicted planned intended hoped feared said")
"""Verbs behind which "that" begins what somebody had in mind."""

OFFICES: Final = word_set(
    "king queen emperor empress tsar pope president consul chancellor minister governor mayor "
    "sultan shah khan duke bishop archbishop commander general dictator senator tribune member "
    "capital over dead victorious ready complete independent free open"
)
"""What "was" tells of as of a happening, if a date stands by."""

BODIES: Final = word_set(
    "Army Navy Fleet Union League Empire Republic Kingdom States Party Committee Assembly Council "
    "Parliament Government Court Church Company Bank Treaty Act War Battle Revolution Congress "
    "Senate Society University Academy Corps Division"
)
"""Names of what is no person."""

LOOSE_ENDS: Final = word_set(
    "not very more less such most late well as so its his her their only both alone few earlier "
    "about already"
)
"""Words with which no title ends."""

PARTICLES: Final = word_set("out up down over off in on away back through about")
"""Prepositions that end a verb: "broke out"."""

ASKING: Final = word_set(
    "said told made given put led regarded described considered allowed kept centered centred "
    "forced obliged compelled shown"
)
"""Verbs that ask for more in the passive too."""

PEOPLE: Final = word_set("some all both many several few")
"""Determiners that stand for people where no noun follows."""

PLACING: Final = word_set("in at during under after by through from on where")
"""Prepositions with which a clause behind "which" is whole by itself."""

TURNING: Final = word_set("when while because although though whereas where if unless so")
"""Words at which a title ends."""

HAPPENINGS: Final = word_set(
    "death birth marriage wedding coronation abdication election visit journey voyage expedition "
    "discovery invention publication foundation founding opening battle siege fall capture "
    "conquest defeat victory surrender treaty peace truce armistice revolt rebellion revolution "
    "uprising rising mutiny massacre murder assassination execution exile return arrival "
    "departure invasion landing attack bombardment destruction fire earthquake flood famine "
    "plague epidemic eclipse collapse abolition annexation unification partition independence "
    "union secession reform act law edict constitution congress council conference strike "
    "amnesty trial flight escape arrest appointment accession resignation withdrawal"
)
"""Nouns of what happens at a time."""

LEADING: Final = word_set("with after before following until since despite by")
"""Prepositions of what came before what a clause tells."""

UNCLEAR: Final = word_set("for to with of upon against")
"""Prepositions with which a clause behind "which" says too little by itself."""

APPOSING: Final = word_set("then now later formerly aged himself herself")
"""Words with which what stands between two commas only says more of the noun before."""

GIVING: Final = word_set(
    "gave offered awarded granted sent lent showed brought paid promised refused told taught "
    "handed presented left cost sold denied allowed assigned"
)
"""Verbs that may have somebody before what they do something with: "gave him the name"."""

NEVER_PASSIVE: Final = word_set(
    "died arrived appeared happened occurred lasted failed collapsed emerged existed belonged "
    "lived remained responded resulted fled escaped"
)
"""Verbs in -ed that nothing "was"."""

OFFERING: Final = GIVING | word_set(
    "given shown elected appointed named called made declared proclaimed crowned chosen created "
    "considered voted asked renamed"
)
"""Verbs that somebody is and has something: "was elected king", "was given the crown"."""

LATTER: Final = word_set("latter former same other others rest")
"""Words that with "the" point at something said before."""

HABITS: Final = word_set("spoken spun worn grown eaten worshipped practised practiced cherished")
"""What was done for long, where it "was" done at a time."""

UNDERGOING: Final = word_set(
    "fell sank burned burnt collapsed opened closed began ended broke started failed surrendered "
    "capitulated died lay stood appeared disappeared vanished crashed exploded dissolved"
)
"""Verbs of what a thing does that something was done to just before: "besieged it. It fell"."""
