"""What stands in a file of a pack, line by line."""

from studyapp.study.authoring.outline import Entry, entries_of


def test_headings_of_a_passage_stand_in_their_lines() -> None:
    text = "# One\n\ntext # no heading\n#no heading\n\n# Two  \n# Three"

    found = entries_of(text, is_yaml=False)

    assert found == [Entry(0, "One"), Entry(5, "Two"), Entry(6, "Three")]
