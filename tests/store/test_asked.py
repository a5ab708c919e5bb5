from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from studyapp.domain.answers import ShortAnswer
from studyapp.domain.asked import version_of
from studyapp.domain.questions import QuestionId, ShortQuestion
from studyapp.store.journal import Journal
from studyapp.store.learners import Learners
from studyapp.store.opening import Store
from tests.builders import an_attempt

SUEZ = ShortQuestion(
    id=QuestionId("suez/who"), passage=None, stem="Who dug it?", answer="Lesseps", citation=None
)


def test_what_was_asked_stays_readable_and_is_kept_once(store: Store) -> None:
    journal = Journal(store)
    me = journal.learner()
    for typed in ("Lesseps", "Eiffel"):
        journal.append_attempt(me, an_attempt(asked=SUEZ, given=ShortAnswer(typed)))

    versions = {attempt.version for attempt in journal.attempts(me)}

    (version,) = versions
    assert version is not None
    assert journal.asked(version) == SUEZ
    assert journal.asked("another") is None
    with pytest.raises(DBAPIError, match="stays as it was"), store.writing() as connection:
        connection.exec_driver_sql("UPDATE asked_questions SET content = ''")


def test_another_key_or_stem_is_another_version_but_not_another_explanation() -> None:
    told = replace(SUEZ, explanation="By a company.", hint="A diplomat.")

    assert version_of(told) == version_of(SUEZ)
    assert version_of(replace(SUEZ, answer="Eiffel")) != version_of(SUEZ)
    assert version_of(replace(SUEZ, stem="Who led it?")) != version_of(SUEZ)


def test_with_the_last_learner_who_was_asked_it_a_question_goes_for_good(store: Store) -> None:
    journal = Journal(store)
    me, ada = journal.learner(), journal.learner("Ada")
    for learner in (me, ada):
        journal.append_attempt(learner, an_attempt(asked=SUEZ, given=ShortAnswer("Lesseps")))

    Learners(store).purge(ada)
    still = journal.asked(version_of(SUEZ))
    Learners(store).purge(me)

    assert still == SUEZ
    assert journal.asked(version_of(SUEZ)) is None
