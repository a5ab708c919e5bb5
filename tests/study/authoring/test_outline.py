"""What stands in a file of a pack, line by line."""

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
