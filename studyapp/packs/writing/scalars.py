"""Texts as YAML that is read back letter for letter."""

import re

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAKEN = re.compile(r"(?i:yes|no|on|off|y|n|true|false|null|~)|[-+.]?\d[\d_.,:eE+-]*")
"""What other programs would take for something else than a text."""
_WORD = re.compile(r"(?i:yes|no|on|off|y|n|null|~)")
"""What no key of a pack wants but as a text."""
_PLAIN = re.compile(r"[^\W_](?:[^\n]*[^\s:])?")
_ESCAPED = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Signs that YAML folds, takes for the end of a line, or does not let stand."""


def scalar(text: str, *, is_exact: bool = False) -> str:
    """Return a text as a value in one line, in a list with brackets too.

    Quotation marks stand only where YAML, or a reader of it, would need them; with `is_exact` a
    number, a date or `true` is not quoted, for its key may want just that.
    """
    if _ESCAPED.search(text):
        return _escaped(text)
    taken = _WORD if is_exact else _TAKEN
    may_be_plain = _PLAIN.fullmatch(text) and not taken.fullmatch(text)
    if may_be_plain and _reads(text) == text:
        return text
    double = f'"{text}"'
    if "\\" not in text and _reads(double) == text:
        return double
    single = "'" + text.replace("'", "''") + "'"
    return single if _reads(single) == text else _escaped(text)


def literal(text: str, indent: int) -> list[str] | None:
    """Return the sign and the lines of a text of several lines, each as it is read, below its key.

    `indent` is how deep they stand; None if it cannot be written so.
    """
    if _ESCAPED.search(text.replace("\n", "")) or text != text.strip() or "\n" not in text:
        return None
    lead = " " * indent
    lines = ["|-", *(f"{lead}{line}" if line.strip() else line for line in text.split("\n"))]
    return lines if _only("a: " + "\n".join(lines) + "\n") == text else None


def number(value: float) -> str:
    """Return a number as people write it, and no digit less than it has."""
    return repr(value).removesuffix(".0")


def _reads(written: str) -> str | None:
    """Return what YAML reads in a list with brackets and as the value of a key, if it agrees."""
    found = [_only(f"[{written}]\n"), _only(f"a: {written}\n")]
    return found[0] if found[0] == found[1] else None


def _only(text: str) -> str | None:
    """Return the last text of a document; None if it is no YAML or has more in it."""
    try:
        events = list(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError:
        return None
    texts = [event.value for event in events if isinstance(event, yaml.ScalarEvent)]
    wanted = 2 if text.startswith("a: ") else 1
    return texts[-1] if len(texts) == wanted else None


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{_ESCAPED.sub(_code, plain)}"'


def _code(sign: re.Match[str]) -> str:
    number = ord(sign[0])
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"
