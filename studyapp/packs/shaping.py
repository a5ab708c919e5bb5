"""Nodes to shapes; every fault of a node in one go, each with its place."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from studyapp.domain.messages import Message
from studyapp.packs.fields import Shape
from studyapp.packs.hints import Instead, instead, sure
from studyapp.packs.likeness import nearest
from studyapp.packs.nodes import A_LIST, A_TEXT, KEYS, ListNode, MapNode, Node, TextNode, kind_of
from studyapp.packs.other_words import called_here, meant_key
from studyapp.packs.shape_places import Loc, example_at, shape_at
from studyapp.packs.sheets import Sheet
from studyapp.packs.syntax import quoted
from studyapp.packs.texts import remark_behind

S = TypeVar("S", bound=Shape)
Named = Message | str
"""What to call a thing in a message; a file or key goes by its name."""

_WANTED = {
    "is_instance_of": A_TEXT,
    "tuple_type": A_LIST,
    "dict_type": KEYS,
    "model_type": KEYS,
}
_BRACKETABLE = re.compile(r"[^\W_][\w .'-]*")
"""A text that is one entry of a list in brackets, as it stands."""
NO_KINDS: Mapping[str, str] = {}
_EXPRESSIONS = frozenset(("regex", "regexp", "pattern", "re"))
"""Keys that other formats have for what this one has not."""


def shaped(
    sheet: Sheet,
    node: Node,
    shape: type[S],
    what: Callable[[], Named],
    *,
    elsewhere: Mapping[str, str] = NO_KINDS,
) -> S | None:
    """Return what a node holds, None if it is not sound; every fault of it goes to `sheet`.

    `what` names the thing in messages, and is asked only for a fault; `elsewhere` says where keys
    belong that it does not have.
    """
    if isinstance(node, MapNode) and node.empty:
        _check_keys(sheet, node.empty, shape.model_fields)
    try:
        return shape.model_validate(node, context=sheet)
    except ValidationError as error:
        if sheet.is_spent:
            sheet.fault("Y21", node, "")
            return None
        _Telling(sheet, node, shape, what(), elsewhere).tell(error)
        return None


def check_file(sheet: Sheet, root: MapNode, known: Iterable[str]) -> None:
    """Tell the keys at the top of a file that it does not have."""
    _check_keys(sheet, (*root, *root.empty), ("format", *known))


def _check_keys(sheet: Sheet, keys: Collection[TextNode], known: Collection[str]) -> None:
    for key in keys:
        if key not in known and sheet.is_sound(key):
            guess = None if sheet.is_full else nearest(key, known)
            hint = None if guess is None else "unknown key; did you mean '{guess}'?"
            mend = None if guess in keys else instead(key, guess)
            says, values = "there is no key '{key}' here", {"key": key, "guess": guess}
            sheet.fault("Y19", key, says, values, hint=sure(hint, mend))


class _Telling:
    """Puts the errors of one validation into findings."""

    def __init__(
        self,
        sheet: Sheet,
        root: Node,
        shape: type[Shape],
        what: Named,
        elsewhere: Mapping[str, str],
    ) -> None:
        self._sheet = sheet
        self._root = root
        self._shape = shape
        self._what = what
        self._elsewhere = elsewhere

    def tell(self, error: ValidationError) -> None:
        """Tell every error; a missing key and an unknown one like it are one mistake."""
        errors = self._without_cut_texts(error.errors(include_url=False))
        missing = [found["loc"] for found in errors if found["type"] == "missing"]
        for found in errors:
            loc, kind = found["loc"], found["type"]
            if kind == "extra_forbidden":
                self._unknown(loc, missing)
            elif kind != "missing":
                self._wrong(loc, kind, found.get("ctx", {}))
        for loc in missing:
            self._missing(loc)

    def _without_cut_texts(self, errors: list[ErrorDetails]) -> list[ErrorDetails]:
        """Tell texts that were taken for a key and its value, and return the other errors."""
        cut: set[Loc] = set()
        for found in errors:
            above = found["loc"][:-1]
            mapping = self._mapping(found["loc"])
            if found["type"] != "extra_forbidden" or not above or mapping is None:
                continue
            known = shape_at(self._shape, above).model_fields
            line = _cut_at_colon(mapping)
            if line is not None and nearest(str(found["loc"][-1]), known) is None:
                self._tell_cut(mapping, line)
                cut.add(above)
        return [found for found in errors if found["loc"][:-1] not in cut]

    def _tell_cut(self, node: Node, line: str) -> None:
        says = "': ' in a text is taken for the end of a key"
        mend = _uncut(self._sheet, node, line)
        self._sheet.fault("Y12", node, says, {"line": line}, hint=sure("write {line}", mend))

    def _unknown(self, loc: Loc, missing: list[Loc]) -> None:
        mapping = self._mapping(loc)
        key = mapping.key(str(loc[-1])) if mapping is not None else None
        if key is None:
            return
        lacking = [other for other in missing if other[:-1] == loc[:-1]]
        meant, hint = meant_key(key, [str(other[-1]) for other in lacking])
        if meant is not None:
            missing.remove((*loc[:-1], meant))
            values = {"what": self._named(loc), "key": meant, "guess": meant}
            mend = None if called_here(key, (meant,)) else instead(key, meant)
            self._sheet.fault("Y20", key, "{what} has no '{key}'", values, hint=sure(hint, mend))
        elif len(loc) == 1 and key in self._elsewhere:
            says = "'{key}' is a key of other kinds of question: {kinds}"
            self._sheet.fault("Y22", key, says, {"key": key, "kinds": self._elsewhere[key]})
        else:
            self._plain_unknown(loc, key, mapping)

    def _plain_unknown(self, loc: Loc, key: TextNode, mapping: MapNode | None) -> None:
        if key.casefold() in _EXPRESSIONS:
            says = "packs have no regular expressions"
            self._sheet.fault("Q70", key, says, hint="list what is right in 'accept'")
            return
        fields = shape_at(self._shape, loc[:-1]).model_fields
        guess, hint = (None, None) if self._sheet.is_full else meant_key(key, fields)
        says = "{what} has no key '{key}'"
        values = {"what": self._named(loc), "key": key, "guess": guess}
        is_taken = mapping is None or guess is None or mapping.key(guess) is not None
        mend = None if is_taken or called_here(key, fields) else instead(key, guess)
        self._sheet.fault("Y19", key, says, values, hint=sure(hint, mend))

    def _missing(self, loc: Loc) -> None:
        mapping = self._mapping(loc)
        at = self._node(loc[:-1]) if mapping is None else mapping.key(str(loc[-1])) or mapping
        says = "{what} has no '{key}'"
        code = shape_at(self._shape, loc[:-1]).when_missing.get(str(loc[-1]), "Y20")
        remark = None if at is mapping else remark_behind(self._sheet, at)
        hint = None if remark is None else "it is a comment: if it is meant, write {line}"
        values = {"what": self._named(loc), "key": loc[-1], "line": remark}
        self._sheet.fault(code, at, says, values, hint=hint)

    def _wrong(self, loc: Loc, kind: str, values: Mapping[str, Any]) -> None:
        node = self._node(loc)
        codes = shape_at(self._shape, loc[:-1]).when_listed
        if isinstance(node, ListNode) and loc and loc[-1] in codes:
            values = {"what": self._what, "key": loc[-1]}
            self._sheet.fault(
                codes[str(loc[-1])], node, "{what} has one '{key}', not a list", values
            )
            return
        if kind in _WANTED:
            self._wrong_kind(loc, node, _WANTED[kind])
            return
        rest = {key: each for key, each in values.items() if key not in ("says", "hint", "mend")}
        says, mend = values.get("says", "this is not as it should be"), values.get("mend")
        self._sheet.fault(
            kind, node, says, rest, hint=sure(values.get("hint"), instead(node, mend))
        )

    def _wrong_kind(self, loc: Loc, node: Node, wanted: Message) -> None:
        if wanted is A_TEXT and (line := _cut_at_colon(node)) is not None:
            self._tell_cut(node, line)
            return
        says, hint, mend = "expected {wanted}, found {found}", None, None
        values = {"wanted": wanted, "found": kind_of(node), "text": str(node)}
        if wanted is A_LIST and isinstance(node, TextNode):
            written = self._sheet.text[node.start : node.end]
            hint = "begin each entry with '- '" if "\n" in written else "write [{text}]"
            is_whole = not self._sheet.text.startswith(",", node.end) and "\n" not in written
            if is_whole and _BRACKETABLE.fullmatch(node):
                mend = instead(node, f"[{node}]")
        elif wanted is not A_TEXT and (example := example_at(self._shape, loc)):
            hint = "write it as [{example}, ...]" if wanted is A_LIST else "write it as {example}"
            values |= {"example": example}
        self._sheet.fault("Y21", node, says, values, hint=sure(hint, mend))

    def _named(self, loc: Loc) -> Named:
        keys = [part for part in loc[:-1] if isinstance(part, str)]
        if not keys:
            return self._what
        return Message("'{key}' of {what}", {"key": keys[-1], "what": self._what})

    def _node(self, loc: Loc) -> Node:
        """Return the node that an error is about, or the deepest on the way to it."""
        node = self._root
        for part in loc:
            if isinstance(node, MapNode) and part in node:
                node = node[part]  # type: ignore[index] # a text equals its node
            elif isinstance(node, list) and isinstance(part, int) and part < len(node):
                node = node[part]
            else:
                break
        return node

    def _mapping(self, loc: Loc) -> MapNode | None:
        node = self._node(loc[:-1])
        return node if isinstance(node, MapNode) else None


def _cut_at_colon(node: Node) -> str | None:
    """Return how to write a text that YAML took for a key and its value; None if it is none."""
    if not isinstance(node, MapNode) or len(node) != 1:
        return None
    key, value = next(iter(node.items()))
    if not (isinstance(value, TextNode) and key.is_plain and value.is_plain):
        return None
    return quoted(f"{key}: {value}")


def _uncut(sheet: Sheet, node: Node, line: str) -> Instead | None:
    """Return how to write in one line a text that was taken for a key and its value."""
    if not isinstance(node, MapNode) or sheet.text.startswith("{", node.start):
        return None
    (value,) = node.values()
    return Instead(node.start, value.end, line)
