"""Titles as the clauses that they are: stated, and turned into a question.

"The Samnites humiliated a Roman army" is stated as it is, and asked as "did the Samnites humiliate
a Roman army". Only where there is no doubt which word is the verb and whether the first word is a
name; else the title is quoted. Forms of verbs come from lemminflect.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyapp.domain.word_sets import word_set
from studyapp.generate.titles import quoted

_TO_BE = ("was", "were")
_DETERMINERS = word_set(
    "the a an his her its their our some many most several few all both each every no another this "
    "that these those two three four five six seven eight nine ten eleven twelve hundreds "
    "thousands more fewer less"
)
_NUMBERS = word_set(
    "one thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety"
)
_BEFORE_NO_VERB = _DETERMINERS | word_set(
    "of in on at by for from to with without under over after before between against and or but "
    "than as very newly recently not"
)
_CLAUSES_BEGIN = word_set("that which who whom whose when where while because if until")
_JOINS = word_set("and or but")
_WANT_OBJECT = word_set(
    "killed murdered stabbed assassinated poisoned beheaded executed arrested captured imprisoned "
    "destroyed sacked defeated crushed expelled banished crowned elected appointed chosen deposed "
    "abolished dissolved banned proclaimed founded built"
)
"""Without an object these are what headlines leave of the passive: "Caesar stabbed in the hall"."""
_UNCLEAR = word_set("had has have would could should might may must did does do is are")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Clause:
    """A title in the midst of a sentence, and with its verb before its subject.

    `subject` and `predicate` are its two parts as they are stated.
    """

    stated: str
    asked: str
    subject: str
    predicate: str


@dataclass(frozen=True, slots=True)
class Telling:
    """The words by which a stem names an event.

    As a clause it reads "Peel repealed the Corn Laws" and "did Peel repeal the Corn Laws", else the
    title stands in quotation marks: "“The repeal of the Corn Laws”".
    """

    title: str
    clause: Clause | None

    @property
    def whole(self) -> str:
        """Return it as a sentence without its full stop."""
        return quoted(self.title) if self.clause is None else self.title

    @property
    def within(self) -> str:
        """Return it as what follows "after"."""
        return quoted(self.title) if self.clause is None else self.clause.stated

    @property
    def asked(self) -> str:
        """Return it as what follows "in which year"."""
        return (
            f"did this happen: {quoted(self.title)}" if self.clause is None else self.clause.asked
        )


def clause_of(title: str, text: str) -> Clause | None:
    """Return the clause of a title, None if it is none or its parts are in doubt.

    `text` is the passage: what is a name there has its capital in the midst of sentences too.
    """
    words = title.split()
    place = _verb_place(words)
    first = _first_word(words[0], text)
    if place is None or first is None:
        return None
    subject, verb, rest = [first, *words[1:place]], words[place], words[place + 1 :]
    if verb in _WANT_OBJECT and (not rest or rest[0] in _BEFORE_NO_VERB - _DETERMINERS):
        return None
    is_being = verb in _TO_BE
    after = _joined_to_be(rest) if is_being else _joined_past(rest)
    if after is None:
        return None
    asked = [verb, *subject, *after] if is_being else ["did", *subject, _bare(verb), *after]
    return Clause(
        stated=" ".join([first, *words[1:]]),
        asked=" ".join(asked),
        subject=" ".join(subject),
        predicate=" ".join(words[place:]),
    )


def _verb_place(words: Sequence[str]) -> int | None:
    """Return the place of the only finite verb outside clauses within, None if that is unsure."""
    if any(word.casefold() in _UNCLEAR for word in words):
        return None
    places = [place for place in range(1, len(words)) if _may_be_verb(words, place)]
    if not places:
        return None
    first = places[0]
    for place in places[1:]:
        between = [word.casefold() for word in words[first + 1 : place]]
        is_inner = any(word in _CLAUSES_BEGIN for word in between)
        if (
            not is_inner
            and not _follows_join(words, place)
            and not _is_participle(words, first, place)
        ):
            return None
    return first


def _may_be_verb(words: Sequence[str], place: int) -> bool:
    word, before = words[place], words[place - 1].casefold()
    if word in _TO_BE:
        return True
    return before not in _BEFORE_NO_VERB and word.islower() and _is_past(word)


def _follows_join(words: Sequence[str], place: int) -> bool:
    """Return whether a verb is joined to the one before: "and abdicated", "and then failed"."""
    return any(word.casefold() in _JOINS for word in words[max(0, place - 2) : place])


def _is_participle(words: Sequence[str], verb: int, place: int) -> bool:
    """Return whether a past form only completes "was": "was elected"."""
    return words[verb] in _TO_BE and words[place] not in _TO_BE


def _joined_to_be(rest: Sequence[str]) -> list[str] | None:
    """Return what follows "was", a second "was" behind "and" left out; None if another verb is."""
    kept: list[str] = []
    for place, word in enumerate(rest):
        if word in _TO_BE:
            if place == 0 or rest[place - 1] not in _JOINS:
                return None
            continue
        if place and rest[place - 1] in _JOINS and _is_only_past(word):
            return None
        kept.append(word)
    return kept


def _joined_past(rest: Sequence[str]) -> list[str] | None:
    """Return what follows a verb, a second one behind "and" in its bare form."""
    if any(word in _TO_BE for word in rest):
        return None
    kept: list[str] = []
    for place, word in enumerate(rest):
        joined = place > 0 and rest[place - 1] in _JOINS
        kept.append(_bare(word) if joined and word.islower() and _is_past(word) else word)
    return kept


def _first_word(word: str, text: str) -> str | None:
    """Return the first word as it stands within a sentence, None if that is unsure."""
    if word.casefold() in _DETERMINERS or word.casefold().partition("-")[0] in _NUMBERS:
        return word[:1].lower() + word[1:]
    plain = _WORD.match(word)
    if plain is None:
        return word
    found = plain.group()
    inner, every = _words_of(text)
    lower = found[:1].lower() + found[1:]
    if found in inner:
        return None if lower in every and _is_known(lower) else word
    if lower in every or _is_plural_noun(lower):
        return word[:1].lower() + word[1:]
    return None if _is_known(lower) else word


@lru_cache(maxsize=4)
def _words_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that stand within a sentence of a text, and all of its words."""
    return frozenset(_INNER.findall(text)), frozenset(_EVERY.findall(text))


_INNER = re.compile(r"(?<=[\w,;] )\w+(?:[-’']\w+)*+(?! of\b)")
"""Not what begins a longer name: "the Peace of Augsburg" makes no name of "Peace"."""
_EVERY = re.compile(r"\w+(?:[-’']\w+)*")


@lru_cache(maxsize=8192)
def _lemma(word: str) -> str:
    """Return the bare form of a verb, the word itself if it is none."""
    from lemminflect import getLemma

    found = getLemma(word, "VERB")
    return str(found[0]) if found else word


@lru_cache(maxsize=8192)
def _is_past(word: str) -> bool:
    from lemminflect import getInflection

    forms = {form for lemma in _lemmas(word) for form in getInflection(lemma, "VBD")}
    return word in forms


@lru_cache(maxsize=8192)
def _is_only_past(word: str) -> bool:
    """Return whether a word is a past form that is no participle: "took", but not "elected"."""
    from lemminflect import getInflection

    return _is_past(word) and not any(
        word in getInflection(lemma, "VBN") for lemma in _lemmas(word)
    )


def _lemmas(word: str) -> tuple[str, ...]:
    from lemminflect import getAllLemmas

    return tuple(getAllLemmas(word, "VERB").get("VERB", ()))


def _bare(word: str) -> str:
    core = _WORD.match(word)
    return word if core is None else _lemma(core.group()) + word[core.end() :]


def _is_plural_noun(word: str) -> bool:
    from lemminflect import getAllLemmas

    nouns = getAllLemmas(word).get("NOUN", ())
    return bool(nouns) and word not in nouns


def _is_known(word: str) -> bool:
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(word))
