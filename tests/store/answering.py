"""Answer without end and print the number of every answer that is kept; made to be killed."""

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.opening import open_store
from tests.builders import NOON, a_review, an_attempt


def main(folder: Path) -> None:
    """Append attempts and reviews in turn, every seventh withdrawn again."""
    store = open_store(folder)
    journal = Journal(store)
    me = journal.learner()
    for number in count(len(journal.attempts(me))):
        at = NOON + timedelta(minutes=number)
        journal.append_attempt(me, an_attempt(at=at, answer=str(number), seed=number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        review = a_review(at=at)
        entry = journal.append_review(me, review, next_memory)
        if number % 7 == 0:
            journal.withdraw(entry, at=at, memories_from=next_memory)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
