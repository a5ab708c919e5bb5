"""Which fields a file with results has, and of which type."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic import Field as Limits
from pydantic_core import PydanticCustomError

from studyapp.domain.kinds import Kind
from studyapp.packs.quiz_shapes import first_fault

MOST_QUESTIONS = 5_000
MOST_ANSWERS = 20_000
_MOST_PARTS = 100
_LARGEST = 2**31
_FIRST_YEAR, _LAST_YEAR = 2000, 2999
"""Any other year is made up, and the ends of the calendar have no other zones."""


def _time(form: object) -> datetime:
    if not isinstance(form, str):
        raise PydanticCustomError("time", "it is no time")
    try:
        time = datetime.fromisoformat(form)
    except ValueError as error:
        raise PydanticCustomError("time", "it is no time") from error
    if not _FIRST_YEAR <= time.year <= _LAST_YEAR:
        raise PydanticCustomError("time", "no such program was there at that time")
    return time


_Uid = Annotated[str, Limits(pattern="^[0-9a-f]{32}$")]
_Key = Annotated[str, Limits(min_length=1, max_length=500, pattern=r"\S")]
_Name = Annotated[str, Limits(min_length=1, max_length=100, pattern=r"\S")]
_Title = Annotated[str, Limits(max_length=1_000)]
_Text = Annotated[str, Limits(max_length=20_000)]
_When = Annotated[AwareDatetime, BeforeValidator(_time)]
_Version = Annotated[int, Limits(ge=0, lt=_LARGEST)]


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class _Learner(_Shape):
    id: _Uid
    name: _Name


class _Pack(_Shape):
    id: _Key
    title: _Title


class _Choice(_Shape):
    text: _Text
    right: bool


class _Question(_Shape):
    id: _Key
    pack: _Key | None
    kind: Literal[tuple(each.value for each in Kind)]  # type: ignore[valid-type] # the values of Kind
    version: _Uid
    stem: _Text
    key: _Text
    choices: Annotated[list[_Choice], Limits(max_length=_MOST_PARTS)] = []


class _Answer(_Shape):
    id: _Uid
    question: Annotated[int, Limits(ge=0, lt=MOST_QUESTIONS)]
    answer: _Text
    picked: Annotated[list[_Text], Limits(max_length=_MOST_PARTS)]
    score: Annotated[float, Limits(ge=0, le=1, allow_inf_nan=False)]
    seconds: Annotated[float, Limits(ge=0, lt=_LARGEST, allow_inf_nan=False)]
    at: _When
    sitting: _Key
    pack_version: _Version | None = None
    hinted: bool = False


class _File(_Shape):
    format: str
    version: int
    needs: str = ""
    learner: _Learner
    written: _When
    packs: Annotated[list[_Pack], Limits(max_length=MOST_QUESTIONS)]
    questions: Annotated[list[_Question], Limits(min_length=1, max_length=MOST_QUESTIONS)]
    answers: Annotated[list[_Answer], Limits(min_length=1, max_length=MOST_ANSWERS)]
    withdrawn: Annotated[list[_Uid], Limits(max_length=MOST_ANSWERS)] = []
    digest: Annotated[str, Limits(pattern="^[0-9a-f]{64}$")]


def check_results(form: Mapping[str, Any]) -> None:
    """Refuse a file that has not the fields that it must have.

    Raises:
        Fault: It names the first place where that is so, and why.
    """
    try:
        _File.model_validate(form)
    except ValidationError as error:
        raise first_fault(error) from error
