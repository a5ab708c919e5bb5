"""A German clause set as a title: the verb at the second place, no date, no pronoun left open."""

from collections.abc import Sequence

from studyapp.extract import german_verbs as german
from studyapp.extract.verbs import bare

LONGEST = 12
_MARKS = ".,;:!?–—-…„“”\"'()"


def plain_words(words: Sequence[str]) -> list[str]:
    """Return the words of a clause without what joins it to others, and no mark at its end."""
    kept = [word for word in words if bare(word) and bare(word).lower() not in german.LOOSE]
    while kept and bare(kept[0]).lower() in german.JOINING:
        kept.pop(0)
    last = [word for word in (kept[-1].rstrip(_MARKS),) if word] if kept else []
    return [*kept[:-1], *last]


def verb_place(words: Sequence[str]) -> int | None:
    """Return the place of the first finite verb in the past, None if there is none.

    Between an article and its noun what looks like one is an adjective.
    """
    is_open = False
    for place, word in enumerate(words):
        plain = bare(word)
        if plain in german.STRONG or (not is_open and is_verb(plain)):
            return place
        if plain.lower() in german.DETERMINERS:
            is_open = True
        elif plain[:1].isupper() or word[-1:] in _MARKS:
            is_open = False
    return None


def is_verb(word: str) -> bool:
    """Return whether a word looks like a verb in the past, by a table or its ending."""
    if word in german.STRONG:
        return True
    if not word.islower():
        return False
    if len(word) > 4 and word.endswith(("te", "ten")):
        return word not in german.NOT_VERBS
    prefixes = (each for each in german.PREFIXES if word.startswith(each))
    return any(word.removeprefix(each) in german.STRONG for each in prefixes)


def main_clause(words: Sequence[str], subject: Sequence[str]) -> list[str]:
    """Return plain words, whose date is gone, in the order of a sentence; none if that fails.

    `subject` stands in for a pronoun; it may be empty.
    """
    place = verb_place(words)
    if place == 1 and bare(words[0]).lower() in german.LEADING:
        words, place = words[1:], 0
    if place is None or (place > 0 and _is_subordinate(words, place)):
        return []
    ordered = _verb_second(list(words)) if place == 0 else list(words)
    at = pronoun_place(ordered)
    if at is not None:
        ordered = [*ordered[:at], *subject, *ordered[at + 1 :]] if subject else []
    return ordered if ordered and says_who(ordered) and not _only_counts(ordered) else []


def pronoun_place(words: Sequence[str]) -> int | None:
    """Return the place of "er" or "sie" before the verb or right behind it, None if none is."""
    verb = verb_place(words)
    places = (0,) if verb is None else (0, verb + 1)
    return next((i for i in places if i < len(words) and words[i].lower() in ("er", "sie")), None)


def _only_counts(words: Sequence[str]) -> bool:
    """Return whether a clause only says how many there were: "es gab 500 Kilometer"."""
    is_count = words[0].lower() == "es" and bare(words[1]) in german.COUNTING
    return is_count and any(word[:1].isdigit() for word in words)


def _is_subordinate(words: Sequence[str], verb: int) -> bool:
    """Return whether a clause has its verb at the end, as a relative one, or a conjunction."""
    if bare(words[0]).lower() in german.SUBORDINATORS:
        return True
    return verb == len(words) - 1 and bare(words[0]) in german.DETERMINERS


def _verb_second(words: list[str]) -> list[str]:
    """Return a clause that begins with its verb with its first part before the verb."""
    verb, rest = words[0], words[1:]
    small = 0
    while small < len(rest) and bare(rest[small]).lower() in german.ADVERBS:
        small += 1
    end = small + _part_end(rest[small:], verb)
    return [*rest[small:end], verb, *rest[:small], *rest[end:]] if end > small else []


def _part_end(words: Sequence[str], verb: str) -> int:
    """Return where the first part of a clause ends: a pronoun, or a noun with what goes with it."""
    if words and bare(words[0]) in ("er", "sie", "es", "man"):
        return 1
    place = 0
    while place < len(words) and not bare(words[place])[:1].isupper():
        place += 1
    if place == len(words) or verb_place(words[:place]) is not None:
        return 0
    has_article = place > 0 and bare(words[0]) in german.ARTICLES
    end = _noun_end(words, place, is_name=not has_article or verb in german.GIVING)
    if has_article and verb.endswith("en") and _are_two_nouns(words[place:end]):
        return 0
    names_role = end == len(words) and end - place > 1 and verb in german.BECOMING
    return end - 1 if names_role else end


def _are_two_nouns(words: Sequence[str]) -> bool:
    """Return whether the second of two nouns may be no part of the first: "die Stände Karl"."""
    if len(words) < 2:
        return False
    first, second = bare(words[0]), bare(words[1])
    return second[:1].isupper() and not first.endswith("er")


def _noun_end(words: Sequence[str], place: int, *, is_name: bool) -> int:
    """Return where a noun ends that begins at `place`, with a genitive or "von" behind it."""
    while place < len(words) and bare(words[place])[:1].isupper():
        place += 1
        if words[place - 1][-1] in _MARKS:
            return place
    if place + 1 >= len(words):
        return place
    link, after = bare(words[place]), place + 1
    if link in ("von", "vom", "zu"):
        ends_here = not _goes_to(words[after + 1 : after + 3])
        end = after + 1 if ends_here else after + 3
        return end if bare(words[after])[:1].isupper() else place
    if link not in ("des", "und", *(() if is_name else ("der",))):
        return place
    while after < len(words) and _goes_with_noun(bare(words[after])):
        after += 1
    is_noun = after < len(words) and bare(words[after])[:1].isupper()
    return _noun_end(words, after, is_name=is_name) if is_noun else place


def _goes_to(words: Sequence[str]) -> bool:
    """Return whether the line "von Berlin" goes on with "nach Potsdam"."""
    return len(words) > 1 and bare(words[0]) in ("nach", "bis") and bare(words[1])[:1].isupper()


def _goes_with_noun(word: str) -> bool:
    is_adjective = word.islower() and word.endswith(("en", "e")) and not is_verb(word)
    return word in german.DETERMINERS or is_adjective


def front_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return what stands before the verb of a main clause if it may be its subject, else ()."""
    front = tuple(bare(word) for word in words[: verb_place(words) or 0])
    if not front or front[0].lower() in german.PREPOSITIONS | german.POINTING:
        return ()
    return front


def name_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return the name of one person, as far as one can see, that a main clause begins with."""
    front = front_of(words)
    is_name = all(word[:1].isupper() or word in ("von", "zu", "der") for word in front)
    verb = bare(words[len(front)]) if front else ""
    return front if is_name and not verb.endswith("en") and "und" not in front else ()


def may_be(pronoun: str, name: Sequence[str]) -> bool:
    """Return whether "er" or "sie" may be somebody, by the ending of the first name."""
    is_woman = name[0].endswith(("a", "e")) or name[0] in german.WOMEN
    return bool(name) and is_woman == (pronoun == "sie")


def says_who(words: Sequence[str]) -> bool:
    """Return whether no word leaves open of whom or what the clause speaks."""
    plain = [bare(word).lower() for word in words]
    is_open = plain[0] in german.POINTING and plain[0] not in ("es", "man")
    return not is_open and not german.UNRESOLVED & set(plain) and not {"man", "es"} <= set(plain)


def is_unfinished(words: Sequence[str]) -> bool:
    """Return whether a clause ends with a verb that asks for more where a comma follows it."""
    last = bare(words[-1])
    return verb_place(words) == len(words) - 1 or last in german.ASKING


def title_of(words: Sequence[str]) -> str | None:
    """Return words as a title of at most twelve, None if that is not to be.

    A clause whose verb has a second part at its end is not cut short.
    """
    kept = list(words) if len(words) <= LONGEST else _cut(words)
    text = " ".join(kept).strip(_MARKS + " ")
    if len(kept) < 2 or bare(kept[-1]).lower() in german.PREPOSITIONS - german.APART:
        return None
    return text[:1].upper() + text[1:]


def _cut(words: Sequence[str]) -> list[str]:
    verb = verb_place(words) or 0
    if bare(words[verb]) in german.BRACKETS or bare(words[-1]) in german.APART:
        return []
    joints = [
        place
        for place in range(verb + 3, LONGEST + 1)
        if bare(words[place]) in german.PREPOSITIONS | german.JOINING
    ]
    return list(words[: joints[-1]]) if joints else []
