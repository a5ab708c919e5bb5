"""Reports and refusals, as the command line tells of them."""

import json
from pathlib import Path

import pytest

from studyapp.domain.kinds import Kind
from studyapp.domain.objections import Fault
from studyapp.study.drawing import quiz_on
from studyapp.wiring import open_program
from tests.cli.running import run
from tests.study.programs import keep_revolution


def test_reports_are_printed_and_a_learner_s_refusals_are_left_out_only_if_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "library"
    with open_program(folder) as program:
        passage = keep_revolution(program)
        title = program.reading.titles()[passage]
        drawn = quiz_on(
            program.materials.whole(passage, None), count=3, seed=1, kinds=frozenset(Kind)
        )
        question = drawn.questions[0]
        program.objecting.refuse(question)
        program.objecting.report(question, Fault.KEY, "Two\nlines.")

    assert run("scores", "--reports", "--json", "--data", folder) == 0
    (report,) = json.loads(capsys.readouterr().out)["reports"]
    assert (report["question"], report["fault"]) == (question.id, "wrong-key")
    assert (report["learner"], report["source"]) == ("Me", title)
    assert run("scores", "--reports", "--data", folder) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == ["  Two lines.", "1 report"]
    assert run("scores", "--reports", "--csv", "--data", folder) == 0
    assert "question id,version" in capsys.readouterr().out

    asked = []
    for learner in ([], ["--learner", "Me"]):
        assert run("quiz", title, "--count", "3", "--json", "--data", folder, *learner) == 0
        document = json.loads(capsys.readouterr().out)
        asked.append({each["id"] for each in document["questions"]})
    assert question.id in asked[0]
    assert question.id not in asked[1]
    assert run("quiz", title, "--data", folder, "--learner", "Nobody") == 2
    assert "There is no learner “Nobody”." in capsys.readouterr().err
