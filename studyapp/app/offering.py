"""A choice among the packs that come with the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp import places

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.shipping import ShippedPack


def offer_packs(desk: Desk) -> None:
    """List the packs in a menu over the window; the one that is chosen is added.

    Their heads are read now and on the worker, so that the window's start has nothing to do with
    how many there are.
    """
    desk.storing.run(_shipped, partial(_show, desk))


def _shipped() -> list[ShippedPack]:
    from studyapp.study.shipping import shipped_packs

    return shipped_packs(places.QUESTIONS)


def _show(desk: Desk, packs: Sequence[ShippedPack]) -> None:
    from PySide6.QtWidgets import QMenu

    window = desk.window
    menu = QMenu(window)
    menu.setObjectName("shipped-packs")
    menu.setAccessibleName(window.tr("Packs that come with Studyapp"))
    menu.setToolTipsVisible(True)
    for pack in packs:
        action = menu.addAction(pack.title.replace("&", "&&"), _adder(desk, pack.path))
        action.setToolTip(pack.description)
        action.setStatusTip(pack.description)
    menu.aboutToHide.connect(menu.deleteLater)
    box = menu.rect()
    box.setSize(menu.sizeHint())
    box.moveCenter(window.rect().center())
    menu.popup(window.mapToGlobal(box.topLeft()))
    menu.setActiveAction(menu.actions()[0])


def _adder(desk: Desk, path: Path) -> Callable[[], None]:
    return lambda: desk.adding.add_files([path])
