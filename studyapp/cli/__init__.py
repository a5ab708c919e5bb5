"""The commands: a thin face over study."""

from studyapp.cli.main import main

__all__ = ["main"]
