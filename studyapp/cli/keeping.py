"""Commands that keep a library safe."""

from argparse import Namespace

from studyapp.cli.arguments import folder_of
from studyapp.cli.printing import DONE, print_lines
from studyapp.cli.tables import counted
from studyapp.domain.backups import Contents


def backup(arguments: Namespace) -> int:
    """Write all of the library into one file."""
    from studyapp.study.backups import Backups

    made = Backups(folder_of(arguments)).make(arguments.file)
    size = f"{max(made.size, 100_000) / 1_000_000:.1f} MB"
    print_lines([f"Backed up {_in_words(made.contents)} to {made.path} ({size}, checked)."])
    return DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in place of the library."""
    from studyapp.study.backups import Backups

    restored = Backups(folder_of(arguments)).restore(arguments.file)
    made = f"{restored.made.astimezone():%d %B %Y, %H:%M}".lstrip("0")
    print_lines([f"Restored the backup of {made}: {_in_words(restored.contents)}."])
    if restored.aside is not None:
        print_lines([f"What was there before is kept in {restored.aside}."])
    return DONE


def _in_words(contents: Contents | None) -> str:
    if contents is None:
        return "the library"
    return f"{counted(contents.passages, 'passage')} and {counted(contents.answers, 'answer')}"
