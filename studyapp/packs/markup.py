"""HTML in texts of a pack, which are Markdown or plain: a learner sees it as it stands."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from html.entities import html5

from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet
from studyapp.packs.texts import WORDS

_TAGS = {
    **dict.fromkeys(("b", "strong"), "write **words** for bold letters"),
    **dict.fromkeys(("i", "em"), "write *words* for italic letters"),
    **dict.fromkeys(("br", "p", "div"), "write an empty line between two paragraphs"),
    **dict.fromkeys(("ul", "ol", "li"), "begin each line of a list with '- '"),
    **dict.fromkeys(("a", "img"), "write it as Markdown does: [words](address)"),
}
"""What to write instead of the most common."""
_OTHERS = (
    "u s sub sup span font small big center h1 h2 h3 h4 h5 h6 hr table tr td th thead tbody "
    "blockquote code pre mark del ins q cite abbr tt"
)
_NAMES = "|".join((*_TAGS, *_OTHERS.split()))
_HTML = re.compile(
    rf"`[^`\n]{{0,300}}`|<!--|</?(?P<tag>{_NAMES})(?:\s[^<>]{{0,300}})?\s?/?>"
    r"|&(?P<sign>#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});",
    re.IGNORECASE,
)
"""Also what is code in Markdown, in which a tag is meant."""
_SHOWN = WORDS - {"quote", "reads"}
"""Keys of what learners see; those that are left out have the words of a passage."""
_SIGNS = {"nbsp": "a blank", "amp": "&", "lt": "<", "gt": ">", "quot": "a quotation mark"}


def check_markup(sheet: Sheet, texts: Iterable[tuple[str, TextNode]]) -> None:
    """Tell the first HTML in each of the texts of a sheet, each of which stands under a key."""
    if "<" not in sheet.text and "&" not in sheet.text:
        return
    places = [found for found in _HTML.finditer(sheet.text) if _is_html(found)]
    starts = [found.start() for found in places]
    for under, node in texts if places else ():
        first = bisect_left(starts, node.start)
        if under in _SHOWN and first < len(starts) and starts[first] < node.end:
            _tell(sheet, places[first])


def _is_html(found: re.Match[str]) -> bool:
    return bool(found["tag"]) or found[0] == "<!--" or _is_sign(found["sign"])


def _is_sign(name: str | None) -> bool:
    return name is not None and (name.startswith("#") or f"{name};" in html5)


def _tell(sheet: Sheet, found: re.Match[str]) -> None:
    if found["sign"] is not None:
        says, hint = "'{html}' is HTML for a sign", "write {sign} instead"
        sign = _SIGNS.get(found["sign"].casefold(), html5.get(f"{found['sign']};", "that sign"))
    else:
        says, sign = "'{html}' is HTML, which learners see as it stands", ""
        hint = _TAGS.get((found["tag"] or "").casefold(), "leave it out")
    sheet.fault("Y86", found.span(), says, {"html": found[0], "sign": sign}, hint=hint)
