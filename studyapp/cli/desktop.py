"""The menu entry of this user."""

from argparse import Namespace

from studyapp.cli.printing import DONE, print_lines


def desktop(arguments: Namespace) -> int:
    """Make the menu entry, or take it away."""
    from studyapp.app.menu_entry import command, data_home, install, remove

    if arguments.deed == "install":
        written = install(data_home(), command(arguments.data))
        says = "Studyapp is in the menu now, and opens .studypack files. Written:"
        print_lines([says, *(f"  {path}" for path in written)])
        return DONE
    gone = remove(data_home())
    says = "Taken away:" if gone else "There was no menu entry of Studyapp."
    print_lines([says, *(f"  {path}" for path in gone)])
    return DONE
