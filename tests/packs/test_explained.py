"""What `studyapp explain` shows as wrong is found, and what it shows as right is sound."""

import pytest

from studyapp.domain.checks import Check, Severity
from studyapp.packs.explaining import known_checks
from tests.packs.folders import HEAD, MAP, PASSAGES, Contents
from tests.packs.reads import read

pytestmark = pytest.mark.unmeasured

CHECKS = known_checks()
MEDIA: Contents = {**MAP, "media/text.png": "a text", "media/map.svg": "<svg/>"}


def as_file(check: Check, example: str) -> dict[str, str | bytes | None]:
    """Return the file that an example stands in, with what it needs around it."""
    assert check.file is not None
    if check.file == "pack.yaml":
        key = example.partition(":")[0]
        kept = [line for line in (HEAD + PASSAGES).splitlines() if not line.startswith(f"{key}:")]
        return {"pack.yaml": "\n".join([*kept, example, ""])}
    if example.lstrip("- ").startswith("format") or check.code == "P2":
        return {check.file: f"{example}\n"}
    part = check.file.removesuffix(".yaml")
    events = {"events.yaml": None} if check.code == "R30" else {}
    return {**events, check.file: f"format: studypack/1\n{part}:\n{example}\n"}


TRIED = [check for check in CHECKS if check.file is not None]


@pytest.mark.parametrize("check", TRIED, ids=lambda check: check.code)
def test_the_example_before_has_the_fault(check: Check) -> None:
    found = read({**MEDIA, **as_file(check, check.before)}).findings

    assert check.code in {finding.code for finding in found}
    assert all(
        finding.severity is check.severity for finding in found if finding.code == check.code
    )


@pytest.mark.parametrize("check", TRIED, ids=lambda check: check.code)
def test_the_example_after_is_sound(check: Check) -> None:
    found = read({**MEDIA, **as_file(check, check.after)}).findings

    assert check.code not in {finding.code for finding in found}
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []


def test_every_check_explains_itself() -> None:
    for check in CHECKS:
        assert len(check.why.split()) > 8, check.code
        assert check.before != check.after, check.code
