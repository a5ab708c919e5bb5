"""What authors wrote beside what the program uses, put back into what is written anew."""

from collections import deque
from collections.abc import Collection, Mapping, Sequence

from studyapp.packs.writing.entries import Value
from studyapp.packs.writing.questions import Keys
from studyapp.packs.writing.written import own_keys

ALSO: Mapping[str, tuple[str, ...]] = {
    "questions": ("level", "language", "note", "source"),
    "events": ("shown", "after", "before", "part_of", "source"),
    "cards": ("figure", "tags", "source"),
    "figures": ("after",),
}
"""Keys that the format names, by the lists in which no value of the program holds them.

A source leads to words of another pack, or to those of the events that the question is on.
"""
_NAMING = ("id", "text", "left", "reads", "file", "title", "within", "recipe")
"""By which key an entry of a list is known again, the first that it has."""
_NAMED_BY_AUTHORS = ("aliases", "gaps")
"""Under these keys stand names, which may begin with `x-` as any other."""
_LEFT_OUT = ("match", "where")
"""Keys that are not written where they say nothing but what goes without saying."""


def name_of(entry: Value) -> str:
    """Return what an entry of a list is known by."""
    if isinstance(entry, Mapping):
        return next((str(entry[key]).strip() for key in _NAMING if key in entry), "")
    return str(entry).strip()


def kept(new: Keys, old: Mapping[str, Value], also: Collection[str] = ()) -> Keys:
    """Return keys with those of their author's own, and with those called in `also`."""
    both: Keys = {
        key: _kept(value, old[key], key) if key in old else value for key, value in new.items()
    }
    for key, value in old.items():
        if key in new:
            continue
        if key.startswith("x-") or key in also:
            both[key] = value
        elif key in _LEFT_OUT and isinstance(value, Mapping) and own_keys(value):
            both[key] = own_keys(value)
    return both


def _kept(new: Value, old: Value, key: str) -> Value:
    if isinstance(new, Mapping):
        if not isinstance(old, Mapping):
            return new
        if key in _NAMED_BY_AUTHORS:
            return {name: _kept(each, old.get(name, ""), "") for name, each in new.items()}
        return kept(dict(new), old, ALSO.get(key, ()))
    if isinstance(old, Mapping):
        return _unfolded(new, old)
    if isinstance(new, str | int | float) or isinstance(old, str | int | float):
        return new
    return _listed(new, old, key)


def _unfolded(new: Value, old: Mapping[str, Value]) -> Value:
    """Return a lone text as the keys that it stands for, if it had keys of its author's own."""
    own = own_keys(old)
    name = next((key for key in (*_NAMING, "answer") if key in old), None)
    return {name: new, **own} if own and name is not None else new


def _listed(new: Sequence[Value], old: Sequence[Value], key: str) -> Value:
    known: dict[str, deque[Value]] = {}
    for each in old:
        known.setdefault(name_of(each), deque()).append(each)
    return [
        _kept(each, known[name].popleft(), key) if known.get(name := name_of(each)) else each
        for each in new
    ]
