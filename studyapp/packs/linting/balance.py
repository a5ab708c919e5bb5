"""What can be guessed from a whole pack: right choices that are long, statements that are true."""

from collections.abc import Sequence

from studyapp.packs.linting.cues import is_longest
from studyapp.packs.linting.posed import Posed
from studyapp.packs.question_shapes import SingleShape, TrueFalseShape

_LONG_SHARE, _LONG_FROM = 0.45, 12
_TRUE_SHARE = 0.15
"""How far from one half the share of true statements may lie."""
_PACK_FROM, _STATED_FROM = 20, 6


def tell_long_answers(all_asked: Sequence[Posed]) -> None:
    """Tell a pack in which the longest choice is right more often than by chance."""
    single = [asked for asked in all_asked if isinstance(asked.shape, SingleShape) and asked.wrong]
    longest = [asked for asked in single if is_longest(asked)]
    if len(single) < _LONG_FROM or len(longest) <= _LONG_SHARE * len(single):
        return
    first, shape = longest[0], longest[0].shape
    assert isinstance(shape, SingleShape)  # noqa: S101 - as sought above
    says = "in {count} of {all} questions the right choice is the longest one, as it is here"
    values = {"count": len(longest), "all": len(single)}
    hint = "make wrong choices as long and as careful; 'always the longest' is soon found out"
    first.sheet.fault("Q45", shape.answer.text, says, values, hint=hint)


def tell_true_share(all_asked: Sequence[Posed]) -> None:
    """Tell a pack whose statements are nearly all true, or nearly all false."""
    stated = [asked for asked in all_asked if isinstance(asked.shape, TrueFalseShape)]
    if len(all_asked) < _PACK_FROM or len(stated) < _STATED_FROM:
        return
    true = [asked for asked in stated if _is_true(asked)]
    if abs(len(true) - len(stated) / 2) <= max(1, _TRUE_SHARE * len(stated)):
        return
    says = "{count} of {all} statements are true"
    values = {"count": len(true), "all": len(stated)}
    hint = "turn some round, until about half of them are"
    stated[0].sheet.fault("Q55", stated[0].key("answer"), says, values, hint=hint)


def _is_true(asked: Posed) -> bool:
    return isinstance(asked.shape, TrueFalseShape) and asked.shape.answer
