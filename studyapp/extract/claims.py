"""Whether a clause tells of a happening, and whether it came, was to come, or may have."""

from collections.abc import Sequence
from itertools import pairwise

from studyapp.domain.events import Status
from studyapp.domain.when import Precision
from studyapp.extract import english_claims, english_titles
from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause, Role
from studyapp.extract.opinions import claim_before, is_attributed, is_held
from studyapp.extract.sentence import Sentence
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import Kind, Word


def happens(sentence: Sentence, clause: Clause, precision: Precision) -> bool:
    """Return whether a clause tells that something happened, was planned, or may have been.

    Denials, opinions, and how things are, are none; nor is how things were in a whole decade.
    """
    verbs = predicate_words(sentence, clause)
    if (
        not verbs
        or _is_left_out(sentence, clause)
        or _is_denied(sentence, clause, verbs)
        or _is_only_thought(sentence, clause)
    ):
        return False
    verb = sentence.words[clause.predicate.verb]
    if clause.predicate.form is not Form.FINITE:
        return verb.low not in english.STATES and _may_be_done(sentence, clause, verb)
    if verb.kind is Kind.PARTICIPLE and len(verbs) == 1 and not clause.shares:
        return False
    if verb.low in english.STATES and (verb.low == verbs[0].low or verb.low == "be"):
        return precision > Precision.DECADE and _is_lasting(sentence, clause, verb)
    is_habit = verb.low in english.HABITS and verbs[0].kind is Kind.BE
    is_attested = verb.low in english_titles.ATTESTED and verbs[0].kind is Kind.BE
    return not is_habit and (is_attested or not _is_present(verbs))


def _is_denied(sentence: Sentence, clause: Clause, verbs: Sequence[Word]) -> bool:
    lows = {word.low for word in verbs}
    subject = [sentence.words[place].low for place in clause.subject]
    missed = {"should", "have"} <= lows or _word_behind(sentence, clause) == "never"
    return (
        missed
        or _nobody_thought(sentence, clause)
        or bool(lows & english.NEGATIONS)
        or bool(subject and subject[0] in english.NOBODY)
    )


def _nobody_thought(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a clause says what nobody believed, said or knew."""
    if clause.role is not Role.INNER or sentence.words[clause.start].low != "that":
        return False
    before = [
        each
        for each in sentence.clauses
        if each.role is Role.MAIN and each.predicate.end == clause.start and len(each.subject)
    ]
    return any(sentence.words[each.subject.start].low in english.NOBODY for each in before)


def _is_only_thought(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a clause is an opinion, a question, or no clause by itself."""
    is_opinion = _is_opinion(sentence, clause) or is_held(sentence, clause)
    return is_opinion or _is_asked(sentence, clause) or _is_cut(sentence, clause)


def _may_be_done(sentence: Sentence, clause: Clause, verb: Word) -> bool:
    """Return whether a participle may tell what was done to what it describes."""
    if verb.low in english.NO_PARTICIPLES:
        return False
    if clause.predicate.form is not Form.PARTICIPLE:
        return True
    after = sentence.words[clause.predicate.end : clause.predicate.end + 1]
    has_object = bool(after) and after[0].kind in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME)
    if verb.low in english.NEVER_PASSIVE:
        return sentence.words[clause.predicate.start - 1].kind in (Kind.NOUN, Kind.NAME)
    return not has_object or verb.low in english.OFFERING


def _is_left_out(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a clause leaves its verb to another one: "where everything did"."""
    is_bare = clause.predicate.end - clause.predicate.start == 1 and clause.infinitive is None
    verb = sentence.words[clause.predicate.verb]
    after = sentence.words[clause.predicate.end : clause.end]
    little = (Kind.DATE, Kind.ADVERB, Kind.MARK)
    return is_bare and verb.kind is Kind.DO and all(word.kind in little for word in after)


def _word_behind(sentence: Sentence, clause: Clause) -> str:
    after = sentence.words[clause.predicate.end :]
    return next((word.low for word in after if word.kind is not Kind.DATE), "")


def _is_cut(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a subject is only the verb of "to open": another stands before it."""
    start = clause.subject.start
    is_one = len(clause.subject) == 1 and start > 0
    return (
        is_one and sentence.words[start - 1].low == "to" and sentence.words[start].kind is Kind.NOUN
    )


def _is_asked(sentence: Sentence, clause: Clause) -> bool:
    """Return whether it only stands behind "whether" or "if", or says how "it" was."""
    opener = sentence.words[clause.start].low
    subject = [sentence.words[place].low for place in clause.subject]
    is_being = sentence.words[clause.predicate.verb].kind is Kind.BE
    is_question = not english.ASKED.isdisjoint(subject)
    return is_question or opener in ("whether", "if", "unless") or (subject == ["it"] and is_being)


def _is_opinion(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.words[clause.predicate.verb]
    words = sentence.words[clause.predicate.end : clause.predicate.end + 1]
    if verb.low in english.EXPECTING and words and words[0].low in ("that", "it"):
        return True
    return verb.low in english.OPINIONS


def _is_present(verbs: list[Word]) -> bool:
    """Return whether the verb is of now: "is", "contains"; "has signed" tells of what was."""
    first = verbs[0]
    if first.kind is Kind.PRESENT:
        return True
    if first.low in ("has", "have"):
        return len(verbs) < 2
    if [word.low for word in verbs[2:4]] == ["to", "have"]:
        return False
    return first.low in ("is", "are", "am", "do", "does")


def _is_lasting(sentence: Sentence, clause: Clause, verb: Word) -> bool:
    """Return whether a verb of a state tells of a happening all the same."""
    after = sentence.words[clause.predicate.end : clause.end]
    match verb.kind:
        case Kind.BE:
            return _is_office(after)
        case Kind.HAVE:
            return any(word.kind in (Kind.EITHER, Kind.PARTICIPLE) for word in after)
    return True


def _is_office(after: Sequence[Word]) -> bool:
    """Return whether what follows "was" is an office, or the adjective of an end."""
    return any(
        word.low in english.OFFICES or word.low.removesuffix("s") in english.OFFICES
        for word in after[:6]
    )


def predicate_words(sentence: Sentence, clause: Clause) -> list[Word]:
    """Return the words of the predicate, without dates."""
    place = clause.predicate
    return [w for w in sentence.words[place.start : place.end] if w.kind is not Kind.DATE]


def status_of(sentence: Sentence, clause: Clause) -> Status:
    """Return whether a clause speaks of what came, of what was to come, or of what may have."""
    words = [word.low for word in predicate_words(sentence, clause)]
    around = {word.low for word in _around(sentence, clause)}
    is_claimed = claim_before(sentence, clause) is not None or is_attributed(sentence)
    if is_claimed or _is_doubted(words) or english.DOUBTING & around:
        return Status.DISPUTED
    after = _word_behind(sentence, clause)
    is_open = after in ("to", "for", "that", "") or (
        clause.predicate.end < len(sentence.words)
        and sentence.words[clause.predicate.end].kind is Kind.DATE
    )
    planned = words[-1] in english.PLANNING and is_open
    if planned or _is_due(sentence, clause) or english.MODALS & set(words) or words[1:2] == ["to"]:
        return Status.PLANNED
    return Status.FACT


def _is_due(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a clause says "was due to", "was about to", "was meant to"."""
    verb, end = clause.predicate.verb, clause.predicate.end
    words = [sentence.words[verb].low, *(word.low for word in sentence.words[end : end + 2])]
    is_be = sentence.words[clause.predicate.start].kind is Kind.BE
    return is_be and any(one in english.DUE and two == "to" for one, two in pairwise(words))


def _is_doubted(words: list[str]) -> bool:
    return "have" in words and bool({"may", "might", "could"} & set(words) or _is_said(words))


def _is_said(words: Sequence[str]) -> bool:
    """Return whether a predicate says "was said to have been"; what is known is no claim."""
    is_believed = not english_claims.BELIEVED.isdisjoint(words)
    return is_believed and "to" in words and "known" not in words


def _around(sentence: Sentence, clause: Clause) -> list[Word]:
    """Return the words from the beginning of the sentence's clause to a few behind its verb."""
    start = min(clause.start, clause.subject.start) if len(clause.subject) else clause.start
    return list(sentence.words[max(0, start - 8) : clause.predicate.end + 1])
