"""The pictures of a sheet, as they stand between its lines."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QTextDocument

from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Figure
from studyapp.domain.questions import Question
from studyapp.domain.sheets import Pictures
from studyapp.ui.decoding import decoded
from studyapp.ui.paper.blocks import figure_words

DPI = 300
"""Dots to an inch of what is printed."""
SCREEN = 96
"""Those in which HTML measures, whatever it is painted on."""
_HEIGHT = 2.6 * SCREEN
"""As high as a picture may become: two fit on a page with their questions."""


class Illustrations:
    """The pictures of one sheet, each read once; what cannot be read is told in its words."""

    def __init__(self, pictures: Pictures, width: float) -> None:
        self._pictures = pictures
        self._width = width
        self._names: dict[tuple[PackId | None, str], str] = {}
        self._images: dict[str, QImage] = {}

    def of(self, question: Question) -> Callable[[Figure], str]:
        """Return what gives the pictures of a question as HTML."""
        return partial(self._drawn, question)

    def lend_to(self, document: QTextDocument) -> None:
        """Let a document find the pictures that its HTML names."""
        for name, image in self._images.items():
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)

    def _drawn(self, question: Question, figure: Figure) -> str:
        key = (question.pack, figure.file)
        name = self._names.get(key)
        if name is None:
            image = decoded(self._pictures.get(key))
            if image is None:
                return figure_words(figure)
            name = self._names[key] = f"picture:{len(self._names)}"
            self._images[name] = image
        size = self._size(self._images[name])
        return f'<img src="{name}" width="{size.width():.0f}" height="{size.height():.0f}">'

    def _size(self, image: QImage) -> QSizeF:
        """Return how large it becomes: as on a screen, but within the page."""
        size = QSizeF(image.size())
        share = min(1.0, self._width * 0.9 / size.width(), _HEIGHT / size.height())
        return size * share
