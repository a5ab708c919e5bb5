"""How long a large pack takes to be checked; prints one line of JSON.

Run it as `python -m tests.bench.packs`. The promise: 10,000 questions in two seconds. `seconds` is
what `studyapp check` takes of the processor from its arguments to its last line; `with_start` has
the start of the interpreter too.
"""

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from studyapp.cli.main import main as studyapp
from studyapp.packs.gathering import gather
from studyapp.packs.opening import Shelf
from tests.packs.folders import a_pack, questions

ROUNDS = 3
FILES, EACH = 50, 200
SENTENCES = 2_000
PLACES = ("Port Said", "Suez", "Ismailia", "Kantara", "Great Bitter Lake", "Lake Timsah", "Cairo")
PEOPLE = ("Lesseps", "Said Pasha", "Negrelli", "Stephenson", "Linant", "Voisin", "Ismail Pasha")
WORKS = ("a lock", "a quay", "a lighthouse", "a bridge", "a workshop", "a hospital", "a dredger")


def sentence(number: int) -> str:
    """Return the sentence of the passage on which question `number` rests."""
    work, place = WORKS[number % 7], PLACES[number // 7 % 7]
    person, year = PEOPLE[number // 49 % 7], 1860 + number % 10
    return f"In {year} number {number} of the works, {work} at {place}, was finished by {person}"


def _single(number: int) -> str:
    wrong = [PEOPLE[(number // 49 + step) % 7] for step in (1, 2, 3)]
    feedback = f"{{text: {wrong[0]}, feedback: That was another one at {PLACES[number % 7]}.}}"
    return f"""    stem: Who finished number {number} of the works, {WORKS[number % 7]}?
    answer: {PEOPLE[number // 49 % 7]}
    wrong:
      - {feedback}
      - {wrong[1]}
      - {wrong[2]}"""


def _multiple(number: int) -> str:
    right = [PLACES[number % 7], PLACES[(number + 1) % 7]]
    wrong = [PLACES[(number + 3) % 7], PLACES[(number + 4) % 7]]
    return f"""    stem: Which two places does number {number} of the works serve?
    answers: [{", ".join(right)}]
    wrong: [{", ".join(wrong)}]"""


def _truefalse(number: int) -> str:
    return f"""    stem: Number {number} of the works was finished before {1861 + number % 9}.
    answer: {"true" if number % 2 else "false"}"""


def _short(number: int) -> str:
    person = PEOPLE[number // 49 % 7]
    return f"""    stem: Which person brought number {number} of the works to its end?
    answer: {person}
    accept: [M. {person}, Monsieur {person}]"""


def _number(number: int) -> str:
    return f"""    stem: How long was number {number} of the works, in m?
    answer: {100 + number}
    tolerance: 5
    unit: m"""


def _date(number: int) -> str:
    return f"""    stem: In which year was number {number} of the works finished?
    answer: {1860 + number % 10}
    tolerance: 1y"""


def _cloze(number: int) -> str:
    return f"""    stem: Number {number} was finished in [[year]] by [[who]] for the company.
    gaps:
      year: {{kind: date, answer: {1860 + number % 10}}}
      who: {{answer: {PEOPLE[number // 49 % 7]}, wrong: [{PEOPLE[(number // 49 + 1) % 7]}]}}"""


def _order(number: int) -> str:
    return f"""    stem: Put these steps of number {number} in order, earliest first.
    items: [Plan {number} is drawn, Ground {number} is bought, Work {number} begins]"""


def _match(number: int) -> str:
    return f"""    stem: Match the works near number {number} to their places.
    pairs:
      - {{left: "{WORKS[number % 7]}, {number}", right: {PLACES[number // 7 % 7]}}}
      - {{left: "{WORKS[(number + 1) % 7]}, {number}", right: {PLACES[(number // 7 + 1) % 7]}}}"""


def _timeline(number: int) -> str:
    return f"""    stem: Place event {number % 20} and the one thirty years later on the timeline.
    events: [event-{number % 20}, event-{number % 20 + 30}]
    tolerance: 5y"""


def _open(number: int) -> str:
    return f"""    stem: Why was number {number} of the works needed?
    model_answer: Ships that came to {PLACES[number // 7 % 7]} had to wait without it.
    rubric:
      - {{points: 2, text: Names the waiting of ships}}
      - {{points: 1, text: Names the place}}"""


KINDS: Mapping[str, Callable[[int], str]] = {
    "single": _single,
    "multiple": _multiple,
    "truefalse": _truefalse,
    "short": _short,
    "number": _number,
    "date": _date,
    "cloze": _cloze,
    "order": _order,
    "match": _match,
    "timeline": _timeline,
    "open": _open,
}


def one_question(number: int) -> str:
    """Return a question of one of the kinds, with its source."""
    kind = list(KINDS)[number % len(KINDS)]
    return f"""
  - id: question-{number}
    kind: {kind}
{KINDS[kind](number)}
    explanation: The report of the company for the year says so on page {number % 300 + 1}.
    source: {{passage: opening, quote: "{sentence(number % SENTENCES)}"}}
"""


def one_event(number: int) -> str:
    """Return an event in the year `number` years after 1800."""
    return f"""
  - id: event-{number}
    title: Year {number} of the survey
    when: {1800 + number}
    lane: Survey
    source: {{passage: opening, quote: "Year {number} of the survey was {1800 + number}"}}
"""


def a_large_pack(folder: Path) -> Path:
    """Return a pack of 10,000 questions of all kinds that cite one passage of 2,050 sentences."""
    surveys = "".join(f"Year {n} of the survey was {1800 + n}. " for n in range(50))
    text = surveys + "".join(f"{sentence(n)}. " for n in range(SENTENCES))
    events = "".join(map(one_event, range(50)))
    changes: dict[str, str | bytes | None] = {
        f"questions/{file:02}.yaml": questions(
            "".join(one_question(file * EACH + number) for number in range(EACH))
        )
        for file in range(FILES)
    }
    changes |= {"passages/opening.txt": text}
    changes |= {"events.yaml": f"format: studypack/1\nevents:\n{events}"}
    return a_pack(folder, changes)


def yaml_seconds(folder: Path) -> float:
    """Return how long the YAML of the questions takes alone."""
    shelf = Shelf(gather(folder).files)
    begun = time.process_time()
    for file in shelf.files:
        if file.startswith("questions/"):
            shelf.keys(file)
    return time.process_time() - begun


def check_seconds(folder: Path) -> float:
    """Return how long the command takes in a process that has begun; it must find no errors."""
    begun = time.process_time()
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(printed), redirect_stderr(printed):
        status = studyapp(["check", str(folder)])
    seconds = time.process_time() - begun
    if status != 0:
        printed.seek(0)
        sys.exit(printed.read()[:2_000])
    return seconds


def whole_process(folder: Path) -> tuple[float, float]:
    """Return processor seconds and peak megabytes of the command as a program of its own."""
    words = [sys.executable, "-m", "studyapp", "check", str(folder)]
    program = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Measure the command, with and without its start, and the share of it that reads YAML."""
    with TemporaryDirectory() as place:
        folder = a_large_pack(Path(place))
        size = sum(path.stat().st_size for path in folder.rglob("*.*"))
        with_start, peak = min(whole_process(folder) for _ in range(ROUNDS))
        measured = {
            "questions": FILES * EACH,
            "megabytes": round(size / 1e6, 1),
            "seconds": round(min(check_seconds(folder) for _ in range(ROUNDS)), 2),
            "with_start": round(with_start, 2),
            "of_which_yaml": round(min(yaml_seconds(folder) for _ in range(ROUNDS)), 2),
            "peak_mb": round(peak),
        }
    sys.stdout.write(json.dumps(measured) + "\n")


if __name__ == "__main__":
    main()
