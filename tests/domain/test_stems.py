"""Stems where they are only named: on one line, without their signs."""

import pytest

from studyapp.domain.stems import stem_words


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("In [[year]], the army\nchose [[father]].", "In …, the army chose …."),
        ("Who **led** the *first* `fleet`?", "Who led the first fleet?"),
        ("Who wrote __that__ [book](https://a.org)?", "Who wrote that book?"),
        ("What is 2 * 3 * 4 in snake_case_words?", "What is 2 * 3 * 4 in snake_case_words?"),
        (r"What does \* mean?", "What does * mean?"),
        ("![A map](map.png) Which sea?", "A map Which sea?"),
    ],
)
def test_an_author_s_stem_is_named_without_its_signs(stem: str, words: str) -> None:
    assert stem_words(stem, is_authored=True) == words


def test_a_made_stem_keeps_what_the_passage_wrote() -> None:
    assert stem_words("When did *Argo* sail?", is_authored=False) == "When did *Argo* sail?"
