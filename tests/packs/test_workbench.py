"""A pack that is read again while it is written: as from its files, but only what changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.packs import opening
from studyapp.packs.checking import check
from studyapp.packs.gathering import Gathered
from studyapp.packs.nodes import Node
from studyapp.packs.parsing import parse
from studyapp.packs.sheets import Sheet
from studyapp.packs.workbench import Workbench
from tests.packs.folders import EVENTS, HEAD, PASSAGES, TEXT, pack_files, questions

WHO = """
  - id: who
    kind: short
    stem: Who led the company?
    answer: Ferdinand de Lesseps
    source: {passage: opening, quote: led by Ferdinand de Lesseps}
"""
EMENDED = """\
format: studypack/1
emendations:
  - {passage: opening, quote: led by, reads: lead by, reason: A slip, confidence: sure}
"""
VERSIONS: dict[str, list[str | None]] = {
    "pack.yaml": [
        HEAD + PASSAGES,
        HEAD,
        HEAD + PASSAGES.replace("passages/opening.txt", "questions/a.yaml"),
        HEAD + PASSAGES + "eras: [{title: An era, when: soon}]\n",
        "\t",
        None,
    ],
    "passages/opening.txt": [TEXT, TEXT.replace("led", "lead"), f"{TEXT} {TEXT}", "\7", " ", None],
    "emendations.yaml": [
        None,
        EMENDED,
    ],
    "events.yaml": [EVENTS, EVENTS.replace("1869-11-17", "17.11.1869"), "events: [", None],
    "questions/a.yaml": [questions(WHO), questions(WHO.replace("stem", "stm")), "x: *y", ""],
    "questions/b.yaml": [None, questions(WHO), questions(WHO.replace("id: who", "id: b"))],
    "questions/pack.yaml": [None, "x"],
}
EDITS = st.lists(
    st.sampled_from([(file, text) for file, texts in VERSIONS.items() for text in texts]),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(EDITS)
def test_what_is_found_does_not_hang_on_what_was_read_before(
    edits: list[tuple[str, str | None]],
) -> None:
    workbench = Workbench()
    changes: dict[str, str | bytes | None] = {"questions/a.yaml": questions(WHO)}

    for file, text in edits:
        changes[file] = text
        files = pack_files(changes)
        assert workbench.check(files) == check(Gathered(files))


def test_only_what_changed_is_parsed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def noted(sheet: Sheet, text: str) -> Node | None:
        parsed.append(sheet.file)
        return parse(sheet, text)

    monkeypatch.setattr(opening, "parse", noted)
    workbench = Workbench()
    workbench.check(pack_files())
    parsed.clear()

    workbench.check(pack_files({"questions.yaml": questions(WHO)}))

    assert parsed == ["questions.yaml"]
