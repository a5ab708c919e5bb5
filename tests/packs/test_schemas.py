"""The schemas for editors take what the reader takes, and refuse what it refuses."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from studyapp.domain.checks import Severity
from studyapp.packs.gathering import gather
from studyapp.packs.schemas import schemas
from studyapp.places import QUESTIONS, RESOURCES
from studyapp.study.authoring.schemas import written
from tests.packs.folders import HEAD, PASSAGES, questions
from tests.packs.reads import read

pytestmark = pytest.mark.unmeasured

VALIDATORS = {
    name.removesuffix(".schema.json"): Draft202012Validator(schema)
    for name, schema in schemas().items()
}


def refused(part: str, text: str) -> bool:
    content = json.loads(json.dumps(yaml.load(text, Loader=yaml.CSafeLoader)))
    return not VALIDATORS[part].is_valid(content)


def test_the_schemas_that_ship_are_those_of_now() -> None:
    for name, schema in schemas().items():
        Draft202012Validator.check_schema(schema)
        kept = (RESOURCES / "schemas" / name).read_text(encoding="utf-8")
        assert kept == written(schema), "write them anew by: studyapp pack schema resources/schemas"


@pytest.mark.parametrize("pack", sorted(path.name for path in QUESTIONS.iterdir()))
def test_packs_that_ship_are_valid(pack: str) -> None:
    for file, content in gather(QUESTIONS / pack).files.items():
        part = file.partition("/")[0].removesuffix(".yaml")
        if part in VALIDATORS and file.endswith(".yaml"):
            loaded = yaml.load(content, Loader=yaml.CSafeLoader)
            as_json = json.loads(json.dumps(loaded, default=str))
            assert [
                (error.json_path, error.message) for error in VALIDATORS[part].iter_errors(as_json)
            ] == []


SINGLE = "  - {id: a, kind: single, stem: Who?, answer: A, wrong: [{text: B, feedback: No.}, C]%s}"


@pytest.mark.parametrize(
    ("more", "is_refused"),
    [
        ("", False),
        (", x-mine: {any: thing}", False),
        (", hint: A hint", False),
        (", wrogn: [D]", True),
        (", tolerance: 5", True),
        (", tags: {a: b}", True),
        (", status: gone", True),
    ],
)
def test_a_question_is_taken_by_both_or_by_none(more: str, is_refused: bool) -> None:
    text = questions(SINGLE % more)

    found = read({"questions.yaml": text}).findings
    is_faulty = any(each.severity is Severity.ERROR for each in found)
    assert (refused("questions", text), is_faulty) == (is_refused, is_refused)


@pytest.mark.parametrize(
    ("entry", "is_refused"),
    [
        ("{id: a, kind: truefalse, stem: It is so., answer: true}", False),
        ("{id: a, kind: truefalse, stem: It is so.}", True),
        ("{id: a, kind: riddle, stem: What?, answer: A}", True),
        ("{id: a, kind: short, stem: Who?, answer: [A, B]}", True),
        ("{id: a, kind: order, stem: Order them., items: [1066, no, ~]}", False),
        ("{kind: short, stem: Who?, answer: A}", True),
    ],
)
def test_each_kind_has_its_own_keys(entry: str, is_refused: bool) -> None:
    text = questions(f"  - {entry}")
    content = yaml.load(text, Loader=yaml.CSafeLoader)

    is_valid = VALIDATORS["questions"].is_valid(json.loads(json.dumps(content)))

    found = read({"questions.yaml": text}).findings
    is_faulty = any(each.severity is Severity.ERROR for each in found)
    assert (not is_valid, is_faulty) == (is_refused, is_refused)


def test_the_head_needs_what_the_reader_needs() -> None:
    assert not refused("pack", HEAD + PASSAGES)
    assert refused("pack", HEAD.replace("title: The Suez Canal\n", ""))
    assert refused("pack", HEAD + "colour: red\n")
    assert refused("pack", HEAD + "eras: [{title: x}]\n")


def properties_in(schema: object) -> list[tuple[str, dict[str, object]]]:
    """Return all keys that a schema has, with what it says of them."""
    if isinstance(schema, list):
        return [found for each in schema for found in properties_in(each)]
    if not isinstance(schema, dict):
        return []
    own = list(schema.get("properties", {}).items())
    return own + [found for each in schema.values() for found in properties_in(each)]


def test_the_schemas_say_of_each_key_what_it_is_for() -> None:
    told = properties_in(list(schemas().values()))

    silent = {key for key, each in told if "const" not in each and not each.get("description")}
    assert len(told) > 200
    assert silent == set()
