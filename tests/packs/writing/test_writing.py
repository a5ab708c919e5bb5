"""What is written is read back as it was, and stands where a teacher would have put it."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.questions import MultipleQuestion, Question, SingleQuestion
from studyapp.packs.gathering import gather
from studyapp.packs.reading import read_pack
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.packs.writing.questions import Source, question_keys
from studyapp.packs.writing.scalars import scalar
from studyapp.places import QUESTIONS, SAMPLE_PACK

pytestmark = pytest.mark.unmeasured

TEXTS = st.text(
    st.sampled_from("ab :#-[]{},&*!|>'\"%@`?~\\\n\t0.1_=\u00a0\u0085\u2028é𝕏\u202e\ufeff"),
    max_size=8,
)
NASTY = ["", "no", "~", "1_000", "# x", "a: b", "a:", "- x", "{", " a ", "'", '"', "\\", "x #y"]


def values(text: str) -> list[str]:
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    return [event.value for event in events if isinstance(event, yaml.ScalarEvent)]


@pytest.mark.parametrize("text", NASTY)
def test_texts_with_a_meaning_to_yaml_are_kept(text: str) -> None:
    assert values(f"a: {scalar(text)}\nb: [{scalar(text)}, c]\n") == ["a", text, "b", text, "c"]


@given(TEXTS)
def test_any_text_is_kept(text: str) -> None:
    assert values(f"a: {scalar(text)}\nb: [{scalar(text)}, c]\n") == ["a", text, "b", text, "c"]


def test_quotation_marks_stand_only_where_they_are_needed() -> None:
    assert scalar("Who led the company?") == "Who led the company?"
    assert scalar("1869") == '"1869"'
    assert scalar("1869", is_exact=True) == "1869"
    assert scalar("true", is_exact=True) == "true"
    assert scalar("no") == scalar("no", is_exact=True) == '"no"'


PACKS = sorted(path.name for path in QUESTIONS.iterdir())


@pytest.mark.parametrize("name", PACKS)
def test_questions_of_all_kinds_are_read_back_as_they_were(name: str) -> None:
    pack = read_pack(QUESTIONS / name).pack
    assert pack is not None
    lent = {each.passage.id: each for each in pack.passages}
    written = []
    for question in pack.questions:
        own = str(question.id).removeprefix(f"{pack.id}/")
        events = [str(event).removeprefix(f"{pack.id}/") for event in question.events]
        source = None
        if question.citation is not None and question.passage is not None:
            passage = lent[question.passage]
            quote, text = question.citation.quote, passage.passage.text
            before = text.count(quote, 0, question.citation.span.end - 1)
            which = before + 1 if text.count(quote) > 1 else None
            source = Source(passage.name, quote, which)
        written.append(entry(question_keys(question, own, source, events=events)))
    files = {**pack.files, "questions.yaml": f"questions:\n{''.join(written)}".encode()}
    files["questions.yaml"] = b"format: studypack/1\n" + files["questions.yaml"]

    again = Workbench().check(files).pack

    assert again is not None
    assert [bared(each) for each in again.questions] == [bared(each) for each in pack.questions]


def bared(question: Question) -> Question:
    """Return a question without what an entry does not say: its pictures and its other grounds."""
    plain = replace(question, figure=None, events=(), others=(), checks=())
    if isinstance(plain, SingleQuestion | MultipleQuestion):
        choices = tuple(replace(each, figure=None) for each in plain.choices)
        return replace(plain, choices=choices)
    return plain


ENTRY = "  - id: new\n    kind: truefalse\n    stem: It is so.\n    answer: true\n"
ONE = "  - id: old\n    kind: truefalse\n    stem: It was so.\n    answer: true\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", f"format: studypack/1\nquestions:\n{ENTRY}"),
        ("format: studypack/1", f"format: studypack/1\nquestions:\n{ENTRY}"),
        (f"questions:\n{ONE}", f"questions:\n{ONE}\n{ENTRY}"),
        (f"questions:\n{ONE.rstrip()}", f"questions:\n{ONE}\n{ENTRY}"),
        (f"questions: # mine\n{ONE}\n# end\n", f"questions: # mine\n{ONE}\n{ENTRY}\n# end\n"),
        (
            f"questions:\n{ONE}\ngenerate:\n  - {{recipe: when}}\n",
            f"questions:\n{ONE}\n{ENTRY}\ngenerate:\n  - {{recipe: when}}\n",
        ),
        ("questions: []\n", None),
        ("questions: [{id: old}]\n", None),
    ],
)
def test_an_entry_goes_to_the_end_of_its_list(text: str, wanted: str | None) -> None:
    assert appended(text, "questions", ENTRY) == wanted


def test_what_was_there_before_stays_byte_for_byte() -> None:
    text = gather(SAMPLE_PACK).files["questions.yaml"].decode()

    new = appended(text, "questions", ENTRY)

    assert new is not None
    start = new.index(ENTRY)
    without = new[:start].removesuffix("\n") + new[start + len(ENTRY) :]
    assert without.rstrip("\n") == text.rstrip("\n")
