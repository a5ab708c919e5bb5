"""What the program has to say, before it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with named places, the values for them, and what is said after it.

    The window translates `template` and then fills it; the command line fills it as it is. A value
    may be a message itself. Templates are whole literals, so that one who translates finds them.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    then: tuple["Message", ...] = ()

    def __str__(self) -> str:
        said = self.template.format(**self.values)
        return " ".join([said, *(str(each) for each in self.then)])

    def followed_by(self, *more: "Message") -> "Message":
        """Return this message with others said after it, each a sentence of its own."""
        return replace(self, then=(*self.then, *more))
