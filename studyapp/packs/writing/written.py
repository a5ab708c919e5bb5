"""What stands in the files that a pack was read from, as its authors wrote it."""

from collections.abc import Mapping, Sequence

from studyapp.packs.filing import part_of
from studyapp.packs.titles import HEAD
from studyapp.packs.writing.entries import Value
from studyapp.packs.writing.questions import Keys
from studyapp.packs.writing.scalars import number
from studyapp.packs.writing.trees import Keyed, Listed, Text, Tree, UnpatchedError, tree_of

_SHARED = ("level", "language", "tags", "points")
"""What a file of questions may give for those that do not say it."""


class Written:
    """The YAML files of a pack; one that is no YAML counts as empty."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        paths = sorted(path for path in files if is_of_pack(path))
        self._roots = {path: _root(files[path]) for path in paths}

    @property
    def head(self) -> Keys:
        """Return the keys of pack.yaml."""
        return self._roots.get(HEAD, {})

    def entries(self, part: str, key: str) -> dict[str, list[Keys]]:
        """Return what is listed under a key in the files of a part, in their order."""
        files = [path for path in self._roots if part_of(path) == part]
        return {path: _entries(self._roots[path], key) for path in files}

    def top(self, path: str) -> Keys:
        """Return the keys of its author's own at the top of a file, and in its defaults."""
        root = self._roots.get(path, {})
        defaults = root.get("defaults")
        own = own_keys(defaults) if isinstance(defaults, Mapping) else {}
        return own_keys(root) | ({"defaults": own} if own else {})


def is_of_pack(path: str) -> bool:
    """Return whether a pack is read from a YAML file."""
    return path == HEAD or part_of(path) is not None


def own_keys(keys: Mapping[str, Value]) -> Keys:
    """Return the keys that packs let authors have for themselves."""
    return {key: value for key, value in keys.items() if key.startswith("x-")}


def _entries(root: Keys, key: str) -> list[Keys]:
    listed, defaults = root.get(key), root.get("defaults")
    shared: Keys = {}
    if key == "questions" and isinstance(defaults, Mapping):
        shared = {name: value for name, value in defaults.items() if name in _SHARED}
    entries = listed if isinstance(listed, Sequence) and not isinstance(listed, str) else ()
    return [dict(each) | _lacking(each, shared) for each in entries if isinstance(each, Mapping)]


def _lacking(entry: Mapping[str, Value], shared: Keys) -> Keys:
    return {key: value for key, value in shared.items() if key not in entry}


def _root(content: bytes) -> Keys:
    try:
        value = _value(tree_of(content.decode("utf-8").removeprefix("\ufeff")))
    except (UnpatchedError, UnicodeDecodeError):
        return {}
    return dict(value) if isinstance(value, Mapping) else {}


def _value(tree: Tree) -> Value:
    """Return what stands in a tree; keys with nothing behind them are left out."""
    match tree:
        case Text():
            return _plain(tree.text) if not tree.style else tree.text
        case Listed():
            return [_value(each) for each in tree.entries]
        case Keyed():
            pairs = zip(tree.keys, tree.values, strict=True)
            return {key.text: _value(value) for key, value in pairs if not _is_bare(value)}


def _is_bare(tree: Tree) -> bool:
    return isinstance(tree, Text) and not tree.text and not tree.style


def _plain(text: str) -> Value:
    """Return a text without quotation marks as the number or truth that is written just so."""
    if text in ("true", "false"):
        return text == "true"
    try:
        value = float(text) if "." in text else int(text)
    except ValueError:
        return text
    return value if number(value) == text else text
