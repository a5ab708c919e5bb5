"""How long quizzes take to be made of many events; prints JSON.

Run it as `python -m tests.bench.questions`. The promises: 200 questions of 500 events in a second,
20 of 100,000 in a tenth of one.
"""

import json
import sys
import time
from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.texts import Passage
from studyapp.generate.quiz import make_quiz
from tests.generate.worlds import a_world

ROUNDS = 3


def best_seconds(passage: Passage, events: Sequence[Event], *, count: int) -> float:
    """Return the processor time of the quickest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        make_quiz(passage, events, count=count, seed=1, kinds=frozenset(Kind))
        times.append(time.process_time() - begun)
    return round(min(times), 3)


def main() -> None:
    """Measure a long quiz of a passage, and a short one of a library."""
    passage, events = a_world(500)
    large, many = a_world(1000)
    seconds = {
        "200_of_500_seconds": best_seconds(passage, events, count=200),
        "20_of_100000_seconds": best_seconds(large, many * 100, count=20),
    }
    sys.stdout.write(json.dumps(seconds, indent=2) + "\n")


if __name__ == "__main__":
    main()
