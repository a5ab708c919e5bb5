"""The words of a sentence with its verbs: nouns before and behind a place, parts between marks."""

from collections.abc import Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.english_past import PAST_OF
from studyapp.extract.predicates import predicates
from studyapp.extract.verb_forms import Form, Predicate
from studyapp.extract.words import Kind, Word

_PARTED = ("on", "out", "up", "down", "off", "over", "away")
_HEADS = (Kind.DETERMINER, Kind.POSSESSIVE)


class Phrases:
    """The words of a sentence, and what stands where among them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.predicates = predicates(words)
        self.verbs = {
            place: each for each in self.predicates for place in range(each.start, each.end)
        }

    def is_finite_between(self, start: int, end: int) -> bool:
        """Return whether a finite verb stands there."""
        return any(
            each.form is Form.FINITE and start <= each.start < end for each in self.predicates
        )

    def has_verb(self, end: int) -> bool:
        """Return whether a verb stands between the mark before `end` and `end`."""
        return any(place in self.verbs for place in range(self.segment_start(end), end))

    def opening_of(self, place: int) -> int:
        """Return the place of the bracket that the one at `place` closes."""
        while place > 0 and self.words[place].text != "(":
            place -= 1
        return place

    def is_first(self, place: int) -> bool:
        """Return whether a "first" stands beside the verb, as in "who first bred"."""
        before = (Kind.RELATIVE, Kind.PRONOUN)
        return self.words[place].low == "first" and self.words[place - 1].kind in before

    def joins_dates(self, place: int) -> bool:
        """Return whether an "and" stands between two dates."""
        around = self.words[place - 1 : place + 2 : 2] if place else ()
        is_joint = self.words[place].kind is Kind.CONJUNCTION
        return is_joint and len(around) == 2 and all(w.kind is Kind.DATE for w in around)

    def is_base(self, place: int) -> bool:
        """Return whether a small word may be a verb: a known one, or one that an object follows."""
        before, after = self.words[place - 1], self.words[place + 1 : place + 2]
        heads = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME, Kind.NUMBER)
        if before.kind in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.DO):
            return False
        return self.words[place].text in PAST_OF or (bool(after) and after[0].kind in heads)

    def noun_after(self, start: int) -> range:
        """Return the noun that begins at a place, up to where a detail or a clause begins."""
        end = start
        while end < len(self.words) and not self._stops_noun(end):
            end += 1
        return range(start, end)

    def thing_after(self, verb_end: int) -> range:
        """Return the noun behind a verb, with the "on" of "carried on the business" left out."""
        after = self.words[verb_end : verb_end + 2]
        is_parted = len(after) > 1 and after[0].low in _PARTED and after[1].kind in _HEADS
        return self.noun_after(verb_end + is_parted)

    def _stops_noun(self, place: int) -> bool:
        word = self.words[place]
        if word.kind is Kind.PREPOSITION:
            return word.text != "of"
        stops = (Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.CONJUNCTION, Kind.DATE)
        return word.kind in stops or place in self.verbs

    def noun_before(self, place: int) -> range:
        """Return the noun that ends before a place, a comma between or not; empty if none does."""
        end = place
        if end > 0 and self.words[end - 1].kind is Kind.PREPOSITION:
            end -= 1
        while end > 0 and (self.words[end - 1].text in (",", ")") or self._is_aside(end - 1)):
            end = self.opening_of(end - 1) if self.words[end - 1].text == ")" else end - 1
        while end > 0 and self.words[end - 1].kind is Kind.DATE:
            end -= 1
        start = end
        stops = (Kind.MARK, Kind.CONJUNCTION, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.ADVERB)
        while start > 0 and end - start < 8:
            word = self.words[start - 1]
            is_cut = word.kind is Kind.PREPOSITION and word.text != "of"
            if word.kind in stops or start - 1 in self.verbs or is_cut:
                break
            start -= 1
            opens = word.kind in (Kind.DETERMINER, Kind.POSSESSIVE)
            if opens and (start == 0 or self.words[start - 1].text != "of"):
                break
        return range(start, end)

    def behind_place(self, noun: range, end: int) -> range:
        """Return the bridge of "the bridge, on the Seine, built in 1300", any other noun as is."""
        around = [self.words[place].text for place in (noun.start - 2, end - 1)]
        is_place = noun.start > 2 and self.words[noun.start - 1].kind is Kind.PREPOSITION
        return self.noun_before(noun.start - 2) if is_place and around == [",", ","] else noun

    def appearing(self, predicate: Predicate) -> range:
        """Return the subject behind "there followed", "there took place"; empty if none is."""
        verb, end = self.words[predicate.verb].low, predicate.end
        if verb == "took" and [word.low for word in self.words[end : end + 1]] == ["place"]:
            return self.noun_after(end + 1)
        return self.noun_after(end) if verb in english.APPEARING else range(0)

    def _is_aside(self, place: int) -> bool:
        return self.words[place].kind is Kind.ADVERB and self.words[place - 1].text == ","

    def segment_start(self, end: int) -> int:
        """Return where the words before a mark begin, behind the mark before."""
        place = end - 1
        while place >= 0 and self.words[place].kind is not Kind.MARK:
            place -= 1
        return place + 1

    def first_in(self, start: int, end: int) -> int | None:
        """Return the place of the first word there that may begin a subject."""
        opening = (Kind.DATE, Kind.ADVERB, Kind.CONJUNCTION)
        return next((i for i in range(start, end) if self.words[i].kind not in opening), None)

    def before(self, place: int) -> int:
        """Return the place of the word before, adverbs and dates and brackets passed over."""
        while place >= 0:
            word = self.words[place]
            if word.kind in (Kind.ADVERB, Kind.DATE) or self.is_first(place):
                place -= 1
            elif word.text == ")":
                place = self.opening_of(place) - 1
            elif self.joins_dates(place):
                place -= 2
            else:
                break
        return place


def adjunct_end(words: Sequence[Word]) -> int | None:
    """Return where the subject begins behind "after the defeats in Prussia", None if unseen."""
    heads = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN)
    before_names = (Kind.NOUN, Kind.NUMBER)
    joins = (Kind.PREPOSITION, Kind.CONJUNCTION, Kind.DETERMINER, Kind.MARK)
    return next(
        (
            place
            for place in range(2, len(words))
            if (words[place].kind in heads and words[place - 1].kind not in joins)
            or (words[place].kind is Kind.NAME and words[place - 1].kind in before_names)
        ),
        None,
    )
