"""YAML that says something else than its author meant, or nothing at all."""

import pytest

from studyapp.packs import yaml_reading
from tests.packs.folders import HEAD, PASSAGES, questions
from tests.packs.reads import codes, errors, places, read

ENTRY = "  - id: a\n    kind: short\n    stem: {0}\n    answer: It\n"


@pytest.mark.parametrize(
    ("stem", "code", "column", "hint"),
    [
        ("He said: go", "Y12", 18, 'write stem: "He said: go"'),
        ('He "said": go', "Y12", 20, "write stem: 'He \"said\": go'"),
        ("@home", "Y12", 11, 'write stem: "@home"'),
        ('"open', "Y12", 11, "close it before the end of its text"),
        (
            '"C:\\Users"',
            "Y12",
            16,
            "between double quotation marks write \\\\ for \\, or use single ones",
        ),
        ('"\\ud800"', "Y13", 14, "None"),
        (
            "[a, b",
            "Y12",
            11,
            "close the bracket, and put texts with , : [ ] { } in quotation marks",
        ),
        ("*Two* seas", "Y6", 11, "if it is text, put it in quotation marks"),
        ("*Two seas*", "Y6", 11, 'write stem: "*Two seas*"'),
        ("'It's Two' said", "Y12", 11, "write stem: \"'It's Two' said\""),
        ("'It's Two'", "Y12", 11, 'write stem: "It\'s Two"'),
        ("*Two", "Y6", 11, "if it is text, put it in quotation marks"),
        ("&R joined", "Y6", 11, "if it is text, put it in quotation marks"),
        ('"bell \\a"', "Y13", 11, "delete it"),
        ("!important", "Y6", 11, "if it is text, put it in quotation marks"),
        (
            '"It" is',
            "Y12",
            11,
            "write stem: '\"It\" is'",
        ),
    ],
)
def test_a_sign_that_yaml_takes_for_its_own_is_told_with_how_to_write_it(
    stem: str, code: str, column: int, hint: str
) -> None:
    found = read({"questions.yaml": questions(ENTRY.format(stem) + ENTRY.format("It?"))})

    fault = next(one for one in found.findings if one.code == code)
    assert (fault.line, fault.column) == (5, column)
    assert str(fault.suggestion) == hint
    assert found.pack is not None


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("questions:\n  - id: a\n\tkind: short\n", (4, 1), "Y4"),
        ("questions:\n  - id: a\n  \t kind: short\n", (4, 1), "Y4"),
        ("questions:\n  - {id: a, kind: short, stem: It\n\tis}\n", (4, 1), "Y4"),
        ("questions:\n  - id: a\n     kind: short\n", (4, 10), "Y12"),
        ("questions: []\nnothing\n", (3, 1), "Y12"),
        ("questions: []\n---\nquestions: []\n", (3, 1), "Y7"),
        ("questions: []\n...\nquestions: []\n", (4, 1), "Y7"),
        ("questions: []\nquestions: []\n", (3, 1), "Y5"),
        ("<<: {}\n", (2, 1), "Y6"),
        ("[a]: b\n", (2, 1), "Y21"),
        ("questions: {a: b}\n", (2, 12), "Y21"),
        ("questions: text\n", (2, 12), "Y21"),
        ("qestions: []\n", (2, 1), "Y19"),
        ("qestions:\n", (2, 1), "Y19"),
        ("questions:\n  - {id: a, kind: short, stem: S, answer: It, hnt: }\n", (3, 47), "Y19"),
        ("defaults: {level: B1, lvl: B2}\n", (2, 23), "Y19"),
        ("generate: [{recipe: wen}]\n", (2, 21), "Y21"),
        ("generate: [{recipe: when, where: {lanes: [War]}}]\n", (2, 35), "Y19"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_told_at_its_place(
    text: str, place: tuple[int, int], code: str
) -> None:
    found = read({"questions.yaml": f"format: studypack/1\n{text}"})

    assert ("questions.yaml", *place, code) in places(found.findings)


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("", "Y8"),
        ("just text\n", "Y8"),
        ("format: [a]\n", "P2"),
        ("format: gift\n", "P2"),
        ("format:\n", "P2"),
        ("format: studypack/2\n", "P2"),
        ("format: studypack/0\n", "P2"),
    ],
)
def test_a_file_of_another_kind_is_told(head: str, code: str) -> None:
    assert code in codes({"pack.yaml": head})


def test_a_newer_format_is_called_so() -> None:
    fault = read({"pack.yaml": "format: studypack/2\n"}).findings[0]

    assert str(fault.message) == "made for a newer version of Studyapp"


def test_an_entry_without_its_dash_is_one_fault_that_says_where_the_dash_belongs() -> None:
    other = '    id: other\n    kind: truefalse\n    stem: "Was it?"\n    answer: true\n'

    (fault,) = errors("questions.yaml", questions(ENTRY.format("It?") + other))

    assert (fault.code, fault.column) == ("Y5", 5)
    assert str(fault.suggestion).startswith("if another entry begins here, write '- id:' with")


def test_what_stands_below_a_missing_dash_is_checked_like_any_entry() -> None:
    other = '    id: other\n    kind: truefalse\n    stem: "Was it?"\n    answer: maybe\n'

    faults = errors("questions.yaml", questions(ENTRY.format("It?") + other))

    assert [fault.code for fault in faults] == ["Y5", "Y21"]


def test_the_first_key_written_twice_at_once_begins_no_other_entry() -> None:
    double = ENTRY.format("It?").replace("    kind", "    id: again\n    kind", 1)

    (fault,) = errors("questions.yaml", questions(double))

    assert (fault.code, str(fault.suggestion)) == ("Y5", "keep one of the two")


def test_both_places_of_a_double_key_are_told() -> None:
    fault = read({"questions.yaml": questions(ENTRY.format("It?") + "    stem: Or?\n")}).findings[0]

    assert str(fault.message) == "stem stands here and in line 5"


@pytest.mark.parametrize(
    ("answer", "warned"),
    [
        ("no", ["Y10"]),
        ("~", ["Y10"]),
        ('"no"', []),
        ("no more", []),
        ("Convoy #1", ["Y11"]),
        ("Convoy  #1", ["Y11"]),
        ("Convoy # one", ["Y11"]),
        ("Convoy  # a remark", []),
        ("Convoy # check: off Q45", []),
        ("C#", []),
        ("Less\u200beps", ["Y14"]),
        ("Les\u202eseps", ["Y14"]),
        ("می\u200cخواهم", []),
        ("Euge\u0301nie e\u0301", ["Y15"]),
        ("Port\u00a0Said", ["Y18"]),
        ('" Said"', ["Y18"]),
        ("|\n      Said\n      \tso\n", []),
        ('"Said\n\tso"', []),
        ("Convoy #1  # check: off Y11", []),
    ],
)
def test_what_yaml_lets_pass_and_no_one_means_is_warned_of(answer: str, warned: list[str]) -> None:
    entry = f"  - id: a\n    kind: short\n    stem: It?\n    answer: {answer}\n"

    found = read({"questions.yaml": questions(entry)})

    assert [fault.code for fault in found.findings] == warned
    assert found.pack is not None
    assert len(found.pack.questions) == 1


@pytest.mark.parametrize(("written", "value"), [("017", 17), ("1_000", 1000), ("-0.50", -0.5)])
def test_a_number_that_others_read_otherwise_is_read_and_warned_of(
    written: str, value: float
) -> None:
    entry = f"  - {{id: n, kind: number, stem: How many?, answer: {written}}}"

    found = read({"questions.yaml": questions(entry)})

    assert found.pack is not None
    assert [vars_of.value for vars_of in found.pack.questions] == [value]  # type: ignore[union-attr] # numbers
    assert [fault.code for fault in found.findings] == ([] if written == "-0.50" else ["Y17"])


def test_without_libyaml_packs_are_read_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    changes = {"questions.yaml": questions(ENTRY.format("He said: go") + ENTRY.format("日本 é?"))}
    quick = read(changes)
    monkeypatch.setattr(yaml_reading, "_LOADER", yaml.SafeLoader)

    assert read(changes) == quick
    assert "Y9" in codes({"questions.yaml": "[" * 100})


@pytest.mark.parametrize(
    ("key", "value", "code", "hint"),
    [
        ("language", "German", "L81", "write de"),
        ("language", "english", "L81", "write en"),
        ("language", "en_US", "L81", "write en-US"),
        ("language", "???", "L81", "write its tag, as in en, pt-BR or zh-Hant"),
        ("license", "CC BY 4.0", "L82", "write CC-BY-4.0"),
        ("license", "LicenseRef-own", "L82", "put it into a file called LICENSE"),
        ("license", "mine", "L82", "write one as in CC-BY-4.0, or LicenseRef-NAME with a LICENSE"),
    ],
)
def test_what_programs_must_know_is_in_their_words(
    key: str, value: str, code: str, hint: str
) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(key)]
    head = "\n".join([*lines, f"{key}: {value}", PASSAGES])

    (fault,) = read({"pack.yaml": head}).findings

    assert (fault.code, str(fault.suggestion)) == (code, hint)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "zh-Hant-TW"),
        ("language", "de-CH-1901"),
        ("language", "es-419"),
        ("license", "CC0-1.0"),
        ("license", "(MIT OR Apache-2.0)"),
        ("license", "BSD-4-Clause-UC"),
    ],
)
def test_what_programs_know_is_let_pass(key: str, value: str) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(key)]

    assert codes({"pack.yaml": "\n".join([*lines, f"{key}: {value}", PASSAGES])}) == []


def test_pictures_are_known_by_what_is_in_them() -> None:
    jpeg = b"\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x11\x08\0\x10\0\x10"
    wide = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (100_000).to_bytes(4) * 2
    webps = {
        "media/x.webp": b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\xff\xff\xff" * 2,
        "media/l.webp": b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\0\0\0\0",
        "media/v.webp": b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + b"\x10\0\x10\0",
    }
    files = {"media/a.jpg": jpeg, "media/b.JPEG": jpeg, "media/c.png": jpeg, "media/d.png": wide}
    files |= webps | {"media/e.gif": b"GIF89a", "media/f.png": files["media/d.png"][:12]}
    files |= {"media/g.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 10_000_000}
    entries = "".join(
        f"  - {{id: q{n}, kind: truefalse, stem: It is {n}., answer: true,"
        f" figure: {{file: {name}, alt: A map}}}}\n"
        for n, name in enumerate(files)
    )

    credited = {"CREDITS.md": " ".join(files), "questions.yaml": questions(entries)}

    found = read({**files, **credited})

    bad = {list(files)[fault.line - 3]: fault.code for fault in found.findings}
    assert bad == {
        "media/c.png": "M33",
        "media/d.png": "M34",
        "media/e.gif": "M34",
        "media/f.png": "M33",
        "media/g.png": "M34",
        "media/x.webp": "M34",
    }


def test_questions_written_below_the_recipes_are_told_once_and_read_all_the_same() -> None:
    entries = """generate:
  - {recipe: when}
  - id: who
    kind: short
    stem: Who led?
    answer: Lesseps
  - id: what
    kind: short
    stem: What was dug?
    anwser: A canal
"""
    found = read({"questions.yaml": f"format: studypack/1\nquestions: []\n{entries}"}).findings

    told = [(finding.code, str(finding.message)) for finding in found]
    assert told[0] == ("Y19", "2 questions stand under 'generate'")
    assert [code for code, _ in told].count("Y19") == 1
    assert any("'short' question \"what\" has no 'answer'" in message for _, message in told)


@pytest.mark.parametrize(
    ("entry", "is_told"),
    [
        ("{id: a, kind: short, stem: Who fell?, answer: 20,000}", True),
        ("{id: a, kind: short, stem: Who, answer: One, two}", True),
        ('{id: a, kind: short, stem: Who fell?, answer: "20,000"}', False),
        ("{id: a, kind: short, stem: Who fell?, answer: One, hint: , note: }", False),
    ],
)
def test_a_text_that_a_comma_cut_in_brackets_is_told(entry: str, is_told: bool) -> None:
    found = codes({"questions.yaml": questions(f"  - {entry}")})

    assert ("Y12" in found) is is_told
