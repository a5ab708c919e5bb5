"""Languages and licences by their shape."""

import re

from studyapp.packs.hints import Instead, instead, sure
from studyapp.packs.likeness import nearest
from studyapp.packs.nodes import TextNode
from studyapp.packs.opening import Shelf
from studyapp.packs.sheets import Sheet

_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)
_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "italian": "it", "portuguese": "pt", "russian": "ru",
    "chinese": "zh", "japanese": "ja", "arabic": "ar", "latin": "la", "greek": "el",
    "polish": "pl", "dutch": "nl", "turkish": "tr", "hebrew": "he", "ukrainian": "uk",
}  # fmt: skip
_LONGEST = 1_000
_NO_TAG = "'{tag}' is no tag of a language"
_OWN = re.compile(r"LicenseRef-[A-Za-z0-9.-]+", re.ASCII)
_NUMBERED = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*\d[A-Za-z0-9.+-]*", re.ASCII)
LICENSES = (
    "CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", "CC-PDDC", "PDDL-1.0", "MIT", "ISC",
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "GPL-2.0-only", "GPL-2.0-or-later",
    "GPL-3.0-only", "GPL-3.0-or-later", "LGPL-3.0-only", "AGPL-3.0-only", "MPL-2.0",
    "GFDL-1.3-only", "Unlicense", "WTFPL", "Zlib", "Beerware", "curl", "FTL", "OFL-1.1", "Intel",
    "NCSA", "X11",
)  # fmt: skip


def check_language(sheet: Sheet, node: TextNode) -> None:
    """Tell a language that is no BCP 47 tag."""
    if not _LANGUAGE.fullmatch(node):
        plain = node.strip().replace("_", "-")
        guess = plain if _LANGUAGE.fullmatch(plain) else _NAMES.get(plain.casefold())
        hint = "write {guess}" if guess else "write its tag, as in en, pt-BR or zh-Hant"
        values, mend = {"tag": node, "guess": guess}, instead(node, guess)
        sheet.fault("L81", node, _NO_TAG, values, hint=sure(hint, mend))
    elif node.casefold() in _NAMES:
        guess = _NAMES[node.casefold()]
        values, mend = {"tag": node, "guess": guess}, instead(node, guess)
        sheet.fault("L81", node, _NO_TAG, values, hint=sure("write {guess}", mend))


def check_part_license(sheet: Sheet, node: TextNode) -> None:
    """Warn of the licence of a passage or picture that is a slip of an SPDX id.

    What else stands there, as "public domain", is for people to read.
    """
    plain = re.sub(r"\s+", "-", node.strip())
    if len(node) > _LONGEST:
        return
    guess = None if _is_known(node) or _OWN.fullmatch(node) else nearest(plain.upper(), LICENSES)
    if guess is not None:
        values = {"license": node, "guess": guess}
        says, hint = "'{license}' is no SPDX id", "write {guess}"
        sheet.warn("L82", node, says, values, hint=sure(hint, _same_license(node, guess)))


def check_license(shelf: Shelf, sheet: Sheet, node: TextNode) -> None:
    """Tell a licence that is no SPDX id, or that the pack should hold but does not."""
    if _OWN.fullmatch(node):
        if not any(file.startswith("LICENSE") for file in shelf.files):
            says = "the text of '{license}' is missing"
            hint = "put it into a file called LICENSE"
            sheet.fault("L82", node, says, {"license": node}, hint=hint)
        return
    if len(node) > _LONGEST or not _is_known(node):
        _tell_license(sheet, node)


def _is_known(text: str) -> bool:
    """Return whether a text has the shape of SPDX ids, joined as they may be."""
    for part in re.split(r"[\s()]+", text.strip()):
        is_joint = part in ("", "AND", "OR", "WITH")
        if not (is_joint or part in LICENSES or _NUMBERED.fullmatch(part)):
            return False
    has_blanks = re.search(r"\s", text.strip()) is not None
    return not has_blanks or re.search(r"\b(?:AND|OR|WITH)\b", text) is not None


def _tell_license(sheet: Sheet, node: TextNode) -> None:
    guess = nearest(re.sub(r"\s+", "-", node[:_LONGEST].strip()), LICENSES)
    hint = (
        "write {guess}" if guess else "write one as in CC-BY-4.0, or LicenseRef-NAME with a LICENSE"
    )
    says, values = "'{license}' is no SPDX id", {"license": node, "guess": guess}
    sheet.fault("L82", node, says, values, hint=sure(hint, _same_license(node, guess)))


def _same_license(node: TextNode, guess: str | None) -> Instead | None:
    """Return that a licence is to be written as its id, if only blanks and capitals differ."""
    plain = re.sub(r"[\s_-]+", "-", node.strip()).casefold()
    return instead(node, guess) if guess is not None and guess.casefold() == plain else None
