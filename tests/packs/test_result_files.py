"""Results handed in as files: whole on the way, told if changed, and believed in nothing else."""

import copy
import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import ResultFileError
from studyapp.domain.results import ResultFile
from studyapp.packs.result_files import MOST_BYTES, digest_of, read_result, written_result
from tests.handed_in import a_question, an_answer, handed_in, taker

RESULT = handed_in(
    an_answer(1, score=0.25),
    an_answer(2, question=1, picked="other"),
    by=taker(7, "שרה 🦊 Ünal"),
    questions=[a_question("a"), a_question("b")],
)
WRITTEN = written_result(RESULT)
FORM: dict[str, Any] = json.loads(WRITTEN)


def changed(*place: str | int, to: object) -> dict[str, Any]:
    """Return the file with another value at a place, and a digest that holds again."""
    form = copy.deepcopy(FORM)
    part: Any = form
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = to
    return form | {"digest": digest_of(form)}


def refusal(content: object) -> str:
    found = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(ResultFileError) as refused:
        read_result(found, "ada.studyresult")
    return str(refused.value.says)


def test_results_come_as_they_went_with_the_same_bytes_each_time() -> None:
    assert read_result(WRITTEN, "a") == RESULT
    assert written_result(read_result(WRITTEN, "a")) == WRITTEN
    assert RESULT.is_as_written


def test_a_file_laid_out_anew_is_as_it_was_written() -> None:
    compact = json.dumps(dict(reversed(FORM.items()))).encode()

    assert read_result(compact, "a").is_as_written


@pytest.mark.parametrize(
    ("place", "to"),
    [
        (("answers", 0, "score"), 1.0),
        (("answers", 0, "seconds"), 9.0),
        (("answers", 1, "picked"), ["right"]),
        (("learner", "name"), "Somebody"),
        (("questions", 0, "choices", 1, "right"), True),
        (("packs", 0, "title"), "Another"),
    ],
)
def test_any_change_of_the_content_is_told(place: tuple[str | int, ...], to: object) -> None:
    form = changed(*place, to=to) | {"digest": FORM["digest"]}

    found: ResultFile = read_result(json.dumps(form).encode(), "a")

    assert not found.is_as_written
    assert read_result(json.dumps(changed(*place, to=to)).encode(), "a").is_as_written


def test_texts_of_several_lines_come_on_one() -> None:
    result = handed_in(an_answer(1, picked="one\n\n  two\tthree"))

    (answer,) = read_result(written_result(result), "a").answers

    assert answer.picked == ("one two three",)


def test_signs_that_command_a_terminal_do_not_keep_a_learner_from_handing_in() -> None:
    result = handed_in(an_answer(1, picked="a\x1b[31mb\x07"))

    (answer,) = read_result(written_result(result), "a").answers

    assert answer.answer == "a\ufffd[31mb\ufffd"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no JSON from line 1"),
        (b"\xff\xfe{}", "no text in UTF-8"),
        (b"[1]", "no fields"),
        (b"[" * 200_000, "too deep"),
        (b'{"format": 1, "format": 2}', "“format” stands there twice"),
        (b'{"score": NaN}', "NaN is no number"),
        (b" " * (MOST_BYTES + 1), "larger than 5,000,000 bytes"),
        (json.dumps({"format": "studyquiz", "version": 1}).encode(), "holds no results"),
        (FORM | {"version": 2}, "version 2 of the format"),
        (FORM | {"version": True}, "no whole number"),
        (FORM | {"mail": "a@b.c"}, "mail: there is no such field"),
        (changed("learner", "id", to="7"), "learner, id: it is not as it must be"),
        (changed("learner", "name", to=" "), "learner, name"),
        (changed("answers", to=[]), "answers: there are none"),
        (changed("answers", 0, "score", to=1.5), "answers, 1, score: it is too large"),
        (changed("answers", 0, "seconds", to=-1), "answers, 1, seconds: it is too small"),
        (changed("answers", 0, "at", to="noon"), "answers, 1, at: it is no time"),
        (changed("answers", 0, "at", to="2026-01-01T00:00:00"), "answers, 1, at"),
        (changed("answers", 0, "at", to="0001-01-01T00:00:00+14:00"), "answers, 1, at: no such"),
        (changed("written", to="9999-12-31T23:59:59-14:00"), "written: no such program"),
        (changed("answers", 1, "question", to=2), "answers, 2, question: there is no such"),
        (changed("answers", 1, "id", to=FORM["answers"][0]["id"]), "answers, 2, id: it stands"),
        (changed("questions", 0, "kind", to="riddle"), "questions, 1, kind: it is none of"),
        (changed("questions", 0, "stem", to="a\x00b"), "questions, 1, stem: U+0000"),
        (changed("questions", 0, "stem", to="a" * 20_001), "longer than 20,000"),
    ],
)
def test_what_is_no_sound_file_is_refused_with_its_name_and_the_place(
    content: object, says: str
) -> None:
    said = refusal(content)

    assert said.startswith("ada.studyresult ")
    assert says in said


@settings(max_examples=50)
@given(st.integers(0, len(WRITTEN) - 1), st.binary(max_size=4), st.integers(0, 40))
def test_no_damage_does_more_than_be_refused_or_told(at: int, put: bytes, cut: int) -> None:
    damaged = WRITTEN[:at] + put + WRITTEN[at + cut :]

    with suppress(ResultFileError):
        found = read_result(damaged, "ada.studyresult")
        assert found.is_as_written == (found == RESULT)
