"""Answer an exam round and round, a second each, and say each answer kept; made to be killed."""

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from studyapp.wiring import open_program
from tests.study.programs import answer_to

SECOND = timedelta(seconds=1)


def main(folder: Path) -> None:
    """Give answers without end to the exam that is going on in a folder."""
    with open_program(folder) as program:
        turn = program.quizzing.turn()
        assert turn is not None
        assert turn.exam is not None
        questions = turn.exam.questions
        for number in count():
            question = questions[number % len(questions)]
            program.exams.give(question.id, answer_to(question, right=number % 2 == 0), SECOND, 1)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
