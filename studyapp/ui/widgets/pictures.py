"""Icons that stand in a page."""

from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Look


class Picture(QLabel):
    """An icon in the colour of a token; decoration, so it is not spoken."""

    def __init__(
        self,
        look: Look,
        name: str,
        colour: str = "ink",
        size: float = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._colour = colour
        self._size = size
        self._renew()
        look.changed.connect(self._renew)

    def show_picture(self, name: str, colour: str) -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self._renew()

    def _renew(self) -> None:
        tint = self._look.color(self._colour)
        self.setPixmap(pixmap(self._look, self._name, self._size, tint))
        self.setFixedSize(self._look.px(self._size), self._look.px(self._size))
