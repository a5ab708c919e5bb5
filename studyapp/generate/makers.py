"""What makes questions of events, of which kind, and by which recipe."""

from collections.abc import Callable, Mapping

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.generate.candidates import Candidate
from studyapp.generate.claims import ask_claim_before, ask_claim_date
from studyapp.generate.date import ask_date
from studyapp.generate.desk import Desk
from studyapp.generate.gaps import ask_gaps
from studyapp.generate.meanwhile import ask_meanwhile
from studyapp.generate.multiple import ask_which_before
from studyapp.generate.names import ask_where, ask_who
from studyapp.generate.number import ask_how_long
from studyapp.generate.order import ask_order
from studyapp.generate.placing import ask_match, ask_on_timeline
from studyapp.generate.single import ask_what_happened, ask_when, ask_which_first
from studyapp.generate.torn import ask_reading
from studyapp.generate.why import ask_why

Maker = Callable[[Event, Desk], Candidate | None]

MAKERS: tuple[tuple[Kind, Maker], ...] = (
    (Kind.SHORT, ask_who),
    (Kind.SHORT, ask_where),
    (Kind.CLOZE, ask_gaps),
    (Kind.ORDER, ask_order),
    (Kind.SINGLE, ask_which_first),
    (Kind.MULTIPLE, ask_which_before),
    (Kind.MATCH, ask_match),
    (Kind.TIMELINE, ask_on_timeline),
    (Kind.NUMBER, ask_how_long),
    (Kind.SINGLE, ask_meanwhile),
    (Kind.OPEN, ask_why),
    (Kind.DATE, ask_reading),
    (Kind.SINGLE, ask_what_happened),
    (Kind.SINGLE, ask_when),
    (Kind.DATE, ask_date),
    (Kind.TRUEFALSE, ask_claim_before),
    (Kind.TRUEFALSE, ask_claim_date),
)
"""Those that ask for names come first, before titles show them; then those that use up the most
facts: behind others they would find none left."""
RECIPES: Mapping[Maker, Recipe] = {
    ask_who: Recipe.WHO,
    ask_where: Recipe.WHERE,
    ask_gaps: Recipe.GAPS,
    ask_order: Recipe.ORDER,
    ask_which_first: Recipe.WHICH_FIRST,
    ask_which_before: Recipe.WHICH_BEFORE,
    ask_match: Recipe.MATCH,
    ask_on_timeline: Recipe.TIMELINE,
    ask_how_long: Recipe.HOW_LONG,
    ask_meanwhile: Recipe.MEANWHILE,
    ask_why: Recipe.WHY,
    ask_reading: Recipe.REPAIR,
    ask_what_happened: Recipe.WHAT_HAPPENED,
    ask_when: Recipe.WHEN,
    ask_date: Recipe.WHEN,
    ask_claim_before: Recipe.CLAIM_BEFORE,
    ask_claim_date: Recipe.CLAIM_DATE,
}
"""By which recipe each of them asks."""
MADE_KINDS = frozenset(kind for kind, _ in MAKERS)
"""The kinds of question that can be made of events."""
