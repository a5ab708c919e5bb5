"""Licences of what a pack holds, against that of the pack.

Of a licence only its Creative Commons conditions are known: NC, ND and SA. Where a licence is none
of these, or a pack's own allows unknown things, nothing is told.
"""

import re
from collections.abc import Iterator

from studyapp.packs.linting.draft import Draft, text_of
from studyapp.packs.nodes import MapNode, TextNode
from studyapp.packs.titles import HEAD

_CREATIVE = re.compile(
    r"cc[ -]by(?P<terms>(?:[ -](?:nc|nd|sa))*)(?:[ -]\d(?:\.\d)?)?(?:[ -][a-z]{2,4})?",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?:cc0|cc-pddc|pddl|mit|isc|0bsd|unlicense|wtfpl|bsd-\d-clause|apache)(?:-[\d.]+)?",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"(?:copyright|\(c\)|©)?.{0,60}\ball rights reserved\b.{0,60}", re.IGNORECASE
)
_LONGEST = 1_000
_TERMS = ("nc", "nd", "sa")
_SAYS = {
    ("passage", "nc"): "passage '{name}' ({license}) may not be sold, which {own} allows",
    ("passage", "nd"): "passage '{name}' ({license}) may not be changed, which {own} allows",
    ("passage", "sa"): "what is made of passage '{name}' stays under {license}, and {own} frees it",
    ("picture", "nc"): "'{name}' ({license}) may not be sold, which {own} allows",
    ("picture", "nd"): "'{name}' ({license}) may not be changed, which {own} allows",
    ("picture", "sa"): "what is made of '{name}' stays under {license}, and {own} frees it",
}


def tell_licences(draft: Draft) -> None:
    """Tell a passage or picture whose licence forbids what the pack's allows."""
    own = None if draft.head is None else _terms(draft.head.license)
    if draft.head is None or own is None:
        return
    sheet = draft.shelf.sheets[HEAD]
    for what, name, license_ in _licensed(draft):
        terms = _terms(license_)
        for term in () if terms is None else _forbidden(terms, own):
            values = {
                "name": name,
                "license": license_.strip(),
                "own": draft.head.license.strip(),
            }
            says = _SAYS[what, term]
            hint = "give the pack a licence that forbids it, too, or use something else"
            sheet.fault("L83", license_, says, values, hint=hint)
            break


def _licensed(draft: Draft) -> Iterator[tuple[str, str, TextNode]]:
    for what, key, name in (("passage", "passages", "id"), ("picture", "credits", "file")):
        for node in draft.listed(key):
            license_ = text_of(node, "license")
            if license_ is not None:
                yield what, _called(node, name), license_


def _called(node: MapNode, key: str) -> str:
    return (text_of(node, key) or "").strip()


def _forbidden(terms: frozenset[str], own: frozenset[str]) -> list[str]:
    """Return the conditions that the pack's licence lacks; what nobody may change needs no SA."""
    return [
        term
        for term in _TERMS
        if term in terms and term not in own and not (term == "sa" and "nd" in own)
    ]


def _terms(license_: str) -> frozenset[str] | None:
    """Return the conditions of a licence, None if it is not known; of several the mildest count."""
    text = license_[:_LONGEST].strip().strip("()")
    known = [_of_all(option) for option in re.split(r"\s+OR\s+", text)]
    sets = [terms for terms in known if terms is not None]
    return None if len(sets) < len(known) else min(sets, key=len)


def _of_all(text: str) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for part in re.split(r"\s+AND\s+", text.strip()):
        terms = _of_one(part.strip().strip("()"))
        if terms is None:
            return None
        found |= terms
    return found


def _of_one(text: str) -> frozenset[str] | None:
    creative = _CREATIVE.fullmatch(text)
    if creative is not None:
        return frozenset(re.findall(r"[a-z]+", creative["terms"].casefold()))
    if _FREE.fullmatch(text) or text.casefold() == "public domain":
        return frozenset()
    return frozenset(("nc", "nd")) if _RESERVED.fullmatch(text) else None
