"""Where a folder lies: on a disk of this computer, or one that other computers write to as well."""

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SERVICES = (
    ("Dropbox", re.compile(r"dropbox( \(.*\))?")),
    ("OneDrive", re.compile(r"onedrive( ?[-–] .*)?")),
    ("Nextcloud", re.compile(r"nextcloud\d*")),
    ("ownCloud", re.compile(r"owncloud\d*")),
    ("Google Drive", re.compile(r"google ?drive( \(.*\))?|my drive|googledrive-.*")),
    ("iCloud Drive", re.compile(r"icloud ?drive|iclouddrive|mobile documents|com~apple~clouddocs")),
    ("Syncthing", re.compile(r"syncthing")),
    ("MEGA", re.compile(r"megasync( downloads)?")),
    ("pCloud", re.compile(r"pcloud ?drive|pcloudsync")),
)
"""Services that copy folders between computers, by the names of the folders they make."""
_MARKS = {
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "ownCloud or Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
}
"""What a service leaves in a folder that it watches, whatever that is called."""
_JOURNAL = re.compile(r"\.(_sync|sync)_[0-9a-f]+\.db")
"""How Nextcloud and ownCloud call their own lists."""
_NETWORK = re.compile(
    r"nfs\d?|cifs|smb3?|smbfs|afs|afpfs|ncpfs|ceph|glusterfs|lustre|9p|webdav|davfs2?"
    r"|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|smbnetfs|s3fs|onedriver|google-drive-ocamlfuse"
    r"|glusterfs|cephfs|kio-fuse|curlftpfs)"
)
_OCTAL = re.compile(r"\\([0-7]{3})")
_MOUNTS = Path("/proc/mounts")


def synced_by(folder: Path, *, mounts: Path = _MOUNTS) -> str | None:
    """Return who copies a folder between computers, None if nobody is known to.

    SQLite cannot keep a database safe there: two computers may write to it at once, and a service
    may copy it in the middle of a change.
    """
    folder = folder.resolve()
    return _by_name(folder) or _by_mark(folder) or _by_network(folder, mounts)


def _by_name(folder: Path) -> str | None:
    for part in folder.parts:
        name = unicodedata.normalize("NFC", part).casefold()
        for service, pattern in _SERVICES:
            if pattern.fullmatch(name):
                return service
    return "a cloud service" if "CloudStorage" in folder.parts else None


def _by_mark(folder: Path) -> str | None:
    for place in (folder, *folder.parents):
        for mark, service in _MARKS.items():
            if os.path.lexists(place / mark):
                return service
        if any(map(_JOURNAL.fullmatch, _hidden_names(place))):
            return "Nextcloud"
    return None


def _hidden_names(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as found:
        for place, entry in enumerate(found):
            if place >= 1000:
                return
            if entry.name.startswith("."):
                yield entry.name


def _by_network(folder: Path, mounts: Path) -> str | None:
    """Return that a folder lies on a network disk, by the mount that is nearest above it."""
    nearest, kind = Path("/"), ""
    for at, of_kind in _mounted(mounts):
        if folder.is_relative_to(at) and len(at.parts) >= len(nearest.parts):
            nearest, kind = at, of_kind
    return f"a network disk ({kind})" if _NETWORK.fullmatch(kind) else None


def _mounted(mounts: Path) -> Iterator[tuple[Path, str]]:
    with suppress(OSError):
        for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
            words = line.split(" ")
            if len(words) >= 3:
                yield Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), words[1])), words[2]
