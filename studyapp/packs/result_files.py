"""Results that learners hand in, as files: JSON in UTF-8, with a digest of the content.

The digest is the SHA-256 of all fields but itself, as JSON with sorted keys and no blanks, so that
it holds however the file is laid out. It tells what was changed by accident; who changes a file on
purpose can write a new digest, for that is no signature. What comes is believed in nothing else.
pydantic is imported when the first file is read: the window starts without it.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NoReturn

from studyapp.domain.errors import ResultFileError
from studyapp.domain.forms import form_of, value_of
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.results import ResultAnswer, ResultFile, ResultQuestion, Taker
from studyapp.packs.json_reading import Form, parsed_json
from studyapp.packs.quiz_faults import Fault, refusing
from studyapp.packs.quiz_limits import check_plain, plain

FORMAT = "studyresult"
VERSION = 1
NEEDS = "Studyapp 0.1"
MOST_BYTES = 5_000_000
_A_NAME = 60


def written_result(result: ResultFile) -> bytes:
    """Return results as the file that hands them in, with the digest of what it holds now."""
    form = {
        "format": FORMAT,
        "version": VERSION,
        "needs": NEEDS,
        "learner": {"id": result.taker.uid, "name": plain(result.taker.name)},
        "written": result.written.isoformat(),
        "packs": [{"id": key, "title": plain(title)} for key, title in result.packs.items()],
        "questions": [_question_form(each) for each in result.questions],
        "answers": [_answer_form(each) for each in result.answers],
        "withdrawn": list(result.withdrawn),
    }
    whole = {**form, "digest": digest_of(form)}
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode()


def read_result(content: bytes, name: str) -> ResultFile:
    """Return the results that a file hands in; `name` is the file's.

    Raises:
        ResultFileError: They cannot be taken; it says where and why.
    """
    refuse = refusing(name, _refusal)
    try:
        form = parsed_json(content, most=MOST_BYTES)
        _check_head(form, name, refuse)
        _check(form)
    except Fault as fault:
        refuse(fault.reason, *fault.place)
    as_written = form["digest"] == digest_of(form)
    return _result(_in_lines(form), is_as_written=as_written)


def digest_of(form: Form) -> str:
    """Return the digest of a file's fields; a digest among them is left out."""
    bare = {key: each for key, each in form.items() if key != "digest"}
    text = json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _question_form(question: ResultQuestion) -> Form:
    choices = [{"text": each.text, "right": each.right} for each in question.choices]
    form: Form = _plainly({**form_of(question), "choices": choices})
    return form


def _answer_form(answer: ResultAnswer) -> Form:
    form: Form = _plainly({"id": answer.uid, **form_of(answer)})
    del form["uid"]
    return form


def _plainly(form: Any) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """Return plain data without the signs that a reader refuses; a learner may have typed some."""
    if isinstance(form, dict):
        return {key: _plainly(each) for key, each in form.items()}
    if isinstance(form, list):
        return [_plainly(each) for each in form]
    return plain(form) if isinstance(form, str) else form


def _check_head(form: Form, name: str, refuse: Callable[..., NoReturn]) -> None:
    """Refuse what holds no results, and what is for another program, before anything else."""
    if form.get("format") != FORMAT:
        refuse(Message("it holds no results: its “format” is not “studyresult”"), "format")
    version = form.get("version")
    if type(version) is not int:
        refuse(Message("it is no whole number"), "version")
    if version != VERSION:
        values = {"name": name, "version": version, "known": VERSION}
        says = "{name} has results in version {version} of the format; this program reads {known}."
        hint = Message("Open it with the version of Studyapp that wrote it, or a newer one.")
        raise ResultFileError(Message(says, values), hint)


def _check(form: Form) -> None:
    """Look at a whole file before a value is made of it.

    Raises:
        Fault: Something in it is not as it must be; it names the place.
    """
    from studyapp.packs.result_shapes import check_results

    check_results(form)
    lists = ("packs", "questions", "answers")
    check_plain({key: each for key, each in form.items() if key not in (*lists, "withdrawn")})
    for list_name in lists:
        for number, each in enumerate(form[list_name], start=1):
            try:
                check_plain(each)
            except Fault as fault:
                raise Fault(fault.reason, (list_name, str(number), *fault.place)) from fault
    _check_references(form)


def _check_references(form: Form) -> None:
    """Refuse answers to no question of the file, and an entry of the journal that is there twice.

    Raises:
        Fault: It is so.
    """
    count = len(form["questions"])
    seen: set[str] = set()
    for number, answer in enumerate(form["answers"], start=1):
        if answer["question"] >= count:
            raise Fault(Message("there is no such question"), ("answers", str(number), "question"))
        if answer["id"] in seen:
            raise Fault(Message("it stands there twice"), ("answers", str(number), "id"))
        seen.add(answer["id"])


def _in_lines(form: Any) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """Return plain data with every text on one line, as tables show it."""
    if isinstance(form, dict):
        return {key: _in_lines(each) for key, each in form.items()}
    if isinstance(form, list):
        return [_in_lines(each) for each in form]
    return " ".join(form.split()) if isinstance(form, str) else form


def _result(form: Form, *, is_as_written: bool) -> ResultFile:
    return ResultFile(
        taker=Taker(form["learner"]["id"], form["learner"]["name"]),
        written=value_of(datetime, form["written"]),
        packs={PackId(each["id"]): each["title"] for each in form["packs"]},
        questions=tuple(value_of(ResultQuestion, each) for each in form["questions"]),
        answers=tuple(_answer(each) for each in form["answers"]),
        withdrawn=tuple(form.get("withdrawn", ())),
        is_as_written=is_as_written,
    )


def _answer(form: Form) -> ResultAnswer:
    own = {key: each for key, each in form.items() if key != "id"}
    return value_of(ResultAnswer, {"uid": form["id"], **own})


def _refusal(values: Mapping[str, object]) -> ResultFileError:
    return ResultFileError(
        Message("{name} could not be opened as results: {where}{reason}.", values),
        Message("Nothing was taken of it. Ask for the file again."),
    )
