"""Words of what was found: in cells, in full, and by ear."""

from studyapp.domain.corrections import Decision, LookedEra, LookedEvent, LookedReading
from studyapp.domain.events import Basis, DateExpression, Event, Findings
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind, RemarkVerdict
from studyapp.domain.texts import Sureness
from studyapp.domain.when_words import words
from studyapp.ui.event_words import event_date
from studyapp.ui.figures import figure
from studyapp.ui.pages.findings.offered import Offered, novelty_words
from studyapp.ui.pages.findings.rows import Order, Row, Tab
from studyapp.ui.wording import capital, counted, note_text, tr

_LONGEST_TITLE = 80


def tab_words(tab: Tab, count: int) -> str:
    """Return what stands on a tab."""
    match tab:
        case Tab.EVENTS:
            return counted(count, "1 event", "{n} events")
        case Tab.REPAIRS:
            return counted(count, "1 repair", "{n} repairs")
        case Tab.NOTES:
            return counted(count, "1 note", "{n} notes")
        case Tab.DATES:
            return counted(count, "1 date", "{n} dates")
        case Tab.ERAS:
            return counted(count, "1 period", "{n} periods")
        case Tab.PROPOSALS:
            return counted(count, "1 proposal", "{n} proposals")


def headings(tab: Tab) -> tuple[str, str, str, str]:
    """Return what the four columns of a list are called."""
    sure, decision = tr("How sure"), tr("Your decision")
    return {
        Tab.EVENTS: (tr("When"), tr("Event"), sure, decision),
        Tab.REPAIRS: (tr("In the source"), tr("We read"), sure, decision),
        Tab.NOTES: (tr("In the text"), tr("Note"), tr("Kind"), ""),
        Tab.DATES: (tr("In the text"), tr("Date"), sure, tr("Where from")),
        Tab.ERAS: (tr("When"), tr("Period"), tr("In it"), decision),
        Tab.PROPOSALS: (tr("When"), tr("Event"), tr("What is new"), decision),
    }[tab]


def cells(row: Row, text: str) -> tuple[str, str, str, str]:
    """Return what stands in the four cells of a row; `text` is the passage's."""
    sure, decision = sure_words(row.sure), decision_words(row)
    match row.found:
        case LookedEvent(event):
            return event_date(event), event.title, sure, decision
        case Offered() as each:
            return event_date(each.event), each.event.title, novelty_words(each), decision
        case LookedEra(era) as each:
            return words(era.when), era.title, events_words(each.count), decision
        case LookedReading(emendation):
            return in_line(emendation.span.cut(text)), emendation.reads, sure, decision
        case Note() as note:
            return in_line(note.citation.quote), note_text(note), note_name(note), ""
        case DateExpression() as date:
            return in_line(date.span.cut(text)), words(date.when), sure, basis_word(date.basis)


def aloud(row: Row, text: str) -> str:
    """Return a row as it is spoken."""
    first, second, third, fourth = cells(row, text)
    if isinstance(row.found, LookedReading):
        second = tr("{reads}, in the source {original}", reads=second, original=first)
        first = ""
    return ", ".join(filter(None, (second, first, third, fourth)))


def name_of(row: Row) -> str:
    """Return what a row is called where a decision is told."""
    match row.found:
        case LookedEvent() | Offered():
            return row.found.event.title
        case LookedReading(emendation):
            return emendation.reads
        case LookedEra(era):
            return era.title
        case _:
            return ""


def decision_words(row: Row) -> str:
    """Return what was decided, in a word or two."""
    if isinstance(row.found, Offered):
        return _answer_words(row.decision)
    if row.decision is Decision.REMOVED:
        if isinstance(row.found, LookedEvent) and row.found.along is not None:
            return tr("Merged")
        return tr("As in source") if isinstance(row.found, LookedReading) else tr("Removed")
    names = {
        None: tr("Not looked at"),
        Decision.KEPT: tr("Kept"),
        Decision.CORRECTED: tr("Corrected"),
        Decision.ADDED: tr("Added"),
    }
    return names[row.decision]


def _answer_words(decision: Decision | None) -> str:
    if decision is None:
        return tr("Not looked at")
    return tr("Left as it is") if decision is Decision.REMOVED else tr("Taken")


def sure_words(sure: Sureness) -> str:
    """Return how sure something is."""
    return {
        Sureness.SURE: tr("Sure"),
        Sureness.LIKELY: tr("Likely"),
        Sureness.OPEN: tr("Open"),
    }[sure]


def events_words(count: int) -> str:
    """Return how many events there are."""
    return counted(count, "1 event", "{n} events")


def basis_word(basis: Basis) -> str:
    """Return in a word where a date comes from."""
    return {
        Basis.STATED: tr("Stated"),
        Basis.CARRIED: tr("Completed"),
        Basis.RELATIVE: tr("Counted"),
    }[basis]


def origin_words(date: DateExpression, text: str) -> str:
    """Return where a date comes from, with the words that it was taken from."""
    says = in_line(date.span.cut(text))
    source = None if date.carried_from is None else in_line(date.carried_from.cut(text))
    if source is None or date.basis is Basis.STATED:
        return tr("“{words}” states it.", words=says)
    if date.basis is Basis.CARRIED:
        return tr("“{words}”; what it leaves out is from “{source}”.", words=says, source=source)
    return tr("“{words}”, counted from “{source}”.", words=says, source=source)


def origins(event: Event, findings: Findings) -> str:
    """Return where the date of an event comes from."""
    dates = (findings.dates[number] for number in event.dates if number < len(findings.dates))
    text = findings.passage.text
    return "\n".join(dict.fromkeys(origin_words(date, text) for date in dates))


def note_name(note: Note) -> str:
    """Return what a note is called, with the verdict of a claim or a remark."""
    names = {
        NoteKind.WORD: tr("Word"),
        NoteKind.PERSON: tr("Person"),
        NoteKind.PLACE: tr("Place"),
    }
    if note.kind in names:
        return names[note.kind]
    if note.kind is NoteKind.REMARK:
        is_fine = note.remark is RemarkVerdict.FITS
        return tr("Remark: it fits") if is_fine else tr("Remark: it does not fit")
    verdicts = {
        ClaimVerdict.RIGHT: tr("Checked: right"),
        ClaimVerdict.WRONG: tr("To check: wrong"),
        ClaimVerdict.DISPUTED: tr("To check: disputed"),
        ClaimVerdict.OPINION: tr("To check: an opinion"),
    }
    return tr("To check") if note.verdict is None else verdicts[note.verdict]


def as_title(words_there: str) -> str:
    """Return words of a passage as the beginning of a title."""
    title = in_line(words_there).strip(" .,;:!?")
    return capital(title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE].rstrip())


def in_line(words_there: str) -> str:
    """Return words of a passage in one line."""
    return " ".join(words_there.split())


def order_words(order: Order) -> str:
    """Return what an order is called."""
    return {
        Order.SURENESS: tr("Sure ones first"),
        Order.TEXT: tr("As in the text"),
        Order.TIME: tr("By time"),
    }[order]


def listed_words(count: int, part: str) -> str:
    """Return how many rows of a part of the list are listed."""
    return tr("{part}: {n} listed", part=part, n=figure(count))


def nothing_words(tab: Tab, *, is_filtered: bool, is_over: bool = False) -> str:
    """Return why a list is empty; `is_over`: only those are listed that nobody decided on."""
    if is_filtered and is_over:
        return tr("All of this list were looked at.")
    if is_filtered:
        return tr("Nothing of this list has these words.")
    return {
        Tab.EVENTS: tr("No events were found. Select words of the text to make one."),
        Tab.REPAIRS: tr("No date of this text had to be repaired."),
        Tab.NOTES: tr("There is nothing to note about this text."),
        Tab.DATES: tr("No dates were found in this text."),
        Tab.ERAS: tr("No period of history fits this text."),
        Tab.PROPOSALS: tr("Nothing is proposed for this text."),
    }[tab]
