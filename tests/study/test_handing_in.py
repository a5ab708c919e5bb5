"""A learner hands in answers, a teacher opens those of a class."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.class_results import merged
from studyapp.domain.errors import ResultFileError, UnknownError
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.questions import TrueFalseQuestion
from studyapp.domain.results import KeptFile
from studyapp.domain.sittings import QuizWish
from studyapp.packs.result_files import written_result
from studyapp.study.class_view import (
    MOST_FILES,
    OpenedFile,
    changed_files,
    class_figures,
    opened,
    opened_file,
)
from studyapp.study.handing_in import HandInWish, hand_in
from studyapp.study.results_csv import answers_csv, learners_csv, questions_csv
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.handed_in import PACK as HANDED_IN
from tests.handed_in import a_class, a_question, an_answer, handed_in, taker
from tests.packing import PACK, a_pack, authored
from tests.study.programs import Clock, a_wish, answer_to, keep_revolution

pytestmark = pytest.mark.unmeasured

ALL = QuizWish(pack=PACK, count=20)


def answer_all(program: Program, wish: QuizWish = ALL, *, right: bool = True) -> None:
    turn = program.quizzing.start(wish)
    while (asked := turn.question) is not None:
        answer = answer_to(asked, right=right)
        _, turn = program.quizzing.answer(asked.id, answer, timedelta(seconds=7), None)


@pytest.fixture
def answered(program: Program) -> Program:
    """Return a program with all kinds of question of a pack answered right."""
    program.sharing.add(unpacked(a_pack(version=3)))
    answer_all(program)
    return program


def test_every_kind_of_answer_is_handed_in_with_its_question(answered: Program) -> None:
    result = answered.handing_in.result(HandInWish(pack=PACK))

    assert result.taker.name == "Me"
    authored = [each for each in result.questions if each.pack == PACK]
    assert {each.kind for each in authored} == {each.kind for each in a_pack().questions}
    for answer in result.answers:
        question = result.questions[answer.question]
        assert answer.seconds == 7
        assert answer.pack_version == (3 if question.pack else None)
        right = {choice.text for choice in question.choices if choice.right}
        assert not right or set(answer.picked) == right


def test_the_order_in_which_choices_stood_makes_no_other_question(answered: Program) -> None:
    for _ in range(3):
        answer_all(answered, right=False)

    result = answered.handing_in.result(HandInWish(pack=PACK))

    authored = [each for each in result.questions if each.pack == PACK]
    assert len(authored) == len({each.id for each in authored})


def test_a_file_tells_no_more_of_a_learner_than_the_chosen_name(
    answered: Program, folder: Path, tmp_path: Path
) -> None:
    answered.learners.add("Secret Sibling")
    keep_revolution(answered)
    path = tmp_path / "a.studyresult"

    hand_in(answered.handing_in.result(HandInWish(name="  Ada   B. ")), path)

    text = path.read_text(encoding="utf-8")
    assert json.loads(text)["learner"]["name"] == "Ada B."
    for private in ("Secret Sibling", str(folder), str(Path.home()), "Bastille", "passed the law"):
        assert private not in text


def test_questions_on_texts_of_one_s_own_go_along_only_if_that_is_chosen(
    program: Program,
) -> None:
    answer_all(program, a_wish(keep_revolution(program), 3))

    with pytest.raises(ResultFileError, match="nothing to hand in"):
        program.handing_in.result(HandInWish())
    assert len(program.handing_in.result(HandInWish(own=True)).answers) == 3


def test_answers_say_to_which_version_of_the_pack_they_are(program: Program) -> None:
    first = authored(TrueFalseQuestion, "law", is_true=True)
    program.sharing.add(unpacked(a_pack(version=3, questions=(first,), wanted=())))
    answer_all(program, QuizWish(pack=PACK, count=1))
    reworded = replace(first, stem="Was it so?")
    program.sharing.add(unpacked(a_pack(version=4, digest="d4", questions=(reworded,))))
    answer_all(program, QuizWish(pack=PACK, count=1))

    result = program.handing_in.result(HandInWish(pack=PACK))

    told = [(result.questions[each.question].stem, each.pack_version) for each in result.answers]
    assert told == [("What of law?", 3), ("Was it so?", 4)]
    figures = class_figures([result])
    assert [each.figures.versions for each in figures.items] in ([(3,), (4,)], [(4,), (3,)])


def test_a_sitting_or_days_can_be_handed_in_alone(answered: Program, clock: Clock) -> None:
    first = clock.now.date()
    clock.move(timedelta(days=2))
    answer_all(answered)
    (later, earlier) = answered.handing_in.choices().sittings

    one = answered.handing_in.result(HandInWish(sitting=later.id))
    days = answered.handing_in.result(HandInWish(first=first, last=first))

    assert later.titles == ("Poland divided",)
    assert {each.sitting for each in one.answers} == {later.id}
    assert {each.sitting for each in days.answers} == {earlier.id}


def test_what_is_not_there_is_refused_by_name(answered: Program) -> None:
    with pytest.raises(UnknownError, match="no pack “nothing”"):
        answered.handing_in.result(HandInWish(pack=PackId("nothing")))
    with pytest.raises(UnknownError, match="no learner “Nobody”"):
        answered.handing_in.result(HandInWish(), "Nobody")


def test_a_withdrawn_answer_is_not_handed_in(answered: Program) -> None:
    before = answered.handing_in.result(HandInWish(pack=PACK))
    answered.undo.undo()

    after = answered.handing_in.result(HandInWish(pack=PACK))

    assert len(after.answers) == len(before.answers) - 1
    assert after.withdrawn == (before.answers[-1].uid,)
    assert len(merged([before, after]).counted) == len(after.answers)


def test_overlapping_and_renamed_files_count_once(
    answered: Program, clock: Clock, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.studyresult" for name in ("early", "late", "copy of late")]
    hand_in(answered.handing_in.result(HandInWish()), paths[0])
    clock.move(timedelta(hours=1))
    answer_all(answered)
    for path in paths[1:]:
        hand_in(answered.handing_in.result(HandInWish()), path)

    found = opened(paths)
    figures = class_figures(each.result for each in found.files)

    assert len(figures.results.counted) == len(found.files[1].result.answers)
    (me,) = figures.learners
    assert me.share == 1.0
    assert me.answers == me.repeats


def test_a_bad_file_stops_no_other_and_is_named(tmp_path: Path) -> None:
    sound, bad, foreign, gone = (
        tmp_path / name
        for name in ("a.studyresult", "b.studyresult", "c.studyresult", "d.studyresult")
    )
    sound.write_bytes(written_result(handed_in(an_answer(1))))
    bad.write_bytes(sound.read_bytes()[:-20])
    foreign.write_bytes(b"%PDF-1.4")
    other = tmp_path / "notes.txt"
    other.write_text("notes", encoding="utf-8")

    found = opened([bad, sound, foreign, gone, other, tmp_path])

    assert [each.name for each in found.files] == ["a.studyresult"]
    names = ["b.studyresult", "c.studyresult", "d.studyresult", "notes.txt", tmp_path.name]
    assert [str(error.says).split()[0] for error in found.refused] == names


def test_a_changed_file_is_counted_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.studyresult"
    content = written_result(handed_in(an_answer(1, score=0.0), by=taker(1, "Ada")))
    path.write_bytes(content.replace(b'"score": 0.0', b'"score": 1.0'))

    found = opened([path])

    (told,) = changed_files(found.files)
    assert "a.studyresult was changed after it was written" in str(told)
    assert "ask Ada" in str(told)
    assert len(class_figures(each.result for each in found.files).items) == 1


def kept(*files: OpenedFile) -> list[str]:
    return [each.name for each in files]


def test_files_are_kept_once_and_can_be_taken_out_with_undo(program: Program) -> None:
    results = [written_result(file) for file in a_class([(1.0, 0.0), (0.0, 1.0)])]
    files = [OpenedFile(KeptFile(f"{n}", each), handed_in()) for n, each in enumerate(results)]
    renamed = OpenedFile(KeptFile("again", results[0]), handed_in())

    assert program.results.add(files)[0] == 2
    assert program.results.add([renamed]) == (0, type(program.results.remove([]))())
    digests = [each.kept.digest for each in program.results.files()]
    program.results.remove(digests[:1])
    assert kept(*program.results.files()) == ["1"]
    program.undo.undo()

    assert kept(*program.results.files()) == ["0", "1"]
    assert len(merged(each.result for each in program.results.files()).counted) == 4


def test_more_files_than_can_be_kept_are_refused_and_none_is_taken(program: Program) -> None:
    file = OpenedFile(KeptFile("a", written_result(handed_in(an_answer(1)))), handed_in())

    with pytest.raises(ResultFileError, match="too many"):
        program.results.add([file] * (MOST_FILES + 1))
    assert not program.results.files()


def test_no_cell_of_a_table_is_a_formula() -> None:
    evil = "=cmd|' /C calc'!A0"
    files = [
        handed_in(an_answer(number, picked=sign + evil), by=taker(number, sign + "Ada"))
        for number, sign in enumerate(("", "+", "-", "@", "\t=", "\r="), start=1)
    ]

    figures = class_figures(files)

    for table in (questions_csv(figures), learners_csv(figures), answers_csv(figures)):
        cells = [cell for line in table.splitlines() for cell in line.split(",")]
        assert not any(cell.lstrip('"').startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_what_nobody_could_open_is_not_written(tmp_path: Path) -> None:
    result = handed_in(an_answer(1), by=taker(1, "x" * 101))

    with pytest.raises(ResultFileError, match=r"nobody could open it\. .*longer than 100"):
        hand_in(result, tmp_path / "a.studyresult")

    assert not (tmp_path / "a.studyresult").exists()


def test_a_file_larger_than_results_are_is_asked_for_again_and_not_to_be_split(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ada.studyresult"
    path.write_bytes(b" " * 5_000_001)

    with pytest.raises(ResultFileError, match=r"ada\.studyresult .*5,000,000 bytes") as refused:
        opened_file(path)

    again = Message("Nothing was taken of it. Ask for the file again.")
    assert refused.value.hint == again


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (0, []),
        (1, ["1 answer is left out: its question was made from a text, and names no pack."]),
        (2, ["2 answers are left out: their questions were made from texts, and name no pack."]),
    ],
)
def test_answers_that_no_pack_can_claim_are_told_where_one_is_chosen(
    made: int, told: list[str]
) -> None:
    asked = (a_question(), replace(a_question("b"), pack=None))
    answers = (an_answer(1), *(an_answer(2 + at, question=1) for at in range(made)))

    of_all = class_figures([handed_in(*answers, questions=asked)])
    of_one = class_figures([handed_in(*answers, questions=asked)], HANDED_IN)

    assert of_all.results.told == ()
    assert len(of_one.results.counted) == 1
    assert [str(each) for each in of_one.results.told] == told
