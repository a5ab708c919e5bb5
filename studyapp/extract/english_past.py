"""The irregular verbs of English: what they are in the past, and as participles."""

from typing import Final

_VERBS: Final = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
befall befell befallen; begin began begun; bend bent bent; bet bet bet; bind bound bound;
bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred;
bring brought brought; build built built; burn burnt burnt; burst burst burst; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come;
cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done;
draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled;
fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone;
grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held held;
hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; leave left left;
lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mistake mistook mistaken; overcome overcame overcome;
override overrode overridden; overrun overran overrun; oversee oversaw overseen;
overtake overtook overtaken; overthrow overthrew overthrown; pay paid paid; put put put;
quit quit quit; rebuild rebuilt rebuilt; retake retook retaken; ride rode ridden;
ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought;
sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed;
shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut;
sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid;
speak spoke spoken; spend spent spent; spin spun spun; split split split; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck;
strike struck struck; strive strove striven; swear swore sworn; sweep swept swept;
swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn;
tell told told; think thought thought; throw threw thrown; undergo underwent undergone;
understand understood understood; undertake undertook undertaken; undo undid undone;
uphold upheld upheld; wake woke woken; wear wore worn; weave wove woven; win won won;
withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood;
recast recast recast; resell resold resold; reset reset reset; unwind unwound unwound;
write wrote written; rewrite rewrote rewritten; swell swelled swollen; bear bore born
"""
_FORMS: Final = tuple(tuple(line.split()) for line in _VERBS.split(";"))

PAST_OF: Final = {base: past for base, past, _ in _FORMS}
"""The past form of an irregular verb, by its base."""

_PASTS: Final = frozenset(past for _, past, _ in _FORMS)
PARTICIPLES: Final = frozenset(participle for _, _, participle in _FORMS) - _PASTS - {"come", "run"}
"""Participles that are no past form too: "begun", "taken"."""

EITHER: Final = frozenset(past for _, past, participle in _FORMS if past == participle)
"""Forms that may be both: "held", "led"."""

_PAST_OF_PARTICIPLE: Final = {participle: past for _, past, participle in _FORMS}

SURE_PASTS: Final = _PASTS - EITHER
"""Past forms that are nothing else: "began", "took"."""

_VOWELS: Final = frozenset("aeiou")


def past_of(verb: str) -> str:
    """Return the past of a verb, given as its base or in -ing: "hold" and "holding" are "held"."""
    base = verb
    if verb.endswith("ing") and len(verb) > 5:
        base = _base_of(verb[:-3])
    if base in PAST_OF:
        return PAST_OF[base]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"


def past_of_participle(participle: str) -> str:
    """Return the past of a verb: "begun" is "began", "discovered" stays."""
    return _PAST_OF_PARTICIPLE.get(participle, participle)


def _base_of(stem: str) -> str:
    """Return the base of what stands before -ing: "tak" is "take", "runn" is "run"."""
    for base in (stem, f"{stem}e", stem[:-1]):
        if base in PAST_OF:
            return base
    return stem
