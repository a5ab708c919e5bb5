"""Each rule of stems by what a teacher would mend, and by what is fine as it is."""

import pytest

from studyapp.domain import stem_rules as rules
from studyapp.domain.stem_rules import Rule, stem_fault

BAD: tuple[tuple[Rule, tuple[str, ...]], ...] = (
    (rules.begins_badly, ("who led the fleet?", "The fleet sailed. when was that?")),
    (rules.ends_badly, ("Who led the fleet", "The fleet sailed,")),
    (
        rules.lacks_question_mark,
        ("Who was it that led the fleet.", "The king fled. On which day was that.", "Who led it??"),
    ),
    (rules.is_badly_set, ("Who  led it?", "Who led the fleet ?", "Who led the the fleet?")),
    (rules.has_half_a_pair, ("When was “Peace signed?", "Who led the fleet (of Genoa?")),
    (rules.is_too_long, ("Which of these " + "very " * 60 + "old towns was it?",)),
    (
        rules.points_at_nobody,
        ("He signed the peace in 1648.", "In which year was “They left the town”?",
         "When was “Hahn wrote to her that uranium burst”?",
         "According to the passage, she took the chair."),
    ),
    (
        rules.has_wrong_article,
        ("Who led a army?", "Who led an fleet?", "Who led the a fleet?", "Was it an university?"),
    ),
    (
        rules.has_wrong_verb,
        ("When did the king was crowned?", "In which year did the towns had rebelled?",
         "A treaty were signed in 1648.", "When was two towns burned?"),
    ),
    (rules.is_damaged, ("Who led the war of l9l4?", "What came in 1 8 4 8?", "When was 1July?")),
    (rules.leads_with_date, ("In 1648, in which year was the peace signed?",)),
)  # fmt: skip
GOOD = (
    "Who led the fleet?",
    "In which year did the University of Vienna, a European one, open?",
    "An hour after an honest man left, who came?",
    "How many years after Dr. Bell was born did two ships, which were lost, sail?",
    "For how many years was the pact to be valid?",
    "[[person]] died on [[date]].",
    "“Der Friede wurde geschlossen”. In which year was that?",
    "When was the Peace of St. Germain (the second one) signed?",
    "In 1648, who signed the peace?",
    "The passage says that 1.5 million houses were built in the 1930s.",
    "Who said that what had been lost was found?",
    "Put these in order, earliest first.",
    "Richard Arkwright patented his frame in 1769.",
)


@pytest.mark.parametrize(("rule", "stems"), BAD, ids=lambda part: getattr(part, "__name__", ""))
def test_a_rule_finds_what_it_is_for(rule: Rule, stems: tuple[str, ...]) -> None:
    assert [stem for stem in stems if rule(stem) is None] == []
    assert all(stem_fault(stem, has_options=True) for stem in stems)


@pytest.mark.parametrize("stem", GOOD)
def test_what_a_teacher_would_write_has_no_fault(stem: str) -> None:
    assert stem_fault(stem, has_options=False) is None


def test_which_of_these_needs_something_to_choose_from() -> None:
    stem = "Which of these came first?"

    assert stem_fault(stem, has_options=False) is not None
    assert stem_fault(stem, has_options=True) is None


def test_a_negative_word_is_seen_unless_it_stands_out() -> None:
    assert rules.is_negative("Which town was not burned?") == "not"
    assert rules.is_negative("Which town was *not* burned?") is None
    assert rules.is_negative("Which town was NOT burned?") is None
