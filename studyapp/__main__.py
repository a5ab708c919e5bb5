"""Start the program: `python -m studyapp` and the `studyapp` command."""

import sys

from studyapp.cli.main import main as run


def main() -> None:
    """Run the command line and leave with its status."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
