"""How many questions a quiz could have."""

from dataclasses import dataclass

from studyapp.domain.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """How many questions there are for a wish, `at_least` so many or just so many.

    Another seed may give one or two more or fewer. `mistakes` are due among them. `why` says why
    there are no more, where fewer are possible than asked for.
    """

    count: int
    at_least: bool = False
    mistakes: int = 0
    why: Message | None = None
