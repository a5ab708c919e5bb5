"""Cells of tables that go out to other programs."""


def harmless(cell: str) -> str:
    """Return a cell in one line that no spreadsheet takes for a formula."""
    line = " ".join(cell.splitlines()).strip()
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line
