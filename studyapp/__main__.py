"""Start the program: `python -m studyapp` and the `studyapp` command."""

import gc
import sys

from studyapp.cli.main import main as run


def main() -> None:
    """Run the command line and leave with its status."""
    status = run(sys.argv[1:])
    if "PySide6" not in sys.modules:
        # The process ends: what a command has left is not gone through for garbage once more.
        gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    main()
