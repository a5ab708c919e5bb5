"""In which form a name is shown: as the passage has it, not as it is known today."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from studyapp.domain.names import Name, NameKind
from studyapp.extract.name_tables import known_names


def with_forms(names: Iterable[Name], text: str, own: Collection[str]) -> tuple[Name, ...]:
    """Return the names of a text, those of one person or place all in the same form.

    `own` are names that are shown as they are: people and packs use them.
    """
    together: dict[tuple[NameKind, str], list[Name]] = defaultdict(list)
    every = tuple(names)
    for name in every:
        together[_key(name)].append(name)
    shown = {key: _form(same, text, own) for key, same in together.items()}
    return tuple(replace(name, shown=shown[_key(name)]) for name in every)


def _key(name: Name) -> tuple[NameKind, str]:
    return name.kind, key_of(name.name)


def key_of(name: str) -> str:
    """Return the name by which all names of a well known person or place belong together."""
    known = known_names().get(name)
    return name if known is None else known.name


def _form(names: Sequence[Name], text: str, own: Collection[str]) -> str:
    for name in names:
        if name.name in own:
            return name.name
    forms = list(dict.fromkeys(" ".join(name.span.cut(text).split()) for name in names))
    usual = {name.name for name in names}
    plain = [form for form in forms if not form.isupper()]
    if not plain:
        return next((name for name in usual if name.upper() in forms), _unshouted(forms[0]))
    first = set(plain[0].split())
    alike = [form for form in plain if first <= set(form.split()) or set(form.split()) <= first]
    return next((form for form in alike if form in usual), max(alike, key=len))


def _unshouted(form: str) -> str:
    """Return a name in capitals with small letters, if it is known so and no abbreviation."""
    return form.title() if form.title() in known_names() else form
