"""What stands in a file of a pack, line by line."""

import pytest

from studyapp.study.authoring.outline import Entry, entries_of


def test_headings_of_a_passage_stand_in_their_lines() -> None:
    text = "# One\n\ntext # no heading\n#no heading\n\n# Two  \n# Three"

    found = entries_of(text, is_yaml=False)

    assert found == [Entry(0, "One"), Entry(5, "Two"), Entry(6, "Three")]


def test_entries_are_found_however_they_are_written() -> None:
    text = (
        "questions:\n  - id: one\n    stem: Who led?\n    x-id: no\n  - {id: two, kind: open}\n"
        "  - kind: short\n    id: three\n"
    )

    found = entries_of(text, is_yaml=True)

    assert found == [Entry(1, "one", "Who led?"), Entry(4, "two")]


@pytest.mark.parametrize(
    ("entry", "name", "words"),
    [
        ("{id: a, title: The canal is opened, when: 1869}", "a", "The canal is opened"),
        (
            "{id: a, kind: open, stem: 'Was it \"dug\", or Egypt''s own?'}",
            "a",
            'Was it "dug", or Egypt\'s own?',
        ),
        (
            '{id: a, stem: "Who said \\"no\\", and why?", kind: open}',
            "a",
            'Who said "no", and why?',
        ),
        ("{ id: a,\n     front: Who led?, back: Lesseps}", "a", "Who led?"),
        ("{kind: open, id: a, stem: Why?}", "a", "Why?"),
        ("{title: Dug, id: a}", "a", "Dug"),
        ("{id: a, source: {passage: p, quote: q}, title: Dug}", "a", "Dug"),
        ("{id: a, kind: open}", "a", ""),
        ("{id: a, note: 'no title: here'}", "a", ""),
    ],
)
def test_an_entry_in_braces_is_listed_by_its_words_too(entry: str, name: str, words: str) -> None:
    text = f"events:\n  - {entry}\n  - {{id: b, title: Another}}\n"

    assert entries_of(text, is_yaml=True)[0] == Entry(1, name, words)
