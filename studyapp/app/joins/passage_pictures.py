"""The pictures of the passage that is read: named when it is opened, read when asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from studyapp.ui.decoding import decoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from studyapp.app.asking import Asking
    from studyapp.domain.kinds import PackId
    from studyapp.domain.question_pieces import Figure
    from studyapp.ui.pages.reader.pictures import Pictures
    from studyapp.ui.work import Worker
    from studyapp.wiring import Program

Given = list[tuple["PackId", "Figure"]]


def join_pictures(pictures: Pictures, asking: Asking, computing: Worker) -> None:
    """Have pictures be read where they hold up nothing."""

    def fetch(given: Given) -> None:
        asking.ask(partial(_contents, given=given), read)

    def read(contents: Sequence[tuple[Figure, bytes | None]]) -> None:
        computing.run(partial(_images, contents), pictures.show, lambda _error: pictures.show([]))

    pictures.wanted.connect(fetch)


def _contents(program: Program, given: Given) -> list[tuple[Figure, bytes | None]]:
    return [(figure, program.sharing.picture(pack, figure.file)) for pack, figure in given]


def _images(
    contents: Sequence[tuple[Figure, bytes | None]],
) -> list[tuple[Figure, QImage | None]]:
    return [(figure, decoded(content)) for figure, content in contents]
