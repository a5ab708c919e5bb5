"""Entries of lists: keys and values, in the order in which they are given."""

from collections.abc import Iterator, Mapping, Sequence

from studyapp.packs.writing.scalars import literal, number, scalar

Value = str | int | float | bool | Sequence["Value"] | Mapping[str, "Value"]
_WIDEST = 100
_STEP = 2
EXACT = frozenset(("when", "answer", "within", "tolerance", "version"))
"""Keys whose values are written as they are read, without quotation marks."""


def entry(keys: Mapping[str, Value], *, indent: int = _STEP) -> str:
    """Return an entry of a list, its first key behind the hyphen; it ends with a line feed."""
    lines = list(_mapping(keys, indent + _STEP))
    lines[0] = " " * indent + "- " + lines[0].lstrip(" ")
    return "".join(f"{line}\n" for line in lines)


def _mapping(keys: Mapping[str, Value], indent: int) -> Iterator[str]:
    for key, value in keys.items():
        yield from pair_lines(key, value, indent)


def pair_lines(key: str, value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of a key with its value, the key at a column."""
    lead = f"{' ' * indent}{scalar(key)}:"
    short = in_line(value, is_exact=key in EXACT)
    lines = literal(value, indent + _STEP) if isinstance(value, str) else None
    if lines is not None:
        yield f"{lead} {lines[0]}"
        yield from lines[1:]
        return
    is_short = len(lead) + len(short) < _WIDEST and not _has_keys(value)
    if is_short or isinstance(value, str | bool | int | float):
        yield f"{lead} {short}"
    elif isinstance(value, Mapping):
        yield lead
        yield from _mapping(value, indent + _STEP)
    elif isinstance(value, Sequence):
        yield lead
        for part in value:
            yield from item_lines(part, indent + _STEP)


def item_lines(part: Value, indent: int) -> Iterator[str]:
    """Yield the lines of an entry of a list, its hyphen at a column."""
    short = in_line(part, is_exact=False)
    if isinstance(part, Mapping) and indent + len(short) >= _WIDEST:
        lines = list(_mapping(part, indent + _STEP))
        yield " " * indent + "- " + lines[0].lstrip(" ")
        yield from lines[1:]
    else:
        yield f"{' ' * indent}- {short}"


def in_line(value: Value, *, is_exact: bool) -> str:
    """Return a value in one line; `is_exact` as `scalar` has it."""
    if isinstance(value, str):
        return scalar(value, is_exact=is_exact)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        pairs = (f"{scalar(k)}: {in_line(v, is_exact=k in EXACT)}" for k, v in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(in_line(part, is_exact=False) for part in value)}]"


def _has_keys(value: Value) -> bool:
    """Return whether a list holds more than texts, so that it is better read in lines."""
    if isinstance(value, str | int | float | Mapping):
        return False
    return any(isinstance(part, Mapping) for part in value)
