"""Where files live: shipped ones, the learner's folder, a throw-away root."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_WHEEL = _PACKAGE / "shipped"
_ROOT = _WHEEL if _WHEEL.is_dir() else _PACKAGE.parent
"""A wheel carries the shipped folders inside the package; a checkout has them beside it."""

RESOURCES = _ROOT / "resources"
QUESTIONS = _ROOT / "questions"
SAMPLE_PACK = QUESTIONS / "soviet-japanese-war-1945"
SAMPLE = SAMPLE_PACK / "passages" / "declaration.txt"


def learner_folder() -> Path:
    """Return the folder of this person's library, as the system wants it; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("studyapp", appauthor=False)
