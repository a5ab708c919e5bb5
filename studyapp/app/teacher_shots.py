"""The pages of a teacher as pictures: a pack that is written, and the results of a class."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.places import SAMPLE_PACK
from studyapp.study.authoring.choosing import copy_pack
from studyapp.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.handing_in import HandingIn

_FILE, _LINE = "questions.yaml", 20
_SUFFIX = ".studyresult"


def teacher_scenes(desk: Desk, settle: Callable[[], object]) -> Iterator[str]:
    """Bring the scenes before the eye, and yield the name of each; `settle` waits for workers."""
    desk.window.show_page("author")
    yield from _author_scenes(desk, settle)
    desk.asking.ask(
        lambda program: program.handing_in, lambda handing_in: _open_results(desk, handing_in)
    )
    settle()
    yield "results"
    # It stays for seconds, in which the pages that follow are taken.
    for toast in desk.window.findChildren(Toast):
        toast.hide()


def _author_scenes(desk: Desk, settle: Callable[[], object]) -> Iterator[str]:
    join = desk.joins.author
    folder = desk.safeguard.folder / "pack"
    if not folder.exists():
        settle()
        yield "author-none"
        copy_pack(SAMPLE_PACK, folder)
    if join.work.opened is None:
        join.opening.open(folder, file=_FILE)
        settle()
    desk.pages.author.show_file(_FILE, _LINE)
    yield "author"


def _open_results(desk: Desk, handing_in: HandingIn) -> None:
    """Open what the learner of the demo would hand in."""
    from studyapp.study.handing_in import HandInWish, hand_in

    path = Path(desk.safeguard.folder) / f"results{_SUFFIX}"
    hand_in(handing_in.result(HandInWish(name="Ada", own=True)), path)
    desk.adding.add_files([path])
