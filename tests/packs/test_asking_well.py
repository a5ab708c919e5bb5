"""What gives a question away, makes it unfair or is there twice is told; good questions are not."""

import pytest

from studyapp.domain.checks import Severity
from tests.packs.folders import HEAD, PASSAGES, questions
from tests.packs.reads import codes, read


def choice(stem: str, answer: str, *wrong: str, more: str = "", kind: str = "single") -> str:
    """Return a question with one right choice; the first wrong one has feedback."""
    first, *others = wrong
    lines = [f"- text: '{first}'", "  feedback: It was otherwise.", *(f"- '{o}'" for o in others)]
    body = "\n      ".join(lines)
    return f"""
  - id: one
    kind: {kind}
    stem: '{stem}'
    answer: '{answer}'
    wrong:
      {body}
{more}"""


def typed(answer: str, more: str = "", stem: str = "Who led the company?") -> str:
    return f"  - {{id: one, kind: short, stem: '{stem}', answer: '{answer}'{more}}}\n"


def told(entries: str, language: str = "en") -> list[str]:
    head = (HEAD + PASSAGES).replace("language: en", f"language: {language}")
    return codes({"pack.yaml": head, "questions.yaml": questions(entries)})


LEADER = ("Who led the company?", "Ferdinand de Lesseps", "Gustave Eiffel", "Robert Stephenson")


def test_a_plain_question_has_no_fault() -> None:
    assert told(choice(*LEADER)) == []


@pytest.mark.parametrize(
    "words",
    [
        "All of the above",
        "none of the above.",
        "None of these",
        "Both A and B",
        "Both a and b are correct",
        "A and C",
        "All answers are right",
        "Neither (a) nor (b)",
    ],
)
def test_choices_about_choices_are_told(words: str) -> None:
    assert "Q44" in told(choice("What did it need?", "Digging", "Steam", words))


@pytest.mark.parametrize(
    "words", ["All of Gaul", "None of the ships came back", "Both kings", "A and B company of Kent"]
)
def test_choices_about_the_matter_are_not(words: str) -> None:
    assert "Q44" not in told(choice("What did it need?", "Digging", "Steam", words))


def test_each_language_has_its_own_list() -> None:
    german = choice("Was war nötig?", "Geld", "Dampf", "Alle genannten Antworten")

    assert "Q44" in told(german, "de-AT")
    assert "Q44" not in told(german, "fr")
    assert "Q44" not in told(choice("Quoi?", "Argent", "Vapeur", "All of the above"), "fr")


@pytest.mark.parametrize(
    ("answer", "wrong", "is_told"),
    [
        ("A Frenchman who had served in Egypt for many years", "A general", True),
        ("Mediterranean Sea", "Red Sea", False),
        ("The people of Alexandria rose", "The king of France fell ill", False),
    ],
)
def test_a_right_choice_may_be_a_little_longer(answer: str, wrong: str, is_told: bool) -> None:
    assert ("Q45" in told(choice("What was it?", answer, wrong, wrong[::-1]))) is is_told


def many(count: int, answer: str, wrong: str) -> str:
    return "".join(
        choice(f"What was number {n}?", answer.format(n), wrong.format(n), f"Thing {n}").replace(
            "id: one", f"id: q{n}"
        )
        for n in range(count)
    )


def test_a_pack_whose_right_choices_are_the_longest_is_told_once() -> None:
    assert told(many(20, "The harbour {}", "A boat {}")).count("Q45") == 1
    assert told(many(20, "A boat {}", "The harbour {}")).count("Q45") == 0
    assert told(many(5, "The harbour {}", "A boat {}")).count("Q45") == 0


def statements(true: int, false: int) -> str:
    words = [*["true"] * true, *["false"] * false]
    return "".join(
        f"  - {{id: s{n}, kind: truefalse, stem: Lock {n} was built of stone., answer: {word}}}\n"
        for n, word in enumerate(words)
    )


@pytest.mark.parametrize(
    ("true", "false", "is_told"),
    [(20, 0, True), (3, 17, True), (12, 8, False), (9, 0, False), (8, 12, False)],
)
def test_about_half_of_many_statements_are_true(true: int, false: int, is_told: bool) -> None:
    assert ("Q55" in told(statements(true, false))) is is_told


@pytest.mark.parametrize(
    ("stem", "wrong", "is_told"),
    [
        ("Which was *not* built?", "No bridge", True),
        ("Which was *not* built?", "The bridge", False),
        ("Which was built?", "No bridge", False),
        ("Which was *not* built?", "Lock no. 5", False),
        ("Why was it *not* built?", "No money", False),
        ("In those years, how was it that it did *not* fall?", "No wind", False),
        ("How many were *not* built?", "None, or no bridge", True),
        ('Complete this. "Not by night, but ..."', "not by day", False),
        ("Who said “It is *not* over”?", "No king", False),
    ],
)
def test_two_negatives_are_one_too_many(stem: str, wrong: str, is_told: bool) -> None:
    assert ("Q47" in told(choice(stem, "The tower", wrong, "The wall"))) is is_told


@pytest.mark.parametrize(
    ("answer", "wrong", "is_told"),
    [
        ("It was short", "It was always open", True),
        ("It was never closed", "It was always open", False),
        ("It was short", "It was long", False),
    ],
)
def test_absolute_words_stand_on_both_sides_or_on_none(
    answer: str, wrong: str, is_told: bool
) -> None:
    assert ("Q48" in told(choice("What was said of it?", answer, wrong, "It was new"))) is is_told


@pytest.mark.parametrize(
    ("stem", "answer", "wrong", "is_told"),
    [
        ("Who attacked the fortress?", "The men of the Fortress Guard", "The sailors", True),
        ("Which fortresses fell?", "The fortress of the north", "The towers", True),
        ("Who attacked the fortress?", "The Fortress Guard", "The Fortress Fleet", False),
        ("When did the war of 1812 end?", "In 1812", "In 1815", False),
    ],
)
def test_a_word_of_the_stem_in_the_right_choice_alone_is_told(
    stem: str, answer: str, wrong: str, is_told: bool
) -> None:
    assert ("Q49" in told(choice(stem, answer, wrong, wrong[::-1]))) is is_told


@pytest.mark.parametrize(
    ("stem", "answer", "wrong", "is_told"),
    [
        ("He was an ...", "engineer", "diplomat", True),
        ("He was a", "diplomat", "engineer", True),
        ("He was an ...", "engineer", "architect", False),
        ("He came from a ...", "university", "village", False),
        ("Which seas does it join?", "The Red Sea and the Black Sea", "The North Sea", True),
        ("Which seas does it join?", "The Red and the Black Sea", "The North and White Sea", False),
        ("Which ranges does it cover?", "500–5,500 km", "50–500 km", False),
        ("Which was it?", "Bread and salt", "Water", False),
    ],
)
def test_grammar_that_fits_some_choices_only_is_told(
    stem: str, answer: str, wrong: str, is_told: bool
) -> None:
    assert ("Q50" in told(choice(stem, answer, wrong, wrong))) is is_told


@pytest.mark.parametrize(
    ("answer", "wrong", "other", "is_told"),
    [
        ("1869", "1859", "The king", True),
        ("17 November 1869", "About 1870", "Spring 1871", False),
        ("164 km", "12 km", "Port Said", True),
        ("Apollo 11", "Sputnik", "Mir", False),
        ("44 BC", "AD 14", "27 BC", False),
    ],
)
def test_numbers_and_words_do_not_mix(answer: str, wrong: str, other: str, is_told: bool) -> None:
    assert ("Q51" in told(choice("What was it?", answer, wrong, other))) is is_told


@pytest.mark.parametrize(("count", "is_told"), [(1, True), (2, False), (4, False), (5, True)])
def test_two_to_four_wrong_choices_are_enough(count: int, is_told: bool) -> None:
    wrong = ["Gustave Eiffel", "Robert Stephenson", "Thomas Brassey", "Isambard Brunel", "A duke"]

    assert ("Q52" in told(choice("Who led?", "Ferdinand de Lesseps", *wrong[:count]))) is is_told


@pytest.mark.parametrize(
    ("answer", "wrong", "is_told"),
    [
        ("1860–1870", "1865–1875", True),
        ("1860 to 1870", "1866", True),
        ("1860–1870", "1870–1880", False),
        ("10–20 km", "15–25 ships", False),
        ("1860–1869", "1870–1879", False),
        ("1,000-2,000", "1,500-2,500", True),
    ],
)
def test_choices_that_overlap_are_told(answer: str, wrong: str, is_told: bool) -> None:
    assert ("Q53" in told(choice("When?", answer, wrong, "3000–3001"))) is is_told


def test_feedback_on_one_wrong_choice_is_enough() -> None:
    bare = "  - {id: one, kind: single, stem: Who led?, answer: Lesseps, wrong: [Eiffel, Brunel]}\n"

    assert told(bare) == ["Q66"]


@pytest.mark.parametrize(
    ("more", "severity"),
    [
        (", accept: [lesseps]", Severity.WARNING),
        (", accept: [De Lesseps, de-Lesseps]", Severity.WARNING),
        (", reject: [Lessepz]", Severity.ERROR),
        (", reject: [Lessepz], match: {typos: 0}", None),
        (", reject: [Eiffel]", None),
    ],
)
def test_variants_are_told_apart_from_what_is_rejected(
    more: str, severity: Severity | None
) -> None:
    findings = read({"questions.yaml": questions(typed("Lesseps", more))}).findings

    assert [found.severity for found in findings if found.code == "Q43"] == (
        [] if severity is None else [severity]
    )


@pytest.mark.parametrize(
    ("answer", "is_told"),
    [
        ("/(the )?canal/", True),
        ("colou?r", True),
        ("19[0-9]{2}", True),
        (".*Lesseps", True),
        ("^Lesseps$", True),
        (r"\d+ ships", True),
        ("and so on...", False),
        ("and/or", False),
        ("The king (of France)", False),
        ("C$5", False),
        ("Who? Nobody", False),
        ("[sic]", False),
    ],
)
def test_regular_expressions_are_refused(answer: str, is_told: bool) -> None:
    assert ("Q70" in told(typed(answer.replace("'", "''")))) is is_told


def test_a_key_for_a_regular_expression_is_refused_as_such() -> None:
    assert told(typed("Lesseps", ", regex: Less.*")) == ["Q70"]


@pytest.mark.parametrize(
    ("entry", "is_told"),
    [
        (typed("Lesseps", stem="Which Lesseps led it?"), True),
        (typed("Lesseps", ", hint: 'Lesseps, who else'"), True),
        (typed("Lesseps", ", hint: A diplomat"), False),
        (choice("Was it Rome or Carthage?", "Rome", "Carthage", "Athens"), False),
        (choice("Who was it in Rome?", "Rome", "Carthage", "Athens"), True),
        (typed("He", stem="Who was he?"), False),
    ],
)
def test_an_answer_in_its_own_stem_or_hint_is_told(entry: str, is_told: bool) -> None:
    assert ("Q56" in told(entry)) is is_told


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        ("Why did Egypt nationalise the canal in 1956?", True),
        ("When did Egypt join the league?", False),
        ("Who nationalised the canal in 1956?", False),
    ],
)
def test_an_answer_in_another_stem_on_the_same_thing_is_told(other: str, is_told: bool) -> None:
    first = typed("Egypt", stem="Which country nationalised the canal in 1956?")
    second = typed("Nobody", stem=other).replace("id: one", "id: two")

    assert ("Q56" in told(first + second)) is is_told


def test_a_name_in_another_stem_on_the_same_thing_is_told() -> None:
    first = typed("Ferdinand de Lesseps", stem="Who led the company that dug it?")
    second = typed("Paris", stem="Where did Ferdinand de Lesseps found the company?")
    third = typed("Versailles", stem="Where was Ferdinand de Lesseps born?")

    assert "Q56" in told(first + second.replace("id: one", "id: two"))
    assert "Q56" not in told(first + third.replace("id: one", "id: two"))


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("When was the canal opened?", "When was the canal opened?", True),
        ("When was the canal opened?", "When was the *canal*  opened ?", True),
        ("When was the canal opened in Egypt?", "When was the Egypt canal opened?", True),
        ("When was the first canal opened?", "When was the canal of Corinth opened?", False),
        ("What was built in 1869?", "What was built in 1870?", False),
        ("Who opened the canal?", "When was the canal opened?", False),
    ],
)
def test_nearly_the_same_stem_is_told(one: str, other: str, is_told: bool) -> None:
    entries = typed("Alpha", stem=one) + typed("Beta", stem=other).replace("id: one", "id: two")

    assert ("Q57" in told(entries)) is is_told


def test_the_usual_instruction_may_stand_above_many_lists() -> None:
    order = (
        "  - {{id: {0}, kind: order, stem: 'Put these in order, earliest first.', items: [{1}]}}\n"
    )
    same = order.format("a", "The birth, The death")
    other = order.format("b", "The war, The peace")

    assert "Q57" not in told(same + other)
    assert "Q57" in told(same + same.replace("id: a", "id: b"))
    short = choice("Which came first?", "The birth", "The war", "The peace")
    again = choice("Which came first?", "The flood", "The feast", "The fast")
    assert "Q57" not in told(short + again.replace("id: one", "id: two"))


def test_gaps_that_the_text_fills_are_told() -> None:
    cloze = "  - {{id: one, kind: cloze, stem: '{0}', gaps: {{sea: Red}}}}\n"

    assert "Q60" in told(cloze.format("It ends at the [[sea]] Sea. The Red Sea is warm."))
    assert "Q60" not in told(cloze.format("It ends at the [[sea]] Sea. The water is warm."))
    assert "Q60" not in told(cloze.format("It ends at the [[sea]] Sea, hundreds say."))


def test_a_spelling_of_the_passage_that_would_be_wrong_is_told() -> None:
    source = ", source: {passage: opening, quote: led by Ferdinand de Lesseps}"

    assert "Q69" in told(typed("Ferdinando de Lezzeps", source))
    assert "Q69" not in told(typed("Ferdinand de Lesseps", source))
    assert "Q69" not in told(typed("Ferdinando de Lezzeps"))
    assert "Q69" not in told(typed("Gustave Eiffel", source))


def test_an_alias_that_the_passage_has_is_accepted_or_told() -> None:
    head = HEAD + PASSAGES + "aliases: {Vicomte: [Ferdinand de Lesseps]}\n"
    source = ", source: {passage: opening, quote: led by Ferdinand de Lesseps}"
    entry = questions(typed("Vicomte", source))

    assert codes({"pack.yaml": head, "questions.yaml": entry}) == ["Q69"]


HARD = (
    "Notwithstanding considerable administrative difficulties, international representatives"
    " eventually negotiated comprehensive arrangements concerning navigation, compensation and"
    " administration, although particular governments subsequently questioned interpretations"
    " previously considered unambiguous. "
)
EASY = "The men dug in the sand. They were hot. The sun was high. They had no shade. "


@pytest.mark.parametrize(
    ("text", "level", "is_told"),
    [
        (HARD * 6, "A2", True),
        (HARD * 6, "C2", False),
        (EASY * 10, "A2", False),
        (HARD, "A1", False),
    ],
)
def test_a_text_far_above_its_level_is_advised_against(
    text: str, level: str, is_told: bool
) -> None:
    head = HEAD + "passages:\n  - {id: opening, file: passages/opening.txt, title: X, level: %s}\n"
    found = codes({"pack.yaml": head % level, "passages/opening.txt": text, "events.yaml": None})

    assert ("Q68" in found) is is_told


def test_retired_questions_are_not_looked_at() -> None:
    bare = (
        "  - {id: one, kind: single, stem: Who led?, answer: Lesseps, wrong: [Eiffel, Brunel],"
        " status: retired}\n"
    )

    assert told(bare) == []
