"""Imports at their own speed beside PySide6."""

import builtins


def import_plainly() -> None:
    """Have modules imported without a look at their source.

    Once QtCore is there, PySide6 reads the source of each module that is imported, in search of its
    optional features (`from __feature__ import snake_case`). Nothing here uses one, and for the
    modules of the store that takes longer than a tenth of a second. Does nothing where PySide6 has
    not put an import of its own in place.
    """
    import PySide6.QtCore  # noqa: F401 - which puts its own import in place

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
