import pytest

from studyapp.generate.clauses import clause_of
from studyapp.generate.stem_reading import Chronicle, read_stem
from tests.generate.worlds import told


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Robert Peel repealed the Corn Laws", "did Robert Peel repeal the Corn Laws"),
        ("The fleet broke through the chain", "did the fleet break through the chain"),
        ("The king fled and abdicated", "did the king flee and abdicate"),
        ("Six towns bore the cost of the war", "did six towns bear the cost of the war"),
        ("A peace was signed at Utrecht", "was a peace signed at Utrecht"),
        ("Gracchus was elected and was killed", "was Gracchus elected and killed"),
        ("Both cities were razed", "were both cities razed"),
        ("The besieged city surrendered", "did the besieged city surrender"),
        ("Troops fired on the crowd", "did troops fire on the crowd"),
        ("Wellington won at Vitoria", "did Wellington win at Vitoria"),
    ],
)
def test_a_title_is_turned_into_a_question(title: str, asked: str) -> None:
    text = "The weary troops fired again. By then Wellington and Robert Peel were old."

    clause = clause_of(title, text)

    assert clause is not None
    assert clause.asked == asked


@pytest.mark.parametrize(
    "title",
    [
        "The repeal of the Corn Laws",  # no verb
        "The king had fled before the vote",  # an auxiliary that would go first
        "Ships sent by the king reached the port",  # which word is the verb?
        "Peace came",  # a name?
        "The war is over",
    ],
)
def test_a_title_in_doubt_is_left_as_it_is(title: str) -> None:
    assert clause_of(title, "Nothing of the kind stands here.") is None


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did the king flee and abdicate?",
        "How many years after a peace was signed at Utrecht did the king flee and abdicate?",
        "The king fled and abdicated. In which year was that?",
        "In which year was this: “The king fled and abdicated”?",
    ],
)
def test_an_event_is_known_again_in_each_way_of_naming_it(stem: str) -> None:
    _passage, events = told(
        [("The king fled and abdicated", "1730"), ("A peace was signed at Utrecht", "1713")]
    )

    reading = read_stem(stem, Chronicle(events))

    assert reading.meant[-1] == (events[0],)
    assert "king" not in reading.rest


def test_a_quoted_title_that_is_none_leaves_nothing_to_answer() -> None:
    _passage, events = told([("The king fled", "1730")])

    assert read_stem("Was this: “The queen fled”?", Chronicle(events)).meant == [()]


@pytest.mark.parametrize("title", ["Caesar stabbed in the hall", "Gaius Gracchus killed"])
def test_a_headline_that_leaves_was_out_is_quoted(title: str) -> None:
    assert clause_of(title, f"In 44 BC {title}.") is None
    assert clause_of("The crowd killed Gaius", "The crowd killed Gaius in 121 BC.") is not None


def test_a_capital_in_a_longer_name_makes_no_name_of_a_common_noun() -> None:
    text = "It ended what the Peace of Vienna had begun. Mary was sent to Catherine of Aragon."

    assert clause_of("Peace was signed in Paris", text) is None
    assert clause_of("Church lands were sold", "They fought the Church; the church fell.") is None
    asked = clause_of("Catherine was crowned in London", text)
    assert asked is not None
    assert asked.asked == "was Catherine crowned in London"


@pytest.mark.parametrize("number", ["Thirty", "Forty-five", "Seventeen"])
def test_a_number_in_words_is_no_name(number: str) -> None:
    told = clause_of(f"{number} engineers went on strike", "")

    assert told is not None
    assert told.stated == f"{number.lower()} engineers went on strike"
