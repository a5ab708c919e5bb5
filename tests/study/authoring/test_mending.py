"""What is surely meant is put where something else stands, and nothing else is touched."""

from collections import Counter
from collections.abc import Sequence

import pytest

from studyapp.domain.checks import Finding, Severity
from studyapp.domain.text_edits import edited
from studyapp.packs.explaining import known_checks
from studyapp.study.authoring.mending import Mending, mending_of
from tests.packs.folders import EVENTS, HEAD, PASSAGES, Contents, pack_files, questions
from tests.packs.reads import read
from tests.packs.test_explained import MEDIA, as_file

ENTRY = "  - id: q\n    kind: short\n    stem: Who led?\n    answer: Lesseps\n"
ASKED = questions(ENTRY)
CHOICE = "  - {id: q, kind: single, stem: Who?, answer: A, wrong: [B]}\n"
TRUTH = "  - {id: q, kind: truefalse, stem: It is so., answer: %s}\n"
PLACING = "  - {id: q, kind: timeline, stem: Place it., events: [opening-day]}\n"


def mendings(files: Contents) -> list[tuple[Finding, Mending]]:
    """Return what can be mended of some files."""
    texts = {
        file: content.decode("utf-8", "replace") for file, content in pack_files(files).items()
    }
    told = ((each, mending_of(each, texts.get(each.file, ""))) for each in read(files).findings)
    return [(finding, mending) for finding, mending in told if mending is not None]


@pytest.mark.parametrize(
    ("file", "text", "wrong", "right"),
    [
        ("questions.yaml", ASKED, "answer", "anwser"),
        ("questions.yaml", ASKED, "kind", "knid"),
        ("questions.yaml", ASKED, "kind: short", "kind: shrot"),
        ("questions.yaml", ASKED, "questions:", "qestions:"),
        ("questions.yaml", ASKED, "answer: Lesseps", "answer:Lesseps"),
        ("questions.yaml", questions(ENTRY + "    hint: He\n"), "hint", "hnit"),
        ("questions.yaml", questions(ENTRY + "    status: retired\n"), "retired", "retird"),
        ("questions.yaml", questions(ENTRY + '    status: "retired"\n'), "retired", "retird"),
        ("questions.yaml", questions(TRUTH % "true"), "true", "yes"),
        ("questions.yaml", questions(TRUTH % "false"), "answer: false", "answer: no"),
        ("questions.yaml", questions(PLACING), "opening-day", "openning-day"),
        ("events.yaml", EVENTS, "passage: opening", "passage: openning"),
        ("events.yaml", EVENTS, "1869-11-17", "17.11.1869"),
        ("events.yaml", EVENTS, "1869-11-17", "November 17, 1869"),
        ("pack.yaml", HEAD + PASSAGES, "opening.txt", "openning.txt"),
        ("pack.yaml", HEAD + PASSAGES, "language: en", "language: english"),
        ("pack.yaml", HEAD + PASSAGES, "CC-BY-4.0", "CC BY 4.0"),
        ("pack.yaml", HEAD + PASSAGES, "[A. Teacher]", "A. Teacher"),
        ("pack.yaml", HEAD + PASSAGES, "version: 2", "version: 2.0"),
        ("pack.yaml", HEAD + PASSAGES, "studypack/1", "study-pack 1"),
    ],
)
def test_a_slip_is_mended_to_what_was_meant(file: str, text: str, wrong: str, right: str) -> None:
    slipped = text.replace(wrong, right, 1)

    found = [mending for _, mending in mendings({file: slipped})]

    assert edited(slipped, [found[0].edit]) == text


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("stem: Who: Lesseps?", 'stem: "Who: Lesseps?"'),
        ("stem: {Who} led?", 'stem: "{Who} led?"'),
        ("stem: > Who led?", 'stem: "> Who led?"'),
        ("stem: @Who led?", 'stem: "@Who led?"'),
        ('stem: @Who "led"?', "stem: '@Who \"led\"?'"),
        ("answer: no", 'answer: "no"'),
        ("answer: Le\u00a0Lesseps", "answer: Le Lesseps"),
        ("hint: Les\u200bseps", "hint: Lesseps"),
        ("hint: Les\x07seps", "hint: Lesseps"),
        ("hint: Cafe\u0301", "hint: Caf\u00e9"),
    ],
)
def test_signs_that_mean_something_else_are_made_text(line: str, mended: str) -> None:
    key = line.partition(":")[0]
    kept = [each for each in ENTRY.splitlines() if not each.strip().startswith(key)]
    text = questions("\n".join([*kept, f"    {line}"]))

    found = [mending for _, mending in mendings({"questions.yaml": text})]

    assert edited(text, [found[0].edit]) == questions("\n".join([*kept, f"    {mended}"]))


@pytest.mark.parametrize(
    "files",
    [
        {"questions.yaml": ASKED.replace("Who led?", "Who: a remark # is cut")},
        {"questions.yaml": ASKED.replace("Who led?", "Who: and so\n      it goes on")},
        {"questions.yaml": questions(TRUTH % "perhaps")},
        {"questions.yaml": questions(ENTRY + "    answre: Another\n")},
        {"questions.yaml": questions(CHOICE.replace("[B]", "B, or C"))},
        {"pack.yaml": HEAD.replace("CC-BY-4.0", "GPL")},
        {"events.yaml": EVENTS.replace("1869-11-17", "1869-02-30")},
        {"events.yaml": EVENTS.replace("1869-11-17", "3/4/1869")},
        {"events.yaml": EVENTS.replace("opened on", "opend on")},
        {"events.yaml": EVENTS.replace("id: opening-day", "id: Opening Day")},
    ],
)
def test_what_may_mean_several_things_is_left_to_the_author(files: Contents) -> None:
    assert read(files).findings
    assert mendings(files) == []


def test_what_is_mended_in_the_examples_is_told_no_more_and_no_other_error_comes() -> None:
    mended = set()
    for check in (each for each in known_checks() if each.file is not None):
        files = {**MEDIA, **as_file(check, check.before)}
        before = read(files).findings
        for finding, mending in mendings(files):
            text = pack_files(files)[mending.file].decode()
            after = read({**files, mending.file: edited(text, [mending.edit])}).findings
            mended.add(finding.code)
            assert _count(after, finding.code) == _count(before, finding.code) - 1
            assert _errors(after) <= _errors(before)

    assert {"Y19", "Y20", "R25", "D71", "M31"} <= mended


def _count(findings: Sequence[Finding], code: str) -> int:
    return sum(finding.code == code for finding in findings)


def _errors(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(each.code for each in findings if each.severity is Severity.ERROR)


def test_a_mending_says_what_it_does() -> None:
    (mending,) = [each for _, each in mendings({"questions.yaml": ASKED.replace("stem", "setm")})]

    assert str(mending.says) == "Change “setm” to “stem”."
    assert mending.file == "questions.yaml"


def test_nothing_is_mended_where_something_else_stands_by_now() -> None:
    wrong = ASKED.replace("stem", "setm")
    (finding,) = [finding for finding, _ in mendings({"questions.yaml": wrong})]

    assert mending_of(finding, ASKED) is None
    assert mending_of(finding, "format: studypack/1") is None
    assert mending_of(finding, f"{wrong}\n# more") is not None
