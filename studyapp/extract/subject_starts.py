"""Where the subject before a verb begins.

There is no grammar here, only signs, as for the clauses themselves.
"""

from studyapp.extract import english_verbs as english
from studyapp.extract.phrases import Phrases
from studyapp.extract.predicates import kind_before
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import BRACKETED, Kind

_FARTHEST = 60
"""So many words back a subject may begin."""


class SubjectStarts(Phrases):
    """The words of a sentence, and where a subject among them begins."""

    def subject_start(self, place: int) -> int:
        """Return where the subject whose last word stands at `place` begins."""
        start = place + 1
        lowest = max(0, place - _FARTHEST)
        while start > lowest and not self._ends_subject(start - 1, place):
            start = self.opening_of(start - 1) if self.words[start - 1].text == ")" else start - 1
        return self._opened(start, place)

    def _ends_subject(self, at: int, place: int) -> bool:
        """Return whether the subject that ends at `place` begins behind the word `at`."""
        word = self.words[at]
        if at in self.verbs:
            return self.verbs[at].form is Form.FINITE
        match word.kind:
            case Kind.MARK:
                ends = word.text != "," or not self._is_list(at, place)
            case Kind.CONJUNCTION:
                ends = self._joins_clauses(at)
            case Kind.DATE if word.text[0] == BRACKETED:
                ends = False
            case Kind.DATE:
                first = self.first_in(self.segment_start(at), at)
                ends = first is not None and self.words[first].kind is Kind.PREPOSITION
            case Kind.SUBORDINATOR | Kind.RELATIVE:
                ends = True
            case _:
                ends = word.low in english.BOTH_WAYS and self._begins_clause(at)
        return ends

    def _begins_clause(self, at: int) -> bool:
        """Return whether "after" begins a clause there: behind a verb, or behind "the day"."""
        is_noun = kind_before(self.words, at) in (Kind.NOUN, Kind.NAME)
        is_time = at > 0 and self.words[at - 1].low in english.TIME_NOUNS
        return is_time or not is_noun or self.has_verb(at)

    def _joins_clauses(self, conjunction: int) -> bool:
        """Return whether a finite verb stands before an "and", in the same clause."""
        opening = (Kind.RELATIVE, Kind.SUBORDINATOR)
        for place in range(conjunction - 1, self.segment_start(conjunction) - 1, -1):
            if place in self.verbs and self.verbs[place].form is Form.FINITE:
                return True
            if self.words[place].kind in opening:
                return False
        return False

    def _is_list(self, comma: int, place: int) -> bool:
        """Return whether a comma stands between the parts of a subject: "A, B and C rose"."""
        joined = any(self.words[i].text in ("and", "or") for i in range(comma + 1, place))
        joined = joined and self.words[place].kind is not Kind.PRONOUN
        start = self.segment_start(comma)
        first = self.first_in(start, comma)
        if not joined or first is None or comma - first > 8:
            return False
        if any(self.words[i].kind is not Kind.DATE for i in range(start, first)):
            return False
        bad = (Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.RELATIVE)
        return self.words[first].kind not in bad and not any(
            i in self.verbs for i in range(start, comma)
        )

    def _opened(self, start: int, place: int) -> int:
        """Return where the subject begins behind the words that only open a clause."""
        while start <= place and (
            self.words[start].low in english.OPENERS
            or self.words[start].kind in (Kind.DATE, Kind.MARK)
        ):
            start += 1
        return start
