"""Files that other programs change while a pack is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from studyapp.app.authoring.at_work import texts_in
from studyapp.domain.messages import Message
from studyapp.study.authoring.folders import OpenedPack, open_folder
from studyapp.study.authoring.texts import bytes_of, text_of

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork

_MOST_NAMES = 3


class Differing:
    """Shows what changed on the disk, and has a choice made where both sides changed a file.

    `check` is called when what stands in the pack is another one by that.
    """

    def __init__(self, work: AtWork, check: Callable[[], object]) -> None:
        self._work = work
        self._check = check
        self._theirs: Mapping[str, bytes | None] = {}

    def forget(self) -> None:
        """Know of no differences: another pack is open."""
        self._show({})

    def look_again(self) -> None:
        """Look whether other programs have changed the files."""
        if self._work.opened is not None:
            self._work.desk.storing.run(
                partial(open_folder, self._work.opened.folder), self._seen, lambda _error: None
            )

    def keep_mine(self) -> None:
        """Let what is typed in the shown file be saved over what the other program wrote."""
        file = self._work.page.file
        if file in self._theirs:
            self._work.page.documents.stand_on(file, self._settle(file))
            self._work.tell("Yours can be saved over theirs now: {file}.", file=file)
            self._check()

    def take_theirs(self) -> None:
        """Take what the other program wrote; Undo brings back what was typed."""
        file, documents = self._work.page.file, self._work.page.documents
        if file not in self._theirs:
            return
        if not self._is_text(file):
            says = "Theirs is no UTF-8, and cannot be shown: {file}. Yours stays as it is."
            self._work.tell(says, file=file)
            return
        text = self._settle(file)
        documents.replace(file, text or "")
        documents.stand_on(file, text)
        says = "Theirs stands here now: {file}. Undo brings back yours."
        if text is None:
            says = "{file} is deleted, as the other program left it. Undo brings back yours."
        self._work.tell(says, file=file)
        self._check()

    def _is_text(self, file: str) -> bool:
        """Return whether what the other program left can be shown; a file that is gone can."""
        theirs = self._theirs[file]
        return theirs is None or text_of(theirs) is not None

    def _settle(self, file: str) -> str | None:
        """Know what the other program wrote, and return its text; None if the file is gone."""
        theirs = self._theirs[file]
        self._work.know({file: theirs})
        self._show({each: other for each, other in self._theirs.items() if each != file})
        return None if theirs is None else text_of(theirs)

    def _seen(self, seen: OpenedPack) -> None:
        """Show files that were changed outside, but for those that are typed in here."""
        work, before = self._work, self._work.opened
        if before is None or seen.folder != before.folder or seen == before:
            return
        theirs = self._changed_on_both_sides(before, seen)
        kept = {file: before.files.get(file) for file in theirs}
        work.opened = seen
        work.know(kept)
        work.page.show_texts(texts_in(work.opened))
        self._tell_new(before, seen, theirs)
        self._show(theirs)
        self._check()

    def _changed_on_both_sides(
        self, before: OpenedPack, seen: OpenedPack
    ) -> dict[str, bytes | None]:
        """Return the files that were changed in two ways, as the other program wrote them."""
        found = {}
        for file, text in self._work.page.documents.changed().items():
            theirs, stood = seen.files.get(file), before.files.get(file)
            if theirs not in (stood, bytes_of(text, stood or b"")):
                found[file] = theirs
        return found

    def _tell_new(
        self, before: OpenedPack, seen: OpenedPack, theirs: Mapping[str, bytes | None]
    ) -> None:
        """Tell once of each version of another program; of two of the shown file the page tells."""
        new = [file for file in theirs if theirs[file] != self._theirs.get(file, b"")]
        against = [file for file in new if file != self._work.page.file]
        free = set(before.written) | set(seen.written)
        free -= theirs.keys() | {f for f in free if before.files.get(f) == seen.files.get(f)}
        gone = free - seen.files.keys()
        odd = {file for file in free - gone if text_of(seen.files[file]) is None}
        told = {
            "Another program changed {names} while you typed in it. Yours is shown.": against,
            "Another program changed this, and it is shown as it is now: {names}.": free
            - gone
            - odd,
            "Another program wrote this as no UTF-8, and it cannot be shown: {names}.": odd,
            "Another program deleted {names}.": gone,
        }
        says = [Message(each, {"names": _few(of)}) for each, of in told.items() if of]
        if says:
            self._work.desk.window.tell(says)

    def _show(self, theirs: Mapping[str, bytes | None]) -> None:
        self._theirs = theirs
        self._work.page.show_differing(theirs.keys())
        self._work.page.show_state()


def _few(files: Collection[str]) -> str:
    """Return the names of some files; of many the first ones, and how many there are."""
    names = sorted(files)
    told = ", ".join(names[:_MOST_NAMES])
    return told if len(names) <= _MOST_NAMES else f"{told} … ({len(names)})"
