"""What the program has to say, before it is put into words."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.messages import Message


def test_a_message_is_its_template_filled_with_its_values() -> None:
    message = Message("{count} of {total} are due.", {"count": 3, "total": 12})

    assert str(message) == "3 of 12 are due."


def test_a_message_without_values_is_its_template() -> None:
    assert str(Message("Nothing is due.")) == "Nothing is due."


def test_messages_are_said_one_after_the_other() -> None:
    first = Message("{count} are due.", {"count": 3})

    said = first.followed_by(Message("{count} are new.", {"count": 1})).followed_by(Message("So."))

    assert str(said) == "3 are due. 1 are new. So."
    assert str(first) == "3 are due."


@given(st.text())
def test_braces_in_a_value_stay_as_they_are(value: str) -> None:
    assert str(Message("{name}", {"name": value})) == value
    assert str(Message("“{name}”", {"name": f"{{{value}}}"})) == f"“{{{value}}}”"
