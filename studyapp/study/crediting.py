"""Whose a pack is, and under which licences its parts are, line by line."""

from collections.abc import Iterator, Mapping

from studyapp.domain.library import Lent, PackEntry
from studyapp.domain.messages import Message
from studyapp.domain.packs import Credit

_PAPERS = ("CREDITS", "LICENSE", "LICENCE", "COPYING")
"""How the names of the files begin whose text is shown as it is."""


def credited(entry: PackEntry, files: Mapping[str, bytes]) -> tuple[Message, ...]:
    """Return who wrote a pack, whose its passages and files are, and the texts it brings along."""
    values = {
        "title": entry.title,
        "version": entry.version,
        "authors": ", ".join(entry.authors),
        "license": entry.license,
    }
    head = Message("“{title}”, version {version}, by {authors}. Licence: {license}.", values)
    return (
        head,
        *(_of_passage(each) for each in entry.passages),
        *(_of_file(each) for each in entry.credits),
        *_papers(files),
    )


def _of_passage(lent: Lent) -> Message:
    says = "Passage “{title}”. Source: {source}. Licence: {license}."
    values = {
        "title": lent.title,
        "source": lent.source.rstrip(".") or "not given",
        "license": lent.license or "that of the pack",
    }
    return Message(says, values)


def _of_file(credit: Credit) -> Message:
    says = "{file}: by {author}. Licence: {license}."
    if credit.source:
        says = "{file}: by {author}. Licence: {license}. Source: {source}."
    values = {
        "file": credit.file,
        "author": credit.author,
        "license": credit.license,
        "source": credit.source.rstrip("."),
    }
    return Message(says, values)


def _papers(files: Mapping[str, bytes]) -> Iterator[Message]:
    """Yield the texts of a pack on its credits and licence, line by line, below their names."""
    for name in sorted(files):
        if "/" not in name and name.upper().startswith(_PAPERS):
            yield Message("")
            yield Message("{name}:", {"name": name})
            for line in files[name].decode("utf-8", "replace").splitlines():
                yield Message("{line}", {"line": line})
