"""What a person can mend."""

import re

from studyapp.domain import errors
from studyapp.domain.errors import StudyError, WhenError
from studyapp.domain.messages import Message

_LINE = re.compile(r"^(?P<branch>[ │├└─]*)(?P<name>[A-Z]\w+Error)\b", re.MULTILINE)


def drawn_parents() -> dict[str, str]:
    """Return the parent of each class as the module's docstring draws it."""
    ancestors: list[tuple[int, str]] = []
    parents: dict[str, str] = {}
    for line in _LINE.finditer(errors.__doc__ or ""):
        depth = len(line["branch"])
        ancestors = [(column, name) for column, name in ancestors if column < depth]
        if ancestors:
            parents[line["name"]] = ancestors[-1][1]
        ancestors.append((depth, line["name"]))
    return parents


def real_parents(root: type[StudyError]) -> dict[str, str]:
    parents: dict[str, str] = {}
    for child in root.__subclasses__():
        if child.__module__ == errors.__name__:
            parents |= {child.__name__: root.__name__} | real_parents(child)
    return parents


def test_the_tree_in_the_docstring_is_the_tree_of_classes() -> None:
    assert drawn_parents() == real_parents(StudyError)


def test_an_error_says_what_happened_and_keeps_its_hint() -> None:
    hint = Message("Choose another file.")

    error = WhenError(Message("“{text}” is not a date.", {"text": "soon"}), hint)

    assert str(error) == "“soon” is not a date."
    assert error.says.values == {"text": "soon"}
    assert error.hint is hint
