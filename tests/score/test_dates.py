import json
from pathlib import Path

import pytest

from studyapp.domain.texts import Span
from tests.score.__main__ import main
from tests.score.dates import (
    Dated,
    Fault,
    GoldText,
    gold_texts,
    one_spelling,
    score,
    tally,
    timex_of,
)

TEXT = GoldText(
    name="a",
    text="In May 1848 it began; by June it was over, ten days, in the 490s.",
    wanted=(Dated(Span(3, 11), "1848-05"), Dated(Span(25, 29), "1848-06")),
    zones=(Span(43, 51),),
)


def test_a_date_is_right_if_it_stands_there_and_has_its_value() -> None:
    found = [
        Dated(Span(7, 11), "1848"),
        Dated(Span(25, 29), "1848-06"),
        Dated(Span(43, 46), "1848-06-10"),
        Dated(Span(56, 64), "049"),
    ]

    counts = tally(TEXT, found)

    assert (counts.wanted, counts.found) == (2, 3)
    assert (counts.strict, counts.relaxed, counts.value) == (1, 2, 1)
    assert [miss.fault for miss in counts.misses] == [Fault.VALUE, Fault.FALSE]


def test_what_overlaps_most_is_matched_and_only_once() -> None:
    found = [Dated(Span(0, 5), "1848-05"), Dated(Span(5, 11), "1848-05")]

    counts = tally(TEXT, found)

    assert (counts.relaxed, counts.found) == (1, 2)


@pytest.mark.parametrize(
    ("edtf", "timex"),
    [
        ("1848-05~", "1848-05"),
        ("1848-24", "1848-WI"),
        ("-0489-08-05", "BC0490-08-05"),
        ("-0488/-0479", "BC048"),
        ("-0499/-0400", "BC04"),
        ("184X", "184X"),
        ("1848/1849", None),
    ],
)
def test_an_edtf_date_has_its_timex_value(edtf: str, timex: str | None) -> None:
    assert timex_of(edtf) == timex


def test_values_are_compared_in_one_spelling() -> None:
    values = ("1848-05-XX", "1848-AU", "184X", "2003-03-20T05:34:00+03:00", "1848-05-01TNI")

    assert [one_spelling(value) for value in values] == [
        "1848-05", "1848-FA", "184", "2003-03-20T05:34", "1848-05-01",
    ]  # fmt: skip


def test_the_score_of_a_gold_file_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "gold.json"
    timex = {"start": 3, "end": 11, "text": "May 1848", "value": "1848-05", "type": "DATE"}
    late = {"start": 25, "end": 29, "text": "June", "value": "1849-06", "type": "DATE"}
    entry = {"id": "a", "text": TEXT.text, "timexes": [timex, late]}
    gold.write_text(json.dumps([entry]), encoding="utf-8")

    assert main(["--gold", str(gold), "--errors"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("\t")[:4] == ["a", "wrong value", "June = 1849-06", "June = 1848-06"]
    assert json.loads(lines[-1])["relaxed"]["f1"] == 100.0


def test_a_gold_file_may_tell_of_one_text_beside_it(tmp_path: Path) -> None:
    text = "He came in May 1801 and left soon after. In 1803 he died."
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    items = [
        {"start": 11, "end": 19, "edtf": "1801-05", "accept": ["1801-05"]},
        {"start": 29, "end": 39, "edtf": "1801", "accept": ["1801"], "optional": True},
        {"start": 44, "end": 48, "edtf": "1802", "accept": ["1802", "1803"]},
    ]
    gold = {"file": "text.txt", "encoding": "utf-8", "items": items}
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")

    (read,) = gold_texts(tmp_path / "gold.json")
    found = score(read)

    assert (read.text, found.wanted, found.found, found.value) == (text, 2, 2, 2)
