"""A window in which a pack is written, and which prints what it has kept of what was typed.

Run by the kill test as a program of its own: `python -m tests.app.writing FOLDER PACK`. Every line
on standard output is how many letters of a text are kept.
"""

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from studyapp.app.desk import Desk
from studyapp.app.session import application, make_desk
from studyapp.study.authoring.drafts import Drafts
from studyapp.wiring import open_program

FILE = "questions.yaml"
TYPED = "# mine "


def main() -> None:
    folder, pack = map(Path, sys.argv[1:])
    app = application()
    desk = make_desk(app, folder)
    desk.window.show()
    desk.open(partial(open_program, folder))
    desk.window.show_page("author")
    desk.joins.author.opening.open(pack, file=FILE)
    writing = QTimer(desk, interval=5)
    writing.timeout.connect(partial(write_on, desk, folder, pack))
    writing.start()
    app.exec()


def write_on(desk: Desk, folder: Path, pack: Path) -> None:
    """Type some letters more, and say what is kept by now."""
    page, work = desk.joins.author.page, desk.joins.author.work
    if work.opened is None:
        return
    QTest.keyClicks(page._editor, TYPED)
    page.settle()
    desk.joins.author.drafts.keep_now()
    for kept in Drafts(folder).of(pack):
        sys.stdout.write(f"{len(kept.text)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
