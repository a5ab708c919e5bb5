"""Look a pack over while it is written; for one thread at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.packs import Pack
from studyapp.packs.reading import ReadPack
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.completing import Known, Names, known_in, names_in
from studyapp.study.authoring.folders import OpenedPack
from studyapp.study.authoring.texts import bytes_of, text_of

if TYPE_CHECKING:
    from studyapp.packs.needs import Lender


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A pack as it was read, and what can be written in it."""

    read: ReadPack
    known: Known


class Looking:
    """Says again and again what is wrong with a pack; files that did not change cost nothing."""

    def __init__(self) -> None:
        self._bench = Workbench()
        self._folder: Path | None = None
        self._lent: Names = {}

    def look_over(
        self, opened: OpenedPack, texts: Mapping[str, str], changed: Mapping[str, str]
    ) -> LookedOver:
        """Return what is in a pack by its files on the disk and what is `changed` and not saved.

        `texts` are all that are typed in, by their paths in the pack. Beside its folder lie the
        packs that it depends on.
        """
        from studyapp.packs.lending import lender_beside

        typed = {
            file: bytes_of(text, opened.files.get(file, b"")) for file, text in changed.items()
        }
        files = {**opened.files, **typed}
        lender = lender_beside(opened.folder)
        read = self._bench.check(files, lender=lender)
        if read.pack is not None:
            self._lent = lent_names(read.pack, lender)
        elif opened.folder != self._folder:
            self._lent = {}
        self._folder = opened.folder
        return LookedOver(read, known_in(files, texts, lent=self._lent))


def lent_names(pack: Pack, lender: Lender) -> Names:
    """Return the events and passages that a pack can name in those that it depends on.

    It is told beside each from which pack it comes.
    """
    names: dict[str, dict[str, str]] = {"event": {}, "passage": {}}
    for name in reversed(pack.depends):
        gathered = lender(str(name))
        files = {} if gathered is None else gathered.files
        yaml = {file: content for file, content in files.items() if file.endswith(".yaml")}
        texts = {file: text_of(content) or "" for file, content in yaml.items()}
        for part, found in names_in(texts).items():
            says = {own: " · ".join(filter(None, (words, name))) for own, words in found.items()}
            names[part].update(says)
    return names
