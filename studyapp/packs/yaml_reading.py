"""YAML to nodes with their places, through the events of libyaml.

Nothing is resolved: no anchors, aliases, tags or merge keys, and a plain `no` is the text "no".
libyaml's loader crashes on deep nesting, so limits are checked on the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from studyapp.packs.nodes import ListNode, MapNode, Node, TextNode
from studyapp.packs.syntax import Fault

DEEPEST = 40
MOST_NODES = 200_000
# Pure Python, 20 times slower, where PyYAML was built without libyaml.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BEGINS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_QUOTE_IT = "if it is text, put it in quotation marks"
_NO_DASH = (
    "if another entry begins here, write '- {key}:' with the dash exactly below the last one; "
    "else keep one of the two"
)

_NAMED_BY_AUTHORS = ("aliases", "gaps")
"""Under these keys stand names, which may begin with `x-` as any other."""


class LimitError(Exception):
    """The file is too much to read on."""


@dataclass(slots=True)
class YamlReading:
    """One way through the events of a text; `roots` is what stands in each of its documents."""

    faults: list[Fault] = field(default_factory=list)
    texts: list[tuple[str, TextNode]] = field(default_factory=list)
    bare: list[tuple[TextNode, TextNode]] = field(default_factory=list)
    roots: ListNode = field(default_factory=ListNode)
    count: int = 0
    documents: int = 0
    last: TextNode | None = None
    """What was read last before something that is no YAML, if it was a text."""

    @property
    def root(self) -> Node | None:
        """Return what stands in the first document, None if there is nothing."""
        return self.roots[0] if self.roots else None

    def read(self, text: str) -> None:
        """Take in the events of a text.

        Raises:
            yaml.YAMLError: It is no YAML.
            LimitError: It is too much.
        """
        nodes: list[Node | None] = []
        try:
            self._take(text, nodes)
        except LimitError:
            self._join(nodes)
            raise
        except yaml.YAMLError:
            last = nodes[-1] if nodes else None
            self.last = last if isinstance(last, TextNode) else None
            raise
        self._join(nodes)

    # Here and in `_join` nothing is called for a common text, of which a pack has a hundred
    # thousand: that would take a fifth of the time.
    def _take(self, text: str, nodes: list[Node | None]) -> None:
        """Put the nodes of a text into a list as they begin, and None where one ends that holds."""
        # What `yaml.parse` does, without looking ahead.
        loader: Any = _LOADER(text)
        next_event, scalar, end = loader.get_event, yaml.ScalarEvent, yaml.StreamEndEvent
        around: list[Any] = []
        count = 0
        try:
            while (kind := type(event := next_event())) is not end:
                if kind is scalar:
                    node = TextNode(event.value)
                    node.start, node.end = event.start_mark.index, event.end_mark.index
                    node.is_plain = not event.style
                    if event.anchor is not None or event.tag is not None:
                        self._adorned(event)
                    nodes.append(node)
                elif kind in _ENDS:
                    around.pop().end = event.end_mark.index
                    nodes.append(None)
                    continue
                elif (other := self._other(kind, event, around)) is not None:
                    nodes.append(other)
                else:
                    continue
                count += 1
                if count > MOST_NODES:
                    nodes.pop()
                    self._stop_at(event.start_mark.index)
        finally:
            self.count = count
            loader.dispose()

    def _join(self, nodes: Iterable[Any]) -> None:
        """Put each node where it belongs: into a list, under its key, or as a key."""
        around: list[tuple[Any, Any, str]] = []
        top: Any = self.roots
        key: Any = None
        under, texts = "", self.texts
        for node in nodes:
            if node is None:
                top, key, under = around.pop()
                continue
            kind, within = type(node), under if key is None else key
            if type(top) is ListNode:
                top.append(node)
                if kind is TextNode and around:
                    texts.append((under, node))
            elif key is None:
                key = node if kind is TextNode and node != "<<" else self._as_key(node)
            else:
                if kind is TextNode and node and key[:1] != "x" and not (key in top or top.empty):
                    top[key] = node
                    texts.append((key, node))
                else:
                    top = self._entry(top, key, around[-1:])
                    self._put(top, key, node, under)
                key = None
            if kind is not TextNode:
                around.append((top, key, under))
                top, key, under = node, None, within

    def _other(self, kind: type, event: Any, around: list[Any]) -> Node | None:  # noqa: ANN401  # libyaml's events have no types
        """Return the node of what is no text, None if it is none."""
        if kind in _BEGINS:
            return self._begun(kind, event, around)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        if kind is yaml.DocumentStartEvent:
            self._document(event)
        return None

    def _begun(self, kind: type, event: Any, around: list[Any]) -> MapNode | ListNode:  # noqa: ANN401  # as above
        node: MapNode | ListNode
        if kind is yaml.SequenceStartEvent:
            node = ListNode()
        else:
            node = MapNode()
            node.empty = []
        node.start = node.end = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._adorned(event)
        around.append(node)
        if len(around) > DEEPEST:
            says = "lists and keys lie more than {most} deep in each other"
            self.faults.append(Fault("Y9", node.start, node.start + 1, says, {"most": DEEPEST}))
            raise LimitError
        return node

    def _alias(self, event: Any) -> TextNode:  # noqa: ANN401  # as above
        start, end = event.start_mark.index, event.end_mark.index
        says = "'*{name}' is an alias, which packs do not have"
        self.faults.append(Fault("Y6", start, end, says, {"name": event.anchor}, _QUOTE_IT))
        node = TextNode("")
        node.start, node.end, node.is_plain = start, end, False
        return node

    def _adorned(self, event: Any) -> None:  # noqa: ANN401  # as above
        start = event.start_mark.index
        anchor, tag = event.anchor, getattr(event, "tag", None)
        says = "'&{name}' is an anchor, which packs do not have"
        if anchor is None:
            anchor = str(tag).replace("tag:yaml.org,2002:", "!!")
            says = "'{name}' is a tag, which packs do not have"
        values = {"name": anchor}
        self.faults.append(Fault("Y6", start, start + len(anchor) + 1, says, values, _QUOTE_IT))

    def _document(self, event: Any) -> None:  # noqa: ANN401  # as above
        self.documents += 1
        if self.documents == 2:
            start, end = event.start_mark.index, event.end_mark.index
            says = "a second document begins; a file of a pack is one"
            hint = "delete the line, or make two files"
            self.faults.append(Fault("Y7", start, end, says, {}, hint))

    def _stop_at(self, start: int) -> None:
        says = "it has more than {most} parts"
        hint = "part it into several files"
        values = {"most": f"{MOST_NODES:,}"}
        self.faults.append(Fault("Y9", start, start + 1, says, values, hint))
        raise LimitError

    def _as_key(self, node: Node) -> TextNode:
        if isinstance(node, TextNode):
            if node == "<<" and node.is_plain:
                says = "'<<' is a merge key, which packs do not have"
                self.faults.append(Fault("Y6", node.start, node.end, says, {}, _QUOTE_IT))
            return node
        says = "a list or keys stand where a key should be"
        self.faults.append(Fault("Y21", node.start, node.start + 1, says, {}))
        key = TextNode("")
        key.start, key.end, key.is_plain = node.start, node.start + 1, False
        return key

    def _entry(self, top: MapNode, key: TextNode, around: list[tuple[Any, Any, str]]) -> MapNode:
        """Return what a key belongs to, which is a new entry of the list if its dash is missing."""
        entries = around[0][0] if around else None
        if key not in top or entries is self.roots or not isinstance(entries, ListNode):
            return top
        first = top.key(key)
        if first is None or first.start != top.start or len(top) + len(top.empty) < 2:
            return top
        self.faults.append(Fault("Y5", key.start, key.end, _NO_DASH, {"first": first}))
        entry = MapNode()
        entry.empty = []
        entry.start, entry.end, top.end = key.start, top.end, key.start
        entries.append(entry)
        return entry

    def _put(self, mapping: MapNode, key: TextNode, node: Node, under: str) -> None:
        """Put a value under its key; what stands under an author's own key is not looked at."""
        if key in mapping or key in mapping.empty:
            self.faults.append(Fault("Y5", key.start, key.end, "", {"first": mapping.key(key)}))
        elif key.startswith("x-") and under not in _NAMED_BY_AUTHORS:
            return
        elif type(node) is not TextNode:
            mapping[key] = node
        elif not node and node.is_plain:
            mapping.empty.append(key)
            self.bare.append((key, node))
        else:
            mapping[key] = node
            self.texts.append((key, node))
