"""All checks of questions, one after the other."""

from collections.abc import Callable

from studyapp.packs.linting.balance import tell_long_answers, tell_true_share
from studyapp.packs.linting.choices import (
    tell_count,
    tell_feedback,
    tell_length,
    tell_lone_answer,
    tell_mixed,
    tell_overlap,
)
from studyapp.packs.linting.cues import (
    tell_absolutes,
    tell_clang,
    tell_grammar,
    tell_longest,
    tell_negatives,
    tell_of_all,
    tell_overlooked,
)
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.leaks import tell_doubled, tell_gaps_shown, tell_leaks, tell_own_leak
from studyapp.packs.linting.posed import Posed, posed
from studyapp.packs.linting.reading_age import tell_hard_stems, tell_hard_texts
from studyapp.packs.linting.spelling import Spelling
from studyapp.packs.linting.typed_answers import tell_expressions, tell_variants

_OF_EACH: tuple[Callable[[Posed], None], ...] = (
    *(tell_of_all, tell_longest, tell_negatives, tell_absolutes, tell_clang, tell_grammar),
    tell_overlooked,
    *(tell_count, tell_lone_answer, tell_mixed, tell_overlap, tell_length, tell_feedback),
    *(tell_variants, tell_expressions, tell_own_leak, tell_gaps_shown),
)
_OF_ALL = (tell_leaks, tell_doubled, tell_long_answers, tell_true_share)


def tell_questions(draft: Draft) -> None:
    """Tell what is wrong with the questions of a draft, one by one and together."""
    all_asked, spelling = posed(draft), Spelling(draft)
    for asked in all_asked:
        if asked.sheet.is_full:
            continue
        for tell in _OF_EACH:
            tell(asked)
        spelling.tell(asked)
    for tell_together in _OF_ALL:
        tell_together(all_asked)
    tell_hard_texts(draft)
    tell_hard_stems(all_asked, "" if draft.head is None else str(draft.head.language))
