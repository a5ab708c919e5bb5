"""Make the one file of a pack in which it is handed out."""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from studyapp.domain.checks import Finding, Severity
from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.building import SUFFIX, is_part, packed
from studyapp.packs.gathering import Gathered, gather, releases_beside
from studyapp.packs.reading import ReadPack, collecting_later
from studyapp.study.files import write_file
from studyapp.study.signs import readable


@dataclass(frozen=True, slots=True)
class Built:
    """What became of building a pack; `path` is None if errors kept it from being written.

    `left_out` are the files of the folder that no pack has.
    """

    path: Path | None
    read: ReadPack
    left_out: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Return the findings that keep a pack from being handed out."""
        return tuple(each for each in self.read.findings if each.severity is Severity.ERROR)


def build(folder: Path, out: Path | None = None) -> Built:
    """Write the `.studypack` of a folder, all of it or nothing.

    Without `out` it is named after the pack's id and lies beside the folder.

    Raises:
        PackError: It is no folder of a pack, may not be read, or `out` has another ending.
        FolderError: The file cannot be written.
    """
    if out is not None and out.suffix != SUFFIX:
        says = Message("{name} was not written.", {"name": readable(out.name)})
        raise PackError(says, Message("The name of a pack ends with .studypack."))
    if not folder.is_dir():
        says = Message("{name} is no folder.", {"name": readable(folder.name or str(folder))})
        raise PackError(says, Message("A pack is built from the folder that pack.yaml lies in."))
    gathered = gather(folder)
    read = _looked_over(folder, gathered, out)
    built = Built(None, read)
    if built.errors or read.pack is None:
        return built
    used = {lent.file for lent in read.pack.passages}
    files = {path: content for path, content in gathered.files.items() if is_part(path, used)}
    target = out or folder.resolve().with_name(f"{read.pack.id}{SUFFIX}")
    write_file(target, packed(files))
    return Built(target, read, tuple(sorted(gathered.files.keys() - files.keys())))


def _looked_over(folder: Path, gathered: Gathered, out: Path | None) -> ReadPack:
    """Return what is in a pack, held against the releases beside it and beside its new one."""
    from studyapp.packs.checking import check
    from studyapp.packs.lending import lender_beside

    releases = releases_beside(folder)
    if out is not None and out.resolve().parent != folder.resolve().parent:
        releases = chain(releases, releases_beside(out.with_name(folder.resolve().name)))
    with collecting_later():
        return check(gathered, releases, lender=lender_beside(folder))
