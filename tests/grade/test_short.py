import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.answers import ShortAnswer
from studyapp.domain.question_pieces import Matching, NearMiss
from studyapp.grade.short import grade_short
from tests.builders import short_question

RIGHT = "That is right."


def graded(
    typed: str,
    answer: str = "Göring’s plan",
    *accept: str,
    reject: tuple[NearMiss, ...] = (),
    matching: Matching = Matching(),  # noqa: B008  # a frozen value
) -> tuple[float, str]:
    question = short_question(answer=answer, accept=accept, reject=reject, matching=matching)
    grade = grade_short(question, ShortAnswer(typed))
    return grade.score, str(grade.reason)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Göring’s plan", " goring's   PLAN. "),
        ("U.S.A.", "usa"),
        ("Aix-la-Chapelle", "Aix la Chapelle"),
        ("Saint-Cyr, Marshal", "saint cyr marshal"),
        ("Łódź", "Lodz"),
        ("Köln", "Ko\u0308ln"),
        ("New York", "Newyork"),
        ("Straße", "STRASSE"),
        ("Æthelred", "Aethelred"),
        ("1848", "\uff11848"),
        ("?", "?"),
    ],
)
def test_case_accents_punctuation_and_blanks_do_not_count(answer: str, typed: str) -> None:
    assert graded(typed, answer) == (1.0, RIGHT)


@pytest.mark.parametrize("typed", ["Egyp", "Egyptt", "Egxpt", "Eygpt", "egýtp"])
def test_one_slip_is_forgiven_and_the_word_told(typed: str) -> None:
    assert graded(typed, "Egypt") == (1.0, "That is right but for a slip: “Egypt”.")


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Egypt", "Egp"),
        ("Iran", "Iraq"),
        ("Red Sea", "Rad Sea"),
        ("year 1869", "year 1896"),
        ("15th century", "16th century"),
        ("Triple Entente", "Tripel Entete"),
        ("Egypt", "Egypt and Syria"),
        ("Egypt", "x" * 1_000_000),
        ("Egypt", "\x00"),
    ],
)
def test_more_than_a_slip_is_not_forgiven(answer: str, typed: str) -> None:
    assert graded(typed, answer) == (0.0, f"The right answer is “{answer}”.")


def test_a_question_says_what_counts_after_all() -> None:
    strict = Matching(ignore_case=False, ignore_accents=False, ignore_punctuation=False, typos=0)
    case = Matching(ignore_case=False)

    assert graded("egypt", "Egypt", matching=strict)[0] == 0.0
    assert graded("Müller", "Muller", matching=strict)[0] == 0.0
    assert graded("U.S.A.", "USA", matching=strict)[0] == 0.0
    assert graded("Egypt ", "Egypt", matching=strict)[0] == 1.0
    assert graded("egypt", "Egypt", matching=case)[0] == 0.0
    assert graded("Egyptt", "Egypt", matching=case)[0] == 1.0
    assert graded("Konstantinopol", "Constantinople", matching=Matching(typos=3))[0] == 1.0


def test_variants_are_right_as_well() -> None:
    assert graded("Misr", "Egypt", "Arab Republic of Egypt", "Misr") == (1.0, RIGHT)
    assert graded("arab republik of egypt", "Egypt", "Arab Republic of Egypt")[0] == 1.0


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Aegates Islands", "the Aegates Islands"),
        ("the Treaty of London", "Treaty of London"),
        ("Prague", "in Prague"),
        ("Prague", "It was in the city of Prague!"),
        ("Cuvier", "I think it was Cuvier"),
        ("Rhein", "der Rhein"),
        ("Cuvier", "Cuvier 🎉"),
    ],
)
def test_words_around_a_name_do_not_count(answer: str, typed: str) -> None:
    assert graded(typed, answer) == (1.0, RIGHT)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Pius IX", "Pope Pius IX"),
        ("Pius IX", "Pius 9"),
        ("Pius IX", "pius the ninth"),
        ("Frederick William IV", "King Frederick William the 4th"),
        ("Prince Metternich", "Metternich"),
        ("World War II", "world war two"),
        ("Saint Petersburg", "St. Petersburg"),
        ("Georges Cuvier", "Cuvier, Georges"),
        ("Georges Cuvier", "G. Cuvier"),
        ("Franklin Delano Roosevelt", "F. D. Roosevelt"),
        ("Sándor Petőfi", "Petofi Sandor"),
        ("Köln", "Koeln"),
        ("Göring", "Goering"),
    ],
)
def test_a_name_may_have_its_rank_its_number_and_its_order_otherwise(
    answer: str, typed: str
) -> None:
    assert graded(typed, answer) == (1.0, RIGHT)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("the Aegates Islands", "Aegates"),
        ("Falkland Islands", "the Falklands"),
        ("Rocky Mountains", "in the Rockies"),
        ("Mount Everest", "Everest"),
        ("River Rhine", "the Rhine"),
        ("Hudson River", "the Hudson"),
    ],
)
def test_islands_mountains_and_rivers_may_be_named_without_saying_what_they_are(
    answer: str, typed: str
) -> None:
    assert graded(typed, answer) == (1.0, RIGHT)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Red Sea", "the Red"),
        ("Lake Geneva", "Geneva"),
        ("Cook Islands", "Cook"),
        ("Moscow River", "Moscow"),
        ("Mexico City", "Mexico"),
        ("Suez Canal", "Suez"),
        ("Hudson", "the Hudson River"),
        ("Custoza", "Custoza, Spain"),
    ],
)
def test_a_part_of_the_name_that_names_something_else_is_not_right(answer: str, typed: str) -> None:
    assert graded(typed, answer)[0] == 0.0


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Prince Albert", "King Albert"),
        ("Pius IX", "Pope Pius X"),
        ("Pius IX", "Pope"),
        ("Louis XVIII", "Louis XVII"),
        ("Louis XVIII", "Louis the Seventeenth"),
        ("Charles II", "Charles"),
        ("Georges Cuvier", "T. Cuvier"),
        ("Georges Cuvier", "Georges C."),
        ("Cuvier", "Cuvier or Anning"),
        ("Cuvier", "not Cuvier"),
        ("Cuvier", "it was not Cuvier"),
        ("Rome", "Rome, Paris"),
        ("the", "a"),
        ("Paris", "it was"),
        ("Paris", "🎉"),
    ],
)
def test_another_name_or_two_of_them_are_not_right(answer: str, typed: str) -> None:
    assert graded(typed, answer)[0] == 0.0


def test_a_near_miss_stays_one_in_all_its_forms() -> None:
    albert = (NearMiss("King Albert"), NearMiss("Albert II"))

    assert graded("the King Albert", "Albert", reject=albert)[0] == 0.0
    assert graded("Albert the Second", "Albert", reject=albert)[0] == 0.0
    assert graded("Prince Albert", "Albert", reject=albert)[0] == 1.0


def test_where_case_or_punctuation_count_nothing_is_left_out() -> None:
    exact = Matching(ignore_punctuation=False)

    assert graded("the Rhine", "Rhine", matching=exact)[0] == 0.0
    assert graded("Pope Pius IX", "Pius IX", matching=exact)[0] == 0.0


BRITAIN = NearMiss("Britain", feedback="Britain owned shares.")


@pytest.mark.parametrize("typed", ["Britain", " britain!", "Britian", "Brittain"])
def test_a_near_miss_is_never_right_and_says_why(typed: str) -> None:
    assert graded(typed, "Brittany", reject=(BRITAIN,)) == (0.0, "Britain owned shares.")


def test_no_slip_turns_a_near_miss_into_the_answer() -> None:
    austria = (NearMiss("Slovakia"),)

    assert graded("Slovekia", "Slovenia", reject=austria) == (
        0.0,
        "“Slovakia” is near it, but the right answer is “Slovenia”.",
    )
    assert graded("Slovenja", "Slovenia", reject=austria)[0] == 1.0
    assert graded("resume", "résumé", reject=(NearMiss("resume"),))[0] == 0.0
    assert graded("résumé", "résumé", reject=(NearMiss("resume"),))[0] == 1.0
    assert graded("Egypt", "Egypt", reject=(NearMiss("Egypt"),))[0] == 0.0


@pytest.mark.parametrize("typed", ["", " \t\n"])
def test_nothing_written_is_no_answer(typed: str) -> None:
    assert graded(typed) == (0.0, "Nothing was written.")


@given(miss=st.text(min_size=1, max_size=12), around=st.sampled_from(("", " ", ".", "  ")))
@settings(max_examples=50)
def test_a_listed_near_miss_never_passes(miss: str, around: str) -> None:
    rejected = (NearMiss(miss),)

    assert graded(around + miss, "Constantinople", miss + "x", reject=rejected)[0] == 0.0
