"""What can be written at a place of a pack's file, for the file's kind and what the pack holds."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from studyapp.study.authoring.outline import entries_of
from studyapp.study.authoring.spots import Path, Spot, spot_at

Schema = Mapping[str, Any]
Names = Mapping[str, Mapping[str, str]]
"""By what they stand for, names and words to tell them by."""
_LISTED = re.compile(r"^ *(?:- +)?(?P<key>lane|tags): *(?P<words>[^#\n]*)", re.MULTILINE)
_HEAD = "pack.yaml"
_GAP = re.compile(r"\[\[([^\[\]]*)\]\]")
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_LONGEST_FILE = 1_000_000
"""In letters; a place in a longer file is not told within a keystroke."""


@dataclass(frozen=True, slots=True)
class Known:
    """What files may hold, by their parts, and what can be named: words to tell it by its name."""

    schemas: Mapping[str, Schema] = field(default_factory=dict)
    names: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to write: what is put in, what it is called in the list, and a word on it."""

    text: str
    label: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """What may be put in place of what stands between two offsets."""

    start: int
    end: int
    offers: tuple[Offer, ...]


def known_in(files: Iterable[str], texts: Mapping[str, str], *, lent: Names | None = None) -> Known:
    """Return what can be written in a pack with these files; `texts` are those that are typed in.

    What other packs have `lent` comes after what the pack has itself. The first call takes half a
    second.
    """
    from studyapp.packs.filing import part_of
    from studyapp.packs.schemas import schemas

    names: dict[str, dict[str, str]] = {"lane": {}, "tag": {}, **names_in(texts)}
    for what, others in (lent or {}).items():
        names[what] = {**names[what], **{k: v for k, v in others.items() if k not in names[what]}}
    for file, text in texts.items():
        if part_of(file) is not None:
            _listed(text, names)
    names["picture"] = dict.fromkeys(sorted(each for each in files if each.endswith(_PICTURES)), "")
    names["text"] = dict.fromkeys(sorted(each for each in files if each.endswith(".txt")), "")
    by_part = {name.removesuffix(".schema.json"): each for name, each in schemas().items()}
    return Known(by_part, names)


def names_in(texts: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the events and the passages in the texts of a pack's files."""
    from studyapp.packs.filing import part_of

    names: dict[str, dict[str, str]] = {"event": {}, "passage": {}}
    for file, text in texts.items():
        what = {"events": "event", _HEAD: "passage"}.get(part_of(file) or file)
        if what is not None:
            found = {entry.name: entry.words for entry in entries_of(text, is_yaml=True)}
            names[what].update(found)
    return names


def completions(file: str, text: str, offset: int, known: Known) -> Completions | None:
    """Return what may be written at an offset of a file; None where nothing is known of it.

    Lines end with line feeds.
    """
    schema = known.schemas.get(_part(file))
    spot = None if schema is None or len(text) > _LONGEST_FILE else spot_at(text, offset)
    if spot is None or schema is None:
        return None
    place = _place(schema, spot)
    made = _values(place, spot, known) if spot.is_value else _begun(place, spot, known, text)
    offers = _fitting(made, spot.typed)
    return Completions(spot.start, spot.end, offers) if offers else None


def _part(file: str) -> str:
    """Return which part of a pack a file is, as `packs.filing` has it; "" for none."""
    folder, _, name = file.removesuffix(".yaml").rpartition("/")
    return (folder or name) if file.endswith(".yaml") else ""


def _listed(text: str, names: dict[str, dict[str, str]]) -> None:
    for found in _LISTED.finditer(text):
        words = found["words"].strip().strip("[]").split(",")
        named = names["lane" if found["key"] == "lane" else "tag"]
        named.update(dict.fromkeys(filter(None, (each.strip(" '\"") for each in words)), ""))


def _fitting(offers: Iterable[Offer], typed: str) -> tuple[Offer, ...]:
    """Return the offers that begin with what is typed, then those that hold it; each once."""
    wanted = typed.strip().casefold()
    by_label = {offer.label: offer for offer in reversed(list(offers))}
    ordered = list(by_label.values())[::-1]
    begun = [each for each in ordered if each.label.casefold().startswith(wanted)]
    holding = [each for each in ordered if wanted in each.label.casefold() and each not in begun]
    return (*begun, *holding)


def _begun(place: Schema, spot: Spot, known: Known, text: str) -> Iterator[Offer]:
    """Yield what can begin at a place: keys, or entries of the list that belongs there."""
    entry = _entry(place)
    lead = ""
    if entry is not None and not _keys(place):
        place, lead = _of_kind({**entry, "x-names": place.get("x-names")}, ""), "- "
    follows = text[spot.end : spot.end + 1] == ":"
    yield from _own_keys(place, spot, lead, "" if follows else ": ")
    if not _keys(place):
        yield from (_led(offer, lead) for offer in _values(place, spot, known))
    if place.get("x-names") == "gap":
        gaps = dict.fromkeys(_GAP.findall(spot.lines), str(place.get("description", "")))
        for name, says in gaps.items():
            if name not in spot.keys:
                yield Offer(f"{name}{'' if follows else ': '}", name, says)


def _led(offer: Offer, lead: str) -> Offer:
    return Offer(lead + offer.text, offer.label, offer.says)


def _own_keys(place: Schema, spot: Spot, lead: str, colon: str) -> Iterator[Offer]:
    keys = _keys(place)
    required = [key for key in place.get("required", ()) if key in keys]
    for key in dict.fromkeys((*required, *keys)):
        if key not in spot.keys:
            yield Offer(f"{lead}{key}{colon}", key, str(keys[key].get("description", "")))


def _values(place: Schema, spot: Spot, known: Known) -> Iterator[Offer]:
    """Yield the values that are known for a place."""
    says = str(place.get("description", ""))
    lists = spot.is_value and not spot.in_brackets and _entry(place) is not None
    is_lone = any("items" not in each for each in _options(place))
    for option in _options(place):
        words = [*option.get("enum", ()), *option.get("examples", ())]
        words += ["true", "false"] if option.get("type") == "boolean" else []
        own = option.get("enumDescriptions") or [says] * len(words)
        yield from (Offer(word, word, told) for word, told in zip(words, own, strict=True))
    for name, title in known.names.get(str(place.get("x-names")), {}).items():
        yield Offer(f"[{name}]" if lists and not is_lone else name, name, title or says)


def _place(schema: Schema, spot: Spot) -> Schema:
    """Return the schema of what stands at a spot; an empty one if there is none."""
    place, way = schema, spot.path
    for at, step in enumerate(way):
        place = _of_kind(_step(place, step), spot.kind if _is_entry(way[: at + 1]) else "")
    return place


def _is_entry(path: Path) -> bool:
    return len(path) == 2 and path[1] is None


def _step(place: Schema, step: str | None) -> Schema:
    if step is None:
        entry = _entry(place)
        return {} if entry is None else {"x-names": place.get("x-names"), **entry}
    for option in _options(place):
        if step in option.get("properties", {}):
            return dict(option["properties"][step])
        if isinstance(option.get("additionalProperties"), Mapping):
            return dict(option["additionalProperties"])
    return {}


def _of_kind(place: Schema, kind: str) -> Schema:
    """Return the schema of a question of a kind; what all kinds have if it is not known yet."""
    cases = place.get("allOf")
    if cases is None:
        return place
    by_kind = {each["if"]["properties"]["kind"]["const"]: each["then"] for each in cases}
    shared = set.intersection(*(set(each["properties"]) for each in by_kind.values()))
    found = by_kind.get(kind) or next(iter(by_kind.values()))
    keys = found["properties"] if kind in by_kind else {k: found["properties"][k] for k in shared}
    ordered = {key: each for key, each in found["properties"].items() if key in keys}
    return {**found, "properties": {**ordered, "kind": place["properties"]["kind"]}}


def _options(place: Schema) -> tuple[Schema, ...]:
    return (place, *place.get("anyOf", ()))


def _keys(place: Schema) -> Mapping[str, Schema]:
    found = (option["properties"] for option in _options(place) if "properties" in option)
    return next(found, {})


def _entry(place: Schema) -> Schema | None:
    return next((option["items"] for option in _options(place) if "items" in option), None)
