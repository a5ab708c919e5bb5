"""What a program of its own costs: processor time of its life, memory of its idling."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

PATIENCE = 120


def environment(compiled: Path) -> dict[str, str]:
    """Return the environment of a program without a screen, its modules compiled in a folder.

    An installed program finds its modules compiled; so does one that was started once before.
    """
    own = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONDONTWRITEBYTECODE", "COVERAGE_PROCESS_START")
    }
    return {"QT_QPA_PLATFORM": "offscreen", **own, "PYTHONPYCACHEPREFIX": str(compiled)}


def processor_seconds(words: Sequence[str], env: dict[str, str]) -> float:
    """Run Python with these words to its end; return its user and system time.

    Raises:
        RuntimeError: It did not end well.
    """
    # The interpreter itself: a starter in a virtual environment may be a script of its own.
    program = subprocess.Popen(
        [sys.executable, *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    ended = time.monotonic() + PATIENCE
    while True:
        pid, status, usage = os.wait4(program.pid, os.WNOHANG)
        if pid:
            program.returncode = os.waitstatus_to_exitcode(status)
            if program.returncode:
                raise RuntimeError(f"{words} ended with {program.returncode}")
            return usage.ru_utime + usage.ru_stime
        if time.monotonic() > ended:
            program.kill()
            program.wait()
            raise RuntimeError(f"{words} did not end")
        time.sleep(0.005)


def proportional_megabytes(pid: int) -> float:
    """Return the memory of a program, with its share of what it shares with others (PSS)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1024
