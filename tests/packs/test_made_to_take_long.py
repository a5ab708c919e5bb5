"""Packs that were made to take long are read, and told of, at once."""

import time

import pytest

from tests.packs.folders import HEAD, questions
from tests.packs.reads import HANGING, codes, read

pytestmark = pytest.mark.unmeasured


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "entry",
    [
        "{{id: a{0}, kind: truefalse, stem: It., answer: no}}",
        "{{id: a{0}, kind: open, source: {{passage: opening, quote: not there {0}}}}}",
        "{{id: a{0}, kind: date, stem: When?, answer: 1869, event: event-{0}}}",
        "{{id: a{0}, kind: short, stem: It., answer: no, tags: [on, off]}}",
    ],
    ids=["values", "quotes", "names", "warnings"],
)
def test_thousands_of_faults_take_no_time(entry: str) -> None:
    entries = "".join(f"  - {entry.format(number)}\n" for number in range(1_000))
    begun = time.process_time()

    found = read({"questions.yaml": questions(entries)})

    assert sum(one.file == "questions.yaml" for one in found.findings) == 50
    more = [str(note) for note in found.notes]
    assert any(note.startswith("questions.yaml has at least ") for note in more)
    assert time.process_time() - begun < HANGING


def test_a_run_of_blanks_in_a_passage_is_gone_through_once() -> None:
    from studyapp.packs.quoting import Quotes

    text = "The canal was opened." + " " * 150_000 + "Then it was dug.\n" * 3

    assert Quotes(text).nearest("the canal was opend") == "The canal was opened."


def all_of(unit: str, *, letters: int = 400_000) -> str:
    return unit * (letters // len(unit))


def numbered(entry: str, count: int) -> str:
    return questions("".join(f"  - {entry.format(number)}\n" for number in range(count)))


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("questions.yaml", all_of("k: v\n"), "Y5"),
        ("questions.yaml", f"stem: '{all_of('![')}'\n", "P2"),
        ("questions.yaml", questions(f"  - '{all_of('![](media/x.png)')}'"), "M31"),
        ("questions.yaml", f"stem: '{all_of(chr(0x200B))}'\n", "Y14"),
        ("questions.yaml", all_of("# e\u0301\n"), "Y15"),
        ("questions.yaml", all_of("\7"), "Y13"),
        ("questions.yaml", questions(all_of("  - a: b: c\n")), "Y12"),
        ("questions.yaml", f"questions: []\n# {all_of('+49 30 12345 ')}\n", "L85"),
        ("questions.yaml", numbered("{{id: A{0}}}", 5_000), "Y20"),
        ("questions.yaml", questions(f"  - {all_of('a: [')}"), "Y9"),
        ("pack.yaml", HEAD.replace("CC-BY-4.0", all_of("a ")), "L82"),
        ("pack.yaml", HEAD.replace("language: en", f"language: {all_of('a-')}"), "L81"),
        ("passages/opening.txt", f"a{all_of(chr(0x301))}", "R26"),
        ("passages/opening.txt", all_of("x"), "R26"),
    ],
    ids=lambda value: value[:30].replace("\n", " ").encode("ascii", "replace").decode(),
)
def test_what_was_made_to_take_long_is_told_at_once(file: str, text: str, code: str) -> None:
    begun = time.process_time()

    found = codes({file: text})

    assert code in found
    assert time.process_time() - begun < HANGING


@pytest.mark.unmeasured
def test_a_long_way_from_event_to_event_is_gone_once() -> None:
    entries = "".join(
        f"  - {{id: e{n}, title: Event {n}, when: 1900, after: e{n + 1}}}\n" for n in range(3_000)
    )
    begun = time.process_time()

    found = codes({"events.yaml": f"format: studypack/1\nevents:\n{entries}"})

    assert "R25" in found
    assert time.process_time() - begun < HANGING


def test_a_quote_of_a_text_that_is_all_blanks_and_marks_is_found() -> None:
    from studyapp.packs.quoting import Quotes

    text = "e\u0301 \n" * 300_000 + "The canal was opened."

    (span,) = Quotes(text).places("The canal was opened", wanted=2)

    assert span.cut(text) == "The canal was opened"
