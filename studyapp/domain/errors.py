"""What a person can mend, and how.

    StudyError
    ├── WhenError          a date that is not one
    ├── PassageError       a text that cannot be taken in
    │   ├── UnreadableError    no such file, a folder, no permission
    │   ├── NotTextError       binary, or in no known encoding
    │   ├── EmptyError         nothing in it
    │   └── TooLargeError      over the limit
    ├── UnknownError       a name that is not in the library
    ├── QuizError          no quiz can be made
    ├── QuizFileError      a quiz handed on as a file that cannot be taken
    ├── ResultFileError    a file with results that cannot be taken
    ├── PackError          a pack that cannot be taken in
    │   └── FaultyPackError    one with errors, of which something is sound
    ├── StaleUndoError     a step that cannot be taken back any more
    ├── UnkeepableError    a text that is too long to keep, or no text
    ├── StoreError         the learner's folder cannot be used
    │   ├── NewerStoreError    written by a newer version
    │   ├── ForeignStoreError  something else in its place
    │   ├── DamagedStoreError  not a database, or broken
    │   ├── MissingStoreError  gone, though there are backups of it
    │   └── FolderError        cannot be used as it is
    │       ├── ReadOnlyError      may not be written to
    │       ├── FullDiskError      no room left
    │       └── BusyStoreError     in use by another program
    ├── BackupError        a backup that cannot be made or restored
    ├── DesktopError       the desktop cannot have a menu entry
    ├── DisplayError       there is no screen to open a window on
    ├── SilentWindowError  a window that is open, but does not answer
    └── CancelledError     the person stopped it

Every other exception is a fault of the program.
"""

from typing import Self

from studyapp.domain.messages import Message


class StudyError(Exception):
    """Something that a person can mend: one sentence that says what, and a hint that says how."""

    def __init__(self, says: Message, hint: Message | None = None) -> None:
        super().__init__(str(says))
        self.says = says
        self.hint = hint

    def with_more(self, *more: Message) -> Self:
        """Return this error with other sentences said after the first."""
        return type(self)(self.says.followed_by(*more), self.hint)


class WhenError(StudyError):
    """A text that is not a date."""


class PassageError(StudyError):
    """A text that cannot be taken in."""


class UnreadableError(PassageError):
    """A file that cannot be opened."""


class NotTextError(PassageError):
    """A file that is no plain text."""


class EmptyError(PassageError):
    """A file with nothing in it."""


class TooLargeError(PassageError):
    """A file over the limit."""


class UnknownError(StudyError):
    """A name that is not in the library."""


class QuizError(StudyError):
    """No quiz can be made of what there is."""


class QuizFileError(StudyError):
    """A quiz handed on as a file that cannot be taken, or a quiz that cannot be handed on so."""


class ResultFileError(StudyError):
    """A file with a learner's results that cannot be taken, or results that cannot be handed in."""


class PackError(StudyError):
    """A pack that cannot be taken in."""


class FaultyPackError(PackError):
    """A pack with errors, of which something is sound."""


class StaleUndoError(StudyError):
    """A step that cannot be taken back any more."""


class UnkeepableError(StudyError):
    """A text that is too long to keep, or holds what no text can hold: `about` is that text."""

    def __init__(self, says: Message, hint: Message | None = None, *, about: str = "") -> None:
        super().__init__(says, hint)
        self.about = about


class StoreError(StudyError):
    """The learner's folder cannot be used."""


class NewerStoreError(StoreError):
    """The database was written by a newer version."""


class ForeignStoreError(StoreError):
    """Something that is not ours stands in the database's place."""


class DamagedStoreError(StoreError):
    """The database is broken, or is none."""


class MissingStoreError(StoreError):
    """The database is gone, though there are backups of it."""


class FolderError(StoreError):
    """The folder cannot be used as it is."""


class ReadOnlyError(FolderError):
    """The folder, or the database in it, may not be written to."""


class FullDiskError(FolderError):
    """There is no room left."""


class BusyStoreError(FolderError):
    """Another program is using the database."""


class BackupError(StudyError):
    """A backup that cannot be made, or a file that no library can be restored from."""


class DesktopError(StudyError):
    """A menu entry that cannot be made on this desktop."""


class DisplayError(StudyError):
    """There is no screen to open a window on."""


class SilentWindowError(StudyError):
    """A window that is open, but does not answer."""


class CancelledError(StudyError):
    """The person stopped it."""
