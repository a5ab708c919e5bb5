"""What in a pack tells how to reach a person."""

import re
from collections.abc import Iterator
from itertools import islice

from studyapp.packs.linting.draft import Draft

_MAIL = re.compile(
    r"(?<![\w.+@/-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}(?!(?:png|jpe?g|webp|svg|gif)\b)[^\W\d_]{2,24}(?![\w@])"
)
_CALLED = (
    r"(?:tel(?:ephone|efon)?|phone|mobile|mobil|handy|fax|whatsapp|t[ée]l(?:[ée]phone)?|tel[ée]fono|"
    r"telefono|cell)\b(?: ?(?:no|nr|number|nummer)\b)?[.:]{0,2} ?"
)
_TO_CALL = ("tel", "tél", "phone", "mob", "handy", "fax", "app", "cell")
"""A part of everything that can stand before a number to call."""
_CALL = re.compile(rf"\b{_CALLED}(?P<number>\+?\(?\d[\d ()/.-]{{5,20}}\d)", re.IGNORECASE)
_PHONES = (
    (
        "+",
        re.compile(
            r"(?<![\w+/=.-])(?P<number>\+[1-9]\d{0,2}[ (/.-]{1,2}\d[\d ()/.-]{4,18}\d)(?![\w])"
        ),
    ),
    ("+", re.compile(r"(?<![\w+/=.-])(?P<number>\+[1-9]\d{8,14})(?!\w)")),
    ("-", re.compile(r"(?<![\w+/=.-])(?P<number>(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4})(?![\w-])")),
    (
        "0",
        re.compile(r"(?<![\w+/=.,-])(?P<number>\(?0[1-9]\d{1,3}\)?(?: ?/ ?| )\d{6,8})(?![\w/-])"),
    ),
    ("0", re.compile(r"(?<![\w+/=.,-])(?P<number>0[1-9]\d{1,3} \d{3,4} \d{4})(?![\w/-])")),
)
"""Numbers that are known by their form, each with a sign that it has."""
_DIGITS = range(6, 18)
_NONE = re.compile(r"\+?\d{1,3}(?: \d{3})+|(?:1\d|20)\d\d ?[-/ ] ?(?:1\d|20)\d\d")
"""A number with blanks between its thousands, or two years."""
_RUN = re.compile(r"\d[\d ()/.-]{4,24}\d")
_ASCII_RUN = re.compile(_RUN.pattern, re.ASCII)
"""The same in a text of ASCII, in which it is found in half the time."""
_DATES = re.compile(r"\d{4}(?:-\d\d){0,2}(?:[/ -]{1,3}\d{4}(?:-\d\d){0,2})?")
_AT = re.compile("@")
_BEFORE, _AFTER = 30, 20
_LONGEST = 64
_MOST = 10_000
"""How many signs or rows of digits are looked at in a file."""


def tell_personal(draft: Draft) -> None:
    """Tell addresses of e-mail and numbers of telephones in the files that an author writes."""
    for file in draft.shelf.roots:
        sheet = draft.shelf.sheets[file]
        for found in _addresses(sheet.text):
            says = "'{mail}' is an address, and whoever gets the pack can read it"
            hint = "leave it out; a school's web page can stand under 'homepage'"
            sheet.fault("L85", found.span(), says, {"mail": found[0]}, hint=hint)
        for found in _numbers(sheet.text):
            says = "'{number}' looks like a telephone number, and whoever gets the pack can read it"
            hint = "leave it out, or add '# check: off L85' if it is none"
            sheet.fault("L85", found.span("number"), says, {"number": found["number"]}, hint=hint)


def _addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield addresses, each looked for around its sign."""
    for sign in islice(_AT.finditer(text), _MOST):
        found = _MAIL.search(text, max(0, sign.start() - _LONGEST), sign.end() + 4 * _LONGEST)
        if found is not None and found.start() < sign.start() < found.end():
            yield found


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a telephone number, each looked for where digits stand in a row."""
    taken = 0
    runs = _ASCII_RUN if text.isascii() else _RUN
    for run in islice(runs.finditer(text), _MOST):
        if _DATES.fullmatch(run[0]) or sum(map(str.isdigit, run[0])) not in _DIGITS:
            continue
        start, end = max(taken, run.start() - _BEFORE), run.end() + _AFTER
        patterns = _patterns_for(text[start:end])
        hits = (found for pattern in patterns for found in pattern.finditer(text, start, end))
        for found in sorted(hits, key=lambda found: found.start("number")):
            if found.start("number") >= taken and not _NONE.fullmatch(found["number"]):
                taken = found.end("number")
                yield found


def _patterns_for(words: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of which some words may have a number."""
    said = words.casefold()
    if any(part in said for part in _TO_CALL):
        yield _CALL
    yield from (pattern for sign, pattern in _PHONES if sign in words)
