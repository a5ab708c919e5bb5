"""Questions of which no words of the passages are named that they rest on."""

from studyapp.packs.linting.draft import Draft
from studyapp.packs.shapes import Use


def tell_unsourced(draft: Draft) -> None:
    """Tell questions without a source, in a pack that has passages.

    One on events rests on what they rest on.
    """
    if not draft.texts.sound or draft.is_torn:
        return
    cited = {one.event.id for one in draft.happenings.all if one.event is not None}
    for entry, question in draft.asked.questions:
        shape = entry.shape
        if shape.source is not None or shape.status is Use.RETIRED:
            continue
        if not cited.intersection(question.events):
            says = "question '{id}' has no source: learners see “No source given.”"
            hint = "add the words of a passage that it rests on"
            entry.sheet.fault("Q67", shape.id, says, {"id": shape.id}, hint=hint)
