"""Numbers by themselves, written as in sentences."""

from studyapp.ui.wording import counted


def figure(n: int) -> str:
    """Return a number in figures, grouped as everywhere: "65,770"."""
    return counted(n, "{n}", "{n}")
