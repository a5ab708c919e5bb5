"""The sample's passage, a machine translation that is damaged in many ways."""

from pathlib import Path

from studyapp.extract.pipeline import find_dates

PASSAGE = Path(__file__).parents[2] / "questions/soviet-japanese-war-1945/passages/declaration.txt"
WANTED = (
    ("August 6", "1945-08-06"),
    ("the 9th", "1945-08-09"),
    ("August 8 17", "1945-08-08T17"),
    ("August 9", "1945-08-09"),
    ("1in the spring of 945", "1945-21"),
    ("the beginning of the 20th century", "1901/1910"),
    ("1928", "1928"),
    ("1932, 16 In March", "1932-03-16"),
    ("April 194 13", "1941-04-13"),
    ("1932 In August", "1932-08"),
    ("1933", "1933"),
    ("1July 1938", "1938-07"),
    ("1May", "1939-05"),
    ("August 1939", "1939-08"),
    ("June 25th, 194 1", "1941-06-25"),
    ("194 1", "1941"),
    ("April 5, 1945", "1945-04-05"),
    ("the spring of 1946", "1946-21"),
    ("the early September of 1945", "1945-09~"),
    ("0: 00 on August 9", "1945-08-09T00:00"),
    ("September 2", "1945-09-02"),
)
OTHERS = {
    # What the words say, though the pact that they tell of was signed nine years later.
    "10 years later": ("1942",),
    # Found or not, they may not have other values: both lean on happenings without a date.
    "the third day": ("1941-06-24", "1941-06-25"),
    "two or three months": ("1945-07/1945-08", "1945-08", "1945-08-08"),
    "Shortly after": ("1931", "1931~", "1932", "1931-09/1932"),
}


def test_all_dates_of_the_sample_are_found_and_nothing_that_is_false() -> None:
    text = PASSAGE.read_text(encoding="utf-8")

    found = [(date.span.cut(text), date.when.edtf) for date in find_dates(text)]

    assert [each for each in found if not is_other(*each)] == list(WANTED)


def is_other(words: str, when: str) -> bool:
    return any(start in words and when in values for start, values in OTHERS.items())
