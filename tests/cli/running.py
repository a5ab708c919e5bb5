"""A command run as a person runs it, and a passage to run it on."""

from pathlib import Path

from studyapp.cli.main import main

TEXT = (
    "On 14 July 1789 the crowd stormed the Bastille. On 4 August 1789 the Assembly abolished "
    "feudal rights. The king fled to Varennes on 20 June 1791. France declared war on Austria "
    "on 20 April 1792. The Convention abolished the monarchy on 21 September 1792.\n"
)


def run(*words: str | Path) -> int:
    """Run a command in this process, and return its status."""
    return main([str(word) for word in words])
