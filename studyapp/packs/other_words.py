"""What other formats call kinds of question, and the keys of questions, events and citations."""

from collections.abc import Collection, Mapping

from studyapp.packs.likeness import nearest

_RIGHT = ("answer", "answers", "model_answer", "items", "pairs", "accept")
_CALLED: Mapping[str, tuple[str, ...]] = {
    "answer": ("model_answer", "items", "pairs"),
    "antwort": _RIGHT,
    "bild": ("figure", "image"),
    "category": ("lane", "tags", "subjects"),
    "choices": ("wrong",),
    "clue": ("hint",),
    "comment": ("note", "explanation"),
    "correct": _RIGHT,
    "date": ("when",),
    "distractors": ("wrong", "extra_right"),
    "erklärung": ("explanation", "reason"),
    "falsch": ("wrong",),
    "feedback": ("explanation",),
    "frage": ("stem", "front"),
    "hinweis": ("hint",),
    "location": ("place",),
    "marks": ("points",),
    "name": ("title", "id"),
    "options": ("wrong",),
    "picture": ("figure", "image"),
    "prompt": ("stem", "front"),
    "quelle": ("source",),
    "question": ("stem", "front"),
    "reference": ("source",),
    "right": _RIGHT,
    "solution": _RIGHT,
    "text": ("stem", "title", "quote", "front"),
    "tipp": ("hint",),
    "topic": ("lane", "tags", "subjects"),
    "type": ("kind",),
    "url": ("homepage",),
    "website": ("homepage",),
    "who": ("people",),
    "year": ("when",),
}
"""By their words, what is meant here: the first that a thing has."""

_CHOICE = frozenset(("choice", "mc", "mcq", "multi", "multiple choice", "multiplechoice"))
_KINDS: Mapping[str, str] = {
    "blank": "cloze",
    "blanks": "cloze",
    "boolean": "truefalse",
    "essay": "open",
    "fill": "cloze",
    "gap": "cloze",
    "gaps": "cloze",
    "pairs": "match",
    "sequence": "order",
    "shortanswer": "short",
    "text": "short",
    "tf": "truefalse",
    "year": "date",
}


def kind_hint(text: str) -> str | None:
    """Return which kind of question another format calls so, as a hint; None if none does."""
    plain = " ".join(text.casefold().replace("-", " ").replace("_", " ").split())
    if plain in _CHOICE:
        return "write single if one choice is right, multiple if several are"
    kind = _KINDS.get(plain.replace(" ", ""))
    return None if kind is None else f"here it is called '{kind}'"


def called_here(key: str, known: Collection[str]) -> str | None:
    """Return which known key says what a key of another format says, None if none does."""
    meant = _CALLED.get(key.casefold(), ())
    return next((each for each in meant if each in known), None)


def meant_key(key: str, known: Collection[str]) -> tuple[str | None, str | None]:
    """Return the known key that is meant by another, and a hint that names it as `guess`.

    Both are None if it is like none.
    """
    if (guess := nearest(key, known)) is not None:
        return guess, "unknown key; did you mean '{guess}'?"
    if (guess := called_here(key, known)) is None:
        return None, None
    if guess == "wrong":
        return guess, "write the wrong ones, and only those, under '{guess}'"
    return guess, "here it is called '{guess}'"
