"""Texts that nobody wrote, to see what they do to the finder: one thing said over and over."""

from typing import Final

PIECES: Final = (
    *(
        "1",
        "1 ",
        "19 45 ",
        "1945 ",
        "1945–",
        "1945 - - ",
        "44 B C ",
        "1945 In May ",
        "19451946 ",
        "1from 3 to 5 July 945 ",
        "194 13 ",
    ),
    *(" ", ".", ". ", "-", "- ", "-\n", "\n", "(", ",", "|1", "1!", "l8", "lI", "l ", "I9"),
    *("in ", "in in ", "1in ", "1in the spring of ", "the ", "the 5", "of of ", "May", "May May "),
    *(
        "Novem ",
        "Novem-\n",
        "Octobr 5 ",
        "5 octobr ",
        "1July ",
        "and1May",
        "9th ",
        "1 th ",
        "1st1st",
    ),
    *("17: ", "17:30", "1,945 ", "May 1,", "945 ", "o’clock", "\u00ad", "\u200b", "a\u200b", "а"),
    *(
        "５",
        "１９４５年",
        "â€“",
        "Â ",
        "\x00",
        "\x1b[1m",
        "\u202e1945",
        "ا ١٩٤٥ ",
        "e\u0301",
        "😀1945",
    ),
)
"""What a finder that goes back over its steps would choke on."""


def said_over_and_over(piece: str, length: int) -> str:
    """Return a text of at least `length` code points: a date, then `piece` again and again."""
    return "In 1940 it began. " + piece * (length // len(piece) + 1)
