"""How much processor time the start takes, against a bare PySide6 window; prints JSON.

The bare window is measured twice: with a label as it is, and with one that is centred.

Run it as `python -m tests.bench.start [RUNS]`. Promised: 1.6 times the bare window until the window
is painted, 3.5 times until Today shows its true counts, 150 MB while it idles there.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from studyapp.places import SAMPLE_PACK
from studyapp.study.preparing import prepared_pack
from studyapp.wiring import open_program
from tests.bench.processes import environment, processor_seconds, proportional_megabytes

RUNS = 15
IDLE = 8.0
"""Seconds after which the program has nothing left to do."""
BARE = str(Path(__file__).with_name("bare.py"))


def main(runs: int) -> None:
    """Measure all in turn, so that a slower machine is slower for all of them."""
    with tempfile.TemporaryDirectory() as elsewhere:
        folder, env = Path(elsewhere) / "library", environment(Path(elsewhere) / "compiled")
        with open_program(folder) as program:
            program.sharing.add(prepared_pack(SAMPLE_PACK))
        program_on_folder = ("-m", "studyapp", "--data", str(folder))
        commands = {
            "bare": (BARE,),
            "centred": (BARE, "centred"),
            "painted": (*program_on_folder, "--exit-after-paint"),
            "ready": (*program_on_folder, "--exit-when-ready"),
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, words in commands.items():
                taken = processor_seconds(words, env)
                if run:  # the first one compiles
                    seconds[name].append(taken)
        idle = idle_megabytes(program_on_folder, env)
    sys.stdout.write(json.dumps({**figures(seconds), "idle_megabytes": idle}) + "\n")


def figures(seconds: dict[str, list[float]]) -> dict[str, float]:
    """Return the medians, and the medians of the ratios to the bare window of the same round."""
    found: dict[str, float] = {"runs": len(seconds["bare"])}
    for name, taken in seconds.items():
        found[f"{name}_seconds"] = round(statistics.median(taken), 3)
    for name in ("painted", "ready"):
        for yardstick in ("bare", "centred"):
            rounds = zip(seconds[name], seconds[yardstick], strict=True)
            ratio = statistics.median(own / other for own, other in rounds)
            found[f"{name}_to_{yardstick}"] = round(ratio, 2)
    return found


def idle_megabytes(words: tuple[str, ...], env: dict[str, str]) -> float:
    """Return the memory of a window that shows Today and is left alone."""
    program = subprocess.Popen([sys.executable, *words], env=env)
    try:
        time.sleep(IDLE)
        return round(proportional_megabytes(program.pid), 1)
    finally:
        program.terminate()
        program.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
