"""Checks of what is to be made of the events: a recipe that none fits makes no question."""

from collections.abc import Iterator

from studyapp.packs.filing import part_of
from studyapp.packs.hints import instead, sure
from studyapp.packs.likeness import nearest
from studyapp.packs.linting.draft import Draft, text_of
from studyapp.packs.nodes import ListNode, MapNode, TextNode, words_of


def tell_recipes(draft: Draft) -> None:
    """Tell lanes that no event has, unless there may be events that were not read."""
    needs = draft.happenings.needs
    if draft.is_torn or needs.absent or not needs.are_known:
        return
    known = {lane.casefold(): lane for lane in _lanes(draft)}
    for sheet, shape in draft.asked.recipes:
        for lane in () if shape.where is None else shape.where.lane:
            if words_of(lane).casefold() not in known:
                guess = nearest(lane, known.values())
                hint = "did you mean '{guess}'?" if guess else "give it to events, or delete it"
                says, values = "no event has lane '{lane}'", {"lane": words_of(lane)}
                mend = sure(hint, instead(lane, guess))
                sheet.warn("R25", lane, says, {**values, "guess": guess}, hint=mend)


def _lanes(draft: Draft) -> Iterator[str]:
    """Yield the lanes of all events, of those with errors and of lent ones too."""
    for file, root in draft.shelf.roots.items():
        nodes = root.get(TextNode("events")) if part_of(file) == "events" else None
        for node in nodes if isinstance(nodes, ListNode) else ():
            if isinstance(node, MapNode):
                yield words_of(text_of(node, "lane"))
    for lender in draft.happenings.lenders:
        yield from (words_of(each.entry.shape.lane) for each in lender.all)
