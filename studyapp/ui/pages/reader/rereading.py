"""Deciding on a repair where it is read."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction

from studyapp.ui.pages.reader.acts import DECIDING, Act
from studyapp.ui.pages.reader.attending import Attending


class Rereading(QObject):
    """Says what is decided of the repair that the caret stands at.

    `kept` and `left` carry it: it is right, or the source is; `unfit` one to be corrected.
    """

    kept = Signal(object)
    left = Signal(object)
    unfit = Signal(object)

    def __init__(self, attending: Attending, acts: Mapping[Act, QAction]) -> None:
        super().__init__(attending)
        self._attending = attending
        for act, signal in zip(DECIDING, (self.kept, self.left, self.unfit), strict=True):
            acts[act].triggered.connect(lambda _on=False, signal=signal: self._say(signal))

    def _say(self, signal: SignalInstance) -> None:
        repair = self._attending.repair
        if repair is not None:
            signal.emit(repair)
