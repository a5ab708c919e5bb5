"""What libyaml cannot read, said in a teacher's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from studyapp.packs.hints import Instead
from studyapp.packs.indents import line_like
from studyapp.packs.strays import Stray, stray_entry, stray_key, stray_sign

_KEY = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\[{][^:#]*: +)?(?P<text>.*\S)?\s*")
_SIGNED = re.compile(r"[\"'\[{>|]|[?-](?= )")
_WITHIN_MARKS = re.compile(r"'((?:[^']|(?<=\w)'(?=\w))*)'")
"""A text between single marks in which others are apostrophes, such as 'L'an mil'."""
_UNPARTED = re.compile(r"([a-z_]+)[ ]*(?::(?=[^\s/])|：)\s*(\S.*)")
"""A key without a blank behind its colon, or with a wide one; an address has a slash there."""
_UNPARTED_DASH = re.compile(r"[ ]*-(?P<key>[a-z_]+:(?= ).*)")
"""An entry of a list without a blank behind its dash."""
_RESERVED = re.compile(r"found character|block scalar")
_ADORNED = re.compile(r"(alias|anchor|tag|directive)\b")
_ADORNMENTS = {
    "alias": "'{sign}' begins an alias, which packs do not have",
    "anchor": "'{sign}' begins an anchor, which packs do not have",
    "tag": "'{sign}' begins a tag, which packs do not have",
    "directive": "'{sign}' begins a directive, which packs do not have",
}
_ADORNING = {"*": "alias", "&": "anchor", "!": "tag"}
_UNREAD = "this cannot be read"
_DEEPER = re.compile(r"(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*( *)(?=\S)")
_QUOTE_IT = "put the text in quotation marks"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong between two offsets; `entry` lies in the entry of a list that is to blame.

    `line` is how the line is surely meant to be written.
    """

    code: str
    start: int
    end: int
    says: str
    values: Mapping[str, object] = field(default_factory=dict)
    hint: str | None = None
    entry: int = 0
    line: Instead | None = None


def fault_of(error: yaml.YAMLError, text: str) -> Fault:
    """Return what is wrong with a text that is no YAML."""
    mark, context_mark = _offset(error, "problem_mark"), _offset(error, "context_mark")
    problem, context = _said(error, "problem"), _said(error, "context")
    if mark is None:
        return Fault("Y13", 0, 1, "a sign in it is none that a text may have")
    at = min(mark, max(len(text) - 1, 0))
    begun = at if context_mark is None else context_mark
    if "tab character" in problem or _begins_with_tab(text, at):
        start, end = _indentation(text, at)
        return Fault("Y4", start, end, "a tab in the indentation", {}, "indent with blanks", at)
    if "quoted scalar" in context:
        return _in_quotes(problem, begun, at, text)
    if found := _ADORNED.search(context):
        return _adorned(found[1], begun, text)
    return _ill_formed(problem, context, begun, at, text)


def quoted(text: str) -> str:
    """Return a text in the quotation marks in which YAML keeps it as it is."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _in_quotes(problem: str, begun: int, at: int, text: str) -> Fault:
    if "invalid Unicode" in problem:
        return Fault("Y13", at, at + 1, "this stands for no sign", {}, None, begun)
    if "escape" in problem or "hexdecimal" in problem:
        hint = "between double quotation marks write \\\\ for \\, or use single ones"
        return Fault("Y12", at, at + 1, "a backslash begins nothing known", {}, hint, begun)
    hint = "close it before the end of its text"
    if text[begun : begun + 1] == "'":
        hint = "close it; in a text between single marks write '' for '"
    return Fault("Y12", begun, begun + 1, "this quotation mark is never closed", {}, hint, begun)


def _adorned(what: str, at: int, text: str) -> Fault:
    hint = "if it is text, put it in quotation marks"
    values = {"sign": text[at : at + 1]}
    return Fault("Y6", at, at + 1, _ADORNMENTS[what], values, hint, at)


def _ill_formed(problem: str, context: str, begun: int, at: int, text: str) -> Fault:
    if "nesting" in problem:
        return Fault("Y9", at, at + 1, "lists lie too deep in each other", {}, None, at)
    if "document start" in problem:
        says = "nothing of the file's keys stands here, and a second document may not"
        return Fault("Y7", at, at + 1, says, {}, "indent it, or delete it", at)
    if "flow" in context or "simple key" in context:
        return _broken_off(context, begun, at, text)
    return _unquoted(problem, at, text)


def _broken_off(context: str, begun: int, at: int, text: str) -> Fault:
    if "flow" in context:
        here = at if _line(text, at)[0] <= begun else begun
        says = "this list or these keys in brackets are not well formed"
        hint = "close the bracket, and put texts with , : [ ] {{ }} in quotation marks"
        return Fault("Y12", here, here + 1, says, {}, hint, begun)
    says = "this line is neither a key nor part of a text"
    _start, end, _text = _line(text, begun)
    if found := _UNPARTED.fullmatch(text[begun:end]):
        values = {"line": f"{found[1]}: {found[2]}"}
        instead = Instead(begun, end, values["line"])
        return Fault("Y12", begun, end, says, values, "write {line}", begun, instead)
    hint = "indent it deeper than its key, or put a colon behind the key"
    return Fault("Y12", begun, end, says, {}, hint, begun)


def _unquoted(problem: str, at: int, text: str) -> Fault:
    if (stray := stray_entry(text, at)) is not None:
        return _stray(stray)
    if (stray := stray_sign(text, at)) is not None:
        return _stray(stray, entry=at)
    start, end, line = _line(text, at)
    if "mapping values" in problem:
        return _colon(at, start, text)
    if _RESERVED.search(problem):
        written = _quoted_line(line)
        values = {"sign": text[at : at + 1], "line": written or ""}
        says, hint = "a text may not begin with '{sign}'", "write {line}" if written else _QUOTE_IT
        return Fault("Y12", at, at + 1, says, values, hint, at, _whole_line(text, start, written))
    return _misread(at, start, end, text)


def _misread(at: int, start: int, end: int, text: str) -> Fault:
    """Return the fault of a line that begins with a sign of YAML, or stands at a wrong place."""
    found = _KEY.fullmatch(text[start:end])
    if found is not None and (fault := _signed(found, at, start, text)) is not None:
        return fault
    if (like := line_like(text[:start], text[start:end])) is not None:
        says = "this line is not indented like those that it belongs with"
        values = {"count": like.depth, "line": like.number}
        hint = "begin it behind {count} blanks, exactly below what stands in line {line}"
        return Fault("Y12", at, max(at + 1, end), says, values, hint, at)
    hint = "keys of one thing stand exactly below each other; quote texts with signs in them"
    return Fault("Y12", at, max(at + 1, end), _UNREAD, {}, hint, at)


def _signed(found: re.Match[str], at: int, start: int, text: str) -> Fault | None:
    """Return the fault of a line whose text begins with a sign of YAML, None if it does not."""
    said, key = found["text"] or "", found["key"] or ""
    place, sign = start + found.start("text"), said[:1]
    if sign in _ADORNING and (key or "-" in found["lead"]):
        code, end, says = "Y6", place + 1, _ADORNMENTS[_ADORNING[sign]]
    elif key and _SIGNED.match(said):
        code, end = "Y12", start + found.end()
        says = "the sign at the beginning of this text means something else to YAML"
        within = _WITHIN_MARKS.fullmatch(said)
        said = said if within is None else within[1]
    else:
        return None
    written = f"{(found['lead'] + key).lstrip()}{quoted(said)}"
    values, line = {"sign": sign, "line": written}, _whole_line(text, start, written)
    return Fault(code, place, end, says, values, "write {line}", at, line)


def _colon(at: int, start: int, text: str) -> Fault:
    if re.fullmatch(r"\s*(?:- +)*[\w-]+", text[start:at]):
        if (dash := _unparted_dash(start, at, text)) is not None:
            return dash
        if (stray := stray_key(text, at)) is not None:
            return _stray(stray)
        hint = "indent it like the line that it belongs with"
        return Fault("Y12", at, at + 1, "this key is indented too deep", {}, hint, at)
    says = "': ' in a text is taken for the end of a key"
    written = _quoted_line(_line(text, at)[2])
    hint = _QUOTE_IT if written is None else "write {line}"
    line = _whole_line(text, start, written)
    return Fault("Y12", at, at + 1, says, {"line": written}, hint, at, line)


def _stray(stray: Stray, *, entry: int = 0) -> Fault:
    line = stray.line
    return Fault("Y12", line.start, line.end, stray.says, stray.values, stray.hint, entry)


def _unparted_dash(start: int, at: int, text: str) -> Fault | None:
    """Return the fault of the line above one that begins at `start`, if its dash is to blame."""
    above, end, line = _line(text, max(start - 1, 0))
    found = _UNPARTED_DASH.fullmatch(line)
    if found is None:
        return None
    written = f"- {found['key']}"
    begun = above + found.start("key") - 1
    says, hint = "a blank is missing behind the dash", "write {line}"
    return Fault("Y12", begun, end, says, {"line": written}, hint, at, Instead(begun, end, written))


def _whole_line(text: str, at: int, written: str | None) -> Instead | None:
    """Return that a line is to be written so, unless a remark ends it or its text goes on."""
    start, end, line = _line(text, at)
    goes_on = _DEEPER.match(text, end)
    lead = len(line) - len(line.lstrip(" "))
    if written is None or " #" in line or (goes_on and len(goes_on[1]) > lead):
        return None
    return Instead(start + lead, end, written)


def _quoted_line(line: str) -> str | None:
    found = _KEY.fullmatch(line)
    if found is None or found["text"] is None or found["text"][0] in "'\"[{|>":
        return None
    return f"{(found['lead'] + (found['key'] or '')).lstrip()}{quoted(found['text'])}"


def _offset(error: yaml.YAMLError, name: str) -> int | None:
    mark = getattr(error, name, None)
    return None if mark is None else int(mark.index)


def _said(error: yaml.YAMLError, name: str) -> str:
    return str(getattr(error, name, None) or "")


def _line(text: str, at: int) -> tuple[int, int, str]:
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    ends = [place for place in (text.find("\n", at), text.find("\r", at)) if place >= 0]
    end = min(ends, default=len(text))
    return start, end, text[start:end]


def _begins_with_tab(text: str, at: int) -> bool:
    return "\t" in text[slice(*_indentation(text, at))]


def _indentation(text: str, at: int) -> tuple[int, int]:
    start, _end, line = _line(text, at)
    return start, start + len(line) - len(line.lstrip())
