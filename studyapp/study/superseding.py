"""Whether a pack may take the place of the one in the library that has its id."""

from __future__ import annotations

from studyapp.domain.errors import PackError
from studyapp.domain.library import PackEntry
from studyapp.domain.messages import Message
from studyapp.domain.packs import Pack


def is_newer(known: PackEntry, pack: Pack) -> bool:
    """Return whether a pack is a newer version of the one that is there, not the very same.

    Raises:
        PackError: It is by others, or older, or has another content under the same version.
    """
    if not {_plain(name) for name in known.authors} & {_plain(name) for name in pack.authors}:
        raise _other_authors(known, pack)
    if pack.version < known.version:
        raise _older(known, pack)
    if pack.version == known.version and pack.digest != known.digest:
        raise _same_version(known, pack)
    return pack.version > known.version


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _other_authors(known: PackEntry, pack: Pack) -> PackError:
    values = {
        "id": pack.id,
        "title": known.title,
        "theirs": ", ".join(known.authors),
        "authors": ", ".join(pack.authors),
    }
    says = "“{id}” by {authors} was not added: “{title}” by {theirs} has the same id."
    hint = "Remove the other pack first, or ask for one with an id of its own."
    return PackError(Message(says, values), Message(hint))


def _older(known: PackEntry, pack: Pack) -> PackError:
    values = {"title": pack.title, "version": pack.version, "known": known.version}
    says = "“{title}” was not added: this is version {version}, and version {known} is there."
    return PackError(Message(says, values), Message("Nothing was changed."))


def _same_version(known: PackEntry, pack: Pack) -> PackError:
    says = "“{title}” was not added: version {version} is there with another content."
    values = {"title": known.title, "version": pack.version}
    hint = "Nothing was changed. Its author raises “version” in pack.yaml with every change."
    return PackError(Message(says, values), Message(hint))
