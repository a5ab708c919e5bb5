"""What the program is: its version, its licences, and where its files lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import qVersion

from studyapp.ui.manual.chapters import Part
from studyapp.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Facts:
    """What the window is told about the program it is part of; None where it is not known."""

    version: str = ""
    folder: Path | None = None
    log: Path | None = None


def about(facts: Facts) -> Iterator[Part]:
    """Give the parts of the chapter."""
    says = tr(
        "A desktop program for learning history from what you read. There is no account and no"
        " network: nothing leaves this computer."
    )
    version = tr("Version {version}, on Qt {qt}.", version=facts.version or "?", qt=qVersion())
    yield Part(1, tr("About Studyapp"), f"{says}\n\n{version}")
    yield Part(2, tr("Where its files lie"), "\n".join(_places(facts)))
    yield Part(2, tr("Licences"), tr(_LICENCES))


def _places(facts: Facts) -> Iterator[str]:
    if facts.folder is not None:
        yield "- " + tr("Your library and your answers: {path}", path=_code(facts.folder))
        yield "- " + tr("Backups: {path}", path=_code(facts.folder / "backups"))
    if facts.log is not None:
        yield "- " + tr("Faults of the program are logged in {path}", path=_code(facts.log))


def _code(path: Path) -> str:
    """Return a path that is shown as it stands, whatever signs are in it."""
    fence = "``" if "`" in str(path) else "`"
    return f"{fence} {path} {fence}" if fence == "``" else f"{fence}{path}{fence}"


_LICENCES = """\
- **Source Serif Pro** and **Source Sans Pro** by Adobe: SIL Open Font License 1.1
- **Qt** and **PySide6** by The Qt Company: LGPL 3
- **SQLAlchemy**, **FSRS**, **pydantic**, **PyYAML**, **RapidFuzz**, **markdown-it-py**, \
**platformdirs**, **charset-normalizer**: MIT
- **NumPy**: BSD 3-Clause
- **SQLite**: public domain
- **Python**: PSF License
"""
