"""Quizzes handed on as files: whole on the way there, and believed in nothing on the way back."""

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from studyapp.domain.asked import AskedQuestion
from studyapp.domain.errors import QuizFileError
from studyapp.domain.kinds import Mode, PackId, StoredQuizId
from studyapp.domain.sittings import QuizWish
from studyapp.domain.stored_quizzes import StoredQuiz
from studyapp.packs.quiz_files import read_quiz, written_quiz
from studyapp.packs.quiz_limits import MOST_BYTES
from tests.every_kind import QUESTIONS

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
QUIZ = StoredQuiz(
    id=StoredQuizId("0f" * 16),
    title="The partitions",
    made=NOW,
    wish=QuizWish(
        pack=PackId("0f" * 16),
        count=11,
        kinds=frozenset(each.kind for each in QUESTIONS),
        mode=Mode.EXAM,
        limit=timedelta(minutes=15),
        seed=4711,
    ),
    questions=tuple(AskedQuestion(question=each, source="Source") for each in QUESTIONS),
)
WRITTEN = written_quiz(QUIZ)
FORM: dict[str, Any] = json.loads(WRITTEN)
PLACES = {form["kind"]: place for place, form in enumerate(FORM["questions"])}


def refusal(content: object) -> str:
    """Return why something is refused that is a file, or would be the JSON of one."""
    found = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(QuizFileError) as refused:
        read_quiz(found, "war.studyquiz", made=NOW)
    assert refused.value.hint is not None
    return str(refused.value.says)


def changed(kind: str, /, **fields: object) -> dict[str, Any]:
    """Return the file with other fields in its question of a kind; ... takes one away."""
    form = copy.deepcopy(FORM)
    question = form["questions"][PLACES[kind]]
    question.update(fields)
    for name in [name for name, each in fields.items() if each is ...]:
        del question[name]
    return form


def test_a_quiz_of_every_kind_comes_as_it_went_with_the_same_bytes_each_time() -> None:
    assert read_quiz(WRITTEN, "a", made=NOW) == QUIZ
    assert written_quiz(read_quiz(WRITTEN, "a", made=NOW)) == WRITTEN
    assert "“" not in WRITTEN.decode("ascii", "ignore")
    assert read_quiz(b"\xef\xbb\xbf" + WRITTEN, "a", made=NOW) == QUIZ


def test_a_quiz_changed_by_hand_that_is_still_sound_is_just_a_quiz() -> None:
    form = changed("single", stem="And when did it not?")
    found = read_quiz(json.dumps(form).encode(), "a", made=NOW)

    assert found.asked[PLACES["single"]].stem == "And when did it not?"
    assert found.questions[PLACES["single"]].version != QUIZ.questions[PLACES["single"]].version


CHOICES = FORM["questions"][PLACES["single"]]["choices"]
GAPS = FORM["questions"][PLACES["cloze"]]["gaps"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "it is no JSON from line 1, column 1 on"),
        (WRITTEN[:900], "it is no JSON from line"),
        (b"\xff\xfe{", "it is no text in UTF-8, from byte 1 on"),
        (b" " * (MOST_BYTES + 1), "it is larger than 8,000,000 bytes"),
        (b"[" * 100_000, "its lists lie too deep in each other"),
        (b'{"a": 1, "a": 2}', "“a” stands there twice"),
        (b'{"a": NaN}', "NaN is no number"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "a number has 5,000 digits"),
        ([], "it has no fields"),
        ({}, "format: it is no quiz"),
        ({**FORM, "version": "1"}, "version: it is no whole number"),
        ({**FORM, "questions": None}, "questions: it is no list"),
        ({**FORM, "questions": {}}, "questions: it is no list"),
        ({**FORM, "questions": []}, "questions: there are none"),
        ({**FORM, "questions": [1]}, "question 1: it is no group of fields"),
        ({**FORM, "questions": [{}] * 1001}, "questions: there are more than 1,000"),
        ({**FORM, "title": "\x1b[2J"}, "title: U+001B is a sign that no text has"),
        ({**FORM, "title": "\ud800"}, "title: U+D800 is a sign that no text has"),
        ({**FORM, "title": " "}, "title: it is not as it must be"),
        ({**FORM, "seed": 2**63}, "seed: it is too large"),
        ({**FORM, "mode": "fun"}, "mode: it is none of: 'practice' or 'exam'"),
        ({**FORM, "minutes": 0}, "minutes: it is too small"),
        ({**FORM, "minutes": True}, "minutes: it is no number"),
        ({**FORM, "x": dict.fromkeys(map(str, range(300)))}, "x: it has more than 200 parts"),
        ({**FORM, "questions": FORM["questions"][:2] * 2}, "question 3, id: question 1 has the"),
        (changed("single", kind="poem"), "question 1, kind: it is none of: single, "),
        (changed("single", kind=[]), "question 1, kind: it is none of: single, "),
        (changed("single", stem=...), "question 1, stem: it is missing"),
        (changed("single", stem=" "), "question 1, stem: it is blank"),
        (changed("single", answer="?"), "question 1, answer: there is no such field"),
        (changed("single", points=0), "question 1, points: it is not from 1 to 1,000"),
        (changed("single", difficulty=9), "question 1, difficulty: it is not from 1 to 5"),
        (changed("single", recipe=...), "question 1, recipe: it is missing, and so is “pack”"),
        (changed("single", citation=None), "question 1, citation: it is missing"),
        (changed("single", passage=None), "question 1, passage: it is missing"),
        (
            changed("single", citation={"span": {"start": 5, "end": 2}, "quote": "x"}),
            "question 1, citation, span: it does not end after it begins",
        ),
        (
            changed("single", choices=[{**CHOICES[0], "text": "x" * 1_000_000}, *CHOICES[1:]]),
            "question 1, choices, 1, text: a text of 1,000,000 characters is too long",
        ),
        (
            changed("single", choices=[{**each, "right": False} for each in CHOICES]),
            "question 1, choices: none of them is right",
        ),
        (
            changed("single", choices=[{**each, "right": True} for each in CHOICES]),
            "question 1, choices: 3 of them are right, not one",
        ),
        (changed("single", choices=[CHOICES[0]] * 2), "question 1, choices: “3 May 1788” stands"),
        (changed("single", choices=[[[[[[[[[]]]]]]]]]), "its lists lie too deep"),
        (changed("multiple", scoring="pairs"), "scoring: it is neither"),
        (changed("truefalse", is_true=1), "is_true: it is neither true nor false"),
        (changed("short", matching={"typos": 9}), "matching, typos: it is not from 0 to 3"),
        (changed("number", value="ten"), "value: it is no number"),
        (changed("number", tolerance=-1), "tolerance: it is less than nothing"),
        (changed("date", when=["soon", "gregorian"]), "when: it is no date and its calendar"),
        (changed("date", when=["1791", "mayan"]), "when: it is no date and its calendar"),
        (changed("date", tolerance={"count": -1, "unit": "d"}), "tolerance: it is less than"),
        (
            changed("date", partial=[{"within": {"count": 1, "unit": "d"}, "score": 3}]),
            "partial, 1, score: it is not from 0 to 1",
        ),
        (changed("cloze", gaps=GAPS[1:]), "gaps: they are not those of “stem”"),
        (
            changed("cloze", gaps=[{**each, "shown": ["a", "b"]} for each in GAPS]),
            "gaps, 1, shown: the answer is not among them",
        ),
        (changed("order", shown=[0, 0, 1]), "shown: it does not name each place"),
        (changed("order", scoring="partial"), "scoring: it is none of"),
        (changed("match", rights=["1791"]), "answers, 2: it is not among “rights”"),
        (changed("match", lefts=["The law"]), "answers: there are not as many as “lefts”"),
        (changed("timeline", items=[{"text": "The law"}]), "items, 1, when: it is missing"),
        (changed("open", rubric=[{"points": 0, "text": "x"}]), "rubric, 1, points: it is not"),
        (changed("open", min_words=-1), "min_words: it is not from 0 to 10,000"),
        (
            changed(
                "open", rubric=[{"points": 1, "text": "x" * 19_990 + str(n)} for n in range(12)]
            ),
            "it is longer than 200,000 characters",
        ),
    ],
    ids=lambda each: each[:40] if isinstance(each, str) else "",
)
def test_what_is_not_sound_is_refused_with_its_place_and_the_reason(
    content: object, says: str
) -> None:
    said = refusal(content)

    assert said.startswith("war.studyquiz could not be opened as a quiz: ")
    assert says in said


def test_a_later_version_says_which_program_is_needed() -> None:
    later = json.dumps({"format": "studyquiz", "version": 9, "needs": "Studyapp 4.2"}).encode()
    with pytest.raises(QuizFileError) as refused:
        read_quiz(later, "a.studyquiz", made=NOW)

    assert "version 9 of the format; this program reads 1." in str(refused.value.says)
    assert str(refused.value.hint) == "Open it with Studyapp 4.2 or newer."
    rude = later.replace(b"Studyapp 4.2", b"\\u001b[2J")
    with pytest.raises(QuizFileError) as refused:
        read_quiz(rude, "a.studyquiz", made=NOW)
    assert "\x1b" not in str(refused.value.hint)


def test_whatever_stands_in_a_field_gives_a_quiz_or_a_refusal() -> None:
    for question in FORM["questions"]:
        form = {**FORM, "questions": [question]}
        for spoilt in spoilt_forms(form):
            with suppress(QuizFileError):
                read_quiz(json.dumps(spoilt).encode(), "a", made=NOW)


def spoilt_forms(form: Any) -> Iterator[Any]:  # noqa: ANN401 - any JSON
    """Yield a form with each of its parts in turn put to something else."""
    yield from (None, [], {}, "", "ten", -1, 1.5, True, [[]], {"": None})
    if isinstance(form, dict):
        for key in [key for key in form if key not in ("format", "version")]:
            yield from ({**form, key: each} for each in spoilt_forms(form[key]))
    elif isinstance(form, list):
        for place, part in enumerate(form[:1]):
            yield from ([*form[:place], each, *form[place + 1 :]] for each in spoilt_forms(part))
