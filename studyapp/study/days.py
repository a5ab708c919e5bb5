"""Where days begin."""

from datetime import datetime, tzinfo


def zone_at(now: datetime, own: tzinfo | None) -> tzinfo:
    """Return `own`, else the system's zone as it is at `now`: it may change while we run."""
    zone = now.astimezone().tzinfo if own is None else own
    assert zone is not None  # noqa: S101 - astimezone() sets it
    return zone
