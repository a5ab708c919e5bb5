"""One more passage for a pack that is written."""

from collections.abc import Mapping

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.study.authoring.naming import free_id, ids_in

HEAD = "pack.yaml"


def with_passage(texts: Mapping[str, str], title: str) -> tuple[str, dict[str, str]]:
    """Return the path of a new passage, and the files that change by it, as they are then.

    Raises:
        PackError: The passages of pack.yaml stand in brackets, and are left so.
    """
    taken = {_name(file) for file in texts if file.startswith("passages/")}
    name = free_id(title, ids_in(texts.values()) | taken)
    file = f"passages/{name}.txt"
    keys = {"id": name, "file": file, "title": title}
    head = appended(texts.get(HEAD, ""), "passages", entry(keys))
    if head is None:
        says = Message("{file} has its list in brackets.", {"file": HEAD})
        raise PackError(says, Message("Write an entry in each line, and add the passage then."))
    return file, {HEAD: head, file: f"# {title}\n\n"}


def _name(file: str) -> str:
    return file.removeprefix("passages/").removesuffix(".txt")
