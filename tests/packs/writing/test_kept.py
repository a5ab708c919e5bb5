"""What authors write beside what the program uses is there when a pack is written anew."""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from studyapp.domain.packs import Pack
from studyapp.packs.checking import check
from studyapp.packs.gathering import Gathered
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.whole import pack_files as written
from tests.packs.folders import EVENTS, HEAD, MAP, pack_files
from tests.packs.reads import read
from tests.packs.test_depending import BASE, FILES
from tests.packs.writing.packs_made import packs

RICH_HEAD = """\
x-made-with: {by: hand, hours: 12, drafts: [1, 2]}
passages:
  - id: opening
    file: passages/opening.txt
    title: The opening
    x-page: 7
    figures: [{file: media/map.png, alt: A map, after: Work began, x-scale: 1.50}]
eras: [{title: The company, when: 1858/1956, x-colour: blue}]
credits: [{file: media/map.png, author: A. Mapper, license: CC0-1.0, x-asked: true}]
"""
RICH_EVENTS = """\
  - id: digging
    title: Work begins
    when: 1859-04-25
    shown: in the spring of 1859
    before: [opening-day]
    x-seen-in: archive
    source: {passage: opening, quote: Work began on 25 April 1859, x-line: 1}
  - {id: bare, title: It was planned, when: 1854, after: [], x-why: no words for it}
"""
FIRST = """\
format: studypack/1
x-batch: 1
defaults: {level: B1, language: en, tags: [canal], points: 2, x-for: class 9}
questions:
  - id: who
    kind: single
    stem: Who led the company?
    answer: {text: Ferdinand de Lesseps, x-born: 1805}
    wrong: [{text: Gustave Eiffel, x-born: 1832}, Robert Stephenson]
    note: Ask it first.
    source: {passage: opening, quote: led by Ferdinand de Lesseps}
  - {id: old, kind: truefalse, stem: It was dug by hand., answer: true, status: retired, x-was: 3}
"""
SECOND = """\
format: studypack/1
x-batch: 2
generate: [{recipe: when, max: 5, x-soon: true}]
questions:
  - id: gap
    kind: cloze
    stem: It was opened in [[x-year]].
    gaps: {x-year: {answer: 1869, kind: date, x-hard: false, match: {x-like: a}}}
    level: A2
    source: {passage: opening, quote: opened on 17 November 1869}
  - {id: when, kind: date, stem: When?, answer: 1854, event: bare, x-a: [[1], {b: 2}]}
"""
OTHERS = {
    "notes.yaml": "format: studypack/1\nnotes:\n  - {passage: opening, quote: The company, "
    "kind: word, text: It had shares., x-by: me}\n",
    "cards.yaml": "format: studypack/1\ncards:\n  - {id: led, front: Who led?, back: Lesseps, "
    "tags: [people], figure: {file: media/map.png}, x-deck: 2}\n",
    "emendations.yaml": "format: studypack/1\nemendations:\n  - {passage: opening, "
    "quote: Ferdinand, reads: Fernando, reason: A slip, confidence: open, x-by: me}\n",
}


def rich_pack() -> Pack:
    """Return a pack whose authors said all that can be said beside what the program uses."""
    files = {
        **MAP,
        **OTHERS,
        "pack.yaml": HEAD + RICH_HEAD,
        "events.yaml": EVENTS + RICH_EVENTS,
        "questions/01.yaml": FIRST,
        "questions/02.yaml": SECOND,
    }
    pack = read(files).pack
    assert pack is not None
    return pack


def plain(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return what stands in the YAML files, as texts."""
    yamls = {path: content for path, content in files.items() if path.endswith(".yaml")}
    return {path: yaml.load(content, yaml.CBaseLoader) for path, content in yamls.items()}  # noqa: S506


def entry(files: Mapping[str, bytes], path: str, name: str) -> dict[str, Any]:
    """Return what stands in a file under an id."""
    root = plain(files)[path]
    lists = (root.get(key, ()) for key in ("passages", "events", "questions", "cards"))
    (found,) = [each for entries in lists for each in entries if each["id"] == name]
    assert isinstance(found, dict)
    return found


def test_own_keys_are_kept_at_every_depth() -> None:
    files = written(rich_pack())

    assert sorted(own_keys(plain(files))) == sorted(own_keys(plain(rich_pack().files)))


def own_keys(value: object, above: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield where authors' own keys stand: below which key, the key, what it says."""
    pairs = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value if isinstance(value, list) else ())
    )
    for key, each in pairs:
        if str(key).startswith("x-") and above not in ("gaps", "aliases"):
            yield above, str(key), json.dumps(each)
        yield from own_keys(each, above if isinstance(value, list) else str(key))


def test_what_the_format_names_and_the_program_does_not_use_is_kept() -> None:
    files = written(rich_pack())

    digging = entry(files, "events.yaml", "digging")
    assert (digging["shown"], digging["before"]) == ("in the spring of 1859", ["opening-day"])
    who, gap = entry(files, "questions/01.yaml", "who"), entry(files, "questions/02.yaml", "gap")
    assert (who["note"], who["level"], who["language"]) == ("Ask it first.", "B1", "en")
    assert (gap["level"], "language" in gap) == ("A2", False)
    card = entry(files, "cards.yaml", "led")
    assert (card["tags"], card["figure"]) == (["people"], {"file": "media/map.png"})
    figure = entry(files, "pack.yaml", "opening")["figures"][0]
    assert figure["after"] == "Work began"


def test_retired_questions_and_events_that_rest_on_nothing_are_kept() -> None:
    pack = rich_pack()

    again = Workbench().check(written(pack)).pack

    assert again is not None
    assert again.retired == pack.retired != ()
    old = entry(written(pack), "questions/01.yaml", "old")
    assert (old["stem"], old["points"], old["tags"]) == ("It was dug by hand.", "2", ["canal"])
    assert entry(written(pack), "events.yaml", "bare")["title"] == "It was planned"
    assert entry(written(pack), "questions/02.yaml", "when")["event"] == "bare"


def test_numbers_and_truths_of_own_keys_stay_such_for_other_programs() -> None:
    files = written(rich_pack())

    made = yaml.safe_load(files["pack.yaml"])["x-made-with"]
    assert made == {"by": "hand", "hours": 12, "drafts": [1, 2]}


def test_a_question_that_is_taken_out_takes_its_own_keys_with_it() -> None:
    pack = rich_pack()

    files = written(replace(pack, questions=pack.questions[1:], retired=()))

    assert b"Ask it first" not in files["questions/01.yaml"]
    assert b"dug by hand" not in files["questions/01.yaml"]


def test_what_rests_on_another_pack_is_kept() -> None:
    lender = {BASE: Gathered(pack_files())}.get
    pack = check(Gathered(FILES), lender=lender).pack
    assert pack is not None

    again = check(Gathered(written(pack)), lender=lender)

    assert again.pack is not None
    assert again.pack.questions == pack.questions
    assert plain(written(pack)) == plain(FILES)


@settings(
    max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
@given(packs(), st.randoms(use_true_random=False))
def test_whatever_own_keys_a_pack_has_are_written_as_they_were(
    pack: Pack, rng: random.Random
) -> None:
    files = dict(written(pack))
    for path, root in plain(files).items():
        strew(root, rng)
        files[path] = json.dumps(root, ensure_ascii=False).encode()

    again = Workbench().check(files).pack

    assert again is not None
    assert plain(written(again)) == plain(files)


def strew(value: object, rng: random.Random, above: str = "") -> None:
    """Put keys of an author's own wherever keys may stand."""
    if isinstance(value, dict):
        for key, each in value.items():
            strew(each, rng, key)
        if above not in ("gaps", "aliases") and rng.random() < 0.4:
            value["x-own"] = rng.choice(
                ["no", "a: b", " 1 ", ["x", {"y": "z"}], {"k": ["1"]}, "é\n𝕏"]
            )
    elif isinstance(value, list):
        for each in value:
            strew(each, rng, above)
