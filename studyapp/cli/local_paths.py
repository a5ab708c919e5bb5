"""Files as the command line and file managers name them."""

import os
from pathlib import Path


def local_path(word: str) -> Path:
    """Return the path that a word names: as it stands, or as a file manager writes it, `file://`."""
    if not word.startswith("file://"):
        return Path(word)
    from urllib.parse import unquote_to_bytes

    host, slash, path = word.removeprefix("file://").partition("/")
    if host not in ("", "localhost"):
        return Path(word)
    local = os.fsdecode(unquote_to_bytes(path))
    return Path(local if os.name == "nt" else slash + local)
