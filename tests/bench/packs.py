"""How long a large pack takes to be read and checked; prints JSON.

Run it as `python -m tests.bench.packs`. The promise: 10,000 questions in two seconds.
"""

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from studyapp.packs.opening import Shelf
from studyapp.packs.reading import read_pack
from tests.packs.folders import a_pack, questions

ROUNDS = 3
FILES, EACH = 50, 200
SENTENCES = 2_000


def one_question(number: int) -> str:
    """Return a question of the usual length, with its source."""
    return f"""
  - id: question-{number}
    kind: single
    stem: What did the company build in year {number}?
    answer: Lock number {number}, on the northern side
    wrong:
      - text: Lock number {number + 1}, on the southern side
        feedback: That one was built a year later.
      - Lock number {number + 2}, in the middle
      - The harbour of year {number}
    explanation: The company's papers give the year {number} for it, and no other.
    source: {{passage: opening, quote: "lock {number % SENTENCES} was built by the company"}}
"""


def a_large_pack(folder: Path) -> Path:
    """Return a pack of 10,000 questions that cite one passage of 2,000 sentences."""
    text = "".join(f"In that year lock {n} was built by the company. " for n in range(SENTENCES))
    changes: dict[str, str | bytes | None] = {
        f"questions/{file:02}.yaml": questions(
            "".join(one_question(file * EACH + number) for number in range(EACH))
        )
        for file in range(FILES)
    }
    changes |= {"passages/opening.txt": text, "events.yaml": None}
    return a_pack(folder, changes)


def yaml_seconds(folder: Path) -> float:
    """Return how long the YAML of the questions takes alone."""
    files = {path.name: path.read_bytes() for path in (folder / "questions").iterdir()}
    begun = time.process_time()
    shelf = Shelf(files)
    for file in files:
        shelf.keys(file)
    return time.process_time() - begun


def whole_seconds(folder: Path) -> float:
    """Return how long the pack takes from its files to its questions."""
    begun = time.process_time()
    found = read_pack(folder)
    seconds = time.process_time() - begun
    if found.pack is None or len(found.pack.questions) != FILES * EACH or found.findings:
        sys.exit("the pack was not read as it should be")
    return seconds


def main() -> None:
    """Measure the whole, and the share of it that reads the YAML."""
    with TemporaryDirectory() as place:
        folder = a_large_pack(Path(place))
        size = sum(path.stat().st_size for path in folder.rglob("*.*"))
        seconds = {
            "megabytes": round(size / 1e6, 1),
            "10000_questions_seconds": round(min(whole_seconds(folder) for _ in range(ROUNDS)), 3),
            "of_which_yaml_seconds": round(min(yaml_seconds(folder) for _ in range(ROUNDS)), 3),
        }
    sys.stdout.write(json.dumps(seconds, indent=2) + "\n")


if __name__ == "__main__":
    main()
