"""One window a folder: a second one hands its files to the first and goes.

A lock says which window is the first; a crash lets go of it. What the second has to say goes
through a local socket, which only the same person may open.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCryptographicHash, QLockFile, QObject, Signal

from studyapp.domain.errors import SilentWindowError
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QWidget

PATIENCE = 5.0
"""Seconds that the first window has to take the files."""
_PAUSE = 0.05
_LONGEST = 16_000_000
"""Bytes; more than a command line can hold."""
_LONGEST_PATH = 100
"""Bytes; a socket's path may have some 107."""
_READY, _TAKEN = b"ready\n", b"taken\n"
"""What the first window says: it listens; it has the files. To one that hangs nothing is sent."""
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the name of a variable
"""With it, a desktop lets a window come to the front because of what was done elsewhere."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What a second window wants of the first."""

    files: tuple[str, ...]
    encoding: str | None
    token: str

    def come_to_the_front(self, window: QWidget) -> None:
        """Show a window over all others, as far as the desktop lets it."""
        if self.token:
            os.environ[_TOKEN] = self.token  # where Qt looks for it
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()


class OnlyWindow(QObject):
    """The claim to be the one window on a folder; `handed` gets what others hand over."""

    handed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._address = _address(folder)
        self._lock = QLockFile(f"{self._address}.lock")
        self._lock.setStaleLockTime(0)  # a lock is stale when its process is gone, however old
        self._server: QLocalServer | None = None
        self._visitors: list[QLocalSocket] = []

    def is_first(self) -> bool:
        """Return whether there is no other window on the folder, and claim to be it.

        Where no lock can be made, every window is the first.
        """
        if not _is_own(self._address):
            return True
        is_locked = self._lock.tryLock(0)
        return is_locked or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Take from now on what other windows hand over."""
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.isLocked() or self._server is not None:
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        QLocalServer.removeServer(self._address)  # what a crash left; the lock says it is nobody's
        self._server.listen(self._address)

    def close(self) -> None:
        """Let another window be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def hand_over(
        self, files: Sequence[Path], encoding: str | None, *, patience: float = PATIENCE
    ) -> None:
        """Give files to the first window and have it come to the front.

        Raises:
            SilentWindowError: It does not answer.
        """
        wanted = Handed(tuple(map(_absolute, files)), encoding, os.environ.get(_TOKEN, ""))
        until = time.monotonic() + patience
        while not _hands_over(self._address, wanted, until):
            if time.monotonic() >= until:
                raise self._silent()
            time.sleep(_PAUSE)

    def _silent(self) -> SilentWindowError:
        says = "A window of Studyapp is open on {folder}, but does not answer."
        hint = (
            "Nothing was added. Wait until it does, or end its process ({process}); then try again."
        )
        return SilentWindowError(
            Message(says, {"folder": self.folder}),
            Message(hint, {"process": _first_line(Path(self._lock.fileName()))}),
        )

    def _meet(self) -> None:
        """Greet who comes. Visitors stay the server's: it takes them away when it goes."""
        server = self._server
        while server is not None and server.hasPendingConnections():
            visitor = server.nextPendingConnection()
            self._visitors.append(visitor)
            visitor.readyRead.connect(self._listen_to_all)
            visitor.write(_READY)
            visitor.flush()

    def _listen_to_all(self) -> None:
        for visitor in self._visitors:
            self._listen_to(visitor)

    def _listen_to(self, visitor: QLocalSocket) -> None:
        """Take a whole line; what is none of ours is shown out."""
        if not visitor.canReadLine():
            if visitor.bytesAvailable() > _LONGEST:
                visitor.abort()
            return
        try:
            handed = _read(bytes(visitor.readLine().data()))
        except (ValueError, TypeError, KeyError, RecursionError):
            visitor.abort()
            return
        self.handed.emit(handed)
        visitor.write(_TAKEN)
        visitor.flush()
        visitor.disconnectFromServer()


def _hands_over(address: str, wanted: Handed, until: float) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    def left() -> int:
        return max(1, round((until - time.monotonic()) * 1000))

    def hears(words: bytes) -> bool:
        while not socket.canReadLine():
            if not socket.waitForReadyRead(left()):
                return False
        return socket.readLine().data() == words

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(left()) or not hears(_READY):
        return False
    socket.write(json.dumps(asdict(wanted)).encode("ascii") + b"\n")
    while socket.bytesToWrite():
        if not socket.waitForBytesWritten(left()):
            return False
    return hears(_TAKEN)


def _read(line: bytes) -> Handed:
    found = json.loads(line)
    files, encoding = found["files"], found["encoding"]
    if not all(isinstance(name, str) for name in (*files, found["token"], encoding or "")):
        raise TypeError(found)
    return Handed(tuple(files), encoding, found["token"])


def _first_line(lock: Path) -> str:
    """Return who holds a lock, as Qt writes it."""
    with suppress(OSError, ValueError):
        return lock.read_text("utf-8").partition("\n")[0]
    return "?"


def _is_own(address: str) -> bool:
    """Return whether nobody else can have put a lock or a socket there."""
    if os.name != "posix":
        return True
    with suppress(OSError):
        folder = Path(address).parent.stat()
        return folder.st_uid == os.getuid() and not folder.st_mode & 0o022
    return False


def _absolute(path: Path) -> str:
    """Return the full path; the first window may stand in another folder."""
    return str(path.absolute())


def _address(folder: Path) -> str:
    """Return the socket's name, the same for each window of a person on a folder."""
    person = _person()
    path = QByteArray(os.fsencode(folder.resolve()))
    digest = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    name = digest.toHex().toStdString()[:20]
    if os.name != "posix":
        return f"studyapp-{person}-{name}"
    return str(_runtime_folder(person, os.environ) / f"studyapp-{name}")


def _person() -> str:
    """Return what tells persons on one computer apart."""
    if os.name == "posix":
        return str(os.getuid())
    import getpass

    return getpass.getuser()


def _temporary_folder() -> Path:
    import tempfile

    return Path(tempfile.gettempdir())


def _runtime_folder(person: str, environment: Mapping[str, str]) -> Path:
    """Return a folder for sockets that is this person's alone, and made if need be."""
    given = Path(environment.get("XDG_RUNTIME_DIR", ""))
    is_usable = given.is_absolute() and len(os.fsencode(given)) + 32 < _LONGEST_PATH
    place = given if is_usable else _temporary_folder() / f"studyapp-{person}"
    with suppress(OSError):
        place.mkdir(mode=0o700, exist_ok=True)
    return place
